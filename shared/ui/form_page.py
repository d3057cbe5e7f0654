"""The page of a long form: its blocks in paper order, with a field for each question."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from shared.domain.form import Form
from shared.ui.form_field import FormField
from shared.ui.labels import plain_label

NO_FORM = Form(id="", title={}, blocks=())


class FormPage(QWidget):
    """Grows a field at a time: half a thousand widgets made at once would stop the screen.

    `made` tells of each field and of its question.
    """

    made = Signal(str, object)

    def __init__(self, form: Form) -> None:
        super().__init__()
        self.setObjectName("formPage")
        self.form = form
        self.titles: dict[str, QLabel] = {}
        self.notes: dict[str, QLabel] = {}
        self.fields: dict[str, FormField] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(4, 0, 20, 40)
        self._column.setSpacing(14)
        self._coming = self._parts()

    def grow(self) -> bool:
        """Make the next field; whether there was one."""
        name = next(self._coming, "")
        if name:
            self.made.emit(name, self.fields[name])
        return bool(name)

    def finish(self) -> None:
        """Make all that is not there yet."""
        while self.grow():
            pass

    def _parts(self) -> Iterator[str]:
        for block in self.form.blocks:
            title, note = plain_label("blockTitle"), plain_label("muted", wraps=True)
            self.titles[block.id], self.notes[block.id] = title, note
            self._column.addWidget(title)
            self._column.addWidget(note)
            for question in (part for one in block.questions for part in (one, *one.other_texts)):
                if not question.stored_with:
                    self.fields[question.id] = field = FormField(question)
                    self._column.addWidget(field)
                    yield question.id
        self._column.addStretch(1)
