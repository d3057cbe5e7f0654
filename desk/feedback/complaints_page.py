"""Open complaints and suggestions, the most urgent first, and the words of the chosen one."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desk.command import Command, CommandButton
from desk.feedback.picture import ComplaintRow
from desk.wrapping_list import WrappingList
from shared.domain.complaint import COMPLAINT_MOVES
from shared.ui.dates import clock_text, day_text
from shared.ui.labels import plain_label
from shared.ui.language import WordedFrame, screen_language
from shared.ui.sentences import state_word


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
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for command in moves.values():
            foot.addWidget(CommandButton(command, bare=True))
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (self._title, self.empty):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addWidget(self.text)
        column.addWidget(self.history)
        column.addStretch(0)
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
        self.list.addItems([self._line(one) for one in self._rows])
        self.list.setCurrentRow(row if row < len(self._rows) else -1)
        self.list.blockSignals(False)
        self.list.setVisible(bool(self._rows))
        self.empty.setVisible(not self._rows)
        self._show_chosen()

    def _line(self, row: ComplaintRow) -> str:
        state = state_word(row.complaint.state.value, "complaint_state")
        left = row.days_left
        if left is None:
            days = ""
        elif left < 0:
            days = self.tr("terlambat {count} hari kerja").format(count=-left)
        else:
            days = self.tr("{count} hari kerja lagi").format(count=left)
        words = (row.complaint.code, state, day_text(row.filed_at, screen_language()), days)
        return " · ".join(word for word in words if word)

    def _show_chosen(self) -> None:
        row = self.selected()
        for move, command in self._moves.items():
            command.setEnabled(row is not None and row.complaint.state in COMPLAINT_MOVES[move])
        self.text.setText(row.text if row else "")
        lines = [self.tr("Kontak: {contact}").format(contact=row.contact or "–")] if row else []
        for at, officer, move, note in row.history if row else ():
            clock = f"{day_text(at, screen_language())} {clock_text(at, screen_language())}"
            lines.append(" · ".join(one for one in (clock, officer, _move_word(move), note) if one))
        self.history.setText("\n".join(lines))
        self.chosen.emit()


def _move_word(move: str) -> str:
    return state_word(move, "move") if move in COMPLAINT_MOVES else ""
