"""The rooms of whoever signed in: panels, their flows, and the ways between them."""

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QObject, Signal

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
from desk.room import Room
from desk.supervision.flow import WatchOver
from desk.supervision.panel import SupervisionPanel
from shared.domain.events import Event
from shared.domain.officer import Role
from shared.domain.visit_picture import OpenVisit
from shared.office import Office
from shared.ui.background import Worker

SERVE = frozenset({Role.OFFICER})
READ = frozenset({Role.OFFICER, Role.SUPERVISOR, Role.HEAD})
SIGN = frozenset({Role.HEAD})
WATCH = frozenset({Role.SUPERVISOR, Role.HEAD, Role.ADMINISTRATOR})


class Rooms(QObject):
    """Built at sign-in, closed at sign-out. A new feature adds one method and one line in `__init__`."""

    said = Signal(str, object)
    began = Signal()
    room_asked = Signal(str)

    def __init__(self, office: Office, worker: Worker, papers: Worker, counter: str, memory: Memory) -> None:
        super().__init__()
        self.office, self._worker, self._papers, self._memory = office, worker, papers, memory
        self._flows: list[Flow] = []
        self.rooms: list[Room] = []
        self.queue: ServeQueue | None = None
        self.requests: KeepRequests | None = None
        self._add_queue(counter)
        self._add_guest_book()
        self._add_requests()
        self._add_letters()
        self._add_feedback()
        self._add_supervision()

    @property
    def first(self) -> str:
        """The room where this officer's work begins; empty for the first of them."""
        if self._may(SERVE):
            return ""
        if self._may(SIGN):
            return "letters"
        return "supervision" if self._may(WATCH) else ""

    def hear(self, events: Sequence[Event]) -> None:
        """Pass the journal's news on to every flow."""
        for flow in self._flows:
            flow.hear(events)

    def refresh(self) -> None:
        """Read everything once, at the beginning and when the store has come back."""
        for flow in self._flows:
            flow.refresh()

    def serve_at(self, counter: str) -> None:
        """Another counter was chosen."""
        if self.queue is not None:
            self.queue.serve_at(counter)

    def label_of(self, ticket_id: int) -> str:
        """A ticket's number, where it is listed."""
        return self.queue.label_of(ticket_id) if self.queue else ""

    def close(self) -> None:
        """The officer leaves."""
        for flow in self._flows:
            flow.close()
        self.deleteLater()

    def _may(self, roles: frozenset[Role]) -> bool:
        return self.office.officer is not None and self.office.officer.has(*roles)

    def _add(self, room: Room, *flows: Flow) -> None:
        for flow in flows:
            # Qt owns the flow: Python's collector may run in a worker, and timers must not die there.
            flow.setParent(self)
            flow.said.connect(self.said)
            flow.began.connect(self.began)
        self.rooms.append(room)
        self._flows += flows

    def _add_queue(self, counter: str) -> None:
        if not self._may(SERVE):
            return
        panel = QueuePanel(self._now)
        panel.services.leave_out(self._memory.left_out)
        panel.services.changed.connect(lambda: self._memory.keep_left_out(panel.services.unchecked))
        self.queue = ServeQueue(panel, self.office, self._worker, self._papers, counter)
        offer = OfferSlips(panel, self.office, self._worker)
        self._add(Room("queue", lambda: self.tr("Antrian"), "human-queue", panel, SERVE), self.queue, offer)

    def _add_guest_book(self) -> None:
        if not self._may(READ):
            return
        panel = GuestBookPanel(may_write=self._may(SERVE))
        flow = KeepGuestBook(panel, self.office, self._worker)
        self._add(Room("guest_book", lambda: self.tr("Buku Tamu"), "book-account", panel, READ), flow)
        if self.queue is not None:
            self._join(self.queue, flow)

    def _join(self, queue: ServeQueue, book: KeepGuestBook) -> None:
        came_from_queue = False

        def open_entry(ticket_id: int) -> None:
            nonlocal came_from_queue
            came_from_queue = True
            self.room_asked.emit("guest_book")
            book.open_entry(ticket_id)

        def go_back() -> None:
            nonlocal came_from_queue
            if came_from_queue:
                came_from_queue = False
                self.room_asked.emit("queue")

        queue.guest_book_asked.connect(open_entry)
        book.entry_done.connect(go_back)

    def _add_requests(self) -> None:
        if not self._may(READ):
            return
        province = self.office.settings.office.province
        panel = RequestsPanel(may_write=self._may(SERVE), province=province)
        self.requests = KeepRequests(panel, self.office, self._worker, self._papers)
        room = Room("requests", lambda: self.tr("Permintaan"), "file-document-edit-outline", panel, READ)
        self._add(room, self.requests)
        if self.queue is not None:
            self.queue.request_asked.connect(self._open_visit)

    def _open_visit(self, visit: OpenVisit) -> None:
        if self.requests is not None:
            self.room_asked.emit("requests")
            self.requests.record_visit(visit)

    def _add_letters(self) -> None:
        if self.requests is None:
            return
        signs = self._may(SIGN)
        panel = LettersPanel(drafts=self._may(SERVE), signs=signs, today=self._today)
        flow = KeepLetters(panel, self.office, self._worker, self._papers)
        room = Room("letters", lambda: self.tr("Surat"), "email-newsletter", panel, READ)
        self._add(room, flow, ReadMail(panel, self.office, self._worker))

        def open_letter(request_id: int) -> None:
            self.room_asked.emit("letters")
            flow.open_for_request(request_id)

        self.requests.letter_asked.connect(open_letter)

    def _add_feedback(self) -> None:
        if not self._may(READ):
            return
        settles = self._may(frozenset({Role.SUPERVISOR, Role.HEAD}))
        panel = FeedbackPanel(settles=settles)
        flow = HearFeedback(panel, self.office, self._worker, settles=settles)
        self._add(Room("feedback", lambda: self.tr("Penilaian"), "star-outline", panel, READ), flow)

    def _add_supervision(self) -> None:
        if not self._may(WATCH):
            return
        panel = SupervisionPanel(self._now)
        flow = WatchOver(panel, self.office, self._worker)
        icon = "monitor-dashboard"
        self._add(Room("supervision", lambda: self.tr("Pengawasan"), icon, panel, WATCH), flow)

    def _now(self) -> datetime:
        return self.office.clock.now()

    def _today(self) -> date:
        return self.office.day_of(self._now())
