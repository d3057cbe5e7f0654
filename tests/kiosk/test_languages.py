"""No Indonesian is left on kiosk and wall in English, and no English in Indonesian."""

import re
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from kiosk.display.board import BoardPage
from kiosk.display.window import DisplayWindow
from kiosk.window import KioskWindow
from shared.setting_sections import OfficeDetails
from shared.ui.icons import icon_family
from tests.builders import guest_book_answers
from tests.kiosk.conftest import LANDSCAPE, Seconds
from tests.kiosk.display.calls import FIVE_CALLS, board, call
from tests.kiosk.gallery import scenes
from tests.kiosk.samples import ANSWER, CHANNELS, FOUR, NOW
from tests.kiosk.touching import let_draw, shown

OFFICE = OfficeDetails()
SAME = {"Bahasa Indonesia", "English", "ABC", ".go.id", ".com", "@gmail.com", "QR"}
"""Texts that are themselves in every language."""
DATA = {OFFICE.name, OFFICE.unit, *map(str, guest_book_answers().values()), "Kabupaten Kendal"}
DATA |= {line for card in CHANNELS for line in (card.address, card.more)}
DATA |= {text for _at, text in ANSWER.words}
MAY_BE_LONG = {OFFICE.name, OFFICE.unit} | {queue.purposes["id"] for queue in FOUR}
"""What an office writes ends in an ellipsis where its place is too small."""
CODE = re.compile(r"[^a-zA-Z]*|[a-zA-Z]|[A-Z]{2}((-K1)?-\d+( → \w+)?)?|7K3M-9XQA-2B")
"""Numbers, single keys, service letters, tickets, the slip's code."""
PANELS = [QSize(1920, 1080), QSize(1280, 800), QSize(1080, 1920)]
BOARDS: dict[str, Callable[[BoardPage], object]] = {
    "before the first call": lambda page: page.show_board(board()),
    "calm": lambda page: page.show_board(board(*FIVE_CALLS)),
    "calling": lambda page: page.show_call(call(51)),
    "store away": lambda page: page.show_store_away(True),
}


def test_every_page_changes_wholly_to_the_other_language(kiosk: KioskWindow, seconds: Seconds) -> None:
    left: dict[str, set[str]] = {}
    for name, scene in scenes(kiosk, seconds.pass_by).items():
        scene()
        words: dict[str, set[str]] = {}
        for language in ("en", "id"):
            kiosk.set_language(language)
            let_draw(kiosk.window)
            words[language] = words_on(kiosk.window)
        assert len(words["id"]) > 5
        left[name] = {text for text in words["id"] & words["en"] if not is_data(text)}

    assert {name: texts for name, texts in left.items() if texts} == {}


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("size", PANELS, ids=lambda size: f"{size.width()}x{size.height()}")
def test_no_text_of_a_page_is_cut(
    kiosk: KioskWindow, seconds: Seconds, qtbot: QtBot, size: QSize, language: str
) -> None:
    kiosk.window.resize(size)
    qtbot.waitUntil(lambda: kiosk.window.size() == size)
    kiosk.set_language(language)
    cut: list[tuple[str, str]] = []
    for name, scene in scenes(kiosk, seconds.pass_by).items():
        scene()
        let_draw(kiosk.window)
        cut += [(name, text) for text in words_cut(kiosk.window) if text not in MAY_BE_LONG]

    assert cut == []


@pytest.mark.parametrize("name", BOARDS)
def test_the_wall_changes_wholly_to_the_other_language(qtbot: QtBot, name: str) -> None:
    page = BoardPage(OFFICE)
    window = DisplayWindow(page, now=lambda: NOW)
    window.show(LANDSCAPE)
    qtbot.waitUntil(window.view.isExposed)
    BOARDS[name](page)

    words: dict[str, set[str]] = {}
    for language in ("id", "en"):
        window.set_language(language)
        let_draw(window.view)
        words[language] = words_on(window.view) | {window.view.title()}
    window.close()

    assert len(words["id"]) > 5
    assert {text for text in words["id"] & words["en"] if not is_data(text)} == set()


def is_data(text: str) -> bool:
    """Whether a text is rightly the same in every language."""
    return text in SAME or text in DATA or CODE.fullmatch(text) is not None


def words_on(window: QQuickWindow) -> set[str]:
    """Every text that can be seen, and every one that is read out."""
    seen = {
        str(item.property("text"))
        for item in shown(window.contentItem())
        if item.property("text") and item.property("font") and item.property("font").family() != icon_family()
    }
    return seen | set(_read_out(QAccessible.queryAccessibleInterface(window)))


def words_cut(window: QQuickWindow) -> list[str]:
    """Texts that end in an ellipsis, or are wider than their place."""
    return [
        str(item.property("text"))
        for item in shown(window.contentItem())
        if item.inherits("QQuickText")
        and (item.property("truncated") or item.property("contentWidth") > item.width() + 1)
    ]


def _read_out(interface: QAccessibleInterface) -> Iterator[str]:
    for kind in (QAccessible.Text.Name, QAccessible.Text.Description):
        if text := interface.text(kind):
            yield text
    for place in range(interface.childCount()):
        child = interface.child(place)
        if child is not None and not child.state().invisible:
            yield from _read_out(child)
