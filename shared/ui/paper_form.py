"""A long form in paper order: official numbers, live rules, each answer told as soon as it is left."""

from collections.abc import Collection, Mapping, Sequence
from typing import cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from shared.domain.errors import InvalidAnswer
from shared.domain.form import Answer, Form, question_id_of, text_in
from shared.domain.form_checks import CheckResult
from shared.ui.form_field import FormField
from shared.ui.form_judgement import BlockState, FormJudgement
from shared.ui.form_page import NO_FORM, FormPage
from shared.ui.form_part_editors import FileEditor, GroupEditor
from shared.ui.language import WordedFrame, screen_language
from shared.ui.typed_answers import TypedAnswers

PAUSE_MS = 600
"""After the last key an answer is told, also where its field still has the cursor."""


class PaperForm(WordedFrame):
    """Shows answers, tells changes, and marks what cannot stand; what is not stored is never overwritten."""

    answered = Signal(str, object)
    file_asked = Signal(str)
    file_opened = Signal(str)
    unsaved_changed = Signal()
    judged = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._form = NO_FORM
        self._typed = TypedAnswers()
        self._answers: Mapping[str, Answer] = {}
        self._stale: set[str] = set()
        self._judgement: FormJudgement | None = None
        self._read_only = False
        self._marks: Mapping[str, int] = {}
        self._page = FormPage(NO_FORM)
        self.fields: dict[str, FormField] = {}
        self.area = QScrollArea(widgetResizable=True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        sideways = self.area.horizontalScrollBar()
        sideways.valueChanged.connect(lambda _value: sideways.setValue(0))
        self._growing = QTimer(self, interval=0)
        self._growing.timeout.connect(self._grow)
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.flush)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.area)
        cast(QApplication, QApplication.instance()).focusChanged.connect(self._focus_moved)

    def show_form(
        self, form: Form, answers: Mapping[str, Answer], typed: Mapping[str, object] | None = None
    ) -> None:
        """These answers from the top; `typed` was typed into the form before and is not stored.

        The page is kept from one request to the next.
        """
        self.prepare(form)
        self._page.finish()
        self._form, self.fields = form, self._page.fields
        self._judgement, self._typed = FormJudgement(form), TypedAnswers()
        self._answers, self._stale, self._marks = answers, set(), {}
        for name, field in self.fields.items():
            field.editor.begin()
            self._redraw(name)
        for name, answer in (typed or {}).items():
            self.fields[name].show_answer(cast(Answer, answer))
            self._typed.keep(name, self.fields[name].answer())
        self.area.verticalScrollBar().setValue(0)
        self._arrange()
        self.set_texts()
        self.unsaved_changed.emit()

    def prepare(self, form: Form) -> None:
        """The page of the form that is to be shown: a field in each turn of the event loop, until it is."""
        if self._page.form != form:
            self._form, self.fields = NO_FORM, {}
            self._page = FormPage(form)
            self._page.made.connect(self._listen)
            self.area.setWidget(self._page)
        self._growing.start()

    def show_answers(self, answers: Mapping[str, Answer]) -> None:
        """Others' answers, except in the field that has the cursor and in those that are not stored."""
        self._answers, self._stale = answers, set()
        for name, field in self.fields.items():
            if isinstance(field.editor, FileEditor) or not field.isAncestorOf(self.focusWidget() or self):
                self._redraw(name)
        self._arrange()
        self._judge()

    def show_contradictions(self, found: Sequence[CheckResult]) -> None:
        """Mark what contradicts, where something is answered; until the next reading."""
        if self._judgement is not None:
            self._judgement.found = found
        self._judge()

    @property
    def unsaved(self) -> dict[str, object]:
        """What stands in the fields and not in the store, by question."""
        return {name: self.fields[name].answer() for name in self._typed.unsaved}

    @property
    def unsavable(self) -> list[str]:
        """The addresses of what is typed and cannot be stored as it is."""
        wrong = [one.question for one in self._found(complete=False)]
        named = {question_id_of(place) for place in wrong}
        kept = self._typed.unsaved
        return [place for place in wrong if question_id_of(place) in kept] + [
            name for name in self.fields if name in self._typed.refused - named
        ]

    def settle(self, question: str, answer: object, *, stored: bool) -> None:
        """What became of an answer that was told."""
        self._typed.settle(question, answer, stored=stored)
        self._stale.add(question)
        self._judge()
        self.unsaved_changed.emit()

    def discard(self, questions: Collection[str]) -> None:
        """What was typed for these questions is not meant any more: they read as they are stored."""
        for name in questions:
            self._typed.forget(name)
            self._redraw(name)
        self._arrange()
        self._judge()
        self.unsaved_changed.emit()

    def problems(self) -> list[InvalidAnswer]:
        """All that is missing or wrong in what stands in the fields."""
        return self._found(complete=True)

    def answers(self) -> dict[str, object]:
        """What stands in the fields, as typed; hidden ones too (cleaning leaves them out)."""
        found = {name: field.answer() for name, field in self.fields.items()}
        return {name: answer for name, answer in found.items() if answer is not None}

    def flush(self) -> None:
        """Tell at once what was changed and not told yet."""
        self._pause.stop()
        if not self._typed.pending:
            return
        for name, answer in self._typed.untold(self.answers()):
            self.answered.emit(name, answer)
        self._judge()
        self.unsaved_changed.emit()

    def show_file(self, question: str, name: str, size: str) -> None:
        """The name and size of an attached file."""
        editor = self.fields[question].editor
        if isinstance(editor, FileEditor):
            editor.show_file(name, size)

    def mark_gaps(self) -> None:
        """Mark also what is only missing, from now on."""
        if self._judgement is not None:
            self._judgement.gaps_marked = True
        self._judge()

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
        self.area.verticalScrollBar().setValue(max(0, self._page.titles[block_id].y() - 8))
        for block in self._form.blocks:
            shown = [self.fields[one.id] for one in block.questions if one.id in self.fields]
            if block.id == block_id and (first := next((one for one in shown if not one.isHidden()), None)):
                first.focus()

    def focus_first(self) -> None:
        """The cursor into the first question that still needs something, else the first one."""
        missing = self._form.missing(self.answers())
        self.focus_place(missing[0] if missing else self._form.questions[0].id)

    def current_question(self) -> str:
        """The question that has the cursor; empty where none has."""
        return self._name_of(QApplication.focusWidget())

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
        return self._judgement.blocks_state(self.answers()) if self._judgement else []

    def set_texts(self) -> None:
        language = screen_language()
        for block in self._form.blocks:
            title = text_in(block.title, language)
            number = self.tr("Blok {number}. {title}").format(number=block.number, title=title)
            self._page.titles[block.id].setText(number if block.number else title)
            hint = text_in(block.instruction, language)
            self._page.notes[block.id].setText(
                self.tr("Tidak perlu diisi. {hint}.").format(hint=hint) if hint else ""
            )
        for field in self.fields.values():
            field.set_texts()
        self.mark_findings(self._marks)
        self._judge()

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

    def _grow(self) -> None:
        if not self._page.grow():
            self._growing.stop()

    def _listen(self, name: str, field: FormField) -> None:
        field.editor.set_read_only(self._read_only)
        field.changed.connect(lambda: self._changed(name))
        if isinstance(field.editor, FileEditor):
            field.editor.asked.connect(lambda: self.file_asked.emit(name))
            field.editor.opened.connect(lambda: self.file_opened.emit(name))

    def _changed(self, name: str) -> None:
        self._typed.type(name)
        self._pause.start()
        self._arrange()
        self._judge()
        self.unsaved_changed.emit()

    def _redraw(self, name: str) -> None:
        """The field as the store has it, unless there is something in it that the store has not."""
        if name in self._typed.unsaved or name in self._stale:
            return
        self.fields[name].show_answer(self._answers.get(name))
        self._typed.show(name, self.fields[name].answer())

    def _found(self, *, complete: bool) -> list[InvalidAnswer]:
        return self._form.problems(self.answers(), complete=complete)

    def _judge(self) -> None:
        if self._judgement is None:
            return
        changed = self._typed.under_way | self._stale
        self._judgement.judge(self.answers(), self._typed, changed)
        for name, field in self.fields.items():
            field.show_problems(self._judgement.problems_of(name), self._judgement.contradictions_of(name))
        self.judged.emit()

    def _arrange(self) -> None:
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
            self._page.notes[block.id].setVisible(not shown)

    def _focus_moved(self, before: QWidget | None, now: QWidget | None) -> None:
        left, field = self._name_of(before), self._name_of(now)
        if left and left != field:
            self.flush()
            self._redraw(left)
        if field and now is not None:
            self.area.ensureWidgetVisible(now, 0, 40)

    def _name_of(self, widget: QWidget | None) -> str:
        found = (name for name, one in self.fields.items() if widget is not None and one.isAncestorOf(widget))
        return next(found, "")
