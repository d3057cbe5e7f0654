"""What the office answered to a complaint, for whoever has brought its code."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.pages.page import Page
from kiosk.pages.rows import Rows
from shared.domain.code import shown_code
from shared.ui.dates import day_text

QML_IMPORT_NAME = "Kiosk.Pages"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class ShownAnswer:
    """An answer as its page shows it; `state` and `kind` are the complaint's, `due` where it is owed."""

    code: str
    kind: str
    state: str
    due: datetime | None
    words: Sequence[tuple[datetime, str]]


@dataclass(frozen=True)
class Word:
    """One thing that the office wrote, with its day."""

    place: int
    day: str
    text: str


@QmlElement
@QmlUncreatable("made by the kiosk's window")
class AnswerPage(Page):
    """Only shows; `left` is the one button."""

    changed = Signal()
    left = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._answer: ShownAnswer | None = None
        self._words = Rows(Word, self)

    def show_answer(self, answer: ShownAnswer) -> None:
        """This complaint's."""
        self._answer = answer
        self._show()

    def wipe(self) -> None:
        self._answer = None
        self._show()

    def set_language(self, language: str) -> None:
        super().set_language(language)
        self._show()

    def _show(self) -> None:
        words = self._answer.words if self._answer else ()
        self._words.show(
            [Word(place, day_text(at, self._language), text) for place, (at, text) in enumerate(words)]
        )
        self.changed.emit()

    def _due(self) -> str:
        due = self._answer.due if self._answer else None
        return day_text(due, self._language) if due else ""

    words = Property(QObject, lambda self: self._words, constant=True)
    code = Property(str, lambda self: shown_code(self._answer.code) if self._answer else "", notify=changed)
    kind = Property(str, lambda self: self._answer.kind if self._answer else "", notify=changed)
    state = Property(str, lambda self: self._answer.state if self._answer else "", notify=changed)
    due = Property(str, _due, notify=changed)
