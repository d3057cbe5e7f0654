"""The slip of the number in view: printed, tried again by itself, asked for where nobody can say."""

from PySide6.QtCore import QObject

from kiosk.flows.emergency import Emergency
from kiosk.office_door import OfficeDoor
from kiosk.pages.ticket import Paper
from kiosk.window import KioskWindow
from shared.domain.emergency import EmergencyTicket
from shared.domain.errors import FrontOfficeError, NotSignedIn, OfficerMustPrint, StoreAway
from shared.domain.paper import PaperReason
from shared.domain.print_job import PrintJob, PrintState, PrintTurn
from shared.domain.ticket import Ticket
from shared.operations import printing, queue
from shared.ui.background import Worker
from shared.ui.print_turns import PrintTurns

PAPER = {
    PrintState.SENT: Paper.READY,
    PrintState.CONFIRMED: Paper.READY,
    PrintState.FAILED: Paper.FAILED,
    PrintState.UNKNOWN: Paper.ASKED,
}
NO_TICKET = 0


class PrintSlip(QObject):
    """Says on the ticket's page where its slip stands, and takes the visitor's word for it.

    Slips of visitors who have left end as they do, and nobody is told here. A number of the kiosk's own is
    asked for once the store has it: until then no copy of its slip could be kept apart from the original.
    """

    def __init__(
        self,
        window: KioskWindow,
        door: OfficeDoor,
        emergency: Emergency,
        *,
        store_work: Worker,
        slow_work: Worker,
    ) -> None:
        super().__init__(window)
        self._page, self._door, self._emergency = window.ticket, door, emergency
        self._store_work = store_work
        self._ticket_id = NO_TICKET
        self._own: EmergencyTicket | None = None
        self._turns = PrintTurns(self._take_turn, slow_work, self)
        self._turns.ended.connect(self._show_turn)
        self._turns.missed.connect(self._miss)
        self._page.slip_came.connect(self._hear_that_it_came)
        self._page.slip_missing.connect(self._hear_that_it_is_missing)
        window.wiped.connect(self._forget)
        emergency.over.connect(self._go_on_with_the_store)

    def print(self, ticket: Ticket) -> None:
        """The number in view is this one; its slip is queued."""
        self._ticket_id, self._own = ticket.id or NO_TICKET, None
        self._turns.ask()

    def print_own(self, ticket: EmergencyTicket) -> None:
        """The number in view is the kiosk's own."""
        self._ticket_id, self._own = NO_TICKET, ticket
        self._emergency.print_slip(ticket, done=lambda state, reason: self._show_own(ticket, state, reason))

    def _take_turn(self) -> PrintTurn:
        office = self._door.office
        if office is None:
            raise StoreAway
        return printing.take_turn(office)

    def _show_turn(self, turn: PrintTurn) -> None:
        if turn.job is None or turn.job.ticket_id != self._ticket_id:
            return
        self._show(turn.job, again=turn.again)

    def _show(self, job: PrintJob, *, again: bool = False) -> None:
        paper = Paper.AGAIN if again else PAPER.get(job.state, Paper.UNKNOWN)
        self._page.show_paper(paper, job.reason, copy=job.copy_number)

    def _miss(self, _error: FrontOfficeError) -> None:
        """The store went away while the slip had its turn: the slip may have come."""
        if self._ticket_id != NO_TICKET and self._page.paperMoving:
            self._page.show_paper(Paper.UNKNOWN)

    def _show_own(self, ticket: EmergencyTicket, state: PrintState, reason: PaperReason | None) -> None:
        if ticket is not self._own:
            return
        in_doubt = state is PrintState.UNKNOWN
        self._page.show_paper(Paper.UNKNOWN if in_doubt else PAPER[state], reason)
        if in_doubt and not self._emergency.on:
            self._ask_for_own(ticket)

    def _go_on_with_the_store(self) -> None:
        self._turns.ask()
        if self._own is not None and self._page.paper == Paper.UNKNOWN:
            self._ask_for_own(self._own)

    def _ask_for_own(self, own: EmergencyTicket) -> None:
        """The number has become an ordinary one: its visitor can be asked as any other."""
        office = self._door.office
        if office is None:
            return

        def ask(ticket: Ticket) -> None:
            if own is self._own:
                self._ticket_id = ticket.id or NO_TICKET
                self._page.show_paper(Paper.ASKED)

        self._store_work.run(
            lambda: queue.ticket_by_code(office, own.code), done=ask, failed=lambda _error: None
        )

    def _hear_that_it_came(self) -> None:
        office, ticket_id = self._door.office, self._ticket_id
        if office is None or self._page.paper != Paper.ASKED:
            return
        self._page.show_paper(Paper.HELD)
        # Where the store does not hear of it, the desk goes on asking; the visitor need not.
        self._store_work.run(
            lambda: printing.slip_came(office, ticket_id),
            done=lambda _job: None,
            failed=lambda _error: None,
        )

    def _hear_that_it_is_missing(self) -> None:
        office, ticket_id = self._door.office, self._ticket_id
        if office is None or self._page.paper != Paper.ASKED:
            return
        self._page.show_paper(Paper.COPYING)
        self._store_work.run(
            lambda: printing.slip_missing(office, ticket_id),
            done=lambda job: self._print_copy(ticket_id, job),
            failed=lambda error: self._refuse_copy(ticket_id, error),
        )

    def _print_copy(self, ticket_id: int, job: PrintJob) -> None:
        if job.state is PrintState.QUEUED:
            self._turns.ask()
        elif ticket_id == self._ticket_id:
            self._show(job)

    def _refuse_copy(self, ticket_id: int, error: FrontOfficeError) -> None:
        if ticket_id == self._ticket_id:
            # Without an officer no slip is asked for that has been printed at a desk meanwhile.
            by_officer = isinstance(error, OfficerMustPrint | NotSignedIn)
            self._page.show_paper(Paper.OFFICER if by_officer else Paper.UNKNOWN)

    def _forget(self) -> None:
        self._ticket_id, self._own = NO_TICKET, None
