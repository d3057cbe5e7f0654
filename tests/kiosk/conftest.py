"""The kiosk's window, open on a panel that is never switched on, with a clock that tests move."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from kiosk.window import KioskWindow
from shared.setting_sections import KioskSettings
from shared.settings import Settings
from shared.ui.application import Translation, load_fonts
from shared.ui.visitor_sentences import visitor_sentence
from tests.gui_guard import gui_guard  # noqa: F401 - for every test here
from tests.kiosk.samples import FOUR, NOW, OPEN

LANDSCAPE = QSize(1920, 1080)


class Seconds:
    """A monotonic clock that stands still."""

    def __init__(self) -> None:
        self.at = 0.0

    def __call__(self) -> float:
        return self.at

    def pass_by(self, seconds: float) -> None:
        """So much time has passed."""
        self.at += seconds


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture(autouse=True)
def indonesian_again(qtbot: QtBot) -> Iterator[None]:
    """No test leaves its language to the next one."""
    yield
    Translation().use("id")


@pytest.fixture
def kiosk(qtbot: QtBot, seconds: Seconds) -> Iterator[KioskWindow]:
    load_fonts()
    settings = Settings(kiosk=KioskSettings(mm_per_pixel=0.248))
    window = KioskWindow(settings, sentence=visitor_sentence, now=lambda: NOW, seconds=seconds)
    window.welcome.show_opening(OPEN, NOW)
    window.services.show_services(FOUR)
    window.show(LANDSCAPE)
    qtbot.waitUntil(window.window.isExposed)
    yield window
    window.close()
