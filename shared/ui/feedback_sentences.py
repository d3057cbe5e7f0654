"""The sentences of errors with ratings and complaints."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

FEEDBACK_SENTENCES: dict[str, object] = {
    "AlreadyRated": QT_TRANSLATE_NOOP(
        "errors", "Penilaian dengan kode ini sudah kami terima. Terima kasih atas penilaian Anda."
    ),
    "NotYetRateable": QT_TRANSLATE_NOOP(
        "errors",
        "Layanan dengan kode ini belum selesai. Silakan beri penilaian setelah layanan selesai.",
    ),
    "RatingEmpty": QT_TRANSLATE_NOOP(
        "errors", "Belum ada yang dinilai. Pilih paling sedikit satu jawaban, atau tuliskan komentar."
    ),
    "ComplaintMoveRefused": QT_TRANSLATE_NOOP(
        "errors",
        "Pengaduan {code} sedang berstatus “{complaint_state}”, jadi “{move}” tidak dapat dilakukan.",
    ),
}
