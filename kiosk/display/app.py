"""The display in the waiting room: shows the truth at a start, then follows the journal."""

import sys
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from kiosk.display.announcer import Announcer
from kiosk.display.board import BoardPage
from kiosk.display.voice import Voice, loudspeaker, no_loudspeaker
from kiosk.display.window import DisplayWindow
from shared.assets import sound_folder
from shared.domain.errors import FrontOfficeError
from shared.settings import Settings
from shared.ui.application import start_application
from shared.ui.background import Worker
from shared.ui.entry import option_parser, prepared, run
from shared.ui.last_resort import catch_the_unexpected

if TYPE_CHECKING:
    from kiosk.display.flow import FollowCalls
    from shared.office import Office

TRY_AGAIN_MS = 2_000


class Display(QObject):
    """Keeps the window, the voice, the worker and the flow; opens the office after the first frame."""

    def __init__(self, settings: Settings, device: str) -> None:
        super().__init__()
        self._settings = settings
        self._device = device
        self.office: Office | None = None
        self.board = BoardPage(settings.office, running_text=settings.display.running_text, parent=self)
        self.window = DisplayWindow(self.board, now=self._now, language=settings.display.language)
        output = loudspeaker if settings.display.sound else no_loudspeaker
        self.voice = Voice(sound_folder("id"), output=output, parent=self)
        self.announcer = Announcer(self.voice, shown_s=settings.display.call_shown_s, parent=self)
        self.store_work = Worker("store", self)
        self._flow: FollowCalls | None = None
        catch_the_unexpected(lambda: None)
        QTimer.singleShot(0, self._open)

    def close(self) -> None:
        """End the window and give the store back."""
        self.store_work.close()
        self.voice.stop()
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

            return open_office(settings, device=device)

        self.store_work.run(open_it, done=self._opened, failed=self._wait)

    def _opened(self, office: "Office") -> None:
        from kiosk.display.flow import FollowCalls

        self.office = office
        self._flow = FollowCalls(self.board, self.announcer, office, self.store_work)

    def _wait(self, _error: FrontOfficeError) -> None:
        self.board.show_store_away(True)
        QTimer.singleShot(TRY_AGAIN_MS, self, self._open)


def main(arguments: Sequence[str] | None = None) -> int:
    """Entry point of `pst-display`."""
    parser = option_parser("pst-display", "Layar antrian di ruang tunggu", device="display-1")
    options = parser.parse_args(arguments)
    settings = prepared(options)
    application = start_application("pst-display")
    display = Display(settings, options.device)
    display.window.show(options.size)
    code = run(application, options, grab=display.window.grab, picture="display")
    display.close()
    return code


if __name__ == "__main__":
    sys.exit(main())
