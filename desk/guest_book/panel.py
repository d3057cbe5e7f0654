"""The guest book: the day's list, and one entry at a time."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout

from desk.command import Command, CommandButton
from desk.confirmation import Confirmation
from desk.guest_book.day_list import DayList
from desk.guest_book.entry_page import EntryPage
from desk.guest_book.ticket_choice import TicketChoice
from desk.room import Panel
from shared.domain.board import Texts
from shared.domain.errors import InvalidAnswer
from shared.domain.form import Form, text_in
from shared.domain.ticket import Ticket
from shared.domain.visit_picture import GuestBookLine, OpenVisit
from shared.ui.language import screen_language


class GuestBookPanel(Panel):
    """Officers fill in and correct; supervisors and the head read the list (`may_write` is false)."""

    list_asked = Signal()
    choice_asked = Signal()
    entry_asked = Signal(int)
    save_asked = Signal(int, dict)
    entry_left = Signal()

    def __init__(self, *, may_write: bool) -> None:
        super().__init__()
        self._may_write = may_write
        self._names: Mapping[str, Texts] = {}
        self._new = Command(self, "book-plus-outline", "Ctrl+N")
        self._correct = Command(self, "pencil-outline", "Ctrl+E")
        self._search = Command(self, "magnify", "Ctrl+F")
        self._save = Command(self, "content-save-outline", "Ctrl+S", "Ctrl+Return", "Ctrl+Enter")
        self._leave = Command(self, "arrow-left", "Alt+Left")
        self.list = DayList(self._service_name)
        self.entry = EntryPage(self._save, self._leave)
        self.choice, self.confirmation = TicketChoice(self), Confirmation(self)
        self._pages = QStackedWidget()
        self._arrange()
        self._connect()
        self._offer()
        self.set_texts()

    def commands(self) -> list[QAction]:
        return [self._new, self._correct, self._search, self._save, self._leave]

    def entered(self) -> None:
        if self._pages.currentIndex() == 0:
            self.list.words.setFocus()

    def has_unsaved(self) -> bool:
        return self._pages.currentIndex() == 1 and self.entry.has_changes

    def go_back(self) -> bool:
        if self._pages.currentIndex() == 0:
            return False
        self._ask_to_leave()
        return True

    def show_today(self, today: date) -> None:
        """The office's day."""
        self.list.show_today(today)

    def show_lines(self, lines: Sequence[GuestBookLine], services: Mapping[str, Texts]) -> None:
        """The day's guest book, and what the services are called."""
        self._names = services
        self.list.show_lines(lines)

    def show_choice(self, tickets: Sequence[Ticket]) -> None:
        """Ask for which of these numbers."""
        self.choice.ask(self, tickets)

    def show_entry(self, visit: OpenVisit, form: Form) -> None:
        """Open an entry in its form; `visit` has its contacts unmasked."""
        self._pages.setCurrentIndex(1)
        self._offer()
        self.entry.show_entry(visit.ticket, form, visit.answers, signed=visit.signed)

    def show_problem(self, problem: InvalidAnswer) -> None:
        """One answer was refused."""
        self.entry.show_problem(problem)

    def show_saved(self) -> None:
        """The entry is stored: back to the list."""
        self.entry.show_saved()
        self._go_to_list()

    def set_texts(self) -> None:
        self._new.setText(self.tr("Isi buku tamu"))
        self._correct.setText(self.tr("Perbaiki"))
        self._search.setText(self.tr("Cari di daftar"))
        self._save.setText(self.tr("Simpan"))
        self._leave.setText(self.tr("Ke daftar"))

    def _service_name(self, code: str) -> str:
        return text_in(self._names.get(code, {}), screen_language()) or code

    def _offer(self) -> None:
        in_list = self._pages.currentIndex() == 0
        chosen = self.list.selected_ticket() is not None
        self._new.setEnabled(in_list and self._may_write)
        self._correct.setEnabled(in_list and self._may_write and chosen)
        self._search.setEnabled(in_list)
        for command in (self._save, self._leave):
            command.setEnabled(not in_list)

    def _ask_to_leave(self) -> None:
        if not self.entry.has_changes:
            self._go_to_list()
            return
        self.confirmation.ask(
            self,
            self.tr("Tinggalkan isian ini?"),
            self.tr("Yang baru diketik belum disimpan."),
            self.tr("&Tinggalkan"),
            self._go_to_list,
        )

    def _go_to_list(self) -> None:
        self._pages.setCurrentIndex(0)
        self._offer()
        self.list.view.setFocus()
        self.entry_left.emit()

    def _correct_selected(self) -> None:
        ticket_id = self.list.selected_ticket()
        if ticket_id is not None and self._may_write:
            self.entry_asked.emit(ticket_id)

    def _connect(self) -> None:
        self._new.triggered.connect(lambda: self.choice_asked.emit())
        self._correct.triggered.connect(self._correct_selected)
        self._search.triggered.connect(self.list.words.setFocus)
        self._save.triggered.connect(self.entry.save)
        self._leave.triggered.connect(self._ask_to_leave)
        self.list.asked.connect(self.list_asked)
        self.list.opened.connect(lambda _ticket: self._correct_selected())
        self.list.view.selectionModel().currentRowChanged.connect(lambda *_rows: self._offer())
        self.choice.ticket_chosen.connect(self.entry_asked)
        self.entry.save_asked.connect(self.save_asked)

    def _arrange(self) -> None:
        day = QFrame()
        rows = QVBoxLayout(day)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        rows.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for command in (self._new, self._correct):
            foot.addWidget(CommandButton(command))
        foot.addStretch(1)
        rows.addLayout(foot)
        card = QFrame(objectName="card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(24, 20, 24, 16)
        inside.addWidget(self._pages)
        self._pages.addWidget(day)
        self._pages.addWidget(self.entry)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.addWidget(card)
