"""Notes before an act by keys: Ctrl+Enter and the button agree, and what follows is said plainly."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk.app import Desk
from shared.office import Office
from shared.operations import requests
from tests import request_path
from tests.desk.requests.test_requests_room import ALT, CTRL, opened, press

Entered = Callable[..., Desk]


@pytest.mark.parametrize(("key", "modifier"), [(Qt.Key.Key_S, ALT), (Qt.Key.Key_Return, CTRL)])
def test_a_finding_is_kept_by_either_key(
    qtbot: QtBot, entered: Entered, officer_office: Office, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    request = request_path.in_review(officer_office)
    desk = entered("officer")
    panel = opened(qtbot, desk, request.id)

    press(qtbot, desk, Qt.Key.Key_M, CTRL)
    qtbot.keyClicks(desk.window.focusWidget(), "Mohon dijelaskan")
    press(qtbot, desk, key, modifier)
    qtbot.waitUntil(lambda: len(panel.page.opened.findings) == 1)

    [thread] = requests.open_request(officer_office, request.id).findings
    assert [remark.text for remark in thread.remarks] == ["Mohon dijelaskan"]


def test_a_return_says_plainly_that_nothing_was_sent_without_a_server(
    qtbot: QtBot, entered: Entered, officer_office: Office
) -> None:
    request = request_path.in_review(officer_office)
    requests.add_finding(officer_office, request.id, "tujuan_kegiatan", "Mohon dijelaskan.")
    desk = entered("officer")
    panel = opened(qtbot, desk, request.id)

    press(qtbot, desk, Qt.Key.Key_F7)
    press(qtbot, desk, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: panel.page.opened.request.state == "needs_revision")

    qtbot.waitUntil(lambda: "tidak dikirim" in desk.window.notice.text)
    assert "kotak keluar" in desk.window.notice.text
