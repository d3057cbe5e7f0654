"""What a change of a letter altered, in short lines for the history of its request."""

from collections.abc import Iterator
from itertools import zip_longest

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desk.requests.words import arrow
from shared.domain.request_picture import LetterFieldChange
from shared.ui.day_line import shown_day

FIELDS: dict[str, object] = {
    "number": QT_TRANSLATE_NOOP("LetterWords", "Nomor surat"),
    "identity": QT_TRANSLATE_NOOP("LetterWords", "Identitas rekomendasi"),
    "dated": QT_TRANSLATE_NOOP("LetterWords", "Tanggal surat"),
    "nature": QT_TRANSLATE_NOOP("LetterWords", "Sifat"),
    "enclosure": QT_TRANSLATE_NOOP("LetterWords", "Lampiran"),
    "subject": QT_TRANSLATE_NOOP("LetterWords", "Hal"),
    "addressee": QT_TRANSLATE_NOOP("LetterWords", "Kepada"),
    "paragraphs": QT_TRANSLATE_NOOP("LetterWords", "Isi surat"),
    "points": QT_TRANSLATE_NOOP("LetterWords", "Butir"),
    "closing": QT_TRANSLATE_NOOP("LetterWords", "Penutup"),
    "copies": QT_TRANSLATE_NOOP("LetterWords", "Tembusan"),
    "signer_title": QT_TRANSLATE_NOOP("LetterWords", "Jabatan penanda tangan"),
    "signer_name": QT_TRANSLATE_NOOP("LetterWords", "Nama penanda tangan"),
    "signer_nip": QT_TRANSLATE_NOOP("LetterWords", "NIP penanda tangan"),
}


def letter_change_lines(change: LetterFieldChange) -> Iterator[str]:
    """“Tembusan: before → after”, a line for each part that is another one now."""
    label = QCoreApplication.translate("LetterWords", str(FIELDS[change.field]))
    parts = zip_longest(change.before.split("\n"), change.after.split("\n"), fillvalue="")
    for before, after in parts:
        if before != after:
            pair = (shown_day(before), shown_day(after)) if change.field == "dated" else (before, after)
            yield f"{label}: {arrow(pair)}"
