"""Finds what a page shows and touches it where a finger would."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QSignalSpy, QTest

_PANEL = QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen)


def shown(item: QQuickItem) -> Iterator[QQuickItem]:
    """The item and all visible ones in it; delegates too, which findChild misses."""
    if not item.isVisible():
        return
    yield item
    for child in item.childItems():
        yield from shown(child)


def find(window: QQuickWindow, name: str) -> QQuickItem | None:
    """The visible item of that name."""
    return next((item for item in shown(window.contentItem()) if item.objectName() == name), None)


def text_of(window: QQuickWindow, name: str) -> str:
    item = find(window, name)
    assert item is not None, f"{name} is not on the screen"
    return str(item.property("text"))


def let_draw(window: QQuickWindow) -> None:
    """Waits for a frame: things stand in their places only then."""
    frames = QSignalSpy(window.frameSwapped)
    window.update()
    assert frames.wait(5000), "the window draws nothing"


def touch(window: QQuickWindow, name: str) -> None:
    """A finger on the middle of the item, and off again."""
    let_draw(window)
    item = find(window, name)
    assert item is not None, f"{name} is not on the screen"
    press(window, middle_of(item))


def press(window: QQuickWindow, place: QPoint) -> None:
    """A finger on that place, and off again."""
    QTest.touchEvent(window, _PANEL).press(0, place, window).commit()
    QTest.touchEvent(window, _PANEL).release(0, place, window).commit()


def click(window: QQuickWindow, name: str) -> None:
    """The same with a mouse."""
    let_draw(window)
    item = find(window, name)
    assert item is not None, f"{name} is not on the screen"
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle_of(item))


def middle_of(item: QQuickItem) -> QPoint:
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()


def type_on_screen(window: QQuickWindow, text: str) -> None:
    """Touches the key of each character; letters without regard to case."""
    for character in text:
        touch(window, "key_space" if character == " " else f"key_{character.upper()}")
