"""Editors for every type of question: they hold what was typed, and judge nothing."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from shared.domain.errors import InvalidAnswer
from shared.domain.form import Answer, Question, QuestionType, text_in
from shared.ui.day_line import DayLine, iso_day, shown_day

NUMBER_PX = 160
NARROWEST = 16
"""Letters of a list of choices that are seen in the narrowest window."""
SHORT = 48
"""Letters of all choices together that fit on one line."""
FEW = 3
"""So many choices stand side by side; more become a list."""


class Editor(QWidget):
    """What every kind of editor can do; `first` takes the focus."""

    changed = Signal()
    first: QWidget

    def answer(self) -> object:
        raise NotImplementedError

    def show_answer(self, answer: Answer | None) -> None:
        raise NotImplementedError

    def set_words(self, language: str, none_chosen: str) -> None:
        """Words that are data, in the language."""

    def show_problems(self, problems: list[InvalidAnswer]) -> list[InvalidAnswer]:
        """Mark the parts at fault; returns those whose sentence is to stand under the whole field."""
        return problems

    def part_at(self, place: str) -> QWidget:
        """What takes the focus for an address within the answer."""
        return self.first

    def set_read_only(self, read_only: bool) -> None:
        """Whether it only shows its answer."""
        self.setEnabled(not read_only)

    def _holds(self, widget: QWidget, *, widest: int = 0) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(widget, 1)
        if widest:
            # Numbers are short: the field says so.
            widget.setMaximumWidth(widest)
            row.addStretch(1)
        self.first = widget


class LineEditor(Editor):
    """Texts of one line, and numbers: digits are checked when the form is saved."""

    def __init__(self, question: Question) -> None:
        super().__init__()
        self._line = QLineEdit()
        self._line.textEdited.connect(lambda _text: self.changed.emit())
        number = question.type in (QuestionType.YEAR, QuestionType.INTEGER)
        self._holds(self._line, widest=NUMBER_PX if number else 0)

    def answer(self) -> object:
        return self._line.text() or None

    def show_answer(self, answer: Answer | None) -> None:
        self._line.setText("" if answer is None else str(answer))


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
        self._text.setPlainText("" if answer is None else str(answer))


class ListEditor(Editor):
    """One of many choices; typing the first letters finds one."""

    def __init__(self, question: Question) -> None:
        super().__init__()
        self._options = question.options
        self._list = QComboBox()
        self._list.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._list.setMinimumContentsLength(NARROWEST)
        self._list.addItem("", None)
        for option in question.options:
            self._list.addItem("", option.value)
        self._list.activated.connect(lambda _place: self.changed.emit())
        self._holds(self._list)

    def answer(self) -> object:
        return self._list.currentData()

    def show_answer(self, answer: Answer | None) -> None:
        self._list.setCurrentIndex(max(0, self._list.findData(answer)) if answer is not None else 0)

    def set_words(self, language: str, none_chosen: str) -> None:
        self._list.setItemText(0, none_chosen)
        for place, option in enumerate(self._options, start=1):
            self._list.setItemText(place, text_in(option.label, language))


class RadioEditor(Editor):
    """One of few choices: side by side where their words are short."""

    def __init__(self, question: Question) -> None:
        super().__init__()
        self._options = question.options
        self._group = QButtonGroup(self)
        letters = sum(len(text_in(option.label, "id")) for option in question.options)
        row = QHBoxLayout(self) if letters <= SHORT else QVBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(20 if letters <= SHORT else 8)
        for place, _option in enumerate(question.options):
            button = QRadioButton()
            self._group.addButton(button, place)
            row.addWidget(button)
        row.addStretch(1)
        self._group.idClicked.connect(lambda _place: self.changed.emit())
        self.first = self._group.button(0)

    def answer(self) -> object:
        place = self._group.checkedId()
        return self._options[place].value if place >= 0 else None

    def show_answer(self, answer: Answer | None) -> None:
        self._group.setExclusive(False)
        for place, option in enumerate(self._options):
            self._group.button(place).setChecked(option.value == answer)
        self._group.setExclusive(True)

    def set_words(self, language: str, none_chosen: str) -> None:
        for place, option in enumerate(self._options):
            self._group.button(place).setText(text_in(option.label, language).replace("&", "&&"))


class CheckEditor(Editor):
    """Any number of choices."""

    def __init__(self, question: Question) -> None:
        super().__init__()
        self._options = question.options
        self._boxes = [QCheckBox() for _option in question.options]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        for box in self._boxes:
            box.clicked.connect(lambda _on: self.changed.emit())
            column.addWidget(box)
        self.first = self._boxes[0]

    def answer(self) -> object:
        pairs = zip(self._options, self._boxes, strict=True)
        return [option.value for option, box in pairs if box.isChecked()] or None

    def show_answer(self, answer: Answer | None) -> None:
        chosen = answer if isinstance(answer, list) else []
        for option, box in zip(self._options, self._boxes, strict=True):
            box.setChecked(option.value in chosen)

    def set_words(self, language: str, none_chosen: str) -> None:
        for option, box in zip(self._options, self._boxes, strict=True):
            box.setText(text_in(option.label, language).replace("&", "&&"))


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
