"""The first page: whether the office is open, and the ways in."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.pages.page import Page
from shared.ui.dates import clock_text, day_text

if TYPE_CHECKING:
    from shared.domain.opening import Opening

QML_IMPORT_NAME = "Kiosk.Pages"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the kiosk's window")
class WelcomePage(Page):
    """Asks for a number, for the guest book by code, or to say how it was."""

    changed = Signal()
    number_asked = Signal()
    code_asked = Signal()
    rating_asked = Signal()
    complaint_asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opening: Opening | None = None
        self._now: datetime | None = None

    def show_opening(self, opening: Opening, now: datetime) -> None:
        """`now` is the office's local time, by which "today" needs no date."""
        self._opening, self._now = opening, now
        self.changed.emit()

    def _state(self) -> str:
        return self._opening.state.value if self._opening else ""

    def _until_time(self) -> str:
        until = self._opening.until if self._opening else None
        return clock_text(until, self._language) if until else ""

    def _until_day(self) -> str:
        until = self._opening.until if self._opening else None
        if until is None or self._now is None or until.date() == self._now.date():
            return ""
        return day_text(until, self._language, with_year=False)

    state = Property(str, _state, notify=changed)
    untilTime = Property(str, _until_time, notify=changed)
    untilDay = Property(str, _until_day, notify=changed)
    holiday = Property(str, lambda self: self._opening.holiday if self._opening else "", notify=changed)
    givesNumbers = Property(
        bool, lambda self: self._opening is not None and self._opening.gives_numbers, notify=changed
    )
