"""Columns as wide as the longest word that may come, in whatever language."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

HEAD_PADDING_PX, CELL_PADDING_PX = 18, 24
ICON_GAP_PX = 8
SEMIBOLD = 1.06
"""Heads are heavier than what their font says: the weight comes from the style sheet."""


def make_room(view: QTableView, column: int, words: Iterable[str], *, icon: bool = False) -> int:
    """Set one column's width by its head and these words; `icon` where some have one before them.

    Answers the width in pixels; a hidden column takes it as soon as it is shown.
    """
    # A table that was never shown has not got its style sheet's font yet.
    view.ensurePolished()
    view.horizontalHeader().ensurePolished()
    title = view.model().headerData(column, Qt.Orientation.Horizontal)
    head = view.horizontalHeader().fontMetrics().horizontalAdvance(title) * SEMIBOLD + HEAD_PADDING_PX
    longest = max(view.fontMetrics().horizontalAdvance(word) for word in words)
    beside = view.iconSize().width() + ICON_GAP_PX if icon else 0
    width = round(max(head, longest + beside + CELL_PADDING_PX))
    view.setColumnWidth(column, width)
    return width
