"""Walking through the kiosk's pages by touch, at the pace of its store."""

from pytestqt.qtbot import QtBot

from kiosk.app import Kiosk
from tests.kiosk.touching import find, touch


def reach(kiosk: Kiosk, qtbot: QtBot, name: str) -> None:
    """Touch it as soon as it can be touched."""
    window = kiosk.window.window
    qtbot.waitUntil(lambda: (item := find(window, name)) is not None and item.isEnabled())
    touch(window, name)


def until_page(kiosk: Kiosk, qtbot: QtBot, page: str) -> None:
    qtbot.waitUntil(lambda: kiosk.window.page_name == page)
