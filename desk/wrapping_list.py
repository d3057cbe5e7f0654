"""A list whose lines wrap instead of running out at the side."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QListWidget

INSET_PX = 4


class WrappingList(QListWidget):
    """Never scrolls sideways."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("wraps", True)
        self.setViewportMargins(INSET_PX, INSET_PX, INSET_PX, INSET_PX)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
