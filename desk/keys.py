"""The keys of the view, over the window."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from desk.command import Command
from desk.overlay import Overlay
from shared.ui.labels import plain_label

COLUMNS = 3


class KeysOverlay(Overlay):
    """What every key does here."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner, width=980)
        self._lines: list[QWidget] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(8)
        for column in range(COLUMNS):
            self._grid.setColumnStretch(2 * column + 1, 1)
        self.body.addLayout(self._grid)
        self._close = QPushButton()
        self._close.clicked.connect(self.close_overlay)
        self.button_row(self._close)

    def show_keys(self, over: QWidget, room: str, commands: Sequence[QAction]) -> None:
        """Explain these commands."""
        for line in self._lines:
            line.deleteLater()
        self._lines = []
        shown = [one for one in commands if isinstance(one, Command) and one.key_text]
        high = -(-len(shown) // COLUMNS)
        for place, command in enumerate(shown):
            key, words = plain_label("keyLarge"), plain_label()
            key.setText(command.key_text)
            words.setText(command.text())
            column = 2 * (place // high)
            self._grid.addWidget(key, place % high, column, Qt.AlignmentFlag.AlignLeft)
            self._grid.addWidget(words, place % high, column + 1)
            self._lines += [key, words]
        self.title.setText(self.tr("Tombol di {room}").format(room=room))
        self.open_over(over, self._close)

    def set_texts(self) -> None:
        self._close.setText(self.tr("&Tutup"))
