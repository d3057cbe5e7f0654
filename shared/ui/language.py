"""The language of the screen, and widgets whose texts follow it."""

from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QFrame

LANGUAGES = {"id": "Bahasa Indonesia", "en": "English"}
"""The languages that a screen can be in, by their own names."""


def screen_language() -> str:
    """The language that is shown now (see `application.Translation`)."""
    code = QLocale().name()[:2]
    return code if code in LANGUAGES else "id"


class WordedFrame(QFrame):
    """A widget that sets all of its texts in `set_texts`, again whenever the language changes."""

    def set_texts(self) -> None:
        """Set every text that does not come from data, and show data again in the language."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.set_texts()
        super().changeEvent(event)
