"""A name that was typed is nowhere once the visitor is forgotten."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QAbstractItemModel, QObject
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.pages.page import Page
from kiosk.window import KioskWindow
from tests.builders import guest_book_answers
from tests.kiosk.gallery import show_complaint
from tests.kiosk.samples import RECEIPT, guest_book
from tests.kiosk.touching import find, touch, type_on_screen

NAME = "Zubaidah"


def properties_of(thing: QObject) -> Iterator[str]:
    """Everything a page object and its parts show or hold, as text."""
    yield repr(vars(thing))
    meta = thing.metaObject()
    for place in range(meta.propertyCount()):
        yield str(thing.property(meta.property(place).name()))
    if isinstance(thing, QAbstractItemModel):
        for row in range(thing.rowCount()):
            yield from (str(thing.data(thing.index(row, 0), role)) for role in thing.roleNames())
    for part in thing.children():
        yield from properties_of(part)


def texts_of(item: QQuickItem) -> Iterator[str]:
    """The texts of an item and of all in it, hidden ones too."""
    yield str(item.property("text"))
    for child in item.childItems():
        yield from texts_of(child)


def holds_the_name(kiosk: KioskWindow) -> bool:
    pages = [page for page in kiosk.children() if isinstance(page, Page)]
    said = [text for page in pages for text in properties_of(page)]
    return any(NAME in text for text in [*said, *texts_of(kiosk.window.contentItem())])


def open_with_the_name(kiosk: KioskWindow) -> None:
    kiosk.guest_book.show_form(guest_book(), {**guest_book_answers(), "full_name": ""})
    kiosk.show_page("guest_book")
    touch(kiosk.window, "next")
    type_on_screen(kiosk.window, NAME)
    assert holds_the_name(kiosk)


def go_to_the_summary(kiosk: KioskWindow) -> None:
    while kiosk.guest_book.stage != "summary":
        touch(kiosk.window, "next")
    assert holds_the_name(kiosk)


@pytest.mark.parametrize("at_summary", [False, True])
def test_a_wiped_guest_book_holds_nothing_typed(kiosk: KioskWindow, qtbot: QtBot, at_summary: bool) -> None:
    open_with_the_name(kiosk)
    if at_summary:
        go_to_the_summary(kiosk)

    kiosk.guest_book.wipe()

    qtbot.waitUntil(lambda: not holds_the_name(kiosk))


def test_the_thanks_hold_nothing_typed(kiosk: KioskWindow, qtbot: QtBot) -> None:
    open_with_the_name(kiosk)
    go_to_the_summary(kiosk)
    touch(kiosk.window, "send")

    kiosk.guest_book.show_thanks()

    qtbot.waitUntil(lambda: not holds_the_name(kiosk))


@pytest.mark.parametrize("kept", [False, True])
def test_a_complaint_leaves_nothing_behind(kiosk: KioskWindow, qtbot: QtBot, kept: bool) -> None:
    show_complaint(kiosk, "complaint")
    type_on_screen(kiosk.window, NAME)
    assert holds_the_name(kiosk)
    touch(kiosk.window, "next")

    kiosk.complaint.show_thanks(RECEIPT) if kept else kiosk.complaint.wipe()

    qtbot.waitUntil(lambda: not holds_the_name(kiosk))


@pytest.mark.parametrize(("question", "field"), [("full_name", "entry"), ("errand", "entry_lines")])
def test_one_field_brings_back_nothing_of_another(kiosk: KioskWindow, question: str, field: str) -> None:
    kiosk.guest_book.show_form(guest_book(), {**guest_book_answers(), question: ""})
    kiosk.show_page("guest_book")
    touch(kiosk.window, "next")
    kiosk.guest_book.edit(question)
    type_on_screen(kiosk.window, "sri")
    entry = find(kiosk.window, field)
    assert entry is not None
    assert entry.property("canUndo")

    kiosk.guest_book.edit("sex")

    assert not entry.property("canUndo")


def test_a_wiped_keyboard_shows_its_first_side(kiosk: KioskWindow) -> None:
    open_with_the_name(kiosk)
    touch(kiosk.window, "key_symbols")

    kiosk.guest_book.edit("sex")
    kiosk.guest_book.edit("full_name")

    assert find(kiosk.window, "key_letters") is None
