"""Every control is large enough for a finger, on each panel that we know."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, QSize
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.pages.ticket import Paper
from kiosk.window import KioskWindow
from tests.builders import guest_book_answers
from tests.kiosk.gallery import show_answer, show_channels, show_complaint, show_rating
from tests.kiosk.samples import ANSWER, CODE, EIGHT, RECEIPT, TICKET, guest_book
from tests.kiosk.touching import find, let_draw, shown

MM_PER_PIXEL = 0.248
LEAST_MM = 15
SIZES = {"landscape": QSize(1920, 1080), "low": QSize(1280, 800), "portrait": QSize(1080, 1920)}


def question(name: str) -> Callable[[KioskWindow], None]:
    def show(kiosk: KioskWindow) -> None:
        kiosk.guest_book.show_form(guest_book(), guest_book_answers())
        kiosk.show_page("guest_book")
        kiosk.guest_book.next()
        let_draw(kiosk.window)
        kiosk.guest_book.edit(name)

    return show


def ticket(kiosk: KioskWindow) -> None:
    kiosk.ticket.show_ticket(TICKET)
    kiosk.ticket.show_paper(Paper.FAILED)
    kiosk.show_page("ticket")


def asked(kiosk: KioskWindow) -> None:
    kiosk.ticket.show_ticket(TICKET)
    kiosk.ticket.show_paper(Paper.ASKED)
    kiosk.show_page("ticket")


def services(kiosk: KioskWindow) -> None:
    kiosk.services.show_services(EIGHT)
    kiosk.show_page("services")


def code(kiosk: KioskWindow) -> None:
    kiosk.show_page("code")
    kiosk.code.typed = CODE


def rating(place: int) -> Callable[[KioskWindow], None]:
    return lambda kiosk: show_rating(kiosk, place)


def complaint(*answers: str) -> Callable[[KioskWindow], None]:
    return lambda kiosk: show_complaint(kiosk, *answers)


def receipt(kiosk: KioskWindow) -> None:
    kiosk.complaint.show_thanks(RECEIPT)
    kiosk.show_page("complaint")


PAGES: dict[str, Callable[[KioskWindow], None]] = {
    "welcome": lambda kiosk: None,
    "services": services,
    "ticket": ticket,
    "slip asked for": asked,
    "name": question("full_name"),
    "email": question("email"),
    "phone": question("phone"),
    "errand": question("errand"),
    "choices": question("agency_category"),
    "code": code,
    "rating code": lambda kiosk: kiosk.show_page("rating_code"),
    "rating": rating(7),
    "comment": rating(10),
    "complaint": complaint(),
    "complaint text": complaint("complaint"),
    "complaint code": complaint("complaint", "Kursi kurang"),
    "contact": complaint("complaint", "Kursi kurang", ""),
    "receipt": receipt,
    "channels": show_channels,
    "answer code": lambda kiosk: kiosk.show_page("answer_code"),
    "answer": lambda kiosk: show_answer(kiosk, ANSWER),
    "message": lambda kiosk: kiosk.show_page("message"),
}


def controls(kiosk: KioskWindow) -> list[QQuickItem]:
    return [item for item in shown(kiosk.window.contentItem()) if item.inherits("QQuickAbstractButton")]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("page", PAGES)
def test_controls_are_large_and_inside_the_screen(
    kiosk: KioskWindow, qtbot: QtBot, page: str, size: str
) -> None:
    kiosk.window.resize(SIZES[size])
    qtbot.waitUntil(lambda: kiosk.window.size() == SIZES[size])
    PAGES[page](kiosk)
    qtbot.waitUntil(lambda: find(kiosk.window, "help") is not None)
    let_draw(kiosk.window)

    small = [
        (item.objectName(), round(item.width() * MM_PER_PIXEL, 1), round(item.height() * MM_PER_PIXEL, 1))
        for item in controls(kiosk)
        if min(item.width(), item.height()) * MM_PER_PIXEL < LEAST_MM
    ]
    outside = [item.objectName() for item in controls(kiosk) if not _inside(item, SIZES[size])]
    assert (small, outside) == ([], [])


def _inside(item: QQuickItem, size: QSize) -> bool:
    first = item.mapToScene(QPointF(0, 0))
    last = item.mapToScene(QPointF(item.width(), item.height()))
    return first.x() >= 0 and first.y() >= 0 and last.x() <= size.width() and last.y() <= size.height()
