"""The guest book's panel and its operations."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal

from desk.flow import Flow
from desk.guest_book.panel import GuestBookPanel
from shared.domain.board import Texts
from shared.domain.errors import FrontOfficeError, InvalidAnswer
from shared.domain.events import Event
from shared.domain.form import Form
from shared.domain.visit import Visit
from shared.domain.visit_picture import GuestBookLine, OpenVisit
from shared.office import Office
from shared.operations import board, guest_book
from shared.ui.background import Worker
from shared.ui.notice import NoticeKind


@dataclass(frozen=True)
class DayPicture:
    """A day's lines and what the services are called."""

    lines: Sequence[GuestBookLine]
    services: dict[str, Texts]


class KeepGuestBook(Flow):
    """Lists, fills in and corrects; `entry_done` tells that an opened entry was stored or left."""

    entry_done = Signal()

    def __init__(self, panel: GuestBookPanel, office: Office, worker: Worker) -> None:
        super().__init__(worker)
        self._panel = panel
        self._office = office
        panel.list_asked.connect(self.refresh)
        panel.choice_asked.connect(self._choose)
        panel.entry_asked.connect(self.open_entry)
        panel.save_asked.connect(self._save)
        panel.entry_left.connect(self.entry_done)
        panel.show_today(office.day_of(office.clock.now()))

    def hear(self, events: Sequence[Event]) -> None:
        """Somebody did something: look again if it concerns visits."""
        if any(event.subject == "visit" for event in events):
            self.refresh()

    def open_entry(self, ticket_id: int) -> None:
        """Open the guest book of a ticket in its form, unless another one would be lost."""
        if self._panel.has_unsaved():
            self.say(
                NoticeKind.WARNING,
                lambda: self.tr("Isian buku tamu ini belum disimpan. Simpan atau tinggalkan dahulu."),
            )
            return

        def read() -> tuple[OpenVisit, Form]:
            visit = guest_book.open_visit(self._office, ticket_id, masked=False)
            return visit, guest_book.form_for(self._office, ticket_id)

        self.act(read, lambda found: self._panel.show_entry(*found))

    def reading(self) -> Callable[[], DayPicture]:
        day, words = self._panel.list.asked_day, self._panel.list.words.text()

        def read() -> DayPicture:
            names = {queue.code: queue.names for queue in board.service_queues(self._office)}
            return DayPicture(guest_book.of_day(self._office, day, words), names)

        return read

    def show_picture(self, picture: DayPicture) -> None:
        self._panel.show_today(self._office.day_of(self._office.clock.now()))
        self._panel.show_lines(picture.lines, picture.services)

    def _choose(self) -> None:
        self.act(lambda: guest_book.unsigned_today(self._office), self._panel.show_choice)

    def _save(self, ticket_id: int, answers: dict[str, object]) -> None:
        def sign() -> Visit:
            return guest_book.sign(self._office, ticket_id, answers)

        self.act(sign, self._saved, self._refused)

    def _saved(self, _visit: Visit) -> None:
        self._panel.show_saved()
        self.say(NoticeKind.SUCCESS, lambda: self.tr("Buku tamu tersimpan."))

    def _refused(self, error: FrontOfficeError) -> None:
        if isinstance(error, InvalidAnswer):
            self._panel.show_problem(error)
            return
        self.say_error(error)
