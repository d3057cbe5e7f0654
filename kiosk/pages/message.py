"""One sentence and one way on: for trouble, and for help that is coming."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.pages.page import Page
from shared.domain.errors import FrontOfficeError
from shared.ui.background import UnexpectedProblem

QML_IMPORT_NAME = "Kiosk.Pages"
QML_IMPORT_MAJOR_VERSION = 1


class Kind(StrEnum):
    """What the page is about."""

    TROUBLE = "trouble"
    HELP = "help"


@QmlElement
@QmlUncreatable("made by the kiosk's window")
class MessagePage(Page):
    """`closed` is the one button."""

    changed = Signal()
    closed = Signal()

    def __init__(self, sentence: Callable[[FrontOfficeError], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sentence = sentence
        self._kind = Kind.TROUBLE
        self._problem: FrontOfficeError | None = None

    def show_problem(self, problem: FrontOfficeError | None = None) -> None:
        """An expected problem in its own words; None for the unexpected."""
        self._kind, self._problem = Kind.TROUBLE, problem
        self.changed.emit()

    def show_help(self) -> None:
        """An officer has been called."""
        self._kind, self._problem = Kind.HELP, None
        self.changed.emit()

    def wipe(self) -> None:
        self.show_problem(None)

    def _text(self) -> str:
        return "" if self._kind is Kind.HELP else self._sentence(self._problem or UnexpectedProblem())

    kind = Property(str, lambda self: self._kind.value, notify=changed)
    sentence = Property(str, _text, notify=changed)
