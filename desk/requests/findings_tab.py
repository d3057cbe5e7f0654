"""Findings as threads: the list above, the chosen thread and what can be done with it below."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidgetItem, QScrollArea, QVBoxLayout

from desk.command import Command, CommandButton
from desk.style import COLOURS
from desk.wrapping_list import WrappingList
from shared.domain.finding import FindingState
from shared.domain.request_picture import FindingThread, OpenRequest
from shared.ui.dates import clock_text
from shared.ui.day_line import shown_day
from shared.ui.drawn_icon import drawn_icon
from shared.ui.labels import plain_label
from shared.ui.language import WordedFrame, screen_language
from shared.ui.sentences import state_word

LOOK = {
    FindingState.OPEN: ("comment-alert-outline", "orange"),
    FindingState.ANSWERED: ("comment-processing-outline", "primary"),
    FindingState.ACCEPTED: ("comment-check-outline", "green"),
}


class FindingsTab(WordedFrame):
    """Tells which thread is chosen; its commands belong to the panel."""

    place_chosen = Signal(str)
    chosen = Signal()

    def __init__(self, add: Command, answer: Command, reopen: Command, accept: Command) -> None:
        super().__init__()
        self._threads: tuple[FindingThread, ...] = ()
        self.head = plain_label("sectionTitle", wraps=True)
        self.list = WrappingList()
        self.list.currentRowChanged.connect(self._choose)
        self.list.itemActivated.connect(lambda _item: self._jump())
        self.thread = plain_label("answer", wraps=True)
        self.thread.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.thread.setMargin(8)
        area = QScrollArea(widgetResizable=True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.thread)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.head)
        column.addWidget(self.list, 3)
        column.addWidget(area, 2)
        for pair in ((add, answer), (reopen, accept)):
            row = QHBoxLayout()
            row.setSpacing(8)
            for command in pair:
                row.addWidget(CommandButton(command, bare=True), 1)
            column.addLayout(row)

    @property
    def thread_shown(self) -> FindingThread | None:
        """The chosen thread."""
        row = self.list.currentRow()
        return self._threads[row] if 0 <= row < len(self._threads) else None

    def show_request(self, opened: OpenRequest) -> None:
        """This request's findings; the chosen one stays chosen."""
        before = self.thread_shown
        self._threads = opened.findings
        self.set_texts()
        ids = [one.finding_id for one in self._threads]
        if ids:
            self.list.setCurrentRow(
                ids.index(before.finding_id) if before and before.finding_id in ids else 0
            )
        self._choose()

    def choose_newest(self) -> None:
        """Choose the finding that was made last."""
        self.list.setCurrentRow(len(self._threads) - 1)

    def next_open(self) -> None:
        """Choose the next finding that is not accepted, round and round, and jump to its place."""
        count = len(self._threads)
        start = self.list.currentRow() + 1
        for step in range(count):
            row = (start + step) % count
            if self._threads[row].state is not FindingState.ACCEPTED:
                self.list.setCurrentRow(row)
                self._jump()
                return

    def set_texts(self) -> None:
        row = self.list.currentRow()
        self.list.clear()
        for one in self._threads:
            icon, colour = LOOK[one.state]
            state = state_word(one.state.value, "finding_state")
            words = self.tr("{place}\n{state}, putaran {round}").format(
                place=one.words, state=state, round=one.round
            )
            self.list.addItem(QListWidgetItem(drawn_icon(icon, COLOURS[colour]), words))
        self.list.setCurrentRow(row)
        unsettled = sum(one.state is not FindingState.ACCEPTED for one in self._threads)
        self.head.setText(
            self.tr("%n catatan belum diterima", "", unsettled)
            if unsettled
            else self.tr("Semua catatan diterima")
            if self._threads
            else self.tr("Belum ada catatan. Tekan Ctrl+M pada pertanyaan yang perlu diperbaiki.")
        )
        self.list.setAccessibleName(self.tr("Catatan pemeriksaan"))

    def _choose(self, _row: int = 0) -> None:
        one = self.thread_shown
        lines = []
        for remark in one.remarks if one else ():
            who = remark.officer or self.tr("Pemohon")
            day = shown_day(remark.at.date().isoformat())
            lines.append(f"{who}, {day} {clock_text(remark.at, screen_language())}\n{remark.text}")
        self.thread.setText("\n\n".join(lines))
        self.chosen.emit()

    def _jump(self) -> None:
        if self.thread_shown is not None:
            self.place_chosen.emit(self.thread_shown.place)
