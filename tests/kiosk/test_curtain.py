"""The curtain: the greeting, until the window behind it is seen."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF, QSize
from PySide6.QtQuick import QQuickItem, QQuickWindow
from pytestqt.qtbot import QtBot

from kiosk.curtain import Curtain
from kiosk.window import KioskWindow
from shared.settings import Settings
from shared.ui.application import load_fonts
from shared.ui.visitor_sentences import visitor_sentence
from tests.kiosk.samples import NOW
from tests.kiosk.touching import let_draw, shown

GREETING = "Selamat datang"


@pytest.fixture(params=[QSize(1280, 800), QSize(1080, 1920)], ids=["landscape", "portrait"])
def curtain(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[Curtain]:
    load_fonts()
    made = Curtain(request.param)
    made.wait()
    yield made
    made.window.close()
    made.window.deleteLater()


@pytest.fixture
def behind(qtbot: QtBot) -> Iterator[KioskWindow]:
    """The kiosk's window on a panel that no setting describes."""
    window = KioskWindow(Settings(), sentence=visitor_sentence, now=lambda: NOW)
    window.show(QSize(1280, 800))
    qtbot.waitUntil(window.window.isExposed)
    yield window
    window.close()


def greeting_in(window: QQuickWindow) -> QQuickItem:
    return next(item for item in shown(window.contentItem()) if item.property("text") == GREETING)


def test_the_curtain_greets_where_the_welcome_page_does(curtain: Curtain, behind: KioskWindow) -> None:
    behind.window.resize(curtain.window.size())
    let_draw(behind.window)

    before, after = greeting_in(curtain.window), greeting_in(behind.window)

    assert before.mapToScene(QPointF()) == after.mapToScene(QPointF())
    assert (before.width(), before.height()) == (after.width(), after.height())


def test_the_curtain_goes_when_the_window_behind_it_is_seen(
    curtain: Curtain, behind: KioskWindow, qtbot: QtBot
) -> None:
    curtain.open(behind.window)
    assert curtain.window.isVisible()

    let_draw(behind.window)

    qtbot.waitUntil(lambda: not curtain.window.isVisible())
    assert behind.window.isVisible()
