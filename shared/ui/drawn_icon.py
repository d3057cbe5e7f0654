"""Icons for Widgets, drawn from the icon font in any colour."""

from functools import cache

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPixmap

from shared.ui.icons import icon_family, icon_sign

SIZES = (16, 20, 24, 32, 48, 64)
DISABLED = "#93A1B2"


@cache
def drawn_icon(name: str, colour: str, checked: str = "") -> QIcon:
    """The icon in that colour, in the colour `checked` where its button is, grey where it is disabled."""
    icon = QIcon()
    for size in SIZES:
        icon.addPixmap(_pixmap(name, colour, size))
        if checked:
            icon.addPixmap(_pixmap(name, checked, size), QIcon.Mode.Normal, QIcon.State.On)
        icon.addPixmap(_pixmap(name, DISABLED, size), QIcon.Mode.Disabled)
    return icon


@cache
def drawn_pixmap(name: str, colour: str, size_px: int, ratio: float = 1.0) -> QPixmap:
    """One picture of it alone, where nothing else is needed: an icon draws a dozen."""
    pixmap = _pixmap(name, colour, round(size_px * ratio))
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def _pixmap(name: str, colour: str, size: int) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    font = QFont(icon_family())
    font.setPixelSize(size)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(QRect(0, 0, size, size), Qt.AlignmentFlag.AlignCenter, icon_sign(name))
    painter.end()
    return pixmap
