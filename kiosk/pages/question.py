"""The one question that is on the screen: its words, its choices, its keyboard and its answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.pages.rows import Rows
from shared.domain.code import code_characters, shown_code

if TYPE_CHECKING:
    from kiosk.pages.guest_book_steps import GuestBookSteps
    from shared.domain.form import Question

QML_IMPORT_NAME = "Kiosk.Pages"
QML_IMPORT_MAJOR_VERSION = 1

_CHOICES = ("single", "multi")
_CAPITALS = {"": "sentences", "name": "words"}
_NUMBERS = ("nik", "sim")
_CODE = "code"


@dataclass(frozen=True)
class Choice:
    """One choice as its card shows it."""

    value: str
    label: str
    picked: bool


@QmlElement
@QmlUncreatable("part of the pages that ask questions")
class QuestionNow(QObject):
    """Follows the steps; what is typed or picked goes straight into them.

    `asked` says that another question came up, after everything else shows it.
    """

    changed = Signal()
    asked = Signal()
    written = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: GuestBookSteps | None = None
        self._language = "id"
        self._asked: Question | None = None
        self._choices = Rows(Choice, self)

    def show(self, steps: GuestBookSteps | None, language: str) -> None:
        self._steps, self._language = steps, language
        self._show_choices()
        self.changed.emit()
        question = self._now()
        if question is not self._asked:
            self._asked = question
            self.asked.emit()

    @Slot(str)
    def pick(self, value: str) -> None:
        """Chooses one; where several may be chosen, turns one on or off."""
        question = self._now()
        if self._steps is None or question is None:
            return
        if question.type.value == "single":
            self._steps.write(value)
        else:
            chosen = self._chosen()
            self._steps.write(
                [one for one in chosen if one != value] if value in chosen else [*chosen, value]
            )
        self._show_choices()
        self.written.emit()

    def answer_text(self, question: Question, answer: object, language: str) -> str:
        """An answer as people read it."""
        if answer is None:
            return ""
        values = answer if isinstance(answer, list) else [answer]
        labels = {option.value: option.label for option in question.options}
        texts = [self._words(labels[one], language) if one in labels else str(one) for one in values]
        return ", ".join(texts)

    def _now(self) -> Question | None:
        return self._steps.question if self._steps else None

    def _chosen(self) -> list[str]:
        question = self._now()
        answer = self._steps.answer(question.id) if self._steps and question else None
        if isinstance(answer, list):
            return [str(one) for one in answer]
        return [str(answer)] if answer not in (None, "") else []

    def _show_choices(self) -> None:
        question = self._now()
        chosen = self._chosen()
        options = question.options if question else ()
        self._choices.show(
            [
                Choice(one.value, self._words(one.label, self._language), one.value in chosen)
                for one in options
            ]
        )

    def _kind(self) -> str:
        question = self._now()
        if question is None or question.type.value in _CHOICES:
            return "choices"
        return "area" if question.type.value == "textarea" else "line"

    def _keyboard(self) -> str:
        question = self._now()
        if question is None:
            return "letters"
        format_ = self._format(question)
        if format_ == "phone_id":
            return "phone"
        if format_ in _NUMBERS:
            return "digits"
        if format_ == _CODE:
            return _CODE
        return "digits" if question.type.value in ("year", "integer", "date") else question.keyboard.value

    def _capitals(self) -> str:
        question = self._now()
        if question is None or question.keyboard.value != "letters":
            return "none"
        return _CAPITALS.get(self._format(question), "none")

    def _format(self, question: Question) -> str:
        format_ = question.format
        if question.format_by and self._steps:
            answer = self._steps.answer(question.format_by.field)
            format_ = question.format_by.for_answers({question.format_by.field: str(answer)})
        return format_.value if format_ else ""

    def _typed(self) -> str:
        question = self._now()
        answer = self._steps.answer(question.id) if self._steps and question else None
        text = "" if answer is None or isinstance(answer, list) else str(answer)
        return shown_code(text) if self._keyboard() == _CODE else text

    def _set_typed(self, text: str) -> None:
        if self._steps and self._now() and text != self._typed():
            self._steps.write(self._characters(text) if self._keyboard() == _CODE else text)
            self.written.emit()

    def _characters(self, text: str) -> str:
        # Imported late: it brings the store's mapper along, which the first frame must not wait for.
        return code_characters(text)

    def _words(self, texts: dict[str, str], language: str) -> str:
        return texts.get(language) or texts.get("id", "")

    def _text(self, name: str) -> str:
        question = self._now()
        return self._words(getattr(question, name), self._language) if question else ""

    id = Property(str, lambda self: getattr(self._now(), "id", ""), notify=changed)
    label = Property(str, lambda self: self._text("label"), notify=changed)
    help = Property(str, lambda self: self._text("help"), notify=changed)
    required = Property(bool, lambda self: bool(getattr(self._now(), "required", True)), notify=changed)
    several = Property(
        bool, lambda self: getattr(getattr(self._now(), "type", None), "value", "") == "multi", notify=changed
    )
    kind = Property(str, _kind, notify=changed)
    keyboard = Property(str, _keyboard, notify=changed)
    capitals = Property(str, _capitals, notify=changed)
    maxLength = Property(int, lambda self: getattr(self._now(), "max_length", None) or 0, notify=changed)
    choices = Property(QObject, lambda self: self._choices, constant=True)
    typed = Property(str, _typed, _set_typed, notify=written)
