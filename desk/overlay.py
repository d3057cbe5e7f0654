"""A small form or list over the window, instead of a dialog: Esc closes it, focus goes back."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from shared.ui.labels import plain_label
from shared.ui.language import WordedFrame


class Overlay(WordedFrame):
    """Dims its window and stands in its middle; what lies under it takes no keys meanwhile."""

    closed = Signal()

    def __init__(self, owner: QWidget, *, width: int = 520) -> None:
        super().__init__(owner)
        self._owner = owner
        self.setObjectName("overlay")
        self._covered: list[QWidget] = []
        self._focus_before: QWidget | None = None
        self._primary: QPushButton | None = None
        self.title = plain_label("overlayTitle", wraps=True)
        self.said = plain_label("muted", wraps=True)
        self.said.hide()
        self._card = QFrame(objectName="overlayCard")
        self._card.setFixedWidth(width)
        self.body = QVBoxLayout(self._card)
        self.body.setContentsMargins(28, 24, 28, 24)
        self.body.setSpacing(12)
        self.body.addWidget(self.title)
        self.body.addWidget(self.said)
        middle = QHBoxLayout(self)
        middle.addWidget(self._card, 0, Qt.AlignmentFlag.AlignCenter)
        self.hide()

    def open_over(self, widget: QWidget, first: QWidget) -> None:
        """Come up over `widget`'s window with the focus on `first`."""
        if not self.isHidden():
            return
        host = widget.window()
        self._focus_before = host.focusWidget()
        self._covered = [
            child
            for child in host.children()
            if isinstance(child, QWidget) and child is not self and not child.isHidden() and child.isEnabled()
        ]
        self.setParent(host)
        self.setGeometry(host.rect())
        host.installEventFilter(self)
        self.set_texts()
        self.show()
        self.raise_()
        first.setFocus(Qt.FocusReason.PopupFocusReason)
        for child in self._covered:
            child.setEnabled(False)

    def close_overlay(self) -> None:
        """Go away and give the focus back."""
        if self.isHidden():
            return
        for child in self._covered:
            child.setEnabled(True)
        self._covered = []
        self.window().removeEventFilter(self)
        self.hide()
        self.setParent(self._owner)
        if self._focus_before is not None:
            self._focus_before.setFocus(Qt.FocusReason.PopupFocusReason)
            self._focus_before = None
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_overlay()
        event.accept()

    def press_on_return(self, button: QPushButton, *fields: QWidget) -> None:
        """Enter in one of these fields presses `button`, where it is enabled."""
        self._primary = button
        for field in fields:
            field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        host = self.parentWidget()
        if watched is not host and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._returned(event)
        if watched is host and event.type() is QEvent.Type.Resize:
            self.setGeometry(host.rect())
        return False

    def _returned(self, event: QKeyEvent) -> bool:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or self._primary is None:
            return False
        if not event.isAutoRepeat():
            self._primary.click()
        return True

    def button_row(self, *buttons: QPushButton) -> None:
        """Buttons at the foot, the last one rightmost; Enter presses a focused button."""
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        for button in buttons:
            button.setAutoDefault(True)
            row.addWidget(button)
        self.body.addSpacing(6)
        self.body.addLayout(row)
