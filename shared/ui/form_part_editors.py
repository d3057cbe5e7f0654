"""Editors for answers with parts: groups of fields, schedules, several days, attached files."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from shared.domain.form import Answer, Question, text_in
from shared.ui.day_line import DayLine
from shared.ui.form_editor import Editor, Mark, show_wrong
from shared.ui.form_editors import simple_editor_for
from shared.ui.labels import plain_label

COLUMNS = 2
SCHEDULE_GAP_PX, STAGE_PX = 10, 130


class GroupEditor(Editor):
    """The fields of a group, two beside each other, each with its own problem under it."""

    def __init__(self, question: Question) -> None:
        super().__init__()
        self._question = question
        self._labels: dict[str, QLabel] = {}
        self._errors: dict[str, QLabel] = {}
        self._cells: dict[str, QWidget] = {}
        self.parts: dict[str, Editor] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(8)
        for place in range(COLUMNS):
            self._grid.setColumnStretch(place, 1)
        for place, field in enumerate(question.fields):
            self._add(field, place)
        self.first = self.parts[question.fields[0].id].first

    def answer(self) -> object:
        found = {name: part.answer() for name, part in self.parts.items()}
        return {name: answer for name, answer in found.items() if answer is not None} or None

    def show_answer(self, answer: Answer | None) -> None:
        values = answer if isinstance(answer, dict) else {}
        for name, part in self.parts.items():
            part.show_answer(values.get(name))

    def show_fields(self, visible: frozenset[str]) -> None:
        """Show only these fields; what was typed into others stays."""
        for name, cell in self._cells.items():
            cell.setVisible(name in visible)

    def show_marks(self, marks: list[Mark]) -> list[Mark]:
        own = {name: [mark for mark in marks if _part_of(mark.place) == name] for name in self.parts}
        for name, label in self._errors.items():
            left = self.parts[name].show_marks(own[name])
            label.setText("\n".join(dict.fromkeys(mark.words for mark in left)))
            label.setVisible(bool(left))
        return [mark for mark in marks if _part_of(mark.place) not in own]

    def part_at(self, place: str) -> QWidget:
        name = _part_of(place)
        return self.parts[name].first if name in self.parts else self.first

    def set_words(self, language: str, none_chosen: str) -> None:
        for field in self._question.fields:
            label = text_in(field.label, language)
            unit = text_in(field.unit, language)
            self._labels[field.id].setText(f"{label} ({unit})" if unit else label)
            self.parts[field.id].set_words(language, none_chosen)
            self.parts[field.id].first.setAccessibleName(label)

    def _add(self, field: Question, place: int) -> None:
        cell = QWidget()
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        label, error = plain_label("partLabel", wraps=True), plain_label("fieldError", wraps=True)
        error.hide()
        self.parts[field.id] = part = simple_editor_for(field)
        part.changed.connect(self.changed)
        label.setBuddy(part.first)
        for widget in (label, part, error):
            column.addWidget(widget)
        column.addStretch(1)
        self._labels[field.id], self._errors[field.id], self._cells[field.id] = label, error, cell
        self._grid.addWidget(cell, place // COLUMNS, place % COLUMNS)


class ScheduleEditor(Editor):
    """The printed rows under their headings; each has a range of days, and further ones on demand."""

    def __init__(self, question: Question) -> None:
        super().__init__()
        self._question = question
        self._ranges: dict[str, list[tuple[DayLine, DayLine]]] = {row.id: [] for row in question.rows}
        self._homes: dict[str, QVBoxLayout] = {}
        self._headings: list[tuple[QLabel, Mapping[str, str]]] = []
        self._more: list[QPushButton] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SCHEDULE_GAP_PX)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnMinimumWidth(0, STAGE_PX)
        self._grid.setColumnStretch(3, 1)
        self._build()
        self.first = self._ranges[question.rows[0].id][0][0]

    def answer(self) -> object:
        start, end = (column.id for column in self._question.columns)
        found = {
            row: [
                {name: line.day for name, line in ((start, first), (end, last)) if line.day}
                for first, last in pairs
                if first.day or last.day
            ]
            for row, pairs in self._ranges.items()
        }
        return {row: ranges for row, ranges in found.items() if ranges} or None

    def begin(self) -> None:
        for row, pairs in self._ranges.items():
            while len(pairs) > 1:
                for line in pairs.pop():
                    line.deleteLater()
                self._homes[row].takeAt(len(pairs))

    def show_answer(self, answer: Answer | None) -> None:
        start, end = (column.id for column in self._question.columns)
        values = answer if isinstance(answer, dict) else {}
        for row, pairs in self._ranges.items():
            ranges = values.get(row) or [{}]
            while len(pairs) < len(ranges):
                self._add_range(row)
            for place, (first, last) in enumerate(pairs):
                one = ranges[place] if place < len(ranges) else {}
                first.show_day(one.get(start))
                last.show_day(one.get(end))

    def show_marks(self, marks: list[Mark]) -> list[Mark]:
        wrong = {self.part_at(mark.place) for mark in marks}
        for pairs in self._ranges.values():
            for line in (line for pair in pairs for line in pair):
                show_wrong(line, wrong=line in wrong)
        return marks

    def part_at(self, place: str) -> QWidget:
        _, _, rest = place.partition(".")
        row, _, rest = rest.partition("[")
        number = int(rest.partition("]")[0] or 1)
        pairs = self._ranges.get(row)
        if not pairs:
            return self.first
        pair = pairs[min(number, len(pairs)) - 1]
        return pair[1] if place.endswith(f".{self._question.columns[1].id}") else pair[0]

    def set_words(self, language: str, none_chosen: str) -> None:
        for label, texts in self._headings:
            label.setText(text_in(texts, language))
        for button in self._more:
            button.setText(self.tr("+ rentang"))

    def _build(self) -> None:
        line, above = 0, ""
        for place, column in enumerate(self._question.columns):
            head = plain_label("partLabel")
            self._headings.append((head, column.label))
            self._grid.addWidget(head, 0, place + 1)
        for row in self._question.rows:
            line += 1
            if text_in(row.heading, "id") != above:
                above = text_in(row.heading, "id")
                heading = plain_label("scheduleHeading")
                self._headings.append((heading, row.heading))
                self._grid.addWidget(heading, line, 0, 1, 4)
                line += 1
            label = plain_label("scheduleRow", wraps=True)
            self._headings.append((label, row.label))
            self._grid.addWidget(label, line, 0, Qt.AlignmentFlag.AlignTop)
            self._homes[row.id] = home = QVBoxLayout()
            home.setSpacing(4)
            self._grid.addLayout(home, line, 1, 1, 2)
            more = QPushButton()
            more.setFlat(True)
            more.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            more.clicked.connect(lambda _checked=False, row=row.id: self._add_range(row))
            self._more.append(more)
            self._grid.addWidget(more, line, 3, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            self._add_range(row.id)

    def _add_range(self, row: str) -> None:
        pair = DayLine(), DayLine()
        holder = QHBoxLayout()
        holder.setSpacing(SCHEDULE_GAP_PX)
        for line in pair:
            line.textEdited.connect(lambda _text: self.changed.emit())
            holder.addWidget(line)
        holder.addStretch(1)
        self._homes[row].addLayout(holder)
        self._ranges[row].append(pair)


class FileEditor(Editor):
    """An attached file by its name; the widget only asks, it never reads a file."""

    asked = Signal()
    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._hash: str | None = None
        self._name = plain_label("fileName")
        self._attach, self._open = QPushButton(), QPushButton()
        self._attach.clicked.connect(self.asked)
        self._open.clicked.connect(self.opened)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self._attach, self._open):
            widget.setAutoDefault(True)
            row.addWidget(widget)
        row.addWidget(self._name, 1)
        self.first = self._attach
        self.show_file("", "")

    def answer(self) -> object:
        return self._hash

    def show_answer(self, answer: Answer | None) -> None:
        self._hash = str(answer) if answer else None
        self._open.setVisible(self._hash is not None)
        self._say()
        if self._hash is None:
            self.show_file("", "")

    def set_read_only(self, read_only: bool) -> None:
        """Nothing can be attached; what is attached can always be opened."""
        self._attach.setEnabled(not read_only)

    def show_file(self, name: str, size: str) -> None:
        """The name and size of what is attached."""
        self._name.setText(f"{name} ({size})" if name else "")

    def set_words(self, language: str, none_chosen: str) -> None:
        self._say()
        self._open.setText(self.tr("Buka"))

    def _say(self) -> None:
        self._attach.setText(self.tr("Lampirkan…") if self._hash is None else self.tr("Ganti…"))


def _part_of(place: str) -> str:
    return place.partition(".")[2].partition("[")[0]
