"""The notice strip: one sentence to the person, with an icon for its kind."""

from collections.abc import Callable
from dataclasses import dataclass
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


@dataclass(frozen=True)
class Notice:
    """One sentence, and who says it."""

    kind: NoticeKind
    words: Callable[[], str]
    source: str

    @property
    def stays(self) -> bool:
        """Whether only a person may close it."""
        return self.kind in STAYING


class NoticeStrip(WordedFrame):
    """Hidden until something is said; good news leaves when there was time to read it.

    The newest warning is shown; those that nobody has closed wait under it and are counted.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._notices: list[Notice] = []
        self._icon = IconLabel(ICONS[NoticeKind.INFO], 22, role="noticeIcon")
        self._text = plain_label("notice", wraps=True)
        self._more = plain_label("notice")
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
        row.addWidget(self._more)
        row.addWidget(self._close)
        self.set_texts()
        self.hide()

    @property
    def text(self) -> str:
        """What is said now; empty while nothing is."""
        return "" if self.isHidden() else self._text.text()

    @property
    def waiting(self) -> int:
        """How many more are shown as this one is closed."""
        return max(0, len(self._notices) - 1)

    @property
    def is_leaving(self) -> bool:
        """Whether it will close by itself."""
        return self._leaves.isActive()

    def show_notice(self, kind: str, words: Callable[[], str], source: str = "") -> None:
        """Say one sentence; good news is left out while a warning stands.

        `words` are asked again in another language; `source` is for `take_back`.
        """
        notice = Notice(NoticeKind(kind), words, source)
        before = [one for one in self._notices if one.stays and one.words() != words()]
        if before and not notice.stays:
            return
        self._show([notice, *before])

    def take_back(self, source: str) -> None:
        """Everything that this source has said is over."""
        self._show([one for one in self._notices if one.source != source])

    def close_notice(self) -> None:
        """Close the one that is read; the next one comes into view."""
        self._show(self._notices[1:])

    def close_all(self) -> None:
        """Say nothing more."""
        self._show([])

    def set_texts(self) -> None:
        self._text.setText(self._notices[0].words() if self._notices else "")
        self._more.setText(f"(+{self.waiting})")
        self._more.setVisible(self.waiting > 0)
        self.setAccessibleName(self._text.text())
        self._close.setToolTip(self.tr("Tutup pesan (Esc)"))
        self._close.setAccessibleName(self.tr("Tutup pesan"))

    def _show(self, notices: list[Notice]) -> None:
        if notices == self._notices:
            return
        same = bool(notices and self._notices) and notices[0] is self._notices[0]
        self._notices = notices
        if not notices:
            self._leaves.stop()
            self.hide()
            return
        self.set_texts()
        if same:
            return
        self.setProperty("kind", notices[0].kind.value)
        self._icon.show_icon(ICONS[notices[0].kind])
        for widget in (self, self._icon, self._text):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        self.show()
        if notices[0].stays:
            self._leaves.stop()
            return
        self._leaves.start(SHORTEST_MS + PER_LETTER_MS * len(self.text))
