"""What a person does at the desk: keys, rooms, signing in and out."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desk.app import Desk
from desk.room import KEYS, Panel
from tests.journeys.patience import wait_until

MOST_TABS = 500
CTRL = Qt.KeyboardModifier.ControlModifier


class DeskHands:
    """By keyboard alone, in the desk's real window."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A key at the desk, whose window is in front then."""
        self._desk.window.activateWindow()
        wait_until(self._desk.window.isActiveWindow)
        QTest.keyClick(self._desk.window.focusWidget() or self._desk.window, key, modifier)

    def write(self, words: str) -> None:
        """Keys into what has the focus."""
        QTest.keyClicks(self._desk.window.focusWidget(), words)

    def tab_to(self, part: QWidget) -> None:
        """Tab until that part has the focus, as somebody without a mouse would."""
        for _ in range(MOST_TABS):
            if part.hasFocus():
                return
            self.key(Qt.Key.Key_Tab)
        raise TimeoutError(f"Tab never came to {part.accessibleName() or part.objectName()}")

    def room(self, name: str) -> Panel:
        """That room, by its key."""
        self.key(Qt.Key(Qt.Key.Key_0 + KEYS[name]), CTRL)
        wait_until(lambda: self._desk.window.current == name)
        return self._desk.window.panel(name)

    def sign_in(self, name: str, password: str) -> None:
        """Name, password, Enter."""
        page = self._desk.page
        wait_until(lambda: page.button.isEnabled() and page.name.isVisible())
        QTest.keyClick(page.name, Qt.Key.Key_A, CTRL)  # who was here last
        QTest.keyClicks(page.name, name)
        QTest.keyClicks(page.password, password)
        QTest.keyClick(page.password, Qt.Key.Key_Return)
        wait_until(lambda: self._desk.window.current)

    def sign_out(self) -> None:
        """And the sign-in page is back."""
        self.key(Qt.Key.Key_Q, CTRL | Qt.KeyboardModifier.ShiftModifier)
        wait_until(lambda: not self._desk.window.current)

    def grab(self) -> QImage:
        """What stands on the officer's screen."""
        return self._desk.window.grab().toImage()
