"""A whole kiosk on a real store, on the day of the test's clock."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from kiosk.app import Kiosk
from shared.office import Office
from shared.ui.application import load_fonts
from tests.fakes import FixedClock
from tests.journeys.house import open_at_all_hours


@pytest.fixture
def kiosk(
    qtbot: QtBot, office: Office, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Kiosk]:
    monkeypatch.setattr("shared.office.open_clock", lambda *_: clock)
    load_fonts()
    opened = Kiosk(open_at_all_hours(office.settings), "kiosk-1")
    opened.window.show(QSize(1920, 1080))
    qtbot.waitUntil(lambda: opened.window.services.count == 4)
    yield opened
    opened.close()
