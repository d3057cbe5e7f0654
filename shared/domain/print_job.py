"""A slip that is to be printed: one row, its states, and who may print it."""

from datetime import datetime
from enum import StrEnum
from typing import Self

from sqlalchemy import Column, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from shared.domain.columns import UtcDateTime, state_type

ORIGINAL = 1


class PrintState(StrEnum):
    """Where the paper stands. `failed`: nothing was sent; `unknown`: nobody can say."""

    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    CONFIRMED = "confirmed"
    FAILED = "failed"
    UNKNOWN = "unknown"


class PrintJob(SQLModel, table=True):
    """One slip of one ticket; `copy_number` 1 is the original, from 2 on it says SALINAN."""

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

    def claim(self, now: datetime) -> None:
        """Queued → sending: from here on a crash leaves `sending`, and that is never repeated silently."""
        self._move(PrintState.SENDING, now)
        self.attempts += 1

    def sent(self, now: datetime) -> None:
        """Every byte was taken by the printer."""
        self._move(PrintState.SENT, now)

    def failed(self, now: datetime) -> None:
        """Known before any byte was sent: may be tried again as what it is."""
        self._move(PrintState.FAILED, now)

    def unknown(self, now: datetime) -> None:
        """Bytes may have gone out: only a person can say whether a slip came."""
        self._move(PrintState.UNKNOWN, now)

    def queue_again(self, now: datetime) -> None:
        """Failed → queued."""
        self._move(PrintState.QUEUED, now)

    def _move(self, state: PrintState, now: datetime) -> None:
        if state not in _NEXT[self.state]:
            raise ValueError(f"a print job cannot go from {self.state} to {state}")
        self.state = state
        self.changed_at = now


_NEXT: dict[PrintState, tuple[PrintState, ...]] = {
    PrintState.QUEUED: (PrintState.SENDING,),
    PrintState.SENDING: (PrintState.SENT, PrintState.FAILED, PrintState.UNKNOWN),
    PrintState.SENT: (PrintState.CONFIRMED,),
    PrintState.CONFIRMED: (),
    PrintState.FAILED: (PrintState.QUEUED,),
    PrintState.UNKNOWN: (),
}
