"""What every page object has: a language, one signal that its texts changed, and how it forgets."""

from typing import ClassVar

from PySide6.QtCore import QObject, Signal

from shared.domain.board import Texts


class Page(QObject):
    """A page's properties are what it shows; its signals are what the visitor wants."""

    # Each page declares it itself: QML does not find a notify signal that a Python class inherits.
    changed: ClassVar[Signal]

    typing = False
    """Whether the visitor types here and is given more time."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = "id"

    def set_language(self, language: str) -> None:
        """Shows the same in another language; nothing typed is lost."""
        self._language = language
        self.changed.emit()

    def entered(self) -> None:
        """The page comes on the screen."""

    def wipe(self) -> None:
        """Forgets everything of the visitor."""

    def keeps_awake(self) -> bool:
        """Whether something moves that the kiosk must not leave, such as paper."""
        return False

    def in_language(self, texts: Texts) -> str:
        """One text in the page's language, else in Indonesian."""
        return texts.get(self._language) or texts.get("id", "")
