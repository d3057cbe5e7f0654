"""A few words before an act: a note, a reason, sometimes one line or a choice besides."""

from collections.abc import Callable, Hashable, Sequence

from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QComboBox, QLabel, QPlainTextEdit, QPushButton, QWidget

from desk.overlay import Overlay
from shared.ui.labels import plain_label

HIGH_PX = 120
LONGEST_TEXT, ANY_LENGTH = 2000, 32_767
"""Characters that are kept of the text; the most that Qt takes into a line."""


class NoteForm(Overlay):
    """Enter makes a new line; Ctrl+Enter or the button does it.

    Without needed words, or with more than are kept, the button waits. What was typed and left, or
    refused, is there again when the same thing is asked `about`.
    """

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner, width=600)
        self._needed, self._line_needed = False, False
        self._longest = LONGEST_TEXT
        self._do: Callable[[str, str], object] | None = None
        self._check: Callable[[str, str], str] | None = None
        self._about: Hashable = None
        self._kept: dict[Hashable, str] = {}
        self._given: tuple[Hashable, str] = (None, "")
        self.line_words, self.text_words = QLabel(), QLabel()
        self.too_long = QLabel(wordWrap=True)
        self.too_long.setProperty("role", "fieldError")
        self.line = QComboBox(editable=True)
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(HIGH_PX)
        self.line_words.setBuddy(self.line)
        self.text_words.setBuddy(self.text)
        self.problem = plain_label("fieldError", wraps=True)
        below = (self.too_long, self.problem)
        for widget in (self.line_words, self.line, self.text_words, self.text, *below):
            self.body.addWidget(widget)
        self._back, self.go = QPushButton(), QPushButton()
        self.go.setProperty("kind", "primary")
        # A shortcut of the button itself would take the place of its mnemonic.
        QShortcut(QKeySequence("Ctrl+Return"), self, activated=self.go.click)
        self.button_row(self._back, self.go)
        self._back.clicked.connect(self.close_overlay)
        self.closed.connect(self._keep)
        self.go.clicked.connect(self._agreed)
        self.text.textChanged.connect(self._offer)
        self.line.editTextChanged.connect(lambda _text: self._offer())
        self.set_texts()

    def ask(
        self,
        over: QWidget,
        title: str,
        remark: str,
        action: str,
        do: Callable[[str, str], object],
        *,
        words: str = "",
        needed: bool = True,
        line: str = "",
        choices: Sequence[str] = (),
        longest: int = LONGEST_TEXT,
        longest_line: int = ANY_LENGTH,
        check: Callable[[str, str], str] | None = None,
        about: Hashable = None,
    ) -> None:
        """Ask for a text called `words`, of `longest` characters at most.

        `do` gets the text and, where `line` names one, the line, of `longest_line` characters at most.
        `check` looks at both first and answers what is wrong with them, in a sentence: then the form
        stays as it is. A text is kept under what it is `about`, where that is told.
        """
        self._do, self._needed, self._line_needed = do, needed, bool(line)
        self._longest, self._check, self._about = longest, check, about
        self.title.setText(title)
        self.said.setText(remark)
        self.said.setVisible(bool(remark))
        self.text_words.setText(words or self.tr("&Keterangan"))
        self.line_words.setText(line)
        for widget in (self.line_words, self.line):
            widget.setVisible(bool(line))
        self.line.clear()
        editor = self.line.lineEdit()
        if editor is not None:
            editor.setMaxLength(longest_line)
        self.line.addItems(list(choices))
        self.line.setCurrentIndex(0 if choices else -1)
        self.text.setPlainText(self._kept.pop(about, "") if about is not None else "")
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        self.go.setText(action)
        self._offer()
        self.open_over(over, self.line if line else self.text)

    def set_texts(self) -> None:
        # K and T begin many an act's word.
        self._back.setText(self.tr("Ke&mbali"))

    def give_back(self) -> None:
        """What was agreed to has been refused: keep its text for the next time."""
        about, text = self._given
        if about is not None and text:
            self._kept.setdefault(about, text)

    def _keep(self) -> None:
        text = self.text.toPlainText()
        if self._do is not None and self._about is not None and text.strip():
            self._kept[self._about] = text
        self._do = None

    def _offer(self) -> None:
        self.problem.hide()
        text_there = bool(self.text.toPlainText().strip()) or not self._needed
        line_there = bool(self.line.currentText().strip()) or not self._line_needed
        length = len(self.text.toPlainText().strip())
        too_long = length > self._longest
        words = self.tr("Terlalu panjang: {count} karakter, paling banyak {most}.")
        self.too_long.setText(words.format(count=length, most=self._longest))
        self.too_long.setVisible(too_long)
        self.go.setEnabled(text_there and line_there and not too_long)

    def _agreed(self) -> None:
        text, line = self.text.toPlainText(), self.line.currentText()
        wrong = self._check(text, line) if self._check is not None else ""
        if wrong:
            self.problem.setText(wrong)
            self.problem.show()
            return
        do, self._do = self._do, None
        self._given = (self._about, text)
        self.close_overlay()
        if do is not None:
            do(text, line)
