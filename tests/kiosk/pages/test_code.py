"""The slip's code, typed again."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.window import KioskWindow
from shared.domain.errors import NotFound
from tests.kiosk.samples import CODE
from tests.kiosk.touching import find, text_of, touch, type_on_screen


def test_a_code_is_typed_in_groups_and_sent_without(kiosk: KioskWindow, qtbot: QtBot) -> None:
    kiosk.show_page("code")
    type_on_screen(kiosk.window, CODE)

    assert text_of(kiosk.window, "entry") == "7K3M-9XQA-2B"
    with qtbot.waitSignal(kiosk.code.code_entered) as entered:
        touch(kiosk.window, "next")
    assert entered.args == [CODE]


def test_a_scanner_types_and_sends_by_itself(kiosk: KioskWindow, qtbot: QtBot) -> None:
    kiosk.show_page("code")

    with qtbot.waitSignal(kiosk.code.code_entered) as entered:
        for character in "7k3m9xqa2b":
            QTest.keyClick(kiosk.window, character)
        QTest.keyClick(kiosk.window, Qt.Key.Key_Return)

    assert entered.args == [CODE]


def test_a_short_code_is_not_sent(kiosk: KioskWindow, qtbot: QtBot) -> None:
    kiosk.show_page("code")
    type_on_screen(kiosk.window, "7K3M")

    with qtbot.assertNotEmitted(kiosk.code.code_entered):
        touch(kiosk.window, "next")

    assert "10" in text_of(kiosk.window, "error")
    assert text_of(kiosk.window, "entry") == "7K3M"


def test_a_short_code_keeps_the_caret(kiosk: KioskWindow) -> None:
    kiosk.show_page("code")
    type_on_screen(kiosk.window, "7K3M")
    touch(kiosk.window, "next")

    entry = find(kiosk.window, "entry")
    assert entry is not None
    assert entry.property("activeFocus")


def test_an_unknown_code_stays_for_correction(kiosk: KioskWindow) -> None:
    kiosk.show_page("code")
    type_on_screen(kiosk.window, CODE)
    touch(kiosk.window, "next")
    kiosk.code.show_problem(NotFound(what="ticket"))

    touch(kiosk.window, "key_backspace")

    assert text_of(kiosk.window, "entry") == "7K3M-9XQA-2"
    assert find(kiosk.window, "error") is None


def test_a_code_may_stand_elsewhere_than_on_a_ticket(kiosk: KioskWindow) -> None:
    kiosk.show_page("answer_code")
    type_on_screen(kiosk.window, "7K3M")
    touch(kiosk.window, "next")

    assert "tiket" not in text_of(kiosk.window, "error")


def test_letters_that_no_code_has_are_no_keys(kiosk: KioskWindow) -> None:
    kiosk.show_page("code")

    assert [find(kiosk.window, f"key_{letter}") for letter in "ILOU"] == [None] * 4
