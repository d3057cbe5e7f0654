"""A slip that is to be printed: one row, its states, and who may print it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Self

from sqlalchemy import Column, Index, UniqueConstraint
from sqlmodel import Field

from shared.domain.columns import UtcDateTime, state_type
from shared.domain.paper import MAY_PASS, ORIGINAL, PaperReason
from shared.domain.table_row import TableRow

MOST_COPIES = 3
"""So many a visitor gets without an officer."""
PAUSES = (timedelta(seconds=3), timedelta(seconds=10), timedelta(seconds=30))
"""After each failed attempt; after the last one nobody tries again by itself."""
GIVEN_UP_AFTER = timedelta(minutes=2)
"""A slip that is `sending` for so long was left by whoever sent it."""


class PrintState(StrEnum):
    """Where the paper stands. `failed`: nothing was sent; `unknown`: nobody can say."""

    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    CONFIRMED = "confirmed"
    FAILED = "failed"
    UNKNOWN = "unknown"


class PrintJob(TableRow, table=True):
    """One slip of one ticket; `copy_number` 1 is the original, from 2 on it says SALINAN.

    `reason` says why it is failed or unknown.
    """

    __tablename__ = "print_job"
    __table_args__ = (UniqueConstraint("ticket_id", "copy_number"), Index(None, "device", "state", "id"))

    id: int | None = Field(default=None, primary_key=True)
    ticket_id: int = Field(foreign_key="ticket.id")
    copy_number: int = ORIGINAL
    device: str = Field(max_length=64)
    waiting_before: int = 0
    state: PrintState = Field(
        default=PrintState.QUEUED, sa_column=Column(state_type(PrintState), nullable=False)
    )
    reason: PaperReason | None = Field(default=None, sa_column=Column(state_type(PaperReason), nullable=True))
    created_at: datetime = Field(sa_column=Column(UtcDateTime(), nullable=False))
    changed_at: datetime = Field(sa_column=Column(UtcDateTime(), nullable=False))
    attempts: int = 0

    @classmethod
    def original(cls, ticket_id: int, device: str, *, waiting_before: int, now: datetime) -> Self:
        """The first slip of a ticket; `waiting_before` is what it says of the queue."""
        return cls(
            ticket_id=ticket_id,
            device=device,
            waiting_before=waiting_before,
            created_at=now,
            changed_at=now,
        )

    def copied(self, device: str, now: datetime) -> "PrintJob":
        """One more slip of the same ticket, marked as the next copy."""
        copy = PrintJob.original(self.ticket_id, device, waiting_before=self.waiting_before, now=now)
        copy.copy_number = self.copy_number + 1
        return copy

    def is_old(self, now: datetime, offer_after: timedelta) -> bool:
        """Queued for so long that its visitor may be gone: offered, never printed by itself."""
        return self.state is PrintState.QUEUED and now - self.changed_at > offer_after

    def tries_again_at(self, now: datetime, offer_after: timedelta) -> datetime | None:
        """When a failed slip is printed by itself once more; None where a person must ask for it."""
        if self.state is not PrintState.FAILED or self.reason not in MAY_PASS:
            return None
        if not 0 < self.attempts <= len(PAUSES):
            return None
        again = self.changed_at + PAUSES[self.attempts - 1]
        return again if max(now, again) - self.created_at <= offer_after else None

    def claim(self, now: datetime) -> None:
        """Queued → sending: from here on a crash leaves `sending`, and that is never repeated silently."""
        self._move(PrintState.SENDING, now)
        self.attempts += 1

    def sent(self, now: datetime) -> None:
        """Every byte was taken by the printer, or a person has seen the slip."""
        self._move(PrintState.SENT, now)

    def confirmed(self, now: datetime) -> None:
        """The printer said that the slip is printed."""
        self._move(PrintState.CONFIRMED, now)

    def failed(self, now: datetime, reason: PaperReason) -> None:
        """Known before any byte was sent: may be tried again as what it is."""
        self._move(PrintState.FAILED, now, reason)

    def unknown(self, now: datetime, reason: PaperReason) -> None:
        """Bytes may have gone out: only a person can say whether a slip came."""
        self._move(PrintState.UNKNOWN, now, reason)

    def ended(self, state: PrintState, now: datetime, reason: PaperReason) -> None:
        """As one of the four ends above; the reason is that of a slip that is not surely printed."""
        match state:
            case PrintState.CONFIRMED:
                self.confirmed(now)
            case PrintState.SENT:
                self.sent(now)
            case PrintState.FAILED:
                self.failed(now, reason)
            case _:
                self.unknown(now, reason)

    def queue_again(self, now: datetime) -> None:
        """Failed → queued."""
        self._move(PrintState.QUEUED, now)

    def _move(self, state: PrintState, now: datetime, reason: PaperReason | None = None) -> None:
        if state not in _NEXT[self.state]:
            raise ValueError(f"a print job cannot go from {self.state} to {state}")
        self.state, self.reason = state, reason
        self.changed_at = now


@dataclass(frozen=True)
class OfferedSlip:
    """A slip that is printed only when somebody asks for it; `since` is when its number was taken."""

    ticket_id: int
    label: str
    device: str
    copy_number: int
    state: PrintState
    reason: PaperReason | None
    since: datetime


@dataclass(frozen=True)
class PrintTurn:
    """What one turn at a printer came to: the slip as it ended, and whether it is tried again by itself.

    With no slip due, `next_in_s` says when to come back; None where nothing is tried again by itself.
    """

    job: PrintJob | None = None
    again: bool = False
    next_in_s: float | None = None


_NEXT: dict[PrintState, tuple[PrintState, ...]] = {
    PrintState.QUEUED: (PrintState.SENDING, PrintState.FAILED),
    PrintState.SENDING: (PrintState.SENT, PrintState.CONFIRMED, PrintState.FAILED, PrintState.UNKNOWN),
    PrintState.SENT: (PrintState.CONFIRMED,),
    PrintState.CONFIRMED: (),
    PrintState.FAILED: (PrintState.QUEUED,),
    PrintState.UNKNOWN: (PrintState.SENT, PrintState.CONFIRMED),
}
