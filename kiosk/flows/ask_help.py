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
        self._office = office
        self._store_work = store_work
        self._say = say
        window.help_asked.connect(self._ask)
        window.ticket.help_asked.connect(lambda: self._ask("ticket"))
        window.guest_book.help_asked.connect(lambda: self._ask("guest_book"))

    def _ask(self, page: str) -> None:
        def refused(error: FrontOfficeError) -> None:
            self._say.problem(error, back_to=page)

        self._store_work.run(
            lambda: help_desk.ask(self._office),
            done=lambda _none: self._say.help_comes(back_to=page),
            failed=refused,
        )
