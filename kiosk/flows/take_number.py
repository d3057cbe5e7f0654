"""From the first touch to a number on the screen and a slip in the hand."""

from dataclasses import dataclass, field
from uuid import uuid4

from PySide6.QtCore import QObject

from kiosk.flows.say import Say
from kiosk.pages.ticket import Paper, ShownTicket
from kiosk.window import KioskWindow
from shared.domain.board import ServiceQueue
from shared.domain.errors import FrontOfficeError
from shared.domain.print_job import PrintState
from shared.domain.ticket import Ticket
from shared.office import Office
from shared.operations import board, printing, queue
from shared.qr import qr_matrix
from shared.ui.background import Worker

PAPER = {
    PrintState.SENT: Paper.READY,
    PrintState.CONFIRMED: Paper.READY,
    PrintState.UNKNOWN: Paper.UNKNOWN,
}


@dataclass(frozen=True)
class _Touch:
    """One wish for a number: however often it is tried, it is one ticket."""

    service: str = ""
    priority: bool = False
    request_id: str = field(default_factory=lambda: uuid4().hex)


class TakeNumber(QObject):
    """Shows the services, takes the number, prints its slip; `ticket` is the visitor's own."""

    def __init__(
        self, window: KioskWindow, office: Office, *, store_work: Worker, slow_work: Worker, say: Say
    ) -> None:
        super().__init__(window)
        self._say = say
        self._window = window
        self._office = office
        self._store_work = store_work
        self._slow_work = slow_work
        self.ticket: Ticket | None = None
        self._touch = _Touch()
        window.welcome.number_asked.connect(self._show_services)
        window.services.chosen.connect(self._take)
        window.services.left.connect(self._leave)
        window.ticket.done.connect(window.wipe)
        window.wiped.connect(self._forget)

    def _show_services(self) -> None:
        self._window.show_page("services")

    def _leave(self) -> None:
        self._window.services.wipe()
        self._window.show_page("welcome")

    def _take(self, service: str, priority: bool) -> None:
        if (self._touch.service, self._touch.priority) != (service, priority):
            self._touch = _Touch(service, priority)
        request_id, language = self._touch.request_id, self._window.language

        def take() -> tuple[Ticket, ServiceQueue]:
            before = {one.code: one for one in board.service_queues(self._office)}
            taken = queue.take_number(
                self._office, service, priority=priority, language=language, request_id=request_id
            )
            return taken, before[service]

        self._store_work.run(take, done=self._show, failed=self._refuse)

    def _show(self, answer: tuple[Ticket, ServiceQueue]) -> None:
        ticket, before = answer
        self.ticket, self._touch = ticket, _Touch()
        self._window.ticket.show_ticket(
            ShownTicket(
                label=ticket.label,
                service_names=before.names,
                waiting_before=before.waiting,
                estimate_minutes=before.estimate_minutes,
                code=ticket.code,
                matrix=qr_matrix(ticket.code),
            )
        )
        self._window.show_page("ticket")
        self._slow_work.run(
            lambda: _printed(self._office, ticket), done=self._show_paper, failed=self._miss_paper
        )

    def _show_paper(self, state: PrintState) -> None:
        self._window.ticket.show_paper(PAPER.get(state, Paper.FAILED))

    def _miss_paper(self, _error: FrontOfficeError) -> None:
        self._window.ticket.show_paper(Paper.UNKNOWN)

    def _refuse(self, error: FrontOfficeError) -> None:
        self._window.services.show_idle()
        self._say.problem(error, back_to="services")

    def _forget(self) -> None:
        self.ticket = None
        # An answer that was lost may have been a ticket: the next visitor's touch is another one.
        self._touch = _Touch()


def _printed(office: Office, ticket: Ticket) -> PrintState:
    """Print what is queued on this device until this ticket's slip has had its turn."""
    while (job := printing.print_next(office)) is not None:
        if job.ticket_id == ticket.id:
            return job.state
    return PrintState.UNKNOWN
