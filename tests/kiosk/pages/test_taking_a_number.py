"""From the welcome to the number, by touch."""

import pytest
from pytestqt.qtbot import QtBot

from kiosk.pages.ticket import Paper
from kiosk.window import KioskWindow
from shared.domain.code import shown_code
from tests.kiosk.samples import EIGHT, FOUR, HOLIDAY, NOW, TICKET
from tests.kiosk.touching import find, text_of, touch


def test_a_touch_asks_for_a_number(kiosk: KioskWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(kiosk.welcome.number_asked):
        touch(kiosk.window, "take_number")


def test_a_closed_office_gives_no_number_but_opens_the_guest_book(kiosk: KioskWindow, qtbot: QtBot) -> None:
    kiosk.welcome.show_opening(HOLIDAY, NOW)

    with qtbot.assertNotEmitted(kiosk.welcome.number_asked):
        touch(kiosk.window, "take_number")
    with qtbot.waitSignal(kiosk.welcome.code_asked):
        touch(kiosk.window, "guest_book_by_code")


def test_the_welcome_says_until_when_the_office_is_closed(kiosk: KioskWindow) -> None:
    kiosk.welcome.show_opening(HOLIDAY, NOW)

    assert "Selasa, 24 November pukul 08.00" in text_of(kiosk.window, "opening")


def test_a_service_is_chosen_in_the_ordinary_lane(kiosk: KioskWindow, qtbot: QtBot) -> None:
    kiosk.show_page("services")

    with qtbot.waitSignal(kiosk.services.chosen) as chosen:
        touch(kiosk.window, "service_RS")

    assert chosen.args == ["RS", False]


def test_one_touch_more_chooses_the_priority_lane(kiosk: KioskWindow, qtbot: QtBot) -> None:
    kiosk.show_page("services")

    touch(kiosk.window, "priority")
    with qtbot.waitSignal(kiosk.services.chosen) as chosen:
        touch(kiosk.window, "service_PS")

    assert chosen.args == ["PS", True]


def test_a_second_touch_takes_no_second_number(kiosk: KioskWindow, qtbot: QtBot) -> None:
    kiosk.show_page("services")
    touch(kiosk.window, "service_RS")

    with qtbot.assertNotEmitted(kiosk.services.chosen):
        touch(kiosk.window, "service_RS")


@pytest.mark.parametrize("name", ["back", "priority", "service_PS"])
def test_nothing_of_the_page_is_touchable_while_a_number_is_taken(kiosk: KioskWindow, name: str) -> None:
    kiosk.show_page("services")
    touch(kiosk.window, "service_RS")

    item = find(kiosk.window, name)
    assert item is not None
    assert not item.isEnabled()


def test_no_touch_leaves_the_page_while_a_number_is_taken(kiosk: KioskWindow, qtbot: QtBot) -> None:
    kiosk.show_page("services")
    touch(kiosk.window, "service_RS")

    with qtbot.assertNotEmitted(kiosk.services.left):
        touch(kiosk.window, "back")
    touch(kiosk.window, "priority")
    assert kiosk.services.property("priority") is False


def test_who_leaves_and_returns_takes_no_second_number(kiosk: KioskWindow, qtbot: QtBot) -> None:
    kiosk.show_page("services")
    touch(kiosk.window, "service_RS")
    kiosk.show_page("message")
    kiosk.show_page("services")

    with qtbot.assertNotEmitted(kiosk.services.chosen):
        touch(kiosk.window, "service_PS")


def test_a_refused_request_lets_a_number_be_asked_for_again(kiosk: KioskWindow, qtbot: QtBot) -> None:
    kiosk.show_page("services")
    touch(kiosk.window, "service_RS")

    kiosk.services.show_idle()

    with qtbot.waitSignal(kiosk.services.chosen):
        touch(kiosk.window, "service_RS")


@pytest.mark.parametrize("answered", ["ticket", "welcome"])
def test_the_next_visitor_finds_the_services_free(kiosk: KioskWindow, answered: str) -> None:
    kiosk.show_page("services")
    touch(kiosk.window, "priority")
    touch(kiosk.window, "service_RS")

    if answered == "ticket":
        kiosk.show_page("ticket")
    else:
        kiosk.wipe()
    kiosk.show_page("services")

    assert (kiosk.services.property("busy"), kiosk.services.property("priority")) == (False, False)


def test_a_card_follows_the_queue(kiosk: KioskWindow) -> None:
    kiosk.show_page("services")
    card = find(kiosk.window, "service_KS")
    assert card is not None

    kiosk.services.show_services(
        [*FOUR[:1], EIGHT[1].__class__(**{**vars(FOUR[1]), "waiting": 9}), *FOUR[2:]]
    )

    assert find(kiosk.window, "service_KS") is card
    assert card.property("waiting") == 9


def test_the_number_and_its_code_are_shown(kiosk: KioskWindow) -> None:
    kiosk.ticket.show_ticket(TICKET)
    kiosk.show_page("ticket")

    assert text_of(kiosk.window, "number") == "RS-007"
    assert text_of(kiosk.window, "ticket_code") == "7K3M-9XQA-2B"


def test_the_code_stands_on_paper_as_on_the_screen(kiosk: KioskWindow) -> None:
    kiosk.ticket.show_ticket(TICKET)
    kiosk.show_page("ticket")

    assert text_of(kiosk.window, "ticket_code") == shown_code(TICKET.code)


def test_a_failed_slip_asks_for_a_photo(kiosk: KioskWindow) -> None:
    kiosk.ticket.show_ticket(TICKET)
    kiosk.show_page("ticket")
    kiosk.ticket.show_paper(Paper.FAILED)

    assert "foto layar ini" in text_of(kiosk.window, "paper")


def test_the_guest_book_is_offered_while_waiting(kiosk: KioskWindow, qtbot: QtBot) -> None:
    kiosk.ticket.show_ticket(TICKET)
    kiosk.show_page("ticket")

    with qtbot.waitSignal(kiosk.ticket.guest_book_asked):
        touch(kiosk.window, "guest_book")
