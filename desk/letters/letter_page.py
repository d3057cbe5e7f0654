"""One letter: its wording at the left, the very PDF at the right."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desk.command import CommandButton
from desk.letters.commands import LetterCommands
from desk.letters.editor import LetterEditor
from desk.letters.preview import PagesView
from shared.domain.letter import Letter
from shared.domain.letter_picture import LetterLine
from shared.ui.labels import plain_label
from shared.ui.language import WordedFrame
from shared.ui.sentences import state_word


class LetterPage(WordedFrame):
    """Shows a letter; while wording is being typed, others' news leave it alone."""

    def __init__(self, commands: LetterCommands) -> None:
        super().__init__()
        self.line: LetterLine | None = None
        self._barred = False
        self.title, self.state = plain_label("entryTitle", wraps=True), plain_label("step")
        self.note = plain_label("banner", wraps=True)
        self.saved = plain_label("muted")
        self.editor, self.pages = LetterEditor(), PagesView()
        self.editor.changed.connect(self._tell_saved)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        self._buttons: dict[object, CommandButton] = {}
        for command, kind in (
            (commands.leave, "plain"),
            (commands.save, "plain"),
            (commands.submit, "primary"),
            (commands.issue, "primary"),
            (commands.give_back, "plain"),
            (commands.cancel, "plain"),
            (commands.paper, "plain"),
        ):
            button = CommandButton(command, kind=kind, bare=True)
            buttons.addWidget(button)
            self._buttons[command] = button
            command.changed.connect(self._show_buttons)
        buttons.addStretch(1)
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.saved)
        parts = QHBoxLayout()
        parts.setSpacing(16)
        parts.addWidget(self.editor, 5)
        parts.addWidget(self.pages, 6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.state)
        column.addWidget(self.note)
        column.addLayout(buttons)
        column.addLayout(parts, 1)
        self._show_buttons()
        self.set_texts()

    @property
    def letter(self) -> Letter | None:
        """The letter in view."""
        return self.line.letter if self.line else None

    def show_letter(self, line: LetterLine, *, writable: bool, barred: bool) -> None:
        """Show it, or show it as it is now; `barred`: whoever looks would sign it, but wrote in it."""
        same = self.letter is not None and line.letter is not None and self.letter.id == line.letter.id
        self.line, self._barred = line, barred
        self.editor.setVisible(writable)
        if line.letter is None:
            return
        if not same:
            self.pages.show_pages(())
        if not (same and self.editor.is_changed()):
            self.editor.show_letter(line.letter, writable=writable)
        self.set_texts()

    def show_saved(self, letter: Letter, *, writable: bool) -> None:
        """What was typed is kept."""
        if self.line is not None and self.letter is not None and self.letter.id == letter.id:
            self.line = replace(self.line, letter=letter)
            self.editor.show_letter(letter, writable=writable)
            self.set_texts()

    def show_pages(self, pages: Sequence[QImage]) -> None:
        """The PDF's pages."""
        self.pages.show_pages(pages)
        self.set_texts()

    def set_texts(self) -> None:
        if self.line is None or self.letter is None:
            return
        letter = self.letter
        self.title.setText(f"{letter.number} · {self.line.request.title}")
        state = state_word(letter.state.value, "letter_state")
        parts = [state, self.line.request.number]
        if self.pages.count:
            parts.append(self.tr("{pages} halaman").format(pages=self.pages.count))
        if self._barred:
            parts.append(self.tr("Anda ikut menyusun surat ini, jadi pejabat lain yang menerbitkannya."))
        self.state.setText(" · ".join(parts))
        self.note.setText(self.tr("Catatan: {note}").format(note=letter.note))
        self.note.setVisible(bool(letter.note))
        self._tell_saved()

    def _tell_saved(self) -> None:
        self.saved.setText(self.tr("Belum disimpan") if self.editor.is_changed() else "")

    def _show_buttons(self) -> None:
        for command, button in self._buttons.items():
            button.setVisible(command.isEnabled())
