"""A question's hint, field, error and keyboard have room beside each other on every panel."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, QSize
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.window import KioskWindow
from tests.kiosk.gallery import show_complaint
from tests.kiosk.touching import find, let_draw, touch

SIZES = ("1366x768", "1280x800", "1600x900", "1920x1080", "1080x1920")
QUESTIONS: dict[str, tuple[Callable[[KioskWindow], object], str]] = {
    "lines": (lambda kiosk: show_complaint(kiosk, "complaint"), "entry_lines"),
    "line": (lambda kiosk: show_complaint(kiosk, "complaint", "Kursi kurang", "", "vmbeooo"), "entry"),
}


def edges(item: QQuickItem | None) -> tuple[float, float]:
    """Its upper and lower edge in the window."""
    assert item is not None
    return item.mapToScene(QPointF(0, 0)).y(), item.mapToScene(QPointF(0, item.height())).y()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("question", QUESTIONS)
def test_an_error_hides_neither_the_hint_nor_itself(
    kiosk: KioskWindow, qtbot: QtBot, question: str, size: str
) -> None:
    wanted = QSize(*map(int, size.split("x")))
    kiosk.window.resize(wanted)
    qtbot.waitUntil(lambda: kiosk.window.size() == wanted)
    show, field = QUESTIONS[question]
    show(kiosk)
    qtbot.waitUntil(lambda: find(kiosk.window, "next") is not None or find(kiosk.window, "send") is not None)
    touch(kiosk.window, "next" if question == "lines" else "send")
    let_draw(kiosk.window)

    hint, entry, error, key = (
        edges(find(kiosk.window, name)) for name in ("hint", field, "error", "keyboard")
    )
    assert hint[1] <= entry[0] < entry[1] <= error[0] < error[1] <= key[0]


@pytest.mark.parametrize("size", SIZES)
def test_a_long_text_has_two_lines_and_more_where_there_is_room(
    kiosk: KioskWindow, qtbot: QtBot, size: str
) -> None:
    wanted = QSize(*map(int, size.split("x")))
    kiosk.window.resize(wanted)
    qtbot.waitUntil(lambda: kiosk.window.size() == wanted)
    show_complaint(kiosk, "complaint")
    let_draw(kiosk.window)

    field = find(kiosk.window, "entry_lines")
    assert field is not None
    upper, lower = edges(field)
    keyboard = edges(find(kiosk.window, "keyboard"))[0]
    line = field.property("cursorRectangle").height()
    lines = (lower - upper) / line
    assert lines >= 2
    assert lines >= 6 or keyboard - lower < line
