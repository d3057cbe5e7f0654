"""What the desk shows of a visit: read-only, personal fields masked."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from shared.domain.form_condition import Answer
from shared.domain.ticket import Ticket


@dataclass(frozen=True)
class GuestBookLine:
    """One line of the day's guest book; contacts are masked."""

    ticket_id: int | None
    label: str
    signed_at: datetime
    full_name: str
    agency: str
    service: str
    email: str
    phone: str


@dataclass(frozen=True)
class IdentitySeen:
    """The officer's look at the identity card."""

    kind: str
    valid: bool
    at: datetime


@dataclass(frozen=True)
class OpenVisit:
    """The visit that belongs to a called ticket.

    `answers` are the guest book's, by question id, contacts masked; `gaps` are the ids of required
    questions without an answer; `step` is the next of the fourteen steps.
    """

    ticket: Ticket
    signed: bool
    answers: dict[str, Answer]
    gaps: tuple[str, ...]
    identity: IdentitySeen | None
    step: int
    visit_id: UUID | None = None
