"""One question of a form as a field: its words, its editor, and a problem under it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout

from shared.domain.form import Answer, Question, QuestionType, text_in
from shared.ui.form_editors import editor_for
from shared.ui.labels import plain_label
from shared.ui.language import WordedFrame, screen_language


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
        self._error = plain_label("fieldError", wraps=True)
        self.editor = editor_for(question)
        self.editor.changed.connect(self.changed)
        self._label.setBuddy(self.editor.first)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self._label, self.editor, self._help, self._error):
            column.addWidget(widget)
        column.addStretch(1)
        self.set_texts()

    @property
    def is_wide(self) -> bool:
        """Whether it needs a line of its own."""
        return self.question.type in (QuestionType.TEXTAREA, QuestionType.MULTI)

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

    def show_problem(self, sentence: str) -> None:
        """Say under the field what to mend; an empty sentence takes it away."""
        self._problem = sentence
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
        self.editor.setProperty("wrong", bool(sentence))
        self.editor.first.setProperty("wrong", bool(sentence))
        self.editor.first.style().unpolish(self.editor.first)
        self.editor.first.style().polish(self.editor.first)

    def focus(self) -> None:
        """Put the cursor here."""
        self.editor.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_texts(self) -> None:
        language = screen_language()
        label = text_in(self.question.label, language).replace("&", "&&")
        self._label.setText(label if self.question.required else self._optional(label))
        self.editor.set_words(language, self.tr("Belum dipilih"))
        self.editor.first.setAccessibleName(text_in(self.question.label, language))
        self._help.setText(text_in(self.question.help, language))
        self._help.setVisible(bool(self._help.text()))
        self._error.setVisible(bool(self._problem))

    def _optional(self, label: str) -> str:
        return self.tr("{label} (boleh kosong)").format(label=label)
