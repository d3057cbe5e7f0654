"""A visitor wants a person: every desk is told, and the visitor's page waits."""

from PySide6.QtCore import QObject

from kiosk.window import KioskWindow
from shared.domain.errors import FrontOfficeError
from shared.office import Office
from shared.operations import help as help_desk
from shared.ui.background import Worker


class AskHelp(QObject):
    """Tells the desks, says that somebody comes, and leads back to where the visitor was."""

    def __init__(self, window: KioskWindow, office: Office, *, store_work: Worker) -> None:
        super().__init__(window)
        self._window = window
        self._office = office
        self._store_work = store_work
        self._page = "welcome"
        window.help_asked.connect(self._ask)
        window.ticket.help_asked.connect(lambda: self._ask("ticket"))
        window.guest_book.help_asked.connect(lambda: self._ask("guest_book"))
        window.message.closed.connect(self._return)
        window.wiped.connect(self._forget)

    def _ask(self, page: str) -> None:
        if page != "message":
            self._page = page
        self._store_work.run(
            lambda: help_desk.ask(self._office), done=lambda _: self._say(), failed=self._tell
        )

    def _say(self) -> None:
        self._window.message.show_help()
        self._window.show_page("message")

    def _tell(self, error: FrontOfficeError) -> None:
        self._window.message.show_problem(error)
        self._window.show_page("message")

    def _return(self) -> None:
        page, self._page = self._page, "welcome"
        if page == "welcome":
            self._window.wipe()
            return
        self._window.show_page(page)

    def _forget(self) -> None:
        self._page = "welcome"
