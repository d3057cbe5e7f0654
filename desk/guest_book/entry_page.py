"""One guest book, filled in or corrected by the officer: all questions on one page."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desk.command import Command, CommandButton
from shared.domain.errors import InvalidAnswer
from shared.domain.form import Answer, Form
from shared.domain.ticket import Ticket
from shared.ui.form_fields import FormFields
from shared.ui.labels import plain_label
from shared.ui.language import WordedFrame


class EntryPage(WordedFrame):
    """Asks to save; what was typed stays until it is stored."""

    save_asked = Signal(int, dict)

    def __init__(self, save: Command, leave: Command) -> None:
        super().__init__()
        self._ticket: Ticket | None = None
        self._signed = False
        self._changed = False
        self.fields = FormFields()
        self.fields.changed.connect(self._change)
        self._title = plain_label("entryTitle")
        self._remark = plain_label("muted", wraps=True)
        top = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._remark)
        top.addLayout(words, 1)
        top.addWidget(CommandButton(leave))
        top.addWidget(CommandButton(save, kind="primary"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addLayout(top)
        column.addWidget(self.fields, 1)
        self.set_texts()

    @property
    def has_changes(self) -> bool:
        """Whether something was typed that is not stored."""
        return self._changed

    def show_entry(self, ticket: Ticket, form: Form, answers: Mapping[str, Answer], *, signed: bool) -> None:
        """This ticket's guest book; `signed` means that it is corrected."""
        self._ticket, self._signed = ticket, signed
        self.fields.show_form(form, answers)
        # What is shown at first answers like what is typed.
        self._changed = False
        self.fields.focus_first()
        self.set_texts()

    def save(self) -> None:
        """Ask to store the answers, unless the form already knows what is wrong with them."""
        if self._ticket is None or self.fields.problems({"service": self._ticket.service}):
            return
        self.save_asked.emit(self._ticket.id or 0, self.fields.answers())

    def show_problem(self, problem: InvalidAnswer) -> None:
        """The store's house refused one answer."""
        self.fields.show_problems([problem])

    def show_saved(self) -> None:
        """Everything typed is stored."""
        self._changed = False

    def set_texts(self) -> None:
        label = self._ticket.label if self._ticket else ""
        title = self.tr("Perbaiki buku tamu {label}") if self._signed else self.tr("Isi buku tamu {label}")
        self._title.setText(title.format(label=label))
        self._remark.setText(
            self.tr("Dicatat atas nama pengunjung. Bagian tanpa keterangan “boleh kosong” perlu diisi.")
        )

    def _change(self) -> None:
        self._changed = True
