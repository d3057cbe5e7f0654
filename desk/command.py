"""Commands with their keys, and the buttons that show both."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desk.style import COLOURS
from shared.ui.drawn_icon import drawn_pixmap
from shared.ui.labels import plain_label

ICON_PX = 20
ON_DARK = ("primary", "nav")


class Command(QAction):
    """One thing that a person can do in a panel: its key works wherever the panel is in view."""

    def __init__(self, owner: QWidget, icon: str, *keys: str) -> None:
        super().__init__(owner)
        self.icon_name = icon
        self.setShortcuts([QKeySequence(key) for key in keys])
        self.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        self.setAutoRepeat(False)
        owner.addAction(self)

    @property
    def key_text(self) -> str:
        """The first key as people read it."""
        return self.shortcut().toString(QKeySequence.SequenceFormat.NativeText).replace("Return", "Enter")


class CommandButton(QPushButton):
    """A button of a command: icon, words, and its key in a small frame."""

    def __init__(
        self, command: Command, *, kind: str = "plain", tall: bool = False, bare: bool = False
    ) -> None:
        super().__init__()
        self._command = command
        self._kind = kind
        self.setProperty("kind", kind)
        self.setProperty("tall", tall)
        self._icon = plain_label()
        self._words = plain_label("buttonWords")
        self._key = plain_label("key")
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 8, 0)
        row.setSpacing(6)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        row.addWidget(self._key, 0, Qt.AlignmentFlag.AlignVCenter)
        self._icon.setVisible(not bare)
        for label in (self._icon, self._words, self._key):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clicked.connect(command.trigger)
        command.changed.connect(self._follow)
        self._follow()

    def sizeHint(self) -> QSize:
        hint = self.layout().sizeHint()
        return QSize(hint.width() + 10, 48 if self.property("tall") else 40)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _follow(self) -> None:
        command = self._command
        colour = COLOURS["on_primary"] if self._kind in ON_DARK else COLOURS["primary"]
        colour = colour if command.isEnabled() else COLOURS["disabled"]
        self._icon.setPixmap(drawn_pixmap(command.icon_name, colour, ICON_PX, self.devicePixelRatioF()))
        self._words.setText(command.text())
        self._key.setText(command.key_text)
        self._key.setVisible(bool(command.key_text))
        self.setEnabled(command.isEnabled())
        self.setAccessibleName(f"{command.text()} {command.key_text}".strip())
        self.setToolTip(command.toolTip() if command.toolTip() != command.text() else "")
        self.updateGeometry()
