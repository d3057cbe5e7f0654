"""The display in the waiting room: shows the truth at a start, then follows the journal."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from kiosk.display.announcer import Announcer
from kiosk.display.board import BoardPage
from kiosk.display.voice import Voice, loudspeaker, no_loudspeaker
from kiosk.display.window import DisplayWindow
from kiosk.office_door import OfficeDoor
from shared.assets import sound_folder
from shared.settings import Settings
from shared.ui.application import start_application
from shared.ui.background import Worker
from shared.ui.entry import option_parser, prepared, run
from shared.ui.last_resort import catch_the_unexpected

if TYPE_CHECKING:
    from kiosk.display.flow import FollowCalls
    from shared.office import Office


class Display(QObject):
    """Keeps the window, the voice, the worker and the flow; opens the office after the first frame."""

    def __init__(self, settings: Settings, device: str) -> None:
        super().__init__()
        self.store_work = Worker("store", self)
        self._door = OfficeDoor(settings, device, self.store_work, self)
        self._door.opened.connect(self._begin)
        wall = settings.display
        self.board = BoardPage(settings.office, running_text=wall.running_text, parent=self)
        self._door.shut.connect(self.board.show_trouble)
        self.window = DisplayWindow(self.board, now=self._door.now, language=wall.language)
        output = loudspeaker if wall.sound else no_loudspeaker
        self.voice = Voice(sound_folder("id"), output=output, parent=self)
        self.announcer = Announcer(self.voice, shown_s=wall.call_shown_s, parent=self)
        self._flow: FollowCalls | None = None
        catch_the_unexpected(lambda: None)
        QTimer.singleShot(0, self._door.open)

    def close(self) -> None:
        """End the window and give the store back; again is harmless."""
        if self._flow is not None:
            self._flow.stop()
        self.store_work.close()
        self.voice.stop()
        self.window.close()
        self._door.close()

    def _begin(self, office: "Office") -> None:
        from kiosk.display.flow import FollowCalls

        self._flow = FollowCalls(self.board, self.announcer, office, self.store_work)


def main(arguments: Sequence[str] | None = None) -> int:
    """Entry point of `pst-display`."""
    parser = option_parser("pst-display", "Layar antrian di ruang tunggu")
    options = parser.parse_args(arguments)
    settings = prepared(options, lambda settings: settings.display.device)
    application = start_application("pst-display")
    display = Display(settings, options.device)
    display.window.show(options.size)
    code = run(application, options, grab=display.window.grab, picture="display")
    display.close()
    return code


if __name__ == "__main__":
    sys.exit(main())
