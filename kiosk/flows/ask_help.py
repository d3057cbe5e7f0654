"""A visitor wants a person: every desk is told, and the visitor's page waits."""

from PySide6.QtCore import QObject

from kiosk.flows.say import Say
from kiosk.window import KioskWindow
from shared.domain.errors import FrontOfficeError
from shared.office import Office
from shared.operations import help as help_desk
from shared.ui.background import Worker


class AskHelp(QObject):
    """Tells the desks, says that somebody comes, and leads back to where the visitor was."""

    def __init__(self, window: KioskWindow, office: Office, *, store_work: Worker, say: Say) -> None:
        super().__init__(window)
        self._window = window
        self._office = office
        self._store_work = store_work
        self._say = say
        for asked in (window.help_asked, window.ticket.help_asked, window.guest_book.help_asked):
            asked.connect(self._ask)

    def _ask(self) -> None:
        self._store_work.run(
            lambda: help_desk.ask(self._office), done=lambda _none: self._answer(), failed=self._refuse
        )

    def _answer(self) -> None:
        # Back to the page of now: a number may have come up meanwhile.
        self._say.help_comes(back_to=self._window.page_name)

    def _refuse(self, error: FrontOfficeError) -> None:
        self._say.problem(error, back_to=self._window.page_name)
