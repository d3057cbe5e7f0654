"""A few words before an act: a note, a reason, sometimes one line or a choice besides."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QComboBox, QLabel, QPlainTextEdit, QPushButton, QWidget

from desk.overlay import Overlay

HIGH_PX = 120
LONGEST_TEXT, ANY_LENGTH = 2000, 32_767
"""Characters that are kept of the text; the most that Qt takes into a line."""


class NoteForm(Overlay):
    """Enter makes a new line; Ctrl+Enter or the button does it.

    Without needed words, or with more than are kept, the button waits: nothing typed is lost by a refusal.
    """

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner, width=600)
        self._needed, self._line_needed = False, False
        self._longest = LONGEST_TEXT
        self._do: Callable[[str, str], object] | None = None
        self.line_words, self.text_words = QLabel(), QLabel()
        self.too_long = QLabel(wordWrap=True)
        self.too_long.setProperty("role", "fieldError")
        self.line = QComboBox(editable=True)
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(HIGH_PX)
        self.line_words.setBuddy(self.line)
        self.text_words.setBuddy(self.text)
        for widget in (self.line_words, self.line, self.text_words, self.text, self.too_long):
            self.body.addWidget(widget)
        self._back, self.go = QPushButton(), QPushButton()
        self.go.setProperty("kind", "primary")
        self.go.setShortcut("Ctrl+Return")
        self.button_row(self._back, self.go)
        self._back.clicked.connect(self.close_overlay)
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
    ) -> None:
        """Ask for a text called `words`, of `longest` characters at most.

        `do` gets the text and, where `line` names one, the line, of `longest_line` characters at most.
        """
        self._do, self._needed, self._line_needed = do, needed, bool(line)
        self._longest = longest
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
        self.text.clear()
        self.go.setText(action)
        # Setting a button's text takes its shortcut away.
        self.go.setShortcut("Ctrl+Return")
        self._offer()
        self.open_over(over, self.line if line else self.text)

    def set_texts(self) -> None:
        self._back.setText(self.tr("&Kembali"))

    def _offer(self) -> None:
        text_there = bool(self.text.toPlainText().strip()) or not self._needed
        line_there = bool(self.line.currentText().strip()) or not self._line_needed
        length = len(self.text.toPlainText().strip())
        too_long = length > self._longest
        words = self.tr("Terlalu panjang: {count} karakter, paling banyak {most}.")
        self.too_long.setText(words.format(count=length, most=self._longest))
        self.too_long.setVisible(too_long)
        self.go.setEnabled(text_there and line_there and not too_long)

    def _agreed(self) -> None:
        do, self._do = self._do, None
        text, line = self.text.toPlainText(), self.line.currentText()
        self.close_overlay()
        if do is not None:
            do(text, line)
