"""From the first touch to a number on the screen."""

from dataclasses import dataclass, field
from uuid import uuid4

from PySide6.QtCore import QObject

from kiosk.flows.emergency import Emergency
from kiosk.flows.print_slip import PrintSlip
from kiosk.flows.say import Say
from kiosk.office_door import OfficeDoor
from kiosk.pages.ticket import ShownTicket
from kiosk.window import KioskWindow
from shared.domain.board import ServiceQueue
from shared.domain.emergency import EmergencyTicket
from shared.domain.errors import FrontOfficeError, StoreAway
from shared.domain.ticket import Ticket
from shared.operations import queue
from shared.qr import Matrix, qr_matrix
from shared.ui.background import Worker


@dataclass(frozen=True)
class _Touch:
    """One wish for a number: however often it is tried, it is one ticket."""

    service: str = ""
    priority: bool = False
    request_id: str = field(default_factory=lambda: uuid4().hex)


class TakeNumber(QObject):
    """Shows the services and takes the number; `code` is that of the visitor's own ticket.

    Without the store the number is the kiosk's own: see `Emergency`. Its slip is `PrintSlip`'s.
    """

    def __init__(
        self,
        window: KioskWindow,
        door: OfficeDoor,
        emergency: Emergency,
        slip: PrintSlip,
        *,
        store_work: Worker,
        say: Say,
    ) -> None:
        super().__init__(window)
        self._say = say
        self._window, self._door, self._emergency, self._slip = window, door, emergency, slip
        self._store_work = store_work
        self.code = ""
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
        office = self._door.office
        if office is None or self._emergency.on:
            self._take_alone()
            return
        request_id, language = self._touch.request_id, self._window.language
        # What the visitor saw and touched: to ask the store again would keep the number waiting.
        before = self._window.services.queue_of(service)

        def take() -> tuple[Ticket, Matrix]:
            taken = queue.take_number(
                office, service, priority=priority, language=language, request_id=request_id
            )
            return taken, qr_matrix(taken.code)

        self._store_work.run(
            take, done=lambda answer: self._show(*answer, before), failed=self._go_on_without_the_store
        )

    def _show(self, ticket: Ticket, matrix: Matrix, before: ServiceQueue | None) -> None:
        self._show_number(ticket, matrix, before)
        self._slip.print(ticket)

    def _go_on_without_the_store(self, error: FrontOfficeError) -> None:
        if isinstance(error, StoreAway):
            self._emergency.begin()
            self._take_alone()
        else:
            self._refuse(error)

    def _take_alone(self) -> None:
        touch = self._touch
        self._emergency.take(
            touch.service,
            priority=touch.priority,
            language=self._window.language,
            request_id=touch.request_id,
            done=self._show_own,
            failed=self._refuse,
        )

    def _show_own(self, ticket: EmergencyTicket, matrix: Matrix) -> None:
        self._show_number(ticket, matrix, None)
        self._slip.print_own(ticket)

    def _show_number(
        self, ticket: Ticket | EmergencyTicket, matrix: Matrix, before: ServiceQueue | None
    ) -> None:
        self.code, self._touch = ticket.code, _Touch()
        self._window.ticket.show_ticket(
            ShownTicket(
                label=ticket.label,
                service_names=self._window.services.names_of(ticket.service),
                waiting_before=before.waiting if before else None,
                estimate_minutes=before.estimate_minutes if before else 0,
                code=ticket.code,
                matrix=matrix,
            )
        )
        self._window.show_page("ticket")

    def _refuse(self, error: FrontOfficeError) -> None:
        self._window.services.show_idle()
        self._say.problem(error, back_to="services")

    def _forget(self) -> None:
        self.code = ""
        # An answer that was lost may have been a ticket: the next visitor's touch is another one.
        self._touch = _Touch()
