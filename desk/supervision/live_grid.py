"""A small table for reading from afar: heads, lines, nothing to click."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel

from shared.ui.labels import plain_label

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class LiveGrid(QFrame):
    """The first column is words, the others stand right-aligned."""

    def __init__(self, *, columns: int) -> None:
        super().__init__()
        self._columns = columns
        self._lines: list[list[QLabel]] = []
        self._heads = [plain_label("liveHead" if column else "liveFirst") for column in range(columns)]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._grid.setColumnStretch(0, 1)
        for column, head in enumerate(self._heads):
            head.setAlignment(_side(column))
            self._grid.addWidget(head, 0, column)
        self._grid.setRowStretch(100, 1)

    def texts(self) -> list[tuple[str, ...]]:
        """What stands in the lines."""
        return [tuple(label.text() for label in line) for line in self._lines]

    def show_heads(self, words: Sequence[str]) -> None:
        """Name the columns."""
        for head, text in zip(self._heads, words, strict=True):
            head.setText(text)

    def show_lines(self, lines: Sequence[Sequence[str]]) -> None:
        """Show these lines; labels are kept from one time to the next."""
        while len(self._lines) > len(lines):
            for label in self._lines.pop():
                label.deleteLater()
        while len(self._lines) < len(lines):
            self._add_line()
        for labels, texts in zip(self._lines, lines, strict=True):
            for label, text in zip(labels, texts, strict=True):
                label.setText(text)

    def _add_line(self) -> None:
        words = plain_label("live", wraps=True)
        labels = [words, *(plain_label("liveStrong") for _ in range(1, self._columns))]
        row = len(self._lines) + 1
        for column, label in enumerate(labels):
            label.setAlignment(_side(column))
            label.setIndent(0)
            self._grid.addWidget(label, row, column)
        self._lines.append(labels)


def _side(column: int) -> Qt.AlignmentFlag:
    return LEFT if column == 0 else RIGHT
