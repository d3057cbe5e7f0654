"""Pictures of every room on the demonstration's data: `python -m tests.desk.rooms_gallery OUT [LANGUAGE]`."""

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"

from PySide6.QtCore import Qt

from desk.administration.sample import fill
from desk.app import Desk
from desk.style import use_style
from shared.office import open_office
from shared.ui.application import start_application
from tests.builders import settings_in
from tests.journeys.desk_hands import DeskHands
from tests.journeys.patience import settle, wait_until

Key = Qt.Key
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
STAY_MS = 900


class RoomsGallery:
    """A desk at which one person after another sits down."""

    def __init__(self, folder: Path, out: Path, language: str) -> None:
        self._out, self._place = out, 0
        settings = settings_in(folder)
        with open_office(settings) as office:
            self._passwords = {account.name: account.password for account in fill(office)}
        self.desk = Desk(settings, device="desk-1", counter="1")
        self.hands = DeskHands(self.desk)
        self.desk.window.header.language_chosen.emit(language)
        self.desk.start()

    def play(self) -> None:
        """Everybody, and every room that he or she may enter."""
        for name, also in (("ratna", self._serve), ("kepala", self._sign), ("pengawas", self._nothing)):
            self.hands.sign_in(name, self._passwords[name])
            for room in [one.name for one in self.desk.rooms.rooms]:
                self.hands.room(room)
                self._keep(f"{name}-{room}")
            also()
            self.hands.sign_out()
        self.desk.window.close()

    def _serve(self) -> None:
        panel = self.hands.room("requests")
        for row in range(len(panel.list.model.rows)):
            panel.list.view.selectRow(row)
            panel.list.view.setFocus()
            self.hands.key(Key.Key_Return)
            wait_until(lambda: panel.shown_request)
            self._keep(f"request-{panel.page.opened.request.state.value}")
            self.hands.key(Key.Key_Left, ALT)
        self.hands.room("letters")
        self.hands.key(Key.Key_2, ALT)
        self._keep("outbox")

    def _sign(self) -> None:
        panel = self.hands.room("letters")
        panel.register.view.setFocus()
        self.hands.key(Key.Key_Return)
        wait_until(lambda: panel.page.pages.count)
        self._keep("letter-with-head")

    def _nothing(self) -> None:
        """A supervisor reads."""

    def _keep(self, name: str) -> None:
        settle(STAY_MS)
        self._place += 1
        self.desk.window.grab().save(str(self._out / f"{self._place:02}-{name}.png"))


if __name__ == "__main__":
    use_style(start_application("gallery", widgets=True))
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as place:
        RoomsGallery(Path(place), target, sys.argv[2] if len(sys.argv) > 2 else "id").play()
