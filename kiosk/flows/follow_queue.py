"""Keeps what the kiosk says of the office true: open or closed, and how many wait."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QObject, QTimer

from kiosk.window import KioskWindow
from shared.domain.board import ServiceQueue
from shared.domain.errors import FrontOfficeError
from shared.domain.events import Event
from shared.domain.opening import Opening
from shared.office import Office
from shared.operations import board, queue
from shared.ui.background import Worker
from shared.ui.event_feed import EventFeed
from shared.ui.pauses import growing_pauses

EVERY_MS = 20_000
"""Hours end and waits grow without any entry in the journal."""


class FollowQueue(QObject):
    """Reads the picture after each journal entry and every few seconds; a store away changes nothing."""

    def __init__(self, window: KioskWindow, office: Office, *, store_work: Worker) -> None:
        super().__init__(window)
        self._window = window
        self._office = office
        self._store_work = store_work
        self._pauses = growing_pauses()
        self._feed = EventFeed(lambda number: queue.events_after(office, number), store_work, self)
        self._feed.happened.connect(self._happened)
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self._ask)
        self._timer.start()
        self._begin()
        self._ask()

    def _begin(self) -> None:
        def again(_error: FrontOfficeError) -> None:
            QTimer.singleShot(next(self._pauses), self, self._begin)

        self._store_work.run(lambda: queue.board(self._office).as_of, done=self._feed.follow, failed=again)

    def _happened(self, _events: Sequence[Event]) -> None:
        self._ask()

    def _ask(self) -> None:
        def ask() -> tuple[Opening, tuple[ServiceQueue, ...], datetime]:
            office = self._office
            return board.opening(office), board.service_queues(office), office.local(office.clock.now())

        self._store_work.run(ask, done=self._show, failed=self._wait)

    def _show(self, answer: tuple[Opening, tuple[ServiceQueue, ...], datetime]) -> None:
        opening, queues, now = answer
        self._window.welcome.show_opening(opening, now)
        self._window.services.show_services(queues)

    def _wait(self, _error: FrontOfficeError) -> None:
        self._timer.start()
