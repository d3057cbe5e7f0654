"""The queue at this counter: tickets on the left, the one in view and its visit on the right."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from desk.command import CommandButton
from desk.confirmation import Confirmation
from desk.paper_outlet import PaperOutlet
from desk.queue.commands import QueueCommands
from desk.queue.new_number import NewNumber
from desk.queue.offered_bar import OfferedBar
from desk.queue.offered_slips import OfferedSlips
from desk.queue.picture import QueuePicture
from desk.queue.service_choice import ServiceChoice
from desk.queue.state_chips import StateChips
from desk.queue.ticket_card import TicketCard
from desk.queue.ticket_table import TicketTable
from desk.queue.transfer_form import TransferForm
from desk.queue.visit_pane import VisitPane
from desk.room import Panel
from shared.domain.print_job import OfferedSlip, PrintState
from shared.domain.ticket import Ticket

LEAST_RIGHT, MOST_RIGHT = 532, 580


class QueuePanel(Panel):
    """Everything that an officer does with numbers, each by a key."""

    call_asked = Signal()
    move_asked = Signal(str, int)
    transfer_asked = Signal(int, object, object)
    number_asked = Signal(str, bool)
    print_asked = Signal(int)
    guest_book_asked = Signal(int)
    identity_asked = Signal(int, str, bool)
    ticket_chosen = Signal(int)
    form_asked = Signal(object, object)
    request_asked = Signal(object)

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._picture: QueuePicture | None = None
        self._called: Ticket | None = None
        self.actions_of = QueueCommands(self)
        self.services = ServiceChoice()
        self.chips = StateChips()
        self.offered_bar = OfferedBar(self.actions_of.offered)
        self.table = TicketTable(now)
        self.card = TicketCard(self.actions_of, now)
        self.visit = VisitPane(self.actions_of)
        self.transfer_form, self.new_number = TransferForm(self), NewNumber(self)
        self.offered_slips = OfferedSlips(self)
        self.confirmation, self.outlet = Confirmation(self), PaperOutlet(self)
        self._arrange()
        self._connect()
        self.set_texts()

    def commands(self) -> list[QAction]:
        return list(self.actions_of.listed())

    def entered(self) -> None:
        if self.table.model.rows:
            self.table.view.setFocus()
            return
        self.card.call_button.setFocus()

    def go_back(self) -> bool:
        """Back to the ticket at this counter."""
        picture = self._picture
        if picture is None or picture.shown is None or picture.shown == picture.at_counter:
            return False
        self.ticket_chosen.emit(0)
        return True

    def show_picture(self, picture: QueuePicture) -> None:
        """Show the queue as it is now."""
        first, self._picture, self._called = self._picture is None, picture, None
        self.services.show_services(picture.services)
        self.chips.show_counts(picture.tickets)
        self.actions_of.allow(picture.shown)
        self.actions_of.allow_request(
            signed=bool(picture.visit and picture.visit.signed and picture.visit.visit_id)
        )
        self.card.show_picture(picture)
        self.visit.show_picture(picture)
        self._show_tickets()
        if first and self.isVisible():
            self.entered()

    def show_offered(self, slips: Sequence[OfferedSlip]) -> None:
        """Slips that wait for somebody to decide; their times are local."""
        in_doubt = sum(slip.state is PrintState.UNKNOWN for slip in slips)
        self.offered_bar.show_counts(missing=len(slips) - in_doubt, in_doubt=in_doubt)
        self.offered_slips.show_slips(slips)

    def allow_moves(self, ticket: Ticket) -> None:
        """Obey the keys for a ticket that was just called, before the next picture shows it."""
        self._called = ticket
        self.actions_of.allow(ticket)

    def set_texts(self) -> None:
        self.actions_of.set_texts()

    def _show_tickets(self) -> None:
        if self._picture is None:
            return
        state = self.chips.state
        tickets = [one for one in self._picture.tickets if state in (None, one.state)]
        self.table.show_tickets(self._picture, tickets)

    def _move(self, move: str) -> None:
        ticket = self._in_hand()
        if self._picture is None or ticket is None:
            return
        if move == "transfer":
            self.transfer_form.ask(self, ticket, self._picture)
        elif move == "cancel":
            self.confirmation.ask(
                self,
                self.tr("Batalkan {label}?").format(label=ticket.label),
                self.tr("Nomor yang dibatalkan tidak dapat dipanggil lagi."),
                self.tr("&Batalkan nomor"),
                lambda: self.move_asked.emit("cancel", ticket.id),
            )
        elif self._picture.is_elsewhere(ticket):
            self.confirmation.ask(
                self,
                self.tr("{label} ditangani loket {counter}").format(
                    label=ticket.label, counter=ticket.counter
                ),
                self.tr("Tindakan “{move}” mengubah nomor yang sedang ditangani rekan Anda.").format(
                    move=self.actions_of.moves[move].text()
                ),
                self.tr("&Tetap lakukan"),
                lambda: self.move_asked.emit(move, ticket.id),
            )
        else:
            self.move_asked.emit(move, ticket.id)

    def _for_shown(self, signal: Signal) -> None:
        ticket = self._in_hand()
        if ticket is not None:
            signal.emit(ticket.id)

    def _in_hand(self) -> Ticket | None:
        return self._called or (self._picture.shown if self._picture else None)

    def _say_identity(self, kind: str, valid: bool) -> None:
        if self._picture is not None and self._picture.shown is not None:
            self.identity_asked.emit(self._picture.shown.id, kind, valid)

    def _ask_number(self) -> None:
        if self._picture is not None and self._picture.services:
            self.new_number.ask(self, self._picture)

    def _give_form(self) -> None:
        visit = self._picture.visit if self._picture else None
        if visit is not None:
            self.outlet.ask(
                self,
                self.tr("Formulir kosong untuk pemohon"),
                "Formulir-FS3.pdf",
                lambda outlet: self.form_asked.emit(visit.visit_id, outlet),
            )

    def _record(self) -> None:
        if self._picture is not None and self._picture.visit is not None:
            self.request_asked.emit(self._picture.visit)

    def _connect(self) -> None:
        actions = self.actions_of
        actions.give_form.triggered.connect(self._give_form)
        actions.record.triggered.connect(self._record)
        actions.call.triggered.connect(lambda: self.call_asked.emit())
        for move, command in actions.moves.items():
            command.triggered.connect(lambda _checked=False, move=move: self._move(move))
        actions.new_number.triggered.connect(self._ask_number)
        actions.print_again.triggered.connect(lambda: self._for_shown(self.print_asked))
        actions.offered.triggered.connect(lambda: self.offered_slips.ask(self))
        actions.guest_book.triggered.connect(lambda: self._for_shown(self.guest_book_asked))
        self.chips.chosen.connect(self._show_tickets)
        self.table.chosen.connect(self.ticket_chosen)
        self.visit.identity_asked.connect(self._say_identity)
        self.transfer_form.transfer_asked.connect(self.transfer_asked)
        self.new_number.number_asked.connect(self.number_asked)

    def _arrange(self) -> None:
        left = QFrame(objectName="card")
        rows = QVBoxLayout(left)
        rows.setContentsMargins(20, 16, 20, 16)
        rows.setSpacing(12)
        rows.addWidget(self.services)
        rows.addWidget(self.chips)
        rows.addWidget(self.offered_bar)
        rows.addWidget(self.table, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(CommandButton(self.actions_of.new_number))
        foot.addWidget(CommandButton(self.actions_of.print_again))
        foot.addStretch(1)
        rows.addLayout(foot)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(self.card)
        right.addWidget(self.visit, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 14)
        row.setSpacing(12)
        row.addWidget(left, 60)
        row.addLayout(right, 40)
        for part in (self.card, self.visit):
            part.setMinimumWidth(LEAST_RIGHT)
            part.setMaximumWidth(MOST_RIGHT)
        self.card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
