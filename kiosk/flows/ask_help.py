"""A visitor wants a person: every desk is told, and the visitor's page waits."""

from PySide6.QtCore import QObject

from kiosk.flows.say import Say
from kiosk.office_door import OfficeDoor
from kiosk.window import KioskWindow
from shared.domain.errors import FrontOfficeError, HelpAway, StoreAway
from shared.operations import help as help_desk
from shared.ui.background import Worker


class AskHelp(QObject):
    """Tells the desks, says that somebody comes, and leads back to where the visitor was.

    While the store is away no desk hears of it: the visitor is sent to one.
    """

    def __init__(self, window: KioskWindow, door: OfficeDoor, *, store_work: Worker, say: Say) -> None:
        super().__init__(window)
        self._window = window
        self._door = door
        self._store_work = store_work
        self._say = say
        for asked in (window.help_asked, window.ticket.help_asked, window.guest_book.help_asked):
            asked.connect(self._ask)

    def _ask(self) -> None:
        office = self._door.office
        if office is None or self._window.shell.emergency:
            self._refuse(StoreAway())
            return
        self._store_work.run(
            lambda: help_desk.ask(office), done=lambda _none: self._answer(), failed=self._refuse
        )

    def _answer(self) -> None:
        # Back to the page of now: a number may have come up meanwhile.
        self._say.help_comes(back_to=self._window.page_name)

    def _refuse(self, error: FrontOfficeError) -> None:
        error = HelpAway() if isinstance(error, StoreAway) else error
        self._say.problem(error, back_to=self._window.page_name)
