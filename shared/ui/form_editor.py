"""What every editor of an answer can do, and how one shows that something in it is wrong."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from shared.domain.form import Answer


@dataclass(frozen=True)
class Mark:
    """Something to mend at an address within an answer, in words."""

    place: str
    words: str


class Editor(QWidget):
    """What every kind of editor can do; `first` takes the focus."""

    changed = Signal()
    first: QWidget

    def answer(self) -> object:
        raise NotImplementedError

    def show_answer(self, answer: Answer | None) -> None:
        raise NotImplementedError

    def begin(self) -> None:
        """An answer of another request comes: nothing stays of how the one before was worked on."""

    def set_words(self, language: str, none_chosen: str) -> None:
        """Words that are data, in the language."""

    def show_marks(self, marks: list[Mark]) -> list[Mark]:
        """Mark the parts at fault; returns those whose words are to stand under the whole field."""
        show_wrong(self.first, wrong=bool(marks))
        return marks

    def part_at(self, place: str) -> QWidget:
        """What takes the focus for an address within the answer."""
        return self.first

    def set_read_only(self, read_only: bool) -> None:
        """Whether it only shows its answer."""
        self.setEnabled(not read_only)

    def _holds(self, widget: QWidget, *, widest: int = 0) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(widget, 1)
        if widest:
            # Numbers are short: the field says so.
            widget.setMaximumWidth(widest)
            row.addStretch(1)
        self.first = widget


def show_wrong(widget: QWidget, *, wrong: bool) -> None:
    """The style's mark of something wrong, or none."""
    if bool(widget.property("wrong")) == wrong:
        return
    widget.setProperty("wrong", wrong)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
