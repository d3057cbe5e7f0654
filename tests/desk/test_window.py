"""Rooms by role, keys explained, the palette, the language, and what nobody expected."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk.app import Desk, main
from shared.office import Office
from shared.operations import queue
from tests.builders import officer_of
from tests.desk.conftest import OpenDesk
from tests.desk.words import doubled_mnemonics, words_of

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize(
    ("role", "rooms", "first"),
    [
        ("officer", ["queue", "guest_book", "requests", "letters", "feedback"], "queue"),
        ("supervisor", ["guest_book", "requests", "letters", "feedback", "supervision"], "supervision"),
        ("head", ["guest_book", "requests", "letters", "feedback", "supervision"], "letters"),
        ("administrator", ["supervision"], "supervision"),
    ],
)
def test_everybody_finds_the_rooms_of_the_own_roles_and_begins_where_the_work_is(
    admin_office: Office, entered: Callable[..., Desk], role: str, rooms: list[str], first: str
):
    desk = entered(role)

    assert [room.name for room in desk.rooms.rooms] == rooms
    assert desk.window.current == first


@pytest.mark.parametrize("role", ["officer", "supervisor", "head"])
def test_a_room_has_the_same_key_for_everybody(
    qtbot: QtBot, admin_office: Office, entered: Callable[..., Desk], role: str
):
    desk = entered(role)

    qtbot.keyClick(desk.window, Qt.Key.Key_5, CTRL)
    feedback = desk.window.current
    qtbot.keyClick(desk.window, Qt.Key.Key_4, CTRL)
    letters = desk.window.current
    qtbot.keyClick(desk.window, Qt.Key.Key_F1)
    shown = words_of(desk.window.keys)

    assert (feedback, letters) == ("feedback", "letters")
    assert {"Ctrl+4", "Surat", "Ctrl+5", "Penilaian"} <= shown


def test_only_who_serves_chooses_a_counter(admin_office: Office, entered: Callable[..., Desk]):
    desk = entered("supervisor")
    for_supervisor = desk.window.header.counter.isVisible()

    desk.rooms.close()
    desk.enter(desk.office.acting_as(officer_of(admin_office, "bayu", "officer").officer))

    assert (for_supervisor, desk.window.header.counter.isVisible()) == (False, True)


def test_ctrl_and_a_digit_switch_rooms(qtbot: QtBot, entered: Callable[..., Desk]):
    desk = entered()

    qtbot.keyClick(desk.window, Qt.Key.Key_6, CTRL)

    assert desk.window.current == "supervision"
    assert desk.window.header.title.text() == "Pengawasan"


def test_the_question_mark_explains_the_keys_and_esc_goes_back(qtbot: QtBot, entered: Callable[..., Desk]):
    desk = entered()

    qtbot.keyClick(desk.window, Qt.Key.Key_Question)
    shown = desk.window.keys.isVisible()
    qtbot.keyClick(desk.window.focusWidget(), Qt.Key.Key_Escape)

    assert shown
    assert not desk.window.keys.isVisible()
    assert desk.window.panel("queue").isEnabled()


def test_the_palette_finds_a_command_by_some_letters(
    qtbot: QtBot, office: Office, entered: Callable[..., Desk]
):
    ticket = queue.take_number(office, "RS")
    desk = entered()

    qtbot.keyClick(desk.window, Qt.Key.Key_K, CTRL)
    qtbot.keyClicks(desk.window.palette_list.words, "berikut")
    qtbot.keyClick(desk.window.palette_list.words, Qt.Key.Key_Return)

    card = desk.window.panel("queue").card
    qtbot.waitUntil(lambda: card.number.text() == ticket.label)


def test_another_language_changes_what_is_data_at_once(qtbot: QtBot, entered: Callable[..., Desk]):
    desk = entered()
    header = desk.window.header
    header.language.setCurrentIndex(header.language.findData("en"))

    header.language.activated.emit(header.language.currentIndex())

    boxes = desk.window.panel("queue").services.words()
    assert boxes["RS"].startswith("Statistical Recommendation")


def test_the_language_is_remembered(entered: Callable[..., Desk], open_desk: OpenDesk):
    desk = entered()
    desk.window.header.language_chosen.emit("en")
    desk.close()

    again = open_desk()

    assert again.window.header.language.currentData() == "en"


def test_only_the_window_itself_stands_on_the_screen(entered: Callable[..., Desk]):
    desk = entered()

    shown = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]

    assert shown == [desk.window]


def test_the_unexpected_is_said_kindly_and_the_desk_goes_on(qtbot: QtBot, entered: Callable[..., Desk]):
    desk = entered()

    desk.say_unexpected()

    assert "tidak terduga" in desk.window.notice.text
    qtbot.keyClick(desk.window, Qt.Key.Key_Escape)
    assert desk.window.notice.text == ""


def test_wrong_settings_are_one_sentence_and_a_code(
    tmp_path: object, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setenv("PST_TIME_ZONE", "Asia/Entah")

    with pytest.raises(SystemExit) as ended:
        main([])

    assert ended.value.code == 2
    assert "time_zone" in capsys.readouterr().err


def test_the_answers_of_the_leave_question_have_letters_of_their_own(
    qtbot: QtBot, entered: Callable[..., Desk]
):
    desk = entered()
    panel = desk.window.panel("guest_book")
    desk.window.show_room("guest_book")
    panel.has_unsaved = lambda: True

    qtbot.keyClick(desk.window, Qt.Key.Key_Q, CTRL | Qt.KeyboardModifier.ShiftModifier)

    assert desk.window.confirmation.isVisible()
    assert doubled_mnemonics(desk.window) == []
