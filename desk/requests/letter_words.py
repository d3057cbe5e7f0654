"""What a change of a letter altered, in short lines for the history of its request."""

from collections.abc import Iterator
from itertools import zip_longest

from PySide6.QtCore import QCoreApplication

from desk.requests.words import arrow
from shared.domain.request_picture import LetterFieldChange
from shared.ui.day_line import shown_day


def letter_change_lines(change: LetterFieldChange) -> Iterator[str]:
    """“Tembusan: before → after”, a line for each part that is another one now."""
    label = _label(change.field)
    parts = zip_longest(change.before.split("\n"), change.after.split("\n"), fillvalue="")
    for before, after in parts:
        if before != after:
            pair = (shown_day(before), shown_day(after)) if change.field == "dated" else (before, after)
            yield f"{label}: {arrow(pair)}"


def _label(field: str) -> str:
    labels = {
        "number": QCoreApplication.translate("LetterWords", "Nomor surat"),
        "identity": QCoreApplication.translate("LetterWords", "Identitas rekomendasi"),
        "dated": QCoreApplication.translate("LetterWords", "Tanggal surat"),
        "nature": QCoreApplication.translate("LetterWords", "Sifat"),
        "enclosure": QCoreApplication.translate("LetterWords", "Lampiran"),
        "subject": QCoreApplication.translate("LetterWords", "Hal"),
        "addressee": QCoreApplication.translate("LetterWords", "Kepada"),
        "paragraphs": QCoreApplication.translate("LetterWords", "Isi surat"),
        "points": QCoreApplication.translate("LetterWords", "Butir"),
        "closing": QCoreApplication.translate("LetterWords", "Penutup"),
        "copies": QCoreApplication.translate("LetterWords", "Tembusan"),
        "signer_title": QCoreApplication.translate("LetterWords", "Jabatan penanda tangan"),
        "signer_name": QCoreApplication.translate("LetterWords", "Nama penanda tangan"),
        "signer_nip": QCoreApplication.translate("LetterWords", "NIP penanda tangan"),
    }
    return labels[field]
