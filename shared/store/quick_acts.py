"""What the quick acts are told and answer: taking a number, calling the next one, claiming a slip."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from shared.domain.board import Texts
from shared.domain.business_time import moment_of_act
from shared.domain.label import ticket_label
from shared.domain.print_job import PrintJob
from shared.domain.ticket import Ticket

NEWEST = "SELECT at FROM journal WHERE coalesce(subject = 'ticket', false) ORDER BY number DESC LIMIT 1"
"""The moment of the queue's newest act.

Most entries are of tickets: `coalesce` keeps both stores from finding and sorting them all.
"""

PAGE = 500
"""So many entries of the journal are read at once."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts, and by which clock; the day of an act is that of its moment in the office's zone."""

    device: str
    officer_id: int | None
    clock: Callable[[], datetime]
    zone: ZoneInfo

    def moment(self, newest: datetime | None) -> tuple[datetime, date]:
        """The moment of an act and its day; `newest` is that of the queue's newest act."""
        moment = moment_of_act(self.clock(), newest)
        return moment, moment.astimezone(self.zone).date()


@dataclass(frozen=True, slots=True)
class Touch:
    """One touch of a visitor who wants a number, however often it is repeated."""

    request_id: str
    service: str
    priority: bool
    language: str
    slip: bool
    """Whether paper is wanted."""
    seen: int
    """The newest journal number that was told here: a store that knows less was rolled back."""

    def row(self, ticket_id: int, number: int, code: str, *, day: date, moment: datetime) -> dict[str, Any]:
        """What the new ticket of this touch has."""
        return {
            "id": ticket_id,
            "service": self.service,
            "queue": self.service,
            "day": day,
            "number": number,
            "code": code,
            "request_id": self.request_id,
            "language": self.language,
            "priority": self.priority,
            "taken_at": moment,
            "waiting_since": moment,
        }


@dataclass(frozen=True, slots=True)
class Taken:
    """A touch's ticket; `entry` is its number in the journal, 0 where it was taken before."""

    ticket: Ticket
    entry: int = 0


@dataclass(frozen=True, slots=True)
class Call:
    """A free counter asks for the next visitor of these queues (none named: all)."""

    counter: str
    queues: tuple[str, ...]
    bound: int
    """After so many priority calls in a row a regular ticket goes first."""
    seen: int
    """As a touch's."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a call: `called`, or why nobody was."""

    called: Ticket | None = None
    counter_is_known: bool = True
    still_open: Ticket | None = None
    """The counter's last call, where it has not ended."""


@dataclass(frozen=True, slots=True)
class Claimed:
    """A slip that is its device's to print, once, and what stands on it."""

    job: PrintJob
    service: str
    number: int
    told_as: str | None
    taken_at: datetime
    code: str
    language: str
    names: Texts
    """The service's; none where the catalogue does not know it."""

    @property
    def label(self) -> str:
        """The ticket's number as printed."""
        return ticket_label(self.service, self.number, self.told_as)
