"""The notice strip: one sentence to the person, with an icon for its kind."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from shared.ui.drawn_icon import drawn_icon
from shared.ui.labels import IconLabel, plain_label
from shared.ui.language import WordedFrame

SHORTEST_MS = 6_000
PER_LETTER_MS = 80


class NoticeKind(StrEnum):
    """How a sentence is meant."""

    SUCCESS = "success"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


ICONS = {
    NoticeKind.SUCCESS: "check-circle",
    NoticeKind.INFO: "information",
    NoticeKind.WARNING: "alert",
    NoticeKind.ERROR: "alert-octagon",
}
STAYING = (NoticeKind.WARNING, NoticeKind.ERROR)
"""What needs somebody to act does not go away by itself."""


class NoticeStrip(WordedFrame):
    """Hidden until something is said; good news leaves when there was time to read it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._words: Callable[[], str] = str
        self._icon = IconLabel(ICONS[NoticeKind.INFO], 22, role="noticeIcon")
        self._text = plain_label("notice", wraps=True)
        self._close = QPushButton(flat=True)
        self._close.setIcon(drawn_icon("close", "#16263A"))
        self._close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._close.clicked.connect(self.close_notice)
        self._leaves = QTimer(self, singleShot=True)
        self._leaves.timeout.connect(self.close_notice)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 10, 8)
        row.setSpacing(12)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._close)
        self.set_texts()
        self.hide()

    @property
    def text(self) -> str:
        """What is said now; empty while nothing is."""
        return "" if self.isHidden() else self._text.text()

    @property
    def is_leaving(self) -> bool:
        """Whether it will close by itself."""
        return self._leaves.isActive()

    def show_notice(self, kind: str, words: Callable[[], str]) -> None:
        """Say one sentence; it replaces the one before. `words` are asked again in another language."""
        how = NoticeKind(kind)
        self._words = words
        self.setProperty("kind", how.value)
        self._icon.show_icon(ICONS[how])
        self.set_texts()
        for widget in (self, self._icon, self._text):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        self.show()
        if how in STAYING:
            self._leaves.stop()
            return
        self._leaves.start(SHORTEST_MS + PER_LETTER_MS * len(self.text))

    def close_notice(self) -> None:
        """Say nothing more."""
        self._leaves.stop()
        self.hide()

    def set_texts(self) -> None:
        self._text.setText(self._words())
        self.setAccessibleName(self._text.text())
        self._close.setToolTip(self.tr("Tutup pesan (Esc)"))
        self._close.setAccessibleName(self.tr("Tutup pesan"))
