"""Labels that show data: always plain text, named for the style by their role."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel

from shared.ui.icons import icon_family, icon_sign


def plain_label(role: str = "", *, wraps: bool = False) -> QLabel:
    """An empty label that never reads its text as HTML; `role` is what the style sheet knows it by."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wraps)
    if role:
        label.setProperty("role", role)
    return label


class IconLabel(QLabel):
    """One sign of the icon font; its colour comes from the style sheet."""

    def __init__(self, name: str, size_px: int, role: str = "icon") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.show_icon(name)
        self.show_size(size_px)

    def show_icon(self, name: str) -> None:
        """Draw another icon."""
        self.setText(icon_sign(name))

    def show_size(self, size_px: int) -> None:
        """Draw it so large."""
        font = QFont(icon_family())
        font.setPixelSize(size_px)
        self.setFont(font)
        # A style sheet's font of an ancestor would win over setFont.
        self.setStyleSheet(f'font-family: "{icon_family()}"; font-size: {size_px}px;')
