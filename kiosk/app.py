"""The touchscreen for visitors: window first, then the office, then what joins them."""

import sys
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from kiosk.window import KioskWindow
from shared.domain.errors import FrontOfficeError
from shared.settings import Settings
from shared.ui.application import start_application
from shared.ui.background import Worker
from shared.ui.entry import option_parser, prepared, run
from shared.ui.last_resort import catch_the_unexpected
from shared.ui.sentences import sentence

if TYPE_CHECKING:
    from shared.office import Office

TRY_AGAIN_MS = 2_000


class Kiosk(QObject):
    """Keeps the window, the workers and the flows; opens the office after the first frame."""

    def __init__(self, settings: Settings, device: str) -> None:
        super().__init__()
        self._settings = settings
        self._device = device
        self.office: Office | None = None
        self.window = KioskWindow(settings, sentence=sentence, now=self._now)
        self.store_work = Worker("store", self)
        self.slow_work = Worker("paper", self)
        self._flows: list[QObject] = []
        catch_the_unexpected(self._say_unexpected)
        QTimer.singleShot(0, self._open)

    def close(self) -> None:
        """End the window and give the store back."""
        self.store_work.close()
        self.slow_work.close()
        self.window.close()
        if self.office is not None:
            self.office.close()

    def _now(self) -> datetime:
        if self.office is None:
            return datetime.now(self._settings.zone)
        return self.office.local(self.office.clock.now())

    def _open(self) -> None:
        settings, device = self._settings, self._device

        def open_it() -> "Office":
            from shared.office import open_office
            from shared.operations import printing

            office = open_office(settings, device=device)
            printing.recover(office)
            return office

        self.store_work.run(open_it, done=self._opened, failed=self._wait)

    def _opened(self, office: "Office") -> None:
        from kiosk.flows.ask_help import AskHelp
        from kiosk.flows.follow_queue import FollowQueue
        from kiosk.flows.sign_guest_book import SignGuestBook
        from kiosk.flows.take_number import TakeNumber

        self.office = office
        take = TakeNumber(self.window, office, store_work=self.store_work, slow_work=self.slow_work)
        self._flows = [
            take,
            SignGuestBook(self.window, office, store_work=self.store_work, take_number=take),
            AskHelp(self.window, office, store_work=self.store_work),
            FollowQueue(self.window, office, store_work=self.store_work),
        ]
        self.window.show_page("welcome")

    def _wait(self, error: FrontOfficeError) -> None:
        self.window.message.show_problem(error)
        self.window.show_page("message")
        QTimer.singleShot(TRY_AGAIN_MS, self, self._open)

    def _say_unexpected(self) -> None:
        self.window.message.show_problem(None)
        self.window.show_page("message")


def main(arguments: Sequence[str] | None = None) -> int:
    """Entry point of `pst-kiosk`."""
    parser = option_parser("pst-kiosk", "Layar sentuh untuk pengunjung", device="kiosk-1")
    options = parser.parse_args(arguments)
    settings = prepared(options)
    application = start_application("pst-kiosk")
    kiosk = Kiosk(settings, options.device)
    kiosk.window.show(options.size)
    code = run(application, options, grab=kiosk.window.window.grabWindow, picture="kiosk")
    kiosk.close()
    return code


if __name__ == "__main__":
    sys.exit(main())
