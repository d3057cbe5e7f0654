"""What the frame around the pages shows: page, language, clock and the idle warning."""

from datetime import datetime

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from shared.setting_sections import OfficeDetails
from shared.ui.dates import clock_text, day_text

QML_IMPORT_NAME = "Kiosk.Frame"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the kiosk's window")
class Shell(QObject):
    """Properties are shown around every page; signals are what a visitor asks there."""

    changed = Signal()
    language_asked = Signal(str)
    help_asked = Signal()
    stay_asked = Signal()

    def __init__(self, office: OfficeDetails, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._page = ""
        self._language = "id"
        self._now: datetime | None = None
        self._seconds_left = 0
        self._emergency = False

    def show_page(self, name: str) -> None:
        self._page = name
        self.changed.emit()

    def show_language(self, language: str) -> None:
        self._language = language
        self.changed.emit()

    def show_time(self, now: datetime) -> None:
        """`now` is the office's local time."""
        minute = now.replace(second=0, microsecond=0)
        if minute != self._now:
            self._now = minute
            self.changed.emit()

    def show_warning(self, seconds_left: int) -> None:
        """Seconds until the kiosk forgets; 0 takes the warning away."""
        if seconds_left != self._seconds_left:
            self._seconds_left = seconds_left
            self.changed.emit()

    def show_emergency(self, on: bool) -> None:
        """Whether the kiosk gives numbers by itself, and nothing else."""
        if on != self._emergency:
            self._emergency = on
            self.changed.emit()

    def _clock(self) -> str:
        return clock_text(self._now, self._language) if self._now else ""

    def _day(self) -> str:
        return day_text(self._now, self._language) if self._now else ""

    page = Property(str, lambda self: self._page, notify=changed)
    language = Property(str, lambda self: self._language, notify=changed)
    office = Property(str, lambda self: self._office.name, constant=True)
    unit = Property(str, lambda self: self._office.unit, constant=True)
    clock = Property(str, _clock, notify=changed)
    day = Property(str, _day, notify=changed)
    secondsLeft = Property(int, lambda self: self._seconds_left, notify=changed)
    emergency = Property(bool, lambda self: self._emergency, notify=changed)
