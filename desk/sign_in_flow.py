"""Signing in: the page, the store's officers, and who sits at the desk."""

from PySide6.QtCore import Signal

from desk.flow import Flow
from desk.sign_in import SignInPage
from shared.domain.errors import FrontOfficeError
from shared.office import Office
from shared.operations import officers
from shared.ui.background import Worker
from shared.ui.sentences import sentence

FIELD_OF = {"NameMissing": "name", "NameTaken": "name"}


class SignIn(Flow):
    """Tells of the office acting as the officer who signed in."""

    signed_in = Signal(object)

    def __init__(self, page: SignInPage, office: Office, worker: Worker) -> None:
        super().__init__(worker)
        self._page = page
        self._office = office
        page.sign_in_asked.connect(self._sign_in)
        page.first_account_asked.connect(self._create_first)

    def begin(self) -> None:
        """Ask for name and password, or for the first account where there is none."""
        self.ask(lambda: officers.any_exists(self._office), self._show_page, self._cannot)

    def _show_page(self, known: bool) -> None:
        if known:
            self._page.show_sign_in()
            return
        self._page.show_first_start()

    def _sign_in(self, name: str, password: str) -> None:
        self.ask(lambda: officers.sign_in(self._office, name, password), self._welcome, self._refuse)

    def _create_first(self, name: str, full_name: str, password: str) -> None:
        def create_and_enter() -> Office:
            officers.create_first(self._office, name, password, full_name=full_name)
            return officers.sign_in(self._office, name, password)

        self.ask(create_and_enter, self._welcome, self._refuse)

    def _welcome(self, office: Office) -> None:
        self._page.forget()
        self.signed_in.emit(office)

    def _refuse(self, error: FrontOfficeError) -> None:
        if error.key == "FirstOfficerExists":
            self._page.show_sign_in()
        self._page.show_problem(FIELD_OF.get(error.key, "password"), sentence(error))

    def _cannot(self, error: FrontOfficeError) -> None:
        self._page.show_closed(sentence(error))
