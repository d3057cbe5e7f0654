"""One question of a form as a field: its words, its editor, and a problem under it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from shared.domain.errors import InvalidAnswer
from shared.domain.form import Answer, Question, QuestionType, text_in
from shared.domain.form_place import words_for
from shared.ui.form_editor import Mark, show_wrong
from shared.ui.form_editor_choice import editor_for
from shared.ui.labels import plain_label
from shared.ui.language import WordedFrame, screen_language
from shared.ui.sentences import sentence

WIDE = (QuestionType.TEXTAREA, QuestionType.MULTI, QuestionType.GROUP, QuestionType.TABLE)

MOST_NAMED = 3
"""So many parts are named for one reason; of more the marks tell."""


class FormField(WordedFrame):
    """Shows and returns one answer; nothing typed is ever refused or changed here."""

    changed = Signal()

    def __init__(self, question: Question) -> None:
        super().__init__()
        self.question = question
        self._problem = ""
        self._label, self._help = QLabel(), plain_label("fieldHelp", wraps=True)
        self._label.setProperty("role", "fieldLabel")
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._note = plain_label("fieldNote", wraps=True)
        self._error = plain_label("fieldError", wraps=True)
        self._mark = plain_label("fieldMark")
        self._mark.hide()
        self.editor = editor_for(question)
        self.editor.changed.connect(self.changed)
        self._label.setBuddy(self.editor.first)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._note)
        head = QHBoxLayout()
        head.addWidget(self._label, 1)
        head.addWidget(self._mark)
        column.addLayout(head)
        for widget in (self.editor, self._help, self._error):
            column.addWidget(widget)
        column.addStretch(1)
        self.set_texts()

    @property
    def is_wide(self) -> bool:
        """Whether it needs a line of its own."""
        return self.question.type in WIDE

    @property
    def problem(self) -> str:
        """The sentence under the field; empty while there is none."""
        return self._problem

    def answer(self) -> object:
        """What the editor holds, as typed; None where nothing was said."""
        return self.editor.answer()

    def show_answer(self, answer: Answer | None) -> None:
        """Fill the editor."""
        self.editor.show_answer(answer)

    def show_problems(self, problems: list[InvalidAnswer], contradictions: Sequence[Mark] = ()) -> None:
        """Mark all that is wrong in this answer, down to its parts, with the words of what to mend.

        The words of a contradiction say by themselves which part they mean.
        """
        marks = [Mark(problem.question, sentence(problem)) for problem in problems]
        left = self.editor.show_marks([*marks, *contradictions])
        often = {mark.words for mark in left if sum(one.words == mark.words for one in left) > MOST_NAMED}
        words = [
            mark.words if mark in contradictions or mark.words in often else self._words_of(mark)
            for mark in left
        ]
        self._say("\n".join(dict.fromkeys(words)))

    def focus_place(self, place: str) -> QWidget:
        """Put the cursor at an address within the answer; returns what has it."""
        part = self.editor.part_at(place)
        part.setFocus(Qt.FocusReason.OtherFocusReason)
        return part

    def show_problem(self, words: str) -> None:
        """Say under the field what to mend; an empty sentence takes it away."""
        show_wrong(self.editor.first, wrong=bool(words))
        self._say(words)

    def show_mark(self, words: str) -> None:
        """A quiet mark beside the label; empty words take it away."""
        self._mark.setText(words)
        self._mark.setVisible(bool(words))

    def focus(self) -> None:
        """Put the cursor here."""
        self.editor.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_texts(self) -> None:
        language = screen_language()
        label = text_in(self.question.label, language).replace("&", "&&")
        if self.question.number:
            label = f"{self.question.number}  {label}"
        self._label.setText(label if self.question.required else self._optional(label))
        self.editor.set_words(language, self.tr("Belum dipilih"))
        self.editor.first.setAccessibleName(text_in(self.question.label, language))
        self._note.setText(text_in(self.question.instruction, language))
        self._note.setVisible(bool(self._note.text()))
        self._help.setText(text_in(self.question.help, language))
        self._help.setVisible(bool(self._help.text()))
        self._error.setVisible(bool(self._problem))

    def _say(self, words: str) -> None:
        self._problem = words
        self._error.setText(words)
        self._error.setVisible(bool(words))

    def _words_of(self, mark: Mark) -> str:
        if mark.place == self.question.id:
            return mark.words
        _, *parts = words_for(self.question, mark.place, screen_language()).split(" › ")
        return f"{' › '.join(parts)}: {mark.words}"

    def _optional(self, label: str) -> str:
        return self.tr("{label} (boleh kosong)").format(label=label)
