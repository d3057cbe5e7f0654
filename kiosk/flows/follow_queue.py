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
from shared.operations import board, queue
from shared.ui.background import Worker
from shared.ui.event_feed import EventFeed

AGAIN_MS = 1_000
EVERY_MS = 20_000
"""Hours end and waits grow without any entry in the journal."""


class FollowQueue(QObject):
    """Reads the picture after each journal entry and every few seconds; says when the store is away."""

    store_away = Signal()

    def __init__(self, window: KioskWindow, office: Office, *, store_work: Worker) -> None:
        super().__init__(window)
        self._window = window
        self._office = office
        self._store_work = store_work
        self._feed = EventFeed(lambda number: queue.events_after(office, number), store_work, self)
        self._feed.happened.connect(self._happened)
        self._feed.away.connect(self._miss)
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.ask)
        self._timer.start()
        self._begin()
        self.ask()

    def _begin(self) -> None:
        def again(_error: FrontOfficeError) -> None:
            QTimer.singleShot(AGAIN_MS, self, self._begin)

        self._store_work.run(lambda: queue.board(self._office).as_of, done=self._feed.follow, failed=again)

    def _happened(self, _events: Sequence[Event]) -> None:
        self.ask()

    def ask(self) -> None:
        """Read the picture now."""

        def ask() -> tuple[Opening, tuple[ServiceQueue, ...], datetime]:
            office = self._office
            return board.opening(office), board.service_queues(office), office.local(office.clock.now())

        self._store_work.run(ask, done=self._show, failed=self._wait)

    def _show(self, answer: tuple[Opening, tuple[ServiceQueue, ...], datetime]) -> None:
        opening, queues, now = answer
        self._window.welcome.show_opening(opening, now)
        self._window.services.show_services(queues)

    def _wait(self, error: FrontOfficeError) -> None:
        self._timer.start()
        self._miss(away=isinstance(error, StoreAway))

    def _miss(self, away: bool) -> None:
        if away:
            self.store_away.emit()
