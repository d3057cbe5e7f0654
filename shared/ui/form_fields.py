"""A whole form on one page: its blocks and visible questions, in paper order, two beside each other."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from shared.domain.errors import InvalidAnswer
from shared.domain.form import Answer, Form, text_in
from shared.ui.form_field import FormField
from shared.ui.labels import plain_label
from shared.ui.language import WordedFrame, screen_language
from shared.ui.sentences import sentence

COLUMNS = 2


class FormFields(WordedFrame):
    """Questions come and go with the answers; what was typed into a hidden one is kept on the screen."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._form: Form | None = None
        self._visible: set[str] = set()
        self._problems: dict[str, InvalidAnswer] = {}
        self._titles: dict[str, QLabel] = {}
        self._grids: dict[str, QGridLayout] = {}
        self.fields: dict[str, FormField] = {}
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)

    def show_form(self, form: Form, answers: Mapping[str, Answer]) -> None:
        """A fresh page with these answers; where there are none, with what the form offers first."""
        self._form, self._visible, self._problems = form, set(), {}
        self._titles, self._grids, self.fields = {}, {}, {}
        page = QWidget()
        page.setObjectName("formPage")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 16, 0)
        column.setSpacing(8)
        for block in form.blocks:
            title, grid = plain_label("sectionTitle"), QGridLayout()
            grid.setHorizontalSpacing(32)
            grid.setVerticalSpacing(14)
            for place in range(COLUMNS):
                grid.setColumnStretch(place, 1)
            column.addWidget(title)
            column.addLayout(grid)
            column.addSpacing(10)
            self._titles[block.id], self._grids[block.id] = title, grid
            for question in block.questions:
                if question.asked:
                    self.fields[question.id] = field = FormField(question)
                    field.setParent(page)
                    field.hide()
                    field.changed.connect(lambda field=field: self._answered(field))
        column.addStretch(1)
        for name, answer in (answers or form.defaults()).items():
            if name in self.fields:
                self.fields[name].show_answer(answer)
        self._scroll.setWidget(page)
        self.set_texts()
        self._arrange()

    def answers(self) -> dict[str, object]:
        """What stands in the fields, as typed; hidden ones too (cleaning leaves them out)."""
        found = {name: field.answer() for name, field in self.fields.items()}
        return {name: answer for name, answer in found.items() if answer is not None}

    def focus_first(self) -> None:
        """Put the cursor into the first field."""
        for field in self.fields.values():
            if not field.isHidden():
                field.focus()
                return

    def problems(self, known: Mapping[str, object]) -> list[InvalidAnswer]:
        """Mark all that is wrong and put the cursor at the first; `known` is what nobody is asked."""
        found = self._form.problems({**self.answers(), **known}) if self._form else []
        self.show_problems(found)
        return found

    def show_problems(self, problems: list[InvalidAnswer]) -> None:
        """A sentence under each field at fault, the focus in the first one."""
        self._problems = {problem.question: problem for problem in reversed(problems)}
        self._say_problems()
        for problem in problems:
            if problem.question in self.fields:
                self.fields[problem.question].focus()
                self._scroll.ensureWidgetVisible(self.fields[problem.question], 0, 40)
                return

    def set_texts(self) -> None:
        for block in self._form.blocks if self._form else ():
            self._titles[block.id].setText(text_in(block.title, screen_language()))
        self._say_problems()

    def _say_problems(self) -> None:
        for name, field in self.fields.items():
            problem = self._problems.get(name)
            field.show_problem(sentence(problem) if problem else "")

    def _answered(self, field: FormField) -> None:
        if field.problem:
            self._problems.pop(field.question.id, None)
            field.show_problem("")
        self._arrange()
        self.changed.emit()

    def _arrange(self) -> None:
        if self._form is None:
            return
        visible = {question.id for question in self._form.visible(self.answers())}
        if visible == self._visible:
            return
        self._visible = visible
        for block in self._form.blocks:
            fields = [self.fields[one.id] for one in block.questions if one.asked]
            shown = [field for field in fields if field.question.id in visible]
            for field in fields:
                self._grids[block.id].removeWidget(field)
                if field not in shown:
                    field.hide()
            self._titles[block.id].setVisible(bool(shown))
            _place(self._grids[block.id], shown)
            for field in shown:
                field.show()


def _place(grid: QGridLayout, fields: list[FormField]) -> None:
    row = column = 0
    for field in fields:
        if field.is_wide and column:
            row, column = row + 1, 0
        grid.addWidget(field, row, column, 1, COLUMNS if field.is_wide else 1)
        column += COLUMNS if field.is_wide else 1
        if column >= COLUMNS:
            row, column = row + 1, 0
