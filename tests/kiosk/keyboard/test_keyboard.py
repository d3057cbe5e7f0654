"""The keyboard fits the question."""

import pytest

from kiosk.window import KioskWindow
from tests.builders import guest_book_answers
from tests.kiosk.samples import guest_book
from tests.kiosk.touching import find, text_of, touch, type_on_screen


def open_at(kiosk: KioskWindow, question: str) -> None:
    kiosk.guest_book.show_form(guest_book(), {**guest_book_answers(), question: ""})
    kiosk.show_page("guest_book")
    touch(kiosk.window, "next")
    kiosk.guest_book.edit(question)


@pytest.mark.parametrize(
    ("question", "there", "missing"),
    [
        ("full_name", ["key_A", "key_space", "key_shift"], ["key_@", "key_enter"]),
        ("email", ["key_A", "key_@", "key_.go.id", "key_@gmail.com", "key_.com"], ["key_space"]),
        ("birth_year", ["key_1", "key_0", "key_backspace"], ["key_A", "key_+"]),
        ("phone", ["key_1", "key_+"], ["key_A"]),
        ("errand", ["key_A", "key_space", "key_enter"], ["key_@"]),
    ],
)
def test_the_keys_fit_the_question(
    kiosk: KioskWindow, question: str, there: list[str], missing: list[str]
) -> None:
    open_at(kiosk, question)

    assert [find(kiosk.window, name) is not None for name in there] == [True] * len(there)
    assert [find(kiosk.window, name) for name in missing] == [None] * len(missing)


def test_an_address_ends_with_one_touch(kiosk: KioskWindow) -> None:
    open_at(kiosk, "email")

    type_on_screen(kiosk.window, "sri")
    touch(kiosk.window, "key_@gmail.com")

    assert text_of(kiosk.window, "entry") == "sri@gmail.com"


def test_signs_are_on_the_other_side(kiosk: KioskWindow) -> None:
    open_at(kiosk, "errand")

    type_on_screen(kiosk.window, "a")
    touch(kiosk.window, "key_symbols")
    touch(kiosk.window, "key_&")
    touch(kiosk.window, "key_letters")
    touch(kiosk.window, "key_enter")
    type_on_screen(kiosk.window, "b")

    assert text_of(kiosk.window, "entry_lines") == "A&\nB"


def test_shift_holds_for_one_letter(kiosk: KioskWindow) -> None:
    open_at(kiosk, "full_name")

    type_on_screen(kiosk.window, "mc")
    touch(kiosk.window, "key_shift")
    type_on_screen(kiosk.window, "do")

    assert text_of(kiosk.window, "entry") == "McDo"
