"""Days and times of day as people read them, in the language of the screen."""

from datetime import datetime

from PySide6.QtCore import QDate, QLocale

_TIME = {"id": "%H.%M"}


def clock_text(at: datetime, language: str) -> str:
    """The time of day: "10.32" in Indonesian, "10:32" elsewhere."""
    return at.strftime(_TIME.get(language, "%H:%M"))


def day_text(at: datetime, language: str, *, with_year: bool = True) -> str:
    """The day in words: "Minggu, 22 November 2026"."""
    pattern = "dddd, d MMMM yyyy" if with_year else "dddd, d MMMM"
    return QLocale(language).toString(QDate(at.year, at.month, at.day), pattern)
