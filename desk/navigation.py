"""The rooms at the left edge of the window."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desk.command import Command, CommandButton
from desk.room import Room
from desk.style import COLOURS
from shared.ui.drawn_icon import drawn_icon
from shared.ui.labels import IconLabel, plain_label
from shared.ui.language import WordedFrame

WIDTH = 220


class RoomButton(QPushButton):
    """A room's icon and name, and the key that opens it."""

    def __init__(self, key: str) -> None:
        super().__init__(checkable=True)
        self.setProperty("kind", "room")
        self._key = words = plain_label("roomKey")
        words.setText(key)
        words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.toggled.connect(self._colour)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 10, 0)
        row.addStretch(1)
        row.addWidget(words)

    def _colour(self, on: bool) -> None:
        # A style sheet does not look at the state of a parent.
        self._key.setProperty("on", on)
        self._key.style().unpolish(self._key)
        self._key.style().polish(self._key)


class Navigation(WordedFrame):
    """Shows the rooms that the officer may enter, with their keys; asks for one of them."""

    room_asked = Signal(str)

    def __init__(self, unit: str, office: str, commands: Sequence[Command]) -> None:
        super().__init__()
        self.setObjectName("navigation")
        self.setFixedWidth(WIDTH)
        self._rooms: Sequence[Room] = ()
        self._buttons: dict[str, RoomButton] = {}
        self._group = QButtonGroup(self)
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 16, 12, 14)
        column.setSpacing(4)
        column.addWidget(_masthead(unit, office))
        column.addSpacing(18)
        column.addLayout(self._list)
        column.addStretch(1)
        for command in commands:
            column.addWidget(CommandButton(command, kind="nav"))

    def show_rooms(self, rooms: Sequence[Room]) -> None:
        """Show these rooms instead."""
        for button in self._buttons.values():
            self._group.removeButton(button)
            self._list.removeWidget(button)
            button.deleteLater()
        self._rooms = rooms
        self._buttons = {}
        for room in rooms:
            button = RoomButton(room.key)
            button.setIcon(drawn_icon(room.icon, COLOURS["on_primary"], COLOURS["primary_dark"]))
            button.setIconSize(QSize(22, 22))
            button.clicked.connect(lambda _checked=False, name=room.name: self.room_asked.emit(name))
            self._group.addButton(button)
            self._list.addWidget(button)
            self._buttons[room.name] = button
        self.set_texts()

    def show_current(self, name: str) -> None:
        """Mark the room that is in view."""
        self._buttons[name].setChecked(True)

    def set_texts(self) -> None:
        for room in self._rooms:
            self._buttons[room.name].setText(f"  {room.title()}")


def _masthead(unit: str, office: str) -> QWidget:
    head = QFrame()
    row = QHBoxLayout(head)
    row.setContentsMargins(4, 0, 0, 0)
    row.setSpacing(10)
    row.addWidget(IconLabel("chart-box-outline", 34, role="masthead"))
    words = QVBoxLayout()
    words.setSpacing(0)
    for text, role in ((unit, "mastheadUnit"), (office, "mastheadOffice")):
        label = plain_label(role, wraps=True)
        label.setText(text)
        words.addWidget(label)
    row.addLayout(words, 1)
    return head
