"""The number a visitor waits with, and where its paper stands."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.pages.page import Page
from shared.domain.board import Texts
from shared.domain.code import shown_code
from shared.qr import Matrix

QML_IMPORT_NAME = "Kiosk.Pages"
QML_IMPORT_MAJOR_VERSION = 1


class Paper(StrEnum):
    """What the visitor is told of the slip; after `failed` and `unknown` the screen is the ticket."""

    PRINTING = "printing"
    READY = "ready"
    FAILED = "failed"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class ShownTicket:
    """A ticket as its page shows it; `matrix` is the QR code of `code`, a wait is in whole minutes.

    `waiting_before` is None where nobody knows how many wait.
    """

    label: str
    service_names: Texts
    waiting_before: int | None
    estimate_minutes: int
    code: str
    matrix: Matrix


NO_TICKET = ShownTicket("", {}, 0, 0, "", ())


@QmlElement
@QmlUncreatable("made by the kiosk's window")
class TicketPage(Page):
    """Offers the guest book, the end, or a person."""

    changed = Signal()
    guest_book_asked = Signal()
    help_asked = Signal()
    done = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ticket = NO_TICKET
        self._paper = Paper.READY

    def show_ticket(self, ticket: ShownTicket) -> None:
        """A new number; its paper is on the way."""
        self._ticket, self._paper = ticket, Paper.PRINTING
        self.changed.emit()

    def show_paper(self, paper: Paper) -> None:
        self._paper = paper
        self.changed.emit()

    def wipe(self) -> None:
        self._ticket, self._paper = NO_TICKET, Paper.READY
        self.changed.emit()

    def keeps_awake(self) -> bool:
        return self._paper is Paper.PRINTING

    def _qr_rows(self) -> list[str]:
        return ["".join("1" if dark else "0" for dark in row) for row in self._ticket.matrix]

    label = Property(str, lambda self: self._ticket.label, notify=changed)
    service = Property(str, lambda self: self.in_language(self._ticket.service_names), notify=changed)
    waitingKnown = Property(bool, lambda self: self._ticket.waiting_before is not None, notify=changed)
    waitingBefore = Property(int, lambda self: self._ticket.waiting_before or 0, notify=changed)
    estimate = Property(int, lambda self: self._ticket.estimate_minutes, notify=changed)
    code = Property(str, lambda self: shown_code(self._ticket.code), notify=changed)
    qrRows = Property("QStringList", _qr_rows, notify=changed)
    paper = Property(str, lambda self: self._paper.value, notify=changed)
    paperMoving = Property(bool, lambda self: self._paper is Paper.PRINTING, notify=changed)
