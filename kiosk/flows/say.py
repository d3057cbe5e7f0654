"""Messages at the kiosk, and the page that each of them leads back to."""

from PySide6.QtCore import QObject

from kiosk.window import KioskWindow
from shared.domain.errors import FrontOfficeError

START = "welcome"


class Say(QObject):
    """Shows trouble or coming help; its one button leads back, and forgets the visitor at the start."""

    def __init__(self, window: KioskWindow) -> None:
        super().__init__(window)
        self._window = window
        self._back_to = START
        window.message.closed.connect(self._return)
        window.wiped.connect(self._forget)

    def problem(self, error: FrontOfficeError | None = None, *, back_to: str = START) -> None:
        """What went wrong, in the visitor's words; None for what nobody expected."""
        self._window.message.show_problem(error)
        self._show(back_to)

    def help_comes(self, *, back_to: str) -> None:
        """An officer has been called."""
        self._window.message.show_help()
        self._show(back_to)

    def _show(self, back_to: str) -> None:
        if back_to != "message":
            self._back_to = back_to
        self._window.show_page("message")

    def _return(self) -> None:
        if self._back_to == START:
            self._window.wipe()
            return
        self._window.show_page(self._back_to)

    def _forget(self) -> None:
        self._back_to = START
