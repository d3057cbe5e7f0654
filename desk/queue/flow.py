"""The queue panel and the queue's operations."""

from collections.abc import Callable, Sequence
from uuid import UUID, uuid4

from PySide6.QtCore import Signal

from desk.flow import Flow
from desk.paper_flow import deliver, delivered_words
from desk.paper_outlet import Outlet
from desk.queue.panel import QueuePanel
from desk.queue.picture import QueuePicture, chosen_ticket
from shared.domain.errors import FrontOfficeError
from shared.domain.events import Event, EventKind
from shared.domain.ticket import Ticket
from shared.domain.visit import Visit
from shared.office import Office
from shared.operations import board, guest_book, letter_papers, printing, queue, requests
from shared.ui.background import Worker
from shared.ui.notice import NoticeKind
from shared.ui.sentences import sentence

MOVES = {
    "recall": queue.recall,
    "start": queue.start,
    "finish": queue.finish,
    "no_show": queue.no_show,
    "requeue": queue.requeue,
    "hold": queue.hold,
    "cancel": queue.cancel,
}
SUBJECTS = ("ticket", "visit", "request", "letter")


class ServeQueue(Flow):
    """Calls and serves at one counter; what it shows follows the journal."""

    guest_book_asked = Signal(int)
    request_asked = Signal(object)

    def __init__(
        self, panel: QueuePanel, office: Office, worker: Worker, papers: Worker, counter: str
    ) -> None:
        super().__init__(worker)
        self._panel, self._papers = panel, papers
        self._office = office
        self._counter = counter
        self._chosen = 0
        self._labels: dict[int, str] = {}
        panel.call_asked.connect(self._call)
        panel.move_asked.connect(self._move)
        panel.transfer_asked.connect(self._transfer)
        panel.number_asked.connect(self._take_number)
        panel.print_asked.connect(self._print)
        panel.identity_asked.connect(self._confirm_identity)
        panel.guest_book_asked.connect(self.guest_book_asked)
        panel.ticket_chosen.connect(self.choose)
        panel.form_asked.connect(self._give_form)
        panel.request_asked.connect(self.request_asked)

    def serve_at(self, counter: str) -> None:
        """Call to another counter from now on."""
        self._counter = counter
        self.choose(0)

    def choose(self, ticket_id: int) -> None:
        """Bring a ticket into view; 0 is the one at this counter."""
        self._chosen = ticket_id
        self.refresh()

    def hear(self, events: Sequence[Event]) -> None:
        """Somebody did something: look again if it concerns numbers, visits, or the step of a request."""
        if any(one.subject in SUBJECTS and one.kind is not EventKind.REQUEST_UPDATED for one in events):
            self.refresh()

    def label_of(self, ticket_id: int) -> str:
        """The number of a listed ticket; empty where it is not listed."""
        return self._labels.get(ticket_id, "")

    def reading(self) -> Callable[[], QueuePicture]:
        office, counter, chosen = self._office, self._counter, self._chosen

        def read() -> QueuePicture:
            tickets = queue.tickets_today(office)
            shown = chosen_ticket(tickets, chosen, counter)
            ids = [ticket.id for ticket in tickets if ticket.id is not None]
            return QueuePicture(
                tickets=tickets,
                papers=printing.paper_states(office, ids),
                services=board.service_queues(office),
                counters=board.counters(office),
                counter=counter,
                shown=shown,
                visit=guest_book.open_visit(office, shown.id or 0) if shown else None,
                form=guest_book.form_for(office, shown.id or 0) if shown else None,
            )

        return read

    def show_picture(self, picture: QueuePicture) -> None:
        self._labels = {ticket.id or 0: ticket.label for ticket in picture.tickets}
        self._panel.show_picture(picture)

    def _give_form(self, visit_id: UUID, outlet: Outlet) -> None:
        """The paper first, then its note: nobody is noted to have a form that no printer took."""
        office = self._office

        def noted(_visit: Visit) -> None:
            self.refresh()
            self.say(NoticeKind.SUCCESS, lambda: delivered_words(outlet))

        def not_noted(error: FrontOfficeError) -> None:
            self.say(
                NoticeKind.WARNING,
                lambda: self.tr("{paper} Penyerahan formulir belum tercatat. {reason}").format(
                    paper=delivered_words(outlet), reason=sentence(error)
                ),
            )

        def given(_none: None) -> None:
            self.ask(lambda: requests.give_form(office, visit_id), noted, not_noted)

        self.act(lambda: deliver(letter_papers.blank_form(office), outlet), given, worker=self._papers)

    def _call(self) -> None:
        services = self._panel.services.chosen
        if not services:
            self.say(
                NoticeKind.WARNING, lambda: self.tr("Pilih paling sedikit satu layanan untuk loket ini.")
            )
            return
        counter = self._counter
        self.act(lambda: queue.call_next(self._office, counter, services), self._open)

    def _move(self, move: str, ticket_id: int) -> None:
        if move == "resume":
            counter = self._counter
            self.act(lambda: queue.resume(self._office, ticket_id, counter), self._open)
            return
        self.act(lambda: MOVES[move](self._office, ticket_id), lambda _ticket: self.refresh())

    def _transfer(self, ticket_id: int, service: str | None, counter: str | None) -> None:
        self.act(
            lambda: queue.transfer(self._office, ticket_id, service=service, counter=counter),
            lambda ticket: self._tell(lambda: self.tr("{label} dialihkan.").format(label=ticket.label)),
        )

    def _take_number(self, service: str, priority: bool) -> None:
        touch = uuid4().hex
        self.act(
            lambda: queue.take_number(self._office, service, priority, "id", touch),
            lambda ticket: self._tell(
                lambda: self.tr("Nomor {label} diterbitkan.").format(label=ticket.label)
            ),
        )

    def _print(self, ticket_id: int) -> None:
        self.act(
            lambda: printing.print_again(self._office, ticket_id),
            lambda _job: self._tell(lambda: self.tr("Tiket sedang dicetak lagi.")),
        )

    def _confirm_identity(self, ticket_id: int, kind: str, valid: bool) -> None:
        def confirm() -> Visit:
            return guest_book.confirm_identity(self._office, ticket_id, kind, valid=valid)

        self.act(confirm, lambda _visit: self.refresh())

    def _open(self, ticket: Ticket) -> None:
        self._panel.allow_moves(ticket)
        self.choose(ticket.id or 0)

    def _tell(self, words: Callable[[], str]) -> None:
        self.say(NoticeKind.SUCCESS, words)
