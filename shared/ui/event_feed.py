"""Follows the journal: everybody refreshes from it, nobody calls another screen."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Signal, Slot

from shared.domain.events import Event
from shared.ui.journal_follower import JournalFollower, PollingWatch, ReadAfter, Watch

ENDS_WITHIN_S = 3.0
"""How long a read may still run when an app closes: the store's own deadline is shorter."""


class EventFeed(QObject):
    """Tells of each journal entry once and in order, and whether the store answers.

    It is given callables that read the journal and open a watch on the store; both are called in a thread
    of the feed's own. Without a watch the journal is read every now and then. Whoever closes the store
    stops the feed first.
    """

    happened = Signal(list)
    away = Signal(bool)

    def __init__(
        self,
        read_after: ReadAfter,
        open_watch: Callable[[], Watch] = PollingWatch,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._read_after, self._open_watch = read_after, open_watch
        self._follower: JournalFollower | None = None
        self._seen = 0
        self._is_away = False

    @property
    def seen(self) -> int:
        """The newest journal number told so far."""
        return self._seen

    def follow(self, number: int) -> None:
        """Tell of what follows journal number `number`, from now on."""
        if self._follower is not None:
            self._follower.end()
        self._seen = number
        follower = self._follower = JournalFollower(self._read_after, self._open_watch, number)
        follower.voice.told.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        follower.voice.away.connect(self._say_away, Qt.ConnectionType.QueuedConnection)
        # Also where nobody stops it: its thread must not outlive the window for long.
        self.destroyed.connect(lambda: follower.end())
        follower.start()

    def stop(self) -> None:
        """Tell nothing more, and read no more: the store may be closed now. Again is harmless."""
        follower, self._follower = self._follower, None
        if follower is not None:
            follower.end()
            follower.join(ENDS_WITHIN_S)

    @Slot(object, object)
    def _tell(self, follower: JournalFollower, entries: Sequence[Event]) -> None:
        # What another follower has said before it was ended may still arrive.
        if follower is self._follower:
            self._seen = max(entry.number or 0 for entry in entries)
            self.happened.emit(list(entries))

    @Slot(object, bool)
    def _say_away(self, follower: JournalFollower, away: bool) -> None:
        if follower is self._follower and away != self._is_away:
            self._is_away = away
            self.away.emit(away)
