"""A day typed as people write it: 1/3/2027, 1/3/27, 01-03-2027, 01032027 or 2027-03-01."""

import re
from datetime import date

from PySide6.QtWidgets import QLineEdit

WIDTH_PX = 116
CENTURY, HUNDRED = 2000, 100
_TYPED = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})|(\d{2})(\d{2})(\d{4})")


class DayLine(QLineEdit):
    """Keeps what was typed; a day is written out once the field is left.

    `day` is its ISO form where it is a day, else the typed words.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText("hh/bb/tttt")
        self.setFixedWidth(WIDTH_PX)
        self.editingFinished.connect(lambda: self.show_day(self.day))

    @property
    def day(self) -> str:
        """`2027-03-01`; what was typed where that is no day; empty where nothing was."""
        return iso_day(self.text())

    def show_day(self, answer: object) -> None:
        """Show an ISO day as dd/mm/yyyy."""
        self.setText(shown_day(answer))


def iso_day(typed: str) -> str:
    """The ISO form of a typed day; the words themselves where they are none. Two digits of a year: 20xx."""
    text = typed.strip()
    found = _TYPED.fullmatch(text)
    if found is None:
        return text
    day, month, year = (int(part) for part in found.groups() if part is not None)
    try:
        return date(year + CENTURY if year < HUNDRED else year, month, day).isoformat()
    except ValueError:
        return text


def shown_day(answer: object) -> str:
    """An ISO day as dd/mm/yyyy; other words as they are; empty for nothing."""
    if answer is None:
        return ""
    try:
        return date.fromisoformat(str(answer)).strftime("%d/%m/%Y")
    except ValueError:
        return str(answer)
