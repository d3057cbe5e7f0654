"""Errors in words for who visits: where an officer is told what to mend, a visitor is told whom to go to."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from shared.domain.errors import FrontOfficeError, StoreUnusable
from shared.ui.sentences import sentence, translated

NOTHING_IS_STORED = QT_TRANSLATE_NOOP(
    "errors",
    "Belum ada yang tersimpan, karena sistem kami perlu diperiksa. Silakan langsung menemui petugas kami.",
)
VISITOR_SENTENCES: dict[str, object] = {
    "StoreAway": QT_TRANSLATE_NOOP(
        "errors",
        "Sistem sedang tidak dapat dihubungi dan belum ada yang tersimpan. "
        "Silakan coba lagi sebentar, atau minta bantuan petugas.",
    ),
    "StoreFull": NOTHING_IS_STORED,
    "StoreReadOnly": NOTHING_IS_STORED,
    "ClockInDoubt": QT_TRANSLATE_NOOP(
        "errors", "Nomor belum dapat diberikan dari layar ini. Silakan langsung menemui petugas kami."
    ),
    "UnexpectedProblem": QT_TRANSLATE_NOOP(
        "errors", "Permintaan Anda belum dapat kami proses. Silakan coba lagi atau temui petugas kami."
    ),
}
OUT_OF_SERVICE = QT_TRANSLATE_NOOP(
    "errors",
    "Layar ini sedang tidak dapat melayani. Silakan langsung menemui petugas kami.\n"
    "(Petugas: pst-admin doctor di komputer ini menyebutkan sebabnya.)",
)


def visitor_sentence(error: FrontOfficeError) -> str:
    """The error for a visitor, in the language that is installed now."""
    if isinstance(error, StoreUnusable):
        return translated(OUT_OF_SERVICE)
    if error.key in VISITOR_SENTENCES:
        return translated(VISITOR_SENTENCES[error.key])
    return sentence(error)
