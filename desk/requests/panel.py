"""Requests: the list, and one request at a time."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout

from desk.command import CommandButton
from desk.confirmation import Confirmation
from desk.file_choice import choose_file, choose_place
from desk.note_form import NoteForm
from desk.paper_outlet import PaperOutlet
from desk.requests.asks import RequestAsks
from desk.requests.commands import RequestCommands
from desk.requests.list_page import ListPage
from desk.requests.request_choice import RequestChoice
from desk.requests.request_page import RequestPage
from desk.room import Panel
from shared.domain.form import question_id_of
from shared.domain.request import RequestMove
from shared.domain.request_picture import OpenRequest
from shared.ui.language import screen_language

COMPLETING = (RequestMove.MARK_COMPLETE, RequestMove.VERIFY)
"""Moves that say of the whole form that it is as it should be."""


class RequestsPanel(Panel):
    """Officers record and inspect; the head and supervisors read (`may_write` is false)."""

    list_asked = Signal()
    request_asked = Signal(int)
    new_asked = Signal()
    left = Signal()
    move_asked = Signal(str, int, str, str)
    refused_move = Signal(str, int)
    finding_asked = Signal(str, int, object, str)
    answer_given = Signal(int, str, object)
    file_given = Signal(int, str, Path)
    paper_asked = Signal(str, int, object)
    undo_asked = Signal(int)
    letter_asked = Signal(int)

    def __init__(self, *, may_write: bool, province: str) -> None:
        super().__init__()
        self._may_write = may_write
        self.actions_of = RequestCommands(self)
        self.list, self.page = ListPage(), RequestPage(self.actions_of)
        self.note_form, self.confirmation = NoteForm(self), Confirmation(self)
        self.outlet, self.choice = PaperOutlet(self), RequestChoice(self)
        self._asks = RequestAsks(self, self.note_form, self.actions_of, province)
        self._asks.move_asked.connect(self.move_asked)
        self._asks.finding_asked.connect(self.finding_asked)
        self._asks.refused.connect(self.refused_move)
        self._pages = QStackedWidget()
        self._arrange()
        self._connect()
        self.actions_of.offer_list(may_write=may_write)
        self.set_texts()

    @property
    def shown_request(self) -> int:
        """The open request; 0 while the list is in view."""
        opened = self.page.opened
        return (opened.request.id or 0) if opened and self._pages.currentIndex() == 1 else 0

    def commands(self) -> list[QAction]:
        return list(self.actions_of.listed())

    def entered(self) -> None:
        if not self.shown_request:
            (self.list.view if self.list.model.rows else self.list.words).setFocus()

    def has_unsaved(self) -> bool:
        self.page.form.flush()
        return self.page.has_unsaved()

    def go_back(self) -> bool:
        if not self.shown_request:
            return False
        self._ask_to_leave()
        return True

    def show_request(self, opened: OpenRequest) -> None:
        """Open a request, or show it as it is now."""
        self._pages.setCurrentIndex(1)
        self.actions_of.offer_request(opened, may_write=self._may_write)
        self.page.show_request(opened, may_write=self._may_write)
        self._offer_finding()

    def settle(self, request_id: int, question: str, answer: object, *, stored: bool) -> None:
        """What became of an answer that was given."""
        self.page.settle(request_id, question, answer, stored=stored)

    def show_missing(self) -> None:
        """An act was refused: the list of what is missing and contradicts, and the marks in the form."""
        self.page.form.mark_gaps()
        self.page.show_missing()

    def set_texts(self) -> None:
        self.actions_of.set_texts()

    def _ask_to_leave(self) -> None:
        self.page.form.flush()
        places, opened = self.page.form.unsavable, self.page.opened
        if not places or opened is None:
            self._leave()
            return
        named = "; ".join(opened.form.words_for(place, screen_language()) for place in places)
        self.confirmation.ask(
            self,
            self.tr("Tinggalkan tanpa menyimpan?"),
            self.tr("Isian ini belum dapat disimpan: {places}.").format(places=named),
            self.tr("&Tinggalkan"),
            lambda: self._discard(places),
        )

    def _discard(self, places: Sequence[str]) -> None:
        self.page.form.discard({question_id_of(place) for place in places})
        self._leave()

    def _leave(self) -> None:
        self.page.close_request()
        self._pages.setCurrentIndex(0)
        self.actions_of.offer_list(may_write=self._may_write)
        self.list.view.setFocus()
        self.left.emit()

    def _move(self, move: RequestMove) -> None:
        if self.page.opened is None:
            return
        self.page.form.flush()
        if move in COMPLETING and self.page.form.unsavable:
            # The store knows nothing of it, and would call the form complete without it.
            self.show_missing()
            return
        self._asks.ask(move, self.page.opened)

    def _add_finding(self) -> None:
        self.page.form.flush()
        self._asks.ask_finding(self.page.form.current_question(), self.shown_request, self.page.opened)

    def _on_finding(self, act: str) -> None:
        thread = self.page.findings.thread_shown
        if thread is not None:
            self._asks.ask_about(act, self.shown_request, thread)

    def _offer_finding(self) -> None:
        thread = self.page.findings.thread_shown
        self.actions_of.offer_finding(thread, self.page.opened, may_write=self._may_write)

    def _attach(self, question: str) -> None:
        request_id = self.shown_request
        choose_file(
            self,
            self.tr("Pilih berkas yang dilampirkan"),
            lambda file: self.file_given.emit(request_id, question, file),
        )

    def _give(self, paper: str) -> None:
        request_id = self.shown_request
        title, name = {
            "blank": (self.tr("Formulir kosong"), "Formulir-FS3.pdf"),
            "receipt": (self.tr("Tanda terima"), self._named("Tanda-terima")),
            "form": (self.tr("Formulir yang direkam"), self._named("Formulir")),
        }[paper]
        self.outlet.ask(self, title, name, lambda outlet: self.paper_asked.emit(paper, request_id, outlet))

    def _save_attached(self, sha256: str) -> None:
        request_id, opened = self.shown_request, self.page.opened
        file = opened.file(sha256) if opened else None
        if file is not None:
            choose_place(
                self,
                self.tr("Simpan sebagai"),
                file.name,
                lambda place: self.paper_asked.emit(sha256, request_id, place),
            )

    def _open_attached(self, question: str) -> None:
        if self.page.opened is not None:
            self._save_attached(str(self.page.opened.answers.get(question, "")))

    def _connect(self) -> None:
        actions = self.actions_of
        actions.new.triggered.connect(lambda: self.new_asked.emit())
        actions.search.triggered.connect(self.list.words.setFocus)
        actions.leave.triggered.connect(self._ask_to_leave)
        for move, command in actions.moves.items():
            command.triggered.connect(lambda _checked=False, move=move: self._move(move))
        papers = {"blank": actions.blank, "receipt": actions.receipt, "form": actions.form}
        for paper, command in papers.items():
            command.triggered.connect(lambda _checked=False, paper=paper: self._give(paper))
        actions.letter.triggered.connect(lambda: self.letter_asked.emit(self.shown_request))
        actions.undo.triggered.connect(lambda: self.undo_asked.emit(self.shown_request))
        actions.add.triggered.connect(self._add_finding)
        for act, command in (
            ("answer", actions.answer),
            ("reopen", actions.reopen),
            ("accept", actions.accept),
        ):
            command.triggered.connect(lambda _checked=False, act=act: self._on_finding(act))
        actions.next.triggered.connect(self._next_finding)
        self.list.asked.connect(self.list_asked)
        self.list.opened.connect(self.request_asked)
        self.page.all_saved.connect(self.all_saved)
        self.page.finding_chosen.connect(self._offer_finding)
        form = self.page.form
        form.answered.connect(lambda name, answer: self.answer_given.emit(self.shown_request, name, answer))
        form.file_asked.connect(self._attach)
        form.file_opened.connect(self._open_attached)
        self.page.papers.file_chosen.connect(self._save_attached)

    def _next_finding(self) -> None:
        self.page.tabs.setCurrentWidget(self.page.findings)
        self.page.findings.next_open()

    def _named(self, paper: str) -> str:
        opened = self.page.opened
        return f"{paper}-{opened.request.number}.pdf" if opened else f"{paper}.pdf"

    def _arrange(self) -> None:
        page = QFrame()
        rows = QVBoxLayout(page)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        rows.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for command in (self.actions_of.new, self.actions_of.blank):
            foot.addWidget(CommandButton(command))
        foot.addStretch(1)
        rows.addLayout(foot)
        self._pages.addWidget(page)
        self._pages.addWidget(self.page)
        card = QFrame(objectName="card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(20, 16, 20, 14)
        inside.addWidget(self._pages)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.addWidget(card)
