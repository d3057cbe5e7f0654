"""A small table for reading from afar: heads, lines, nothing to click."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel

from shared.ui.labels import plain_label

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class LiveGrid(QFrame):
    """The first column is words, the others stand right-aligned unless `words_only`."""

    def __init__(self, *, columns: int, words_only: bool = False) -> None:
        super().__init__()
        self._columns = columns
        self._words_only = words_only
        self._lines: list[list[QLabel]] = []
        self._heads = [plain_label("liveHead") for _ in range(columns)]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)
        for column, head in enumerate(self._heads):
            head.setAlignment(self._side(column))
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

    def show_scale(self, scale: float) -> None:
        """Written so large."""
        self._grid.setHorizontalSpacing(round(18 * scale))
        self._grid.setVerticalSpacing(round(7 * scale))

    def _add_line(self) -> None:
        labels = [plain_label("live" if column == 0 else "liveStrong") for column in range(self._columns)]
        row = len(self._lines) + 1
        for column, label in enumerate(labels):
            label.setAlignment(self._side(column))
            self._grid.addWidget(label, row, column)
        self._lines.append(labels)

    def _side(self, column: int) -> Qt.AlignmentFlag:
        return LEFT if column == 0 or self._words_only else RIGHT
