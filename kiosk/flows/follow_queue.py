"""Keeps what the kiosk says of the office true: open or closed, and how many wait."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.window import KioskWindow
from shared.domain.board import ServiceQueue
from shared.domain.errors import FrontOfficeError, StoreAway
from shared.domain.events import Event
from shared.domain.opening import Opening
from shared.office import Office
from shared.operations import board, following, queue
from shared.ui.background import Worker
from shared.ui.event_feed import EventFeed
from shared.ui.pauses import growing_pauses

Picture = tuple[Opening, tuple[ServiceQueue, ...], datetime]
EVERY_MS = 20_000
"""Hours end and waits grow without any entry in the journal."""


class FollowQueue(QObject):
    """Reads the picture after each journal entry and every few seconds; says when the store is away."""

    store_away = Signal()
    shown = Signal()

    def __init__(self, window: KioskWindow, office: Office, *, store_work: Worker) -> None:
        super().__init__(window)
        self._window = window
        self._office = office
        self._store_work = store_work
        self._pauses = growing_pauses()
        self._asking = self._more = False
        self._feed = EventFeed(
            lambda number: queue.events_after(office, number), lambda: following.watch(office), self
        )
        self._feed.happened.connect(self._happened)
        self._feed.away.connect(self._miss)
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.ask)
        self._timer.start()
        self._begin()
        self.ask()

    def stop(self) -> None:
        """Follow no more: the store may be closed now."""
        self._timer.stop()
        self._feed.stop()

    def _begin(self) -> None:
        def again(_error: FrontOfficeError) -> None:
            QTimer.singleShot(next(self._pauses), self, self._begin)

        self._store_work.run(lambda: queue.board(self._office).as_of, done=self._feed.follow, failed=again)

    def _happened(self, _events: Sequence[Event]) -> None:
        self.ask()

    def ask(self) -> None:
        """Read the picture now; while one reading runs, one more waits at most.

        However much happens in the office, a touch waits behind one reading alone.
        """
        self._more = self._asking
        if self._asking:
            return
        self._asking = True

        def ask() -> Picture:
            office = self._office
            return board.opening(office), board.service_queues(office), office.local(office.clock.now())

        self._store_work.run(ask, done=self._show, failed=self._wait)

    def _show(self, picture: Picture) -> None:
        self._asked()
        opening, queues, now = picture
        self._window.welcome.show_opening(opening, now)
        self._window.services.show_services(queues)
        self.shown.emit()

    def _wait(self, error: FrontOfficeError) -> None:
        self._asked()
        self._timer.start()
        self._miss(away=isinstance(error, StoreAway))

    def _asked(self) -> None:
        self._asking = False
        if self._more:
            self.ask()

    def _miss(self, away: bool) -> None:
        if away:
            self.store_away.emit()
