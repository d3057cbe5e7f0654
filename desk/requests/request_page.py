"""One request: index of blocks, the form in paper order, and what there is to say about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidgetItem, QTabWidget, QVBoxLayout

from desk.requests.checks_tab import ChecksTab
from desk.requests.commands import RequestCommands
from desk.requests.findings_tab import FindingsTab
from desk.requests.history_tab import HistoryTab
from desk.requests.papers_tab import PapersTab, size_words
from desk.requests.request_head import RequestHead
from desk.style import COLOURS
from desk.wrapping_list import WrappingList
from shared.domain.finding import FindingState
from shared.domain.form import text_in
from shared.domain.form_check import Severity
from shared.domain.request import BEFORE_COMPLETE
from shared.domain.request_picture import OpenRequest
from shared.ui.drawn_icon import drawn_icon
from shared.ui.language import WordedFrame, screen_language
from shared.ui.paper_form import PaperForm

INDEX_PX, SIDE_PX = 226, 400
NARROW_INDEX_PX, LEAST_SIDE_PX = 170, 280
ROOMY_PX, FORM_PX = 1200, 532
"""From this width on everything has its full size; below it the form keeps what it needs."""
BLOCK = Qt.ItemDataRole.UserRole


class RequestPage(WordedFrame):
    """Shows a request and keeps what is being typed while others' changes come in."""

    finding_chosen = Signal()
    all_saved = Signal()

    def __init__(self, commands: RequestCommands) -> None:
        super().__init__()
        self.opened: OpenRequest | None = None
        self._typed: dict[int, dict[str, object]] = {}
        self.head = RequestHead(commands)
        self.index = WrappingList()
        self.form = PaperForm()
        self.checks = ChecksTab()
        self.findings = FindingsTab(commands.add, commands.answer, commands.reopen, commands.accept)
        self.history, self.papers = HistoryTab(), PapersTab()
        self.tabs = QTabWidget()
        for tab in (self.checks, self.findings, self.history, self.papers):
            self.tabs.addTab(tab, "")
        self.index.itemActivated.connect(self._go_to_block)
        self.index.itemClicked.connect(self._go_to_block)
        self.form.judged.connect(self._show_judged)
        self.form.unsaved_changed.connect(self._show_unsaved)
        self.checks.place_chosen.connect(self.form.focus_place)
        self.findings.place_chosen.connect(self.form.focus_place)
        self.findings.chosen.connect(self.finding_chosen)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.index)
        row.addWidget(self.form, 1)
        row.addWidget(self.tabs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.head)
        column.addLayout(row, 1)
        self.set_texts()

    def show_request(self, opened: OpenRequest, *, may_write: bool) -> None:
        """Show it; the same request again keeps cursor, scroll position and what is not stored."""
        if self.opened is not None and self.opened.request.id != opened.request.id:
            self.close_request()
        before, self.opened = self.opened, opened
        found = len(opened.findings) - len(before.findings) if before else 0
        if before is None:
            self.index.setCurrentRow(-1)
            self.head.show_saved("")
            self.form.show_form(opened.form, opened.answers, self._typed.pop(opened.request.id or 0, None))
        else:
            self.form.show_answers(opened.answers)
        self.form.show_contradictions([one for one in opened.checks if one.check.severity is Severity.ERROR])
        self.form.set_read_only(not (may_write and opened.request.is_editable))
        for question in opened.form.questions:
            file = opened.file(str(opened.answers.get(question.id, "")))
            if file is not None:
                self.form.show_file(question.id, file.name, size_words(file.size))
        self.form.mark_findings(_open_counts(opened))
        for part in (self.head, self.findings, self.history, self.papers):
            part.show_request(opened)
        self._show_judged()
        if before is None:
            recording = opened.request.state in BEFORE_COMPLETE
            self.tabs.setCurrentWidget(self.checks if recording or not opened.findings else self.findings)
            self.form.focus_first()
        elif found > 0:
            self.tabs.setCurrentWidget(self.findings)
            self.findings.choose_newest()

    def close_request(self) -> None:
        """Away from it; what is not stored is kept until it is, or until it is discarded."""
        if self.opened is None:
            return
        self.form.flush()
        if self.form.unsaved:
            self._typed[self.opened.request.id or 0] = self.form.unsaved
        self.opened = None

    def settle(self, request_id: int, question: str, answer: object, *, stored: bool) -> None:
        """What became of an answer that was told."""
        typed = self._typed.get(request_id, {})
        if self.opened is not None and self.opened.request.id == request_id:
            self.form.settle(question, answer, stored=stored)
        elif stored and typed.get(question) == answer:
            del typed[question]
        self._typed = {one: kept for one, kept in self._typed.items() if kept}
        if not self.has_unsaved():
            self.all_saved.emit()

    def has_unsaved(self) -> bool:
        """Whether anything typed is not stored, also in requests that were opened before."""
        return bool(self._typed) or (self.opened is not None and bool(self.form.unsaved))

    def show_missing(self) -> None:
        """Bring up what is missing and what contradicts, the cursor on its first line."""
        self.tabs.setCurrentWidget(self.checks)
        self.checks.list.setCurrentRow(0)
        self.checks.list.setFocus()

    def set_texts(self) -> None:
        self._name_tabs()
        self._show_index()
        self.index.setAccessibleName(self.tr("Blok formulir"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        roomy = self.width() >= ROOMY_PX
        index = INDEX_PX if roomy else NARROW_INDEX_PX
        self.index.setFixedWidth(index)
        self.tabs.setFixedWidth(SIDE_PX if roomy else max(LEAST_SIDE_PX, self.width() - index - FORM_PX))
        super().resizeEvent(event)

    def _name_tabs(self) -> None:
        opened = self.opened
        problems = len(self.checks.places)
        findings = sum(_open_counts(opened).values()) if opened else 0
        for place, (words, count) in enumerate(
            (
                (self.tr("Periksa"), problems),
                (self.tr("Catatan"), findings),
                (self.tr("Riwayat"), 0),
                (self.tr("Berkas"), 0),
            )
        ):
            self.tabs.setTabText(place, f"{words} {count}" if count else words)

    def _show_judged(self) -> None:
        if self.opened is not None:
            editable = self.opened.request.is_editable
            self.checks.show_request(self.opened, self.form.problems() if editable else [])
        self._show_index()
        self._name_tabs()

    def _show_unsaved(self) -> None:
        self.head.show_unsaved(on=bool(self.form.unsaved))

    def _show_index(self) -> None:
        row = self.index.currentRow()
        self.index.clear()
        for state in self.form.blocks_state():
            title = text_in(state.block.title, screen_language())
            name = f"{state.block.number}. {title}" if state.block.number else title
            if not state.shown:
                icon, colour, words = "minus-circle-outline", "muted", name
            elif state.wrong:
                icon, colour = "close-octagon-outline", "red"
                words = self.tr("{name}\n{count} perlu diperbaiki").format(name=name, count=state.wrong)
            elif state.missing:
                icon, colour = "circle-outline", "orange"
                words = self.tr("{name}\n{count} perlu diisi").format(name=name, count=state.missing)
            else:
                icon, colour, words = "check-circle", "green", name
            item = QListWidgetItem(drawn_icon(icon, COLOURS[colour]), words)
            item.setData(BLOCK, state.block.id)
            self.index.addItem(item)
        self.index.setCurrentRow(row)

    def _go_to_block(self, item: QListWidgetItem) -> None:
        self.form.focus_block(str(item.data(BLOCK)))


def _open_counts(opened: OpenRequest) -> dict[str, int]:
    counts: dict[str, int] = {}
    for one in opened.findings:
        if one.state is not FindingState.ACCEPTED:
            counts[one.question] = counts.get(one.question, 0) + 1
    return counts
