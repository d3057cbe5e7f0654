"""The supervisor's picture follows the journal and the clock."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk.app import Desk
from shared.office import Office
from shared.operations import queue
from tests.builders import officer_of
from tests.fakes import FixedClock


def test_figures_and_counters_follow_what_others_do(
    qtbot: QtBot, admin_office: Office, entered: Callable[..., Desk], clock: FixedClock
):
    desk = entered("supervisor")
    other = officer_of(admin_office, "bambang", "officer")
    qtbot.keyClick(desk.window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    panel = desk.window.panel("supervision")
    qtbot.waitUntil(lambda: panel.tiles["taken"].value.text() == "0")

    for _ in range(2):
        queue.take_number(other, "RS")
    clock.pass_minutes(6)
    queue.call_next(other, "2")

    qtbot.waitUntil(lambda: panel.counters.grid.texts()[1][1] == "RS-001")
    assert panel.counters.grid.texts() == [
        ("Loket 1\nkosong", "–", "–"),
        ("Loket 2\nDipanggil · bambang", "RS-001", "0 mnt"),
    ]
    assert panel.queues.grid.texts()[3] == ("RS · Rekomendasi Statistik", "1", "6 mnt", "15 mnt")
    assert panel.tiles["mean_wait"].value.text() == "6 mnt"


def test_ages_grow_between_two_readings(
    qtbot: QtBot, office: Office, entered: Callable[..., Desk], clock: FixedClock
):
    queue.take_number(office, "RS")
    desk = entered()
    qtbot.keyClick(desk.window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    panel = desk.window.panel("supervision")
    qtbot.waitUntil(lambda: bool(panel.queues.grid.texts()))

    clock.pass_minutes(9)

    qtbot.waitUntil(lambda: panel.queues.grid.texts()[3][2] == "9 mnt")


def test_the_whole_screen_shows_the_picture_alone(qtbot: QtBot, entered: Callable[..., Desk]):
    desk = entered("supervisor", "administrator")
    qtbot.keyClick(desk.window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)

    qtbot.keyClick(desk.window, Qt.Key.Key_F11)

    assert desk.window.isFullScreen()
    assert not desk.window.navigation.isVisible()
    qtbot.keyClick(desk.window, Qt.Key.Key_F11)
    assert desk.window.navigation.isVisible()
