"""The guest book, step by step with a finger."""

import pytest
from pytestqt.qtbot import QtBot

from kiosk.window import KioskWindow
from shared.domain.errors import InvalidAnswer, StoreAway
from tests.builders import guest_book_answers
from tests.kiosk.samples import guest_book
from tests.kiosk.touching import find, text_of, touch, type_on_screen


def open_at_first_question(kiosk: KioskWindow) -> None:
    kiosk.guest_book.show_form(guest_book(), ticket_label="RS-007")
    kiosk.show_page("guest_book")
    touch(kiosk.window, "next")


def open_at_summary(kiosk: KioskWindow) -> None:
    kiosk.guest_book.show_form(guest_book(), guest_book_answers(), ticket_label="RS-007")
    kiosk.show_page("guest_book")
    while kiosk.guest_book.stage != "summary":
        touch(kiosk.window, "next")


def test_the_notice_comes_before_the_first_question(kiosk: KioskWindow) -> None:
    kiosk.guest_book.show_form(guest_book())
    kiosk.show_page("guest_book")

    assert "UU 27/2022" in text_of(kiosk.window, "notice")
    touch(kiosk.window, "next")
    assert text_of(kiosk.window, "question") == "Nama lengkap"


def test_the_notice_offers_an_officer(kiosk: KioskWindow, qtbot: QtBot) -> None:
    kiosk.guest_book.show_form(guest_book())
    kiosk.show_page("guest_book")

    with qtbot.waitSignal(kiosk.guest_book.help_asked):
        touch(kiosk.window, "ask_officer")


def test_a_name_is_typed_with_capitals_by_itself(kiosk: KioskWindow) -> None:
    open_at_first_question(kiosk)

    type_on_screen(kiosk.window, "sri ayu")

    assert text_of(kiosk.window, "entry") == "Sri Ayu"


def test_each_question_has_its_own_page_and_place(kiosk: KioskWindow) -> None:
    open_at_first_question(kiosk)
    type_on_screen(kiosk.window, "sri")
    touch(kiosk.window, "next")

    touch(kiosk.window, "option_PEREMPUAN")
    touch(kiosk.window, "next")
    touch(kiosk.window, "option_D4_S1")
    touch(kiosk.window, "next")

    assert text_of(kiosk.window, "question") == "Pekerjaan"
    assert text_of(kiosk.window, "progress").startswith("4 dari ")


def test_an_error_stands_at_the_field_and_keeps_what_was_typed(kiosk: KioskWindow) -> None:
    open_at_first_question(kiosk)
    type_on_screen(kiosk.window, "sri 2")
    touch(kiosk.window, "next")

    assert text_of(kiosk.window, "error") != ""
    assert text_of(kiosk.window, "entry") == "Sri 2"


@pytest.mark.parametrize(
    ("question", "wrong", "field"),
    [("full_name", "2", "entry"), ("email", "x", "entry"), ("errand", "x", "entry_lines")],
)
def test_a_field_with_an_error_keeps_the_caret(
    kiosk: KioskWindow, question: str, wrong: str, field: str
) -> None:
    kiosk.guest_book.show_form(guest_book(), {**guest_book_answers(), question: wrong})
    kiosk.show_page("guest_book")
    touch(kiosk.window, "next")
    kiosk.guest_book.edit(question)

    for _ in range(2):
        touch(kiosk.window, "next")
        assert text_of(kiosk.window, "error") != ""
        entry = find(kiosk.window, field)
        assert entry is not None
        assert entry.property("activeFocus")
        assert entry.property("cursorVisible")


def test_typing_on_takes_the_error_away(kiosk: KioskWindow) -> None:
    open_at_first_question(kiosk)
    touch(kiosk.window, "next")

    type_on_screen(kiosk.window, "s")

    assert find(kiosk.window, "error") is None


def test_one_field_never_shows_the_answer_of_another(kiosk: KioskWindow) -> None:
    kiosk.guest_book.show_form(guest_book(), guest_book_answers())
    kiosk.show_page("guest_book")
    shown = {}
    while kiosk.guest_book.stage != "summary":
        touch(kiosk.window, "next")
        for name in ("entry", "entry_lines"):
            if find(kiosk.window, name):
                shown[kiosk.guest_book.question.id] = text_of(kiosk.window, name)

    assert shown == {
        "full_name": "Sri Contoh Rahayu",
        "province": "Jawa Tengah",
        "regency": "Kabupaten Kendal",
        "birth_year": "1990",
        "email": "sri.contoh@example.go.id",
        "phone": "0812 3456 7890",
        "agency": "Dinas Contoh Kabupaten Kendal",
        "errand": "Meminta rekomendasi survei kepuasan",
    }


def test_another_language_keeps_what_was_typed(kiosk: KioskWindow) -> None:
    open_at_first_question(kiosk)
    type_on_screen(kiosk.window, "sri")

    touch(kiosk.window, "language_en")

    assert text_of(kiosk.window, "question") == "Full name"
    assert text_of(kiosk.window, "entry") == "Sri"
    entry = find(kiosk.window, "entry")
    assert entry is not None
    assert entry.property("activeFocus")


def test_an_answer_is_changed_from_the_summary(kiosk: KioskWindow, qtbot: QtBot) -> None:
    open_at_summary(kiosk)

    touch(kiosk.window, "edit_sex")
    touch(kiosk.window, "option_LAKI_LAKI")
    touch(kiosk.window, "next")
    with qtbot.waitSignal(kiosk.guest_book.signed) as signed:
        touch(kiosk.window, "send")

    assert signed.args[0]["sex"] == "LAKI_LAKI"
    assert signed.args[0]["errand"] == "Meminta rekomendasi survei kepuasan"


def test_a_long_summary_moves_by_its_buttons(kiosk: KioskWindow, qtbot: QtBot) -> None:
    open_at_summary(kiosk)
    qtbot.waitUntil(lambda: find(kiosk.window, "scroll_down") is not None)
    first = find(kiosk.window, "edit_full_name")
    assert first is not None
    before = first.mapToScene(first.boundingRect().topLeft()).y()

    touch(kiosk.window, "scroll_down")

    qtbot.waitUntil(lambda: first.mapToScene(first.boundingRect().topLeft()).y() < before)


def test_a_refused_answer_comes_up_with_the_reason(kiosk: KioskWindow) -> None:
    open_at_summary(kiosk)
    touch(kiosk.window, "send")

    kiosk.guest_book.show_problem(InvalidAnswer("email", "not_an_email"))

    assert text_of(kiosk.window, "question") == "Alamat e-mail"
    assert text_of(kiosk.window, "error") != ""


def test_a_store_that_is_away_keeps_the_summary(kiosk: KioskWindow) -> None:
    open_at_summary(kiosk)
    touch(kiosk.window, "send")

    kiosk.guest_book.show_problem(StoreAway())

    assert text_of(kiosk.window, "error") != ""
    assert find(kiosk.window, "send") is not None


def test_the_thanks_say_what_happens_next(kiosk: KioskWindow, qtbot: QtBot) -> None:
    open_at_summary(kiosk)
    touch(kiosk.window, "send")
    kiosk.guest_book.show_thanks()

    assert "RS-007" in text_of(kiosk.window, "sentence")
    with qtbot.waitSignal(kiosk.guest_book.left):
        touch(kiosk.window, "finish")


def test_back_from_the_notice_leaves_the_guest_book(kiosk: KioskWindow, qtbot: QtBot) -> None:
    kiosk.guest_book.show_form(guest_book())
    kiosk.show_page("guest_book")

    with qtbot.waitSignal(kiosk.guest_book.left):
        touch(kiosk.window, "back")
