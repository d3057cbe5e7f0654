"""A code, typed by a visitor who comes back: for the guest book, to rate, or to read an answer."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.pages.page import Page
from shared.domain.code import code_characters, shown_code
from shared.domain.errors import FrontOfficeError

QML_IMPORT_NAME = "Kiosk.Pages"
QML_IMPORT_MAJOR_VERSION = 1

LENGTH = 10


class CodeFor(StrEnum):
    """What the code opens."""

    GUEST_BOOK = "guest_book"
    RATING = "rating"
    ANSWER = "answer"


@QmlElement
@QmlUncreatable("made by the kiosk's window")
class CodePage(Page):
    """`code_entered` carries ten characters without dashes.

    For a rating the code is `optional`: the visitor may also go on without one.
    """

    changed = Signal()
    code_entered = Signal(str)
    without_code = Signal()
    left = Signal()
    typing = True

    def __init__(
        self,
        sentence: Callable[[FrontOfficeError], str],
        parent: QObject | None = None,
        *,
        what: CodeFor = CodeFor.GUEST_BOOK,
    ) -> None:
        super().__init__(parent)
        self._sentence = sentence
        self._what = what
        self._typed = ""
        self._problem: FrontOfficeError | None = None
        self._too_short = self._busy = False

    def show_problem(self, problem: FrontOfficeError) -> None:
        """The code stays in its field, the sentence stands under it."""
        self._problem, self._busy = problem, False
        self.changed.emit()

    @Slot()
    def send(self) -> None:
        if self._busy:
            return
        self._problem = None
        self._too_short = len(self._typed) < LENGTH
        self._busy = not self._too_short
        self.changed.emit()
        if self._busy:
            self.code_entered.emit(self._typed)

    def entered(self) -> None:
        self.wipe()

    def wipe(self) -> None:
        self._typed, self._problem = "", None
        self._too_short = self._busy = False
        self.changed.emit()

    def _set_typed(self, text: str) -> None:
        # Imported late: it brings the store's mapper along, which the first frame must not wait for.
        typed = code_characters(text)
        if typed != self._typed:
            self._problem, self._too_short = None, False
        self._typed = typed
        self.changed.emit()

    def _error(self) -> str:
        if self._too_short:
            return self.tr("Kode terdiri dari 10 huruf dan angka. Mohon periksa kembali.")
        return self._sentence(self._problem) if self._problem else ""

    typed = Property(str, lambda self: shown_code(self._typed), _set_typed, notify=changed)
    error = Property(str, _error, notify=changed)
    what = Property(str, lambda self: self._what.value, constant=True)
    optional = Property(bool, lambda self: self._what is CodeFor.RATING, constant=True)
    busy = Property(bool, lambda self: self._busy, notify=changed)
    complete = Property(bool, lambda self: len(self._typed) == LENGTH, notify=changed)
