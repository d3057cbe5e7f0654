"""The touchscreen for visitors: window first, then the office, then what joins them."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Slot

from kiosk.flows.say import Say
from kiosk.office_door import OfficeDoor
from kiosk.window import KioskWindow
from shared.settings import Settings
from shared.ui.application import start_application
from shared.ui.background import Worker
from shared.ui.entry import option_parser, prepared, run
from shared.ui.last_resort import catch_the_unexpected
from shared.ui.sentences import sentence

if TYPE_CHECKING:
    from shared.office import Office

FRAME_WITHIN_MS = 2_000
"""A window that nobody sees (a screen that is off) draws no frame: the office is opened all the same."""


class Kiosk(QObject):
    """Keeps the window, the workers and the flows; opens the office after the first frame."""

    def __init__(self, settings: Settings, device: str) -> None:
        super().__init__()
        self.store_work = Worker("store", self)
        self.slow_work = Worker("paper", self)
        self._door = OfficeDoor(settings, device, self.store_work, self)
        self._door.opened.connect(self._begin)
        self.window = KioskWindow(settings, sentence=sentence, now=self._door.now)
        self._say = Say(self.window)
        self._door.shut.connect(self._say.problem)
        self._flows: list[QObject] = []
        catch_the_unexpected(self._say.problem)
        self._opened = False
        self.window.window.frameSwapped.connect(self._open, Qt.ConnectionType.SingleShotConnection)
        QTimer.singleShot(FRAME_WITHIN_MS, self, self._open)

    def close(self) -> None:
        """End the window and give the store back."""
        self.store_work.close()
        self.slow_work.close()
        self.window.close()
        self._door.close()

    @Slot()
    def _open(self) -> None:
        """Once the window is seen: what the office needs to load would keep the first frame waiting."""
        if not self._opened:
            self._opened = True
            self._door.open(_recovered)

    def _begin(self, office: "Office") -> None:
        from kiosk.flows.ask_help import AskHelp
        from kiosk.flows.complain import Complain
        from kiosk.flows.follow_queue import FollowQueue
        from kiosk.flows.rate import Rate
        from kiosk.flows.read_answer import ReadAnswer
        from kiosk.flows.sign_guest_book import SignGuestBook
        from kiosk.flows.take_number import TakeNumber

        window, store_work, say = self.window, self.store_work, self._say
        take = TakeNumber(window, office, store_work=store_work, slow_work=self.slow_work, say=say)
        self._flows = [
            take,
            SignGuestBook(window, office, store_work=store_work, take_number=take, say=say),
            Rate(window, office, store_work=store_work),
            Complain(window, office, store_work=store_work, slow_work=self.slow_work, say=say),
            ReadAnswer(window, office, store_work=store_work),
            AskHelp(window, office, store_work=store_work, say=say),
            FollowQueue(window, office, store_work=store_work),
        ]
        self.window.show_page("welcome")


def _recovered(office: "Office") -> None:
    from shared.operations import printing

    printing.recover(office)


def main(arguments: Sequence[str] | None = None) -> int:
    """Entry point of `pst-kiosk`."""
    parser = option_parser("pst-kiosk", "Layar sentuh untuk pengunjung")
    options = parser.parse_args(arguments)
    settings = prepared(options, lambda settings: settings.kiosk.device)
    application = start_application("pst-kiosk")
    kiosk = Kiosk(settings, options.device)
    kiosk.window.show(options.size)
    code = run(application, options, grab=kiosk.window.window.grabWindow, picture="kiosk")
    kiosk.close()
    return code


if __name__ == "__main__":
    sys.exit(main())
