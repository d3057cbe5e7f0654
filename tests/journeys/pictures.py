"""README's pictures, of real windows on sample data: `./pst run python -m tests.journeys.pictures OUT`."""

import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desk.administration.sample import fill
from desk.app import Desk
from desk.style import use_style
from kiosk.app import Kiosk
from kiosk.display.app import Display
from shared import office as offices
from shared.ui.application import start_application
from tests.builders import settings_in
from tests.journeys.house import open_at_all_hours
from tests.journeys.patience import settle, wait_until
from tests.kiosk.touching import find, touch

WIDTH = 1280
MORNING = datetime(2026, 11, 23, 3, 32, tzinfo=UTC)


def wait_for(holds: Callable[[], object]) -> None:
    """Until this holds, and a moment longer for what moves."""
    wait_until(holds)
    settle()


def keep(image: QImage, file: Path) -> None:
    """As wide as a page of README shows it."""
    image.scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation).save(str(file))


def main(out: Path) -> None:
    """Kiosk, display and desk, in the middle of a call."""
    out.mkdir(parents=True, exist_ok=True)
    offices.MachineClock.now = lambda self: MORNING
    application = start_application("pictures", widgets=True)
    assert isinstance(application, QApplication)
    use_style(application)
    with TemporaryDirectory() as folder:
        settings = open_at_all_hours(settings_in(Path(folder)))
        with offices.open_office(settings) as office:
            password = {account.name: account.password for account in fill(office)}["ratna"]
        kiosk, display = Kiosk(settings, "kiosk-1"), Display(settings, "display-1")
        desk = Desk(settings, device="desk-1", counter="1")
        kiosk.window.show(QSize(1920, 1080))
        display.window.show(QSize(1920, 1080))
        desk.start()
        wait_for(lambda: kiosk.window.services.count == 4 and desk.page.button.isEnabled())
        touch(kiosk.window.window, "take_number")
        wait_for(lambda: find(kiosk.window.window, "service_RS"))
        keep(kiosk.window.window.grabWindow(), out / "kiosk.png")
        desk.page.sign_in_asked.emit("ratna", password)
        wait_for(lambda: desk.rooms is not None)
        panel = desk.window.panel("queue")
        wait_for(panel.actions_of.call.isEnabled)
        desk.window.activateWindow()
        QTest.keyClick(desk.window, Qt.Key.Key_F2)
        wait_for(lambda: display.board.announcing)
        keep(display.window.grab(), out / "display.png")
        keep(desk.window.grab().toImage(), out / "desk.png")
        desk.window.close()
        kiosk.close()
        display.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
