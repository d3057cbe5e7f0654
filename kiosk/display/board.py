"""What the wall shows: the number being called, the last five calls, who waits, the time."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.pages.rows import Rows
from shared.domain.board import Board, ShownCall, Texts
from shared.domain.errors import FrontOfficeError, StoreAway
from shared.setting_sections import OfficeDetails
from shared.ui.dates import clock_text, day_text

QML_IMPORT_NAME = "Kiosk.Display"
QML_IMPORT_MAJOR_VERSION = 1

LISTED_CALLS = 5


@dataclass(frozen=True)
class CallRow:
    """One line of the last calls; place 1 is the newest."""

    place: int
    label: str
    counter: str


@dataclass(frozen=True)
class WaitingRow:
    """One service and how many wait for it."""

    code: str
    name: str
    waiting: int


@QmlElement
@QmlUncreatable("made by the display's window")
class BoardPage(QObject):
    """Shows the store's truth; while calls have their turn, only these, so that none appears early."""

    changed = Signal()

    def __init__(
        self, office: OfficeDetails, *, running_text: str = "", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._office = office
        self._running_text = running_text
        self._language = "id"
        self._now: datetime | None = None
        self._truth: Board | None = None
        self._shown: tuple[ShownCall, ...] = ()
        self._announcing = False
        self._store_away, self._comes_back = False, True
        self._calls = Rows(CallRow, self)
        self._services = Rows(WaitingRow, self)

    def show_board(self, board: Board) -> None:
        """The truth now; announces nothing."""
        self._truth = board
        if not self._announcing:
            self._shown = board.calls[:LISTED_CALLS]
        self._refresh()

    def show_call(self, call: ShownCall) -> None:
        """This call has its turn: it is the number, with the highlight."""
        earlier = tuple(other for other in self._shown if other.label != call.label)
        self._shown = (call, *earlier)[:LISTED_CALLS]
        self._announcing = True
        self._refresh()

    def show_calls_over(self) -> None:
        """No call has its turn any more: back to the truth, without the highlight."""
        self._announcing = False
        if self._truth is not None and self._knows(self._truth, self._shown):
            self._shown = self._truth.calls[:LISTED_CALLS]
        self._refresh()

    def show_store_away(self, away: bool, *, comes_back: bool = True) -> None:
        """Whether the store cannot be asked now, and whether that ends by itself; the last truth stays."""
        self._store_away, self._comes_back = away, comes_back
        self.changed.emit()

    def show_trouble(self, error: FrontOfficeError) -> None:
        """Why the store cannot be asked: unless it is only away, somebody has to mend it."""
        self.show_store_away(True, comes_back=isinstance(error, StoreAway))

    def show_time(self, now: datetime) -> None:
        """`now` is the office's local time."""
        minute = now.replace(second=0, microsecond=0)
        if minute != self._now:
            self._now = minute
            self.changed.emit()

    def set_language(self, language: str) -> None:
        """Data and date in another language; a language without a text falls back to Indonesian."""
        self._language = language
        self._refresh()

    def _refresh(self) -> None:
        self._calls.show(
            [CallRow(place, call.label, call.counter) for place, call in enumerate(self._shown, start=1)]
        )
        queues = self._truth.services if self._truth else ()
        self._services.show(
            [WaitingRow(queue.code, self._in_language(queue.names), queue.waiting) for queue in queues]
        )
        self.changed.emit()

    @staticmethod
    def _knows(truth: Board, shown: tuple[ShownCall, ...]) -> bool:
        """A truth that was read before the newest call must not take it away again."""
        return not shown or truth.as_of >= shown[0].number

    def _in_language(self, texts: Texts) -> str:
        return texts.get(self._language) or texts.get("id", "")

    def _calling(self) -> bool:
        """Whether the big number is still called, rather than the last that was."""
        return self._announcing or (self._truth is not None and self._truth.calling)

    def _clock(self) -> str:
        return clock_text(self._now, self._language) if self._now else ""

    def _day(self) -> str:
        return day_text(self._now, self._language) if self._now else ""

    calledLabel = Property(str, lambda self: self._shown[0].label if self._shown else "", notify=changed)
    calledCounter = Property(str, lambda self: self._shown[0].counter if self._shown else "", notify=changed)
    announcing = Property(bool, lambda self: self._announcing, notify=changed)
    calling = Property(bool, _calling, notify=changed)
    calls = Property(QObject, lambda self: self._calls, constant=True)
    services = Property(QObject, lambda self: self._services, constant=True)
    serviceCount = Property(int, lambda self: self._services.rowCount(), notify=changed)
    storeAway = Property(bool, lambda self: self._store_away, notify=changed)
    comesBack = Property(bool, lambda self: self._comes_back, notify=changed)
    clock = Property(str, _clock, notify=changed)
    day = Property(str, _day, notify=changed)
    office = Property(str, lambda self: self._office.name, constant=True)
    unit = Property(str, lambda self: self._office.unit, constant=True)
    address = Property(str, lambda self: self._office.address, constant=True)
    contact = Property(
        str,
        lambda self: " · ".join(filter(None, (self._office.phone, self._office.email, self._office.website))),
        constant=True,
    )
    runningText = Property(str, lambda self: self._running_text, constant=True)
