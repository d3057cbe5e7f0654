"""The window around the pages: language, help, and forgetting who was there."""

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.pages.ticket import Paper
from kiosk.window import KioskWindow
from tests.kiosk.conftest import Seconds
from tests.kiosk.samples import TICKET, guest_book
from tests.kiosk.touching import click, find, text_of, touch, type_on_screen


def pass_seconds(kiosk: KioskWindow, seconds: Seconds, passed: float) -> None:
    seconds.at += passed
    kiosk.tick()


def typing_a_name(kiosk: KioskWindow) -> None:
    kiosk.guest_book.show_form(guest_book())
    kiosk.show_page("guest_book")
    touch(kiosk.window, "next")
    type_on_screen(kiosk.window, "sri")


def test_it_opens_with_the_welcome(kiosk: KioskWindow) -> None:
    assert kiosk.page_name == "welcome"
    assert text_of(kiosk.window, "clock") == "10.32"


def test_the_clock_follows_the_language(kiosk: KioskWindow) -> None:
    touch(kiosk.window, "language_en")

    assert (kiosk.language, text_of(kiosk.window, "clock")) == ("en", "10:32")


PAGES = (
    "welcome",
    "services",
    "ticket",
    "guest_book",
    "code",
    "rating_code",
    "rating",
    "complaint",
    "channels",
)


@pytest.mark.parametrize("page", [*PAGES, "message"])
def test_every_page_offers_help_and_languages(kiosk: KioskWindow, qtbot: QtBot, page: str) -> None:
    kiosk.show_page(page)

    with qtbot.waitSignal(kiosk.help_asked) as asked:
        click(kiosk.window, "help")

    assert asked.args == [page]
    assert find(kiosk.window, "language_id") is not None


def test_an_idle_page_asks_whether_somebody_is_there(kiosk: KioskWindow, seconds: Seconds) -> None:
    kiosk.show_page("services")
    pass_seconds(kiosk, seconds, 50)

    assert "25" in text_of(kiosk.window, "countdown")
    touch(kiosk.window, "still_here")
    assert (kiosk.page_name, find(kiosk.window, "still_here")) == ("services", None)


def test_a_touch_keeps_the_page(kiosk: KioskWindow, seconds: Seconds) -> None:
    kiosk.show_page("services")
    pass_seconds(kiosk, seconds, 40)
    touch(kiosk.window, "priority")
    pass_seconds(kiosk, seconds, 40)

    assert find(kiosk.window, "still_here") is None


def test_an_idle_kiosk_forgets_everything(kiosk: KioskWindow, seconds: Seconds, qtbot: QtBot) -> None:
    typing_a_name(kiosk)
    kiosk.set_language("en")
    QGuiApplication.clipboard().setText("Sri")

    with qtbot.waitSignal(kiosk.wiped):
        pass_seconds(kiosk, seconds, 121)

    assert (kiosk.page_name, kiosk.language) == ("welcome", "id")
    assert QGuiApplication.clipboard().text() == ""
    typing_again = kiosk.guest_book.question.typed
    assert (kiosk.guest_book.stage, typing_again) == ("empty", "")


def test_somebody_who_types_has_more_time(kiosk: KioskWindow, seconds: Seconds) -> None:
    typing_a_name(kiosk)
    pass_seconds(kiosk, seconds, 80)

    assert find(kiosk.window, "still_here") is None


def test_nothing_is_forgotten_while_paper_moves(kiosk: KioskWindow, seconds: Seconds) -> None:
    kiosk.ticket.show_ticket(TICKET)
    kiosk.show_page("ticket")

    pass_seconds(kiosk, seconds, 500)
    assert kiosk.page_name == "ticket"

    kiosk.ticket.show_paper(Paper.READY)
    pass_seconds(kiosk, seconds, 76)
    assert kiosk.page_name == "welcome"


def test_the_welcome_never_warns(kiosk: KioskWindow, seconds: Seconds, qtbot: QtBot) -> None:
    kiosk.set_language("en")
    pass_seconds(kiosk, seconds, 50)
    assert find(kiosk.window, "still_here") is None

    with qtbot.waitSignal(kiosk.wiped):
        pass_seconds(kiosk, seconds, 30)
    assert kiosk.language == "id"


def test_the_message_page_has_one_way_on(kiosk: KioskWindow, qtbot: QtBot) -> None:
    kiosk.message.show_help()
    kiosk.show_page("message")

    with qtbot.waitSignal(kiosk.message.closed):
        touch(kiosk.window, "close")
