"""Follows the journal: everybody refreshes from it, nobody calls another screen."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from shared.domain.errors import FrontOfficeError
from shared.domain.events import Event
from shared.ui.background import Worker

EVERY_MS = 150
AWAY_EVERY_MS = 1_000


class EventFeed(QObject):
    """Tells of each journal entry once and in order, and whether the store answers.

    It is given a callable that reads the journal, and a worker to call it in.
    """

    happened = Signal(list)
    away = Signal(bool)

    def __init__(
        self, read_after: Callable[[int], Sequence[Event]], worker: Worker, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._read_after = read_after
        self._worker = worker
        self._seen = 0
        self._is_away = False
        self._timer = QTimer(self, singleShot=True, interval=EVERY_MS)
        self._timer.timeout.connect(self._ask)

    @property
    def seen(self) -> int:
        """The newest journal number told so far."""
        return self._seen

    def follow(self, number: int) -> None:
        """Tell of what follows journal number `number`, from now on."""
        self._seen = number
        self._ask()

    def stop(self) -> None:
        """Tell nothing more."""
        self._timer.stop()

    def _ask(self) -> None:
        seen = self._seen
        self._worker.run(lambda: self._read_after(seen), done=self._tell, failed=self._miss)

    def _tell(self, events: Sequence[Event]) -> None:
        self._say_away(away=False)
        if events:
            self._seen = max(event.number or 0 for event in events)
            self.happened.emit(list(events))
        self._timer.start(EVERY_MS)

    def _miss(self, _error: FrontOfficeError) -> None:
        self._say_away(away=True)
        self._timer.start(AWAY_EVERY_MS)

    def _say_away(self, *, away: bool) -> None:
        if away != self._is_away:
            self._is_away = away
            self.away.emit(away)
