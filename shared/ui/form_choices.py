"""Editors of choices: a list, radio buttons, check boxes; by their words or by their codes."""

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QComboBox, QHBoxLayout, QRadioButton, QVBoxLayout

from shared.domain.form import Answer, Question
from shared.ui.form_editor import Editor
from shared.ui.option_codes import ChoiceView, TypedWords, option_words

NARROWEST = 16
"""Letters of a list of choices that are seen in the narrowest window."""
SHORT = 48
"""Letters of all choices together that fit on one line."""


class ListEditor(Editor):
    """One of many choices; typing its code or its first letters finds one."""

    def __init__(self, question: Question) -> None:
        super().__init__()
        self._options = question.options
        self._list = QComboBox()
        self._view = ChoiceView(question.options)
        self._list.setView(self._view)
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
        self._view.language = language
        self._list.setItemText(0, none_chosen)
        for place, option in enumerate(self._options, start=1):
            self._list.setItemText(place, option_words(option, language))


class RadioEditor(Editor):
    """One of few choices: side by side where their words are short; a typed code chooses."""

    def __init__(self, question: Question) -> None:
        super().__init__()
        self._options = question.options
        self._group = QButtonGroup(self)
        letters = sum(len(option_words(option, "id")) for option in question.options)
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
            self._group.button(place).setText(option_words(option, language).replace("&", "&&"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        codes = [str(option.code) for option in self._options]
        if event.text() not in codes:
            super().keyPressEvent(event)
            return
        button = self._group.button(codes.index(event.text()))
        button.setFocus()
        button.click()


class CheckEditor(Editor):
    """Any number of choices; a typed code takes one, or takes it away."""

    def __init__(self, question: Question) -> None:
        super().__init__()
        self._options = question.options
        self._typed = TypedWords()
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
            box.setText(option_words(option, language).replace("&", "&&"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        codes = [str(option.code) for option in self._options]
        if not event.text().isdigit() or "None" in codes:
            super().keyPressEvent(event)
            return
        typed = self._typed.with_key(event.text())
        if typed not in codes:
            typed = event.text()
        elif typed[:-1] in codes:
            # “16” began as “1”: that one was not meant.
            self._boxes[codes.index(typed[:-1])].click()
        if typed in codes:
            self._boxes[codes.index(typed)].setFocus()
            self._boxes[codes.index(typed)].click()
