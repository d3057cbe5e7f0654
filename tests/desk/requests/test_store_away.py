"""While the store is away nothing typed is lost."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from shared.domain.errors import StoreAway
from shared.office import Office
from shared.operations import requests
from tests import request_path
from tests.desk.requests.test_requests_room import Entered, opened, press
from tests.desk.requests.test_unsaved import retype


def test_an_answer_waits_for_the_store_also_after_its_request_was_left(
    qtbot: QtBot, entered: Entered, officer_office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = request_path.recorded(officer_office).id
    desk = entered("officer")
    panel = opened(qtbot, desk, one)
    desk.rooms.requests.edits._again.setInterval(0)
    kept, away = requests.update_valid, [True]

    def update_valid(*given: object, **named: object) -> object:
        if away:
            raise StoreAway
        return kept(*given, **named)

    monkeypatch.setattr(requests, "update_valid", update_valid)
    retype(qtbot, panel, "judul_kegiatan", "Judul lain")

    press(qtbot, desk, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not panel.shown_request)
    qtbot.waitUntil(
        lambda: desk.window.notice.text.startswith("Penyimpanan data sedang tidak dapat dihubungi")
    )
    waiting = (panel.confirmation.isVisible(), panel.has_unsaved())
    away.clear()

    qtbot.waitUntil(lambda: requests.open_request(officer_office, one).request.title == "Judul lain")
    qtbot.waitUntil(lambda: not panel.has_unsaved())
    assert waiting == (False, True)
