"""The rooms of whoever signed in: panels, their flows, and the ways between them."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from PySide6.QtCore import QObject, QTimer, Signal

from desk.feedback.flow import HearFeedback
from desk.feedback.panel import FeedbackPanel
from desk.flow import Flow
from desk.guest_book.flow import KeepGuestBook
from desk.guest_book.panel import GuestBookPanel
from desk.letters.flow import KeepLetters
from desk.letters.mail_flow import ReadMail
from desk.letters.panel import LettersPanel
from desk.memory import Memory
from desk.queue.flow import ServeQueue
from desk.queue.offered_flow import OfferSlips
from desk.queue.panel import QueuePanel
from desk.requests.flow import KeepRequests
from desk.requests.panel import RequestsPanel
from desk.room import Panel, Room
from desk.supervision.flow import WatchOver
from desk.supervision.panel import SupervisionPanel
from shared.domain.events import Event
from shared.domain.officer import Role
from shared.domain.visit_picture import OpenVisit
from shared.office import Office
from shared.ui import collector
from shared.ui.background import Worker

SERVE = frozenset({Role.OFFICER})
READ = frozenset({Role.OFFICER, Role.SUPERVISOR, Role.HEAD})
SIGN = frozenset({Role.HEAD})
SETTLE = frozenset({Role.SUPERVISOR, Role.HEAD})
STEP_MS = 5
"""Between two steps of an arrival: whatever waits meanwhile, a key or another timer, has its turn first."""
WATCH = frozenset({Role.SUPERVISOR, Role.HEAD, Role.ADMINISTRATOR})


class Rooms(QObject):
    """Listed at sign-in, closed at sign-out. A new feature adds one method and one line in `__init__`.

    The rooms come one after another, the first of them into view; one that somebody opens before is built
    then. Each step has a turn of the event loop of its own, and keys are heard between: all at once would
    stop the screen for a quarter of a second.
    """

    said = Signal(str, object, str)
    began = Signal()
    room_asked = Signal(str)
    due = Signal(str)
    arrived = Signal()

    def __init__(self, office: Office, worker: Worker, papers: Worker, counter: str, memory: Memory) -> None:
        super().__init__()
        self.office, self._worker, self._papers, self._memory = office, worker, papers, memory
        self._counter = counter
        self._came_from_queue = False
        self._flows: list[Flow] = []
        self.queue: ServeQueue | None = None
        self.book: KeepGuestBook | None = None
        self.requests: KeepRequests | None = None
        self.letters: KeepLetters | None = None
        rooms = (
            Room("queue", lambda: self.tr("Antrian"), "human-queue", SERVE, self._queue),
            Room("guest_book", lambda: self.tr("Buku Tamu"), "book-account", READ, self._guest_book),
            Room(
                "requests", lambda: self.tr("Permintaan"), "file-document-edit-outline", READ, self._requests
            ),
            Room("letters", lambda: self.tr("Surat"), "email-newsletter", READ, self._letters),
            Room("feedback", lambda: self.tr("Penilaian"), "star-outline", READ, self._feedback),
            Room("supervision", lambda: self.tr("Pengawasan"), "monitor-dashboard", WATCH, self._supervision),
        )
        self.rooms = [room for room in rooms if self._may(room.roles)]
        self._steps = self._arrival()
        self._turn = QTimer(self, interval=STEP_MS)
        self._turn.timeout.connect(self._go_on)
        self._turn.start()

    @property
    def serves(self) -> bool:
        """Whether this officer calls numbers."""
        return self._may(SERVE)

    def hear(self, events: Sequence[Event]) -> None:
        """Pass the journal's news on to every flow."""
        for flow in self._flows:
            flow.hear(events)

    def refresh(self) -> None:
        """Read everything again, as when the store has come back; a room does it once when it is built."""
        for flow in self._flows:
            flow.refresh()

    def serve_at(self, counter: str) -> None:
        """Another counter was chosen."""
        self._counter = counter
        if self.queue is not None:
            self.queue.serve_at(counter)

    def label_of(self, ticket_id: int) -> str:
        """A ticket's number, where it is listed."""
        return self.queue.label_of(ticket_id) if self.queue else ""

    def close(self) -> None:
        """The officer leaves."""
        self._turn.stop()
        for flow in self._flows:
            flow.close()
        self.deleteLater()
        collector.sweep_later()

    def _may(self, roles: frozenset[Role]) -> bool:
        return self.office.officer is not None and self.office.officer.has(*roles)

    def _go_on(self) -> None:
        if next(self._steps, self) is self:
            self._turn.stop()

    def _arrival(self) -> Iterator[None]:
        first = self._first()
        yield from self._come(first)
        self.room_asked.emit(first.name)
        self.arrived.emit()
        for room in self.rooms:
            yield
            yield from self._come(room)

    def _come(self, room: Room) -> Iterator[None]:
        if not room.is_built:
            self.due.emit(room.name)
            yield

    def _first(self) -> Room:
        """The room where this officer's work begins."""
        begins = "queue" if self.serves else "letters" if self._may(SIGN) else "supervision"
        return next(room for room in self.rooms if room.name == begins)

    def _begin(self, *flows: Flow) -> None:
        for flow in flows:
            # Qt owns the flow: Python's collector may run in a worker, and timers must not die there.
            flow.setParent(self)
            flow.said.connect(self.said)
            flow.began.connect(self.began)
            self._flows.append(flow)
            flow.refresh()

    def _queue(self) -> Panel:
        panel = QueuePanel(self._now)
        panel.services.leave_out(self._memory.left_out)
        panel.services.changed.connect(lambda: self._memory.keep_left_out(panel.services.unchecked))
        self.queue = ServeQueue(panel, self.office, self._worker, self._papers, self._counter)
        self.queue.guest_book_asked.connect(self._open_entry)
        self.queue.request_asked.connect(self._open_visit)
        self._begin(self.queue, OfferSlips(panel, self.office, self._worker))
        return panel

    def _guest_book(self) -> Panel:
        panel = GuestBookPanel(may_write=self.serves)
        self.book = KeepGuestBook(panel, self.office, self._worker)
        self.book.entry_done.connect(self._go_back_to_queue)
        self._begin(self.book)
        return panel

    def _open_entry(self, ticket_id: int) -> None:
        self._came_from_queue = True
        self.room_asked.emit("guest_book")
        if self.book is not None:
            self.book.open_entry(ticket_id)

    def _go_back_to_queue(self) -> None:
        if self._came_from_queue:
            self._came_from_queue = False
            self.room_asked.emit("queue")

    def _requests(self) -> Panel:
        panel = RequestsPanel(may_write=self.serves, province=self.office.settings.office.province)
        self.requests = KeepRequests(panel, self.office, self._worker, self._papers)
        self.requests.letter_asked.connect(self._open_letter)
        self._begin(self.requests)
        return panel

    def _open_visit(self, visit: OpenVisit) -> None:
        self.room_asked.emit("requests")
        if self.requests is not None:
            self.requests.record_visit(visit)

    def _letters(self) -> Panel:
        panel = LettersPanel(drafts=self.serves, signs=self._may(SIGN), today=self._today)
        self.letters = KeepLetters(panel, self.office, self._worker, self._papers)
        self._begin(self.letters, ReadMail(panel, self.office, self._worker))
        return panel

    def _open_letter(self, request_id: int) -> None:
        self.room_asked.emit("letters")
        if self.letters is not None:
            self.letters.open_for_request(request_id)

    def _feedback(self) -> Panel:
        settles = self._may(SETTLE)
        panel = FeedbackPanel(settles=settles)
        self._begin(HearFeedback(panel, self.office, self._worker, settles=settles))
        return panel

    def _supervision(self) -> Panel:
        panel = SupervisionPanel(self._now)
        self._begin(WatchOver(panel, self.office, self._worker))
        return panel

    def _now(self) -> datetime:
        return self.office.clock.now()

    def _today(self) -> date:
        return self.office.day_of(self._now())
