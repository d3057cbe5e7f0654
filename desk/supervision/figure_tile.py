"""One of today's figures."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from shared.ui.labels import IconLabel, plain_label

ICON_PX = 30


class FigureTile(QFrame):
    """Icon, words and value."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        self.setObjectName("tile")
        self._icon_name = icon
        self._icon = IconLabel(icon, ICON_PX, role="tileIcon")
        self.value, self._words = plain_label("figure"), plain_label("figureWords")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.value)
        words.addWidget(self._words)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addLayout(words, 1)

    def show_words(self, text: str) -> None:
        """What is counted."""
        self._words.setText(text)

    def show_value(self, text: str) -> None:
        """How many."""
        self.value.setText(text)
        self.setAccessibleName(f"{self._words.text()}: {text}")

    def show_scale(self, scale: float) -> None:
        """Written so large."""
        self._icon.show_size(round(ICON_PX * scale))
        self._row.setSpacing(round(12 * scale))
        self._row.setContentsMargins(*(round(side * scale) for side in (14, 8, 10, 8)))
