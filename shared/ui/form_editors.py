"""Editors for every type of question: they hold what was typed, and judge nothing."""

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from shared.domain.form import Answer, Question, QuestionType
from shared.domain.form_question import Format
from shared.domain.identity import phone_as_read, phone_e164
from shared.ui.day_line import DayLine, iso_day, shown_day
from shared.ui.form_choices import CheckEditor, ListEditor, RadioEditor
from shared.ui.form_editor import Editor

__all__ = [
    "CheckEditor",
    "DaysEditor",
    "Editor",
    "LineEditor",
    "ListEditor",
    "ParagraphEditor",
    "RadioEditor",
    "simple_editor_for",
]

NUMBER_PX = 160
FEW = 3
"""So many choices stand side by side; more become a list."""


class LineEditor(Editor):
    """Texts of one line, and numbers: digits are checked when the form is saved."""

    def __init__(self, question: Question) -> None:
        super().__init__()
        self._line = QLineEdit()
        self._line.textEdited.connect(lambda _text: self.changed.emit())
        self._phone = question.format is Format.PHONE_ID
        self._line.editingFinished.connect(self._tidy)
        number = question.type in (QuestionType.YEAR, QuestionType.INTEGER)
        self._holds(self._line, widest=NUMBER_PX if number else 0)

    def answer(self) -> object:
        return self._line.text() or None

    def show_answer(self, answer: Answer | None) -> None:
        text = "" if answer is None else str(answer)
        self._line.setText(phone_as_read(text) if self._phone else text)

    def _tidy(self) -> None:
        """A phone number as people here write it, once it is one."""
        if self._phone and self._line.text():
            self._line.setText(_phone_words(self._line.text()))


class ParagraphEditor(Editor):
    """Longer texts; Tab leaves the field."""

    def __init__(self) -> None:
        super().__init__()
        self._text = QPlainTextEdit()
        self._text.setTabChangesFocus(True)
        self._text.setFixedHeight(84)
        self._text.textChanged.connect(self.changed)
        self._holds(self._text)

    def answer(self) -> object:
        return self._text.toPlainText() or None

    def show_answer(self, answer: Answer | None) -> None:
        # Unlike a line, it tells of every change; this one nobody typed.
        with QSignalBlocker(self._text):
            self._text.setPlainText("" if answer is None else str(answer))


class DaysEditor(Editor):
    """One day, or several separated by semicolons."""

    def __init__(self, question: Question) -> None:
        super().__init__()
        self._several = question.repeatable
        self._line = QLineEdit() if self._several else DayLine()
        self._line.textEdited.connect(lambda _text: self.changed.emit())
        self._holds(self._line, widest=360 if self._several else 160)

    def answer(self) -> object:
        days = [iso_day(part) for part in self._line.text().split(";") if part.strip()]
        if self._several:
            return days or None
        return days[0] if days else None

    def show_answer(self, answer: Answer | None) -> None:
        days = answer if isinstance(answer, list) else [answer]
        self._line.setText("; ".join(shown_day(day) for day in days if day))

    def set_words(self, language: str, none_chosen: str) -> None:
        if self._several:
            self._line.setPlaceholderText(self.tr("hh/bb/tttt; beberapa tanggal dipisahkan titik koma"))


def simple_editor_for(question: Question) -> Editor:
    """The editor of an answer without parts."""
    match question.type:
        case QuestionType.TEXTAREA:
            return ParagraphEditor()
        case QuestionType.DATE:
            return DaysEditor(question)
        case QuestionType.SINGLE:
            return RadioEditor(question) if len(question.options) <= FEW else ListEditor(question)
        case QuestionType.MULTI:
            return CheckEditor(question)
        case _:
            return LineEditor(question)


def _phone_words(typed: str) -> str:
    try:
        return phone_as_read(phone_e164(typed))
    except ValueError:
        return typed
