"""The guest book at the kiosk: at once after the number, or later by the slip's code."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from kiosk.flows.say import Say
from kiosk.flows.take_number import TakeNumber
from kiosk.window import KioskWindow
from shared.domain.errors import FrontOfficeError
from shared.domain.form import Form
from shared.domain.ticket import Ticket
from shared.office import Office
from shared.operations import guest_book, queue
from shared.ui.background import Worker


class SignGuestBook(QObject):
    """Finds the ticket, brings up its form, and keeps what the visitor signs."""

    def __init__(
        self,
        window: KioskWindow,
        office: Office,
        *,
        store_work: Worker,
        take_number: TakeNumber,
        say: Say,
    ) -> None:
        super().__init__(window)
        self._say = say
        self._window = window
        self._office = office
        self._store_work = store_work
        self._take_number = take_number
        self._ticket: Ticket | None = None
        self._came_from = "welcome"
        window.welcome.code_asked.connect(lambda: window.show_page("code"))
        window.code.code_entered.connect(self._find)
        window.code.left.connect(lambda: window.show_page("welcome"))
        window.ticket.guest_book_asked.connect(self._open_own)
        window.guest_book.signed.connect(self._sign)
        window.guest_book.left.connect(self._leave)
        window.wiped.connect(self._forget)

    def _open_own(self) -> None:
        code = self._take_number.code
        if code:
            self._came_from = "ticket"
            self._store_work.run(lambda: self._form_of(code), done=self._open, failed=self._tell)

    def _find(self, code: str) -> None:
        self._came_from = "welcome"
        self._store_work.run(
            lambda: self._form_of(code), done=self._open, failed=self._window.code.show_problem
        )

    def _form_of(self, code: str) -> tuple[Ticket, Form]:
        ticket = queue.ticket_by_code(self._office, code)
        return ticket, guest_book.form_for(self._office, ticket.id or 0)

    def _open(self, found: tuple[Ticket, Form]) -> None:
        self._ticket, form = found
        self._window.guest_book.show_form(
            form, {"service": self._ticket.service}, ticket_label=self._ticket.label
        )
        self._window.show_page("guest_book")

    def _sign(self, answers: Mapping[str, object]) -> None:
        ticket = self._ticket
        if ticket is None:
            return
        kept = dict(answers)
        self._store_work.run(
            lambda: guest_book.sign(self._office, ticket.id or 0, kept),
            done=lambda _visit: self._thank(),
            failed=self._window.guest_book.show_problem,
        )

    def _thank(self) -> None:
        self._ticket = None
        self._window.guest_book.show_thanks()

    def _leave(self) -> None:
        if self._ticket is None or self._came_from == "welcome":
            self._window.wipe()
            return
        self._window.show_page(self._came_from)

    def _tell(self, error: FrontOfficeError) -> None:
        self._say.problem(error, back_to=self._came_from)

    def _forget(self) -> None:
        self._ticket = None
