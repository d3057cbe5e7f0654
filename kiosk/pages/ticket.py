"""The number a visitor waits with, and where its paper stands."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.pages.page import Page
from shared.domain.board import Texts
from shared.domain.code import shown_code
from shared.domain.paper import ORIGINAL, PaperReason
from shared.qr import Matrix

QML_IMPORT_NAME = "Kiosk.Pages"
QML_IMPORT_MAJOR_VERSION = 1


class Paper(StrEnum):
    """What the visitor is told of the slip; where it is not surely there, the screen is the ticket.

    `again`: it is tried once more by itself. `asked`: nobody can say, so the visitor is asked; `held` and
    `copying` follow the two answers. `officer`: no more copies without an officer.
    """

    PRINTING = "printing"
    READY = "ready"
    AGAIN = "again"
    FAILED = "failed"
    UNKNOWN = "unknown"
    ASKED = "asked"
    HELD = "held"
    COPYING = "copying"
    OFFICER = "officer"


MOVING = (Paper.PRINTING, Paper.COPYING)
IN_HAND = (Paper.PRINTING, Paper.READY, Paper.HELD)
"""Nothing speaks against a slip in the visitor's hand: the screen need not be one."""


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
    """Offers the guest book, the end, or a person; asks whether a slip came where nobody can say.

    `told`: there is news of the slip, to be read or to be answered.
    """

    changed = Signal()
    told = Signal()
    guest_book_asked = Signal()
    help_asked = Signal()
    slip_came = Signal()
    slip_missing = Signal()
    done = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reason: PaperReason | None = None
        self._ticket = NO_TICKET
        self._forget_paper()

    def show_ticket(self, ticket: ShownTicket) -> None:
        """A new number; its paper is on the way."""
        self._ticket = ticket
        self.show_paper(Paper.PRINTING)

    def show_paper(self, paper: Paper, reason: PaperReason | None = None, *, copy: int = ORIGINAL) -> None:
        """Where the slip stands, why, and which copy of it is meant."""
        self._paper, self._reason, self._copy = paper, reason, copy
        self.changed.emit()
        self.told.emit()

    def wipe(self) -> None:
        self._ticket = NO_TICKET
        self._forget_paper()
        self.changed.emit()

    def keeps_awake(self) -> bool:
        return self._paper in MOVING

    def _forget_paper(self) -> None:
        self._paper, self._reason, self._copy = Paper.READY, None, ORIGINAL

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
    paperReason = Property(str, lambda self: self._reason.value if self._reason else "", notify=changed)
    paperCopy = Property(int, lambda self: self._copy, notify=changed)
    paperMoving = Property(bool, lambda self: self._paper in MOVING, notify=changed)
    screenIsTicket = Property(bool, lambda self: self._paper not in IN_HAND, notify=changed)
