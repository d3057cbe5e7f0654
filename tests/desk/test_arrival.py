"""Whoever signed in sees the first room at once; the others come one by one, or when their key is pressed."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desk.app import Desk
from desk.room import KEYS, Panel
from shared.office import Office
from shared.operations import queue
from tests.builders import officer_of
from tests.desk.conftest import OpenDesk
from tests.journeys.desk_hands import CTRL


@pytest.fixture
def entering(office: Office, open_desk: OpenDesk) -> Desk:
    """A desk at which an officer signs in just now: no room is built yet."""
    officer = officer_of(office, "ratna", "officer", "supervisor", "administrator")
    desk = open_desk()
    desk.enter(desk.office.acting_as(officer.officer))
    return desk


def built(desk: Desk) -> list[str]:
    """The rooms that are there."""
    return [room.name for room in desk.rooms.rooms if room.is_built]


def test_the_queue_is_in_view_before_another_room_is_built(qtbot: QtBot, entering: Desk) -> None:
    seen: list[object] = []
    entering.rooms.arrived.connect(lambda: seen.extend((entering.window.current, built(entering))))

    qtbot.waitUntil(lambda: built(entering) == list(KEYS))

    assert seen == ["queue", ["queue"]]
    assert entering.window.current == "queue"


def test_no_two_rooms_are_built_in_one_turn_of_the_event_loop(qtbot: QtBot, entering: Desk) -> None:
    turns: list[int] = []

    def turn() -> None:
        turns.append(len(built(entering)))
        if turns[-1] < len(KEYS):
            QTimer.singleShot(0, turn)

    turn()
    qtbot.waitUntil(lambda: built(entering) == list(KEYS))

    assert {after - before for before, after in pairwise(turns)} == {0, 1}


@pytest.mark.parametrize("name", ["letters", "supervision"])
def test_the_key_of_a_room_that_is_not_built_yet_builds_and_opens_it(
    qtbot: QtBot, entering: Desk, name: str
) -> None:
    def press() -> None:
        QTest.keyClick(entering.window, Qt.Key(Qt.Key.Key_0 + KEYS[name]), CTRL)
        seen.extend((entering.window.current, sorted(built(entering), key=list(KEYS).index)))

    seen: list[object] = []
    entering.rooms.arrived.connect(press)

    qtbot.waitUntil(lambda: built(entering) == list(KEYS))

    assert seen == [name, ["queue", name]]
    assert entering.window.current == name


def test_the_queues_keys_work_before_the_other_rooms_are_built(
    qtbot: QtBot, office: Office, entering: Desk
) -> None:
    queue.take_number(office, "RS")
    entering.rooms.arrived.connect(lambda: QTest.keyClick(entering.window, Qt.Key.Key_F2))

    qtbot.waitUntil(lambda: entering.window.panel("queue").card.number.text() == "RS-001")

    assert [ticket.state for ticket in queue.tickets_today(entering.rooms.office)] == ["called"]


def test_a_room_belongs_to_the_window_from_its_first_turn_on(qtbot: QtBot, entering: Desk) -> None:
    homeless: list[str] = []

    def look() -> None:
        rooms = [room for room in entering.rooms.rooms if room.is_built]
        homeless.extend(room.name for room in rooms if room.panel.window() is not entering.window)
        if len(rooms) < len(KEYS):
            QTimer.singleShot(0, look)

    look()
    qtbot.waitUntil(lambda: built(entering) == list(KEYS))

    assert homeless == []


def test_whoever_leaves_before_all_rooms_are_built_leaves_none_behind(qtbot: QtBot, entering: Desk) -> None:
    rooms = entering.rooms
    with qtbot.waitSignal(rooms.arrived):
        pass

    entering.window.sign_out_asked.emit()
    with qtbot.waitSignal(rooms.destroyed):
        pass

    assert (entering.window.current, entering.rooms) == ("", None)
    assert entering.window.findChildren(Panel) == []
