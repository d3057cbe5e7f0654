"""A long form in paper order: official numbers, live rules, each answer told as soon as it is left."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from shared.domain.errors import InvalidAnswer
from shared.domain.form import Answer, Block, Form, question_id_of, text_in
from shared.ui.form_field import FormField
from shared.ui.form_part_editors import FileEditor, GroupEditor
from shared.ui.labels import plain_label
from shared.ui.language import WordedFrame, screen_language

PAUSE_MS = 600
"""After the last key an answer is told, also where its field still has the cursor."""


@dataclass(frozen=True)
class BlockState:
    """How far a block is: `done` of `shown` questions need nothing more."""

    block: Block
    done: int
    shown: int


class PaperForm(WordedFrame):
    """Shows answers and tells changes; it judges nothing but which questions are shown."""

    answered = Signal(str, object)
    file_asked = Signal(str)
    file_opened = Signal(str)
    blocks_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._form: Form | None = None
        self._told: dict[str, object] = {}
        self._pending: set[str] = set()
        self._problems: list[InvalidAnswer] = []
        self._read_only = False
        self._marks: Mapping[str, int] = {}
        self._page = QWidget()
        self._titles: dict[str, QLabel] = {}
        self._notes: dict[str, QLabel] = {}
        self.fields: dict[str, FormField] = {}
        self.area = QScrollArea(widgetResizable=True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        sideways = self.area.horizontalScrollBar()
        sideways.valueChanged.connect(lambda _value: sideways.setValue(0))
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.flush)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.area)
        cast(QApplication, QApplication.instance()).focusChanged.connect(self._focus_moved)

    def show_form(self, form: Form, answers: Mapping[str, Answer]) -> None:
        """A fresh page with these answers."""
        self._form, self._problems, self._pending = form, [], set()
        self._titles, self._notes, self.fields = {}, {}, {}
        self._page = QWidget()
        self._page.setObjectName("formPage")
        column = QVBoxLayout(self._page)
        column.setContentsMargins(4, 0, 20, 40)
        column.setSpacing(14)
        for block in form.blocks:
            self._add_block(block, column)
        column.addStretch(1)
        for name, field in self.fields.items():
            field.show_answer(answers.get(name))
        self._told = {name: field.answer() for name, field in self.fields.items()}
        self.area.setWidget(self._page)
        self.set_texts()
        self._arrange()
        self.set_read_only(self._read_only)

    def show_answers(self, answers: Mapping[str, Answer]) -> None:
        """Others' answers, except in the field that has the cursor or is not told yet."""
        for name, field in self.fields.items():
            if name in self._pending or field.isAncestorOf(self.focusWidget() or self):
                continue
            if field.answer() != answers.get(name):
                field.show_answer(answers.get(name))
            self._told[name] = field.answer()
        self._arrange()
        self.set_texts()

    def answers(self) -> dict[str, object]:
        """What stands in the fields, as typed; hidden ones too (cleaning leaves them out)."""
        found = {name: field.answer() for name, field in self.fields.items()}
        return {name: answer for name, answer in found.items() if answer is not None}

    def flush(self) -> None:
        """Tell at once what was changed and not told yet."""
        self._pause.stop()
        pending, self._pending = self._pending, set()
        for name in pending:
            answer = self.fields[name].answer()
            if answer != self._told.get(name):
                self._told[name] = answer
                self.answered.emit(name, answer)

    def has_pending(self) -> bool:
        """Whether something was changed that is not told yet."""
        return bool(self._pending)

    def show_file(self, question: str, name: str, size: str) -> None:
        """The name and size of an attached file."""
        editor = self.fields[question].editor
        if isinstance(editor, FileEditor):
            editor.show_file(name, size)

    def show_problems(self, problems: list[InvalidAnswer]) -> None:
        """Mark all that is wrong; an empty list takes the marks away."""
        self._problems = problems
        for name, field in self.fields.items():
            field.show_problems([one for one in problems if question_id_of(one.question) == name])

    def focus_place(self, place: str) -> None:
        """Bring an address into view with the cursor in it."""
        field = self.fields.get(question_id_of(place))
        if field is None:
            return
        part = field.focus_place(place)
        self.area.ensureWidgetVisible(field, 0, 80)
        self.area.ensureWidgetVisible(part, 0, 60)

    def focus_block(self, block_id: str) -> None:
        """Bring a block to the top, the cursor in its first shown question."""
        self.area.verticalScrollBar().setValue(max(0, self._titles[block_id].y() - 8))
        for block in self._form.blocks if self._form else ():
            shown = [self.fields[one.id] for one in block.questions if one.id in self.fields]
            if block.id == block_id and (first := next((one for one in shown if not one.isHidden()), None)):
                first.focus()

    def focus_first(self) -> None:
        """The cursor into the first question that still needs something, else the first one."""
        if self._form is None:
            return
        missing = self._form.missing(self.answers())
        self.focus_place(missing[0] if missing else self._form.questions[0].id)

    def current_question(self) -> str:
        """The question that has the cursor; empty where none has."""
        focus = QApplication.focusWidget()
        found = (name for name, field in self.fields.items() if focus and field.isAncestorOf(focus))
        return next(found, "")

    def mark_findings(self, counts: Mapping[str, int]) -> None:
        """A quiet mark with a count at questions that have open findings."""
        self._marks = counts
        for name, field in self.fields.items():
            field.show_mark(self.tr("{count} catatan").format(count=counts[name]) if counts.get(name) else "")

    def set_read_only(self, read_only: bool) -> None:
        """Nothing can be changed; everything can be read and scrolled."""
        self._read_only = read_only
        for field in self.fields.values():
            field.editor.set_read_only(read_only)

    def blocks_state(self) -> list[BlockState]:
        """How far each block is."""
        if self._form is None:
            return []
        answers = self.answers()
        gaps = {question.id for question in self._form.gaps(answers)}
        visible = {question.id for question in self._form.visible(answers)}
        states = []
        for block in self._form.blocks:
            ids = {part.id for one in block.questions for part in (one, *one.other_texts)} & visible
            states.append(BlockState(block, len(ids - gaps), len(ids)))
        return states

    def set_texts(self) -> None:
        language = screen_language()
        for block in self._form.blocks if self._form else ():
            title = text_in(block.title, language)
            number = self.tr("Blok {number}. {title}").format(number=block.number, title=title)
            self._titles[block.id].setText(number if block.number else title)
            hint = text_in(block.instruction, language)
            self._notes[block.id].setText(
                self.tr("Tidak perlu diisi. {hint}.").format(hint=hint) if hint else ""
            )
        for field in self.fields.values():
            field.set_texts()
        self.mark_findings(self._marks)
        if self._problems:
            self.show_problems(self._problems)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextPrevChild(True)
            return
        if event.key() in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            bar = self.area.verticalScrollBar()
            step = bar.pageStep() - 60
            bar.setValue(bar.value() + (step if event.key() == Qt.Key.Key_PageDown else -step))
            return
        super().keyPressEvent(event)

    def _add_block(self, block: Block, column: QVBoxLayout) -> None:
        title, note = plain_label("blockTitle"), plain_label("muted", wraps=True)
        self._titles[block.id], self._notes[block.id] = title, note
        column.addWidget(title)
        column.addWidget(note)
        for question in (part for one in block.questions for part in (one, *one.other_texts)):
            if question.stored_with:
                continue
            self.fields[question.id] = field = FormField(question)
            field.changed.connect(lambda name=question.id: self._changed(name))
            if isinstance(field.editor, FileEditor):
                field.editor.asked.connect(lambda name=question.id: self.file_asked.emit(name))
                field.editor.opened.connect(lambda name=question.id: self.file_opened.emit(name))
            column.addWidget(field)

    def _changed(self, name: str) -> None:
        self._pending.add(name)
        self._pause.start()
        if any(question_id_of(one.question) == name for one in self._problems):
            self._problems = [one for one in self._problems if question_id_of(one.question) != name]
            self.fields[name].show_problems([])
        self._arrange()

    def _arrange(self) -> None:
        if self._form is None:
            return
        answers = self.answers()
        visible = {question.id for question in self._form.visible(answers)}
        for block in self._form.blocks:
            shown = False
            for question in (part for one in block.questions for part in (one, *one.other_texts)):
                field = self.fields.get(question.id)
                if field is None:
                    continue
                field.setVisible(question.id in visible)
                shown = shown or question.id in visible
                if isinstance(field.editor, GroupEditor) and question.id in visible:
                    field.editor.show_fields(self._form.visible_fields(question.id, answers))
            self._notes[block.id].setVisible(not shown)
        self.blocks_changed.emit()

    def _focus_moved(self, before: QWidget | None, now: QWidget | None) -> None:
        field = next((one for one in self.fields.values() if now is not None and one.isAncestorOf(now)), None)
        if self._pending and before is not None and (field is None or not field.isAncestorOf(before)):
            self.flush()
        if field is not None and now is not None:
            self.area.ensureWidgetVisible(now, 0, 40)
