"""The palette: every command by its words (Ctrl+K)."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from desk.command import Command
from desk.overlay import Overlay
from desk.style import COLOURS
from shared.ui.drawn_icon import drawn_icon


class Palette(Overlay):
    """Type some letters, arrow keys choose, Enter does it."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner, width=600)
        self._commands: Sequence[QAction] = ()
        self.words = QLineEdit()
        self.words.textChanged.connect(self._filter)
        self.words.installEventFilter(self)
        self.found = QListWidget()
        self.found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.found.setMinimumHeight(380)
        self.found.itemClicked.connect(self._do)
        self.body.addWidget(self.words)
        self.body.addWidget(self.found)

    def show_commands(self, over: QWidget, commands: Sequence[QAction]) -> None:
        """Offer these commands."""
        self._commands = commands
        self.words.clear()
        self._filter("")
        self.open_over(over, self.words)

    def set_texts(self) -> None:
        self.title.setText(self.tr("Cari tindakan"))
        self.words.setPlaceholderText(self.tr("Ketik sebagian namanya, misalnya “alih”"))
        self.words.setAccessibleName(self.tr("Cari tindakan"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.words and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                row = self.found.currentRow() + step
                self.found.setCurrentRow(max(0, min(row, self.found.count() - 1)))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._do(self.found.currentItem())
                return True
        return super().eventFilter(watched, event)

    def _filter(self, text: str) -> None:
        self.found.clear()
        words = text.casefold().split()
        for command in self._commands:
            if not command.isEnabled() or not all(word in command.text().casefold() for word in words):
                continue
            key = command.key_text if isinstance(command, Command) else ""
            item = QListWidgetItem(f"{command.text()}    {key}".rstrip())
            if isinstance(command, Command):
                item.setIcon(drawn_icon(command.icon_name, COLOURS["primary"]))
            item.setData(Qt.ItemDataRole.UserRole, command)
            self.found.addItem(item)
        self.found.setCurrentRow(0)

    def _do(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        command: QAction = item.data(Qt.ItemDataRole.UserRole)
        self.close_overlay()
        command.trigger()
