"""Joins the journal to the board: every call has its turn, the rest is read anew."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer

from kiosk.display.announcer import Announcer
from kiosk.display.board import BoardPage
from shared.domain.board import Board, ShownCall
from shared.domain.errors import FrontOfficeError
from shared.domain.events import Event, EventKind
from shared.office import Office
from shared.operations import following, queue
from shared.ui.background import Worker
from shared.ui.event_feed import EventFeed
from shared.ui.pauses import growing_pauses

CALLS = (EventKind.TICKET_CALLED, EventKind.TICKET_RECALLED)
EVERY_MS = 30_000
"""A new day begins without any entry in the journal."""


class FollowCalls(QObject):
    """At a start the truth is shown and nothing old is announced; from there the journal is followed."""

    def __init__(self, page: BoardPage, announcer: Announcer, office: Office, store_work: Worker) -> None:
        super().__init__(page)
        self._page = page
        self._announcer = announcer
        self._office = office
        self._store_work = store_work
        self._pauses = growing_pauses()
        self._feed = EventFeed(
            lambda number: queue.events_after(office, number), lambda: following.watch(office), self
        )
        self._feed.happened.connect(self._happened)
        self._feed.away.connect(self._away)
        announcer.started.connect(page.show_call)
        announcer.idle.connect(page.show_calls_over)
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(lambda: self._read(begin=False))
        self._timer.start()
        self._read(begin=True)

    def stop(self) -> None:
        """Follow no more: the store may be closed now."""
        self._timer.stop()
        self._feed.stop()

    def _happened(self, events: Sequence[Event]) -> None:
        for event in events:
            if event.kind in CALLS:
                self._announcer.announce(_shown_call(event))
        self._read(begin=False)

    def _read(self, *, begin: bool) -> None:
        def show(board: Board) -> None:
            self._page.show_store_away(False)
            self._page.show_board(board)
            if begin:
                self._feed.follow(board.as_of)

        self._store_work.run(
            lambda: queue.board(self._office),
            done=show,
            failed=self._begin_again if begin else self._page.show_trouble,
        )

    def _begin_again(self, error: FrontOfficeError) -> None:
        self._page.show_trouble(error)
        QTimer.singleShot(next(self._pauses), self, lambda: self._read(begin=True))

    def _away(self, away: bool) -> None:
        self._page.show_store_away(away)
        if not away:
            self._read(begin=False)


def _shown_call(event: Event) -> ShownCall:
    label, counter = str(event.details["label"]), str(event.details["counter"])
    return ShownCall(event.number or 0, label, counter, event.at)
