"""Open complaints and suggestions, the most urgent first, and the words of the chosen one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QListWidgetItem, QScrollArea, QVBoxLayout, QWidget

from desk.command import Command, CommandButton
from desk.feedback.complaint_look import contact_words, duty_look, subject_words, telling_look
from desk.feedback.picture import ComplaintRow
from desk.style import COLOURS
from desk.wrapping_list import WrappingList
from shared.domain.code import shown_code
from shared.domain.complaint import COMPLAINT_MOVES
from shared.ui.dates import clock_text, day_text
from shared.ui.day_line import shown_day
from shared.ui.drawn_icon import drawn_icon
from shared.ui.labels import plain_label
from shared.ui.language import WordedFrame, screen_language
from shared.ui.sentences import state_word

PER_ROW = 2


class ComplaintsPage(WordedFrame):
    """Only moves that the state allows are offered."""

    chosen = Signal()

    def __init__(self, moves: dict[str, Command]) -> None:
        super().__init__()
        self._moves = moves
        self._rows: Sequence[ComplaintRow] = ()
        self._title, self.empty = plain_label("sectionTitle"), plain_label("empty", wraps=True)
        self.list = WrappingList()
        self.text = plain_label("answer", wraps=True)
        self.history = plain_label("muted", wraps=True)
        self.list.currentRowChanged.connect(lambda _row: self._show_chosen())
        foot = QGridLayout()
        foot.setSpacing(8)
        for place, command in enumerate(moves.values()):
            foot.addWidget(CommandButton(command, bare=True), *divmod(place, PER_ROW))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (self._title, self.empty):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addWidget(self._scrolled(), 1)
        column.addLayout(foot)
        self.set_texts()

    def show_complaints(self, rows: Sequence[ComplaintRow]) -> None:
        """These, as they are now."""
        before = self.selected()
        self._rows = rows
        self.set_texts()
        ids = [row.complaint.id for row in rows]
        if ids:
            self.list.setCurrentRow(
                ids.index(before.complaint.id) if before and before.complaint.id in ids else 0
            )

    def selected(self) -> ComplaintRow | None:
        """The chosen complaint."""
        row = self.list.currentRow()
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def set_texts(self) -> None:
        self._title.setText(self.tr("Pengaduan dan saran"))
        self.empty.setText(self.tr("Tidak ada pengaduan yang terbuka."))
        self.list.setAccessibleName(self.tr("Pengaduan dan saran"))
        row = self.list.currentRow()
        self.list.blockSignals(True)
        self.list.clear()
        for one in self._rows:
            self.list.addItem(self._item(one))
        self.list.setCurrentRow(row if row < len(self._rows) else -1)
        self.list.blockSignals(False)
        self.list.setVisible(bool(self._rows))
        self.empty.setVisible(not self._rows)
        self._show_chosen()

    def _scrolled(self) -> QScrollArea:
        """A long complaint with a long history must not push the rest out of the window."""
        inside = QWidget(objectName="complaintWords")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.text)
        column.addWidget(self.history)
        column.addStretch(1)
        area = QScrollArea(widgetResizable=True)
        area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        area.setWidget(inside)
        return area

    def _item(self, row: ComplaintRow) -> QListWidgetItem:
        state = state_word(row.complaint.state.value, "complaint_state")
        telling, duty = telling_look(row), duty_look(row)
        day = shown_day(row.filed_at.date().isoformat())
        first = " · ".join((subject_words(row), shown_code(row.complaint.code), state))
        words = [look.words for look in (telling, duty) if look]
        second = " · ".join((*words, self.tr("masuk {day}").format(day=day)))
        look = telling or duty
        return QListWidgetItem(drawn_icon(look.icon, COLOURS[look.colour]), f"{first}\n{second}")

    def _show_chosen(self) -> None:
        row = self.selected()
        for move, command in self._moves.items():
            allowed = COMPLAINT_MOVES["triage" if move == "supervise" else move]
            waits = move != "tell" or (row is not None and row.complaint.untold)
            command.setEnabled(row is not None and row.complaint.state in allowed and waits)
        self.text.setText(row.text if row else "")
        lines = [self.tr("Kontak: {contact}").format(contact=contact_words(row))] if row else []
        for at, officer, move, note in row.history if row else ():
            clock = f"{day_text(at, screen_language())} {clock_text(at, screen_language())}"
            words = (clock, officer or self.tr("otomatis"), _move_word(move), note)
            lines.append(" · ".join(word for word in words if word))
        self.history.setText("\n".join(lines))
        self.chosen.emit()


def _move_word(move: str) -> str:
    return state_word(move, "move") if move in COMPLAINT_MOVES else ""
