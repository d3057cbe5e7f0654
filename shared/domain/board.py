"""What the waiting room, the kiosk and the supervisor see of the queue: read-only pictures."""

from dataclasses import dataclass
from datetime import datetime

Texts = dict[str, str]
"""One text in several languages: {"id": …, "en": …}."""


@dataclass(frozen=True)
class ServiceQueue:
    """One service and who waits for it now; a wait is in whole minutes."""

    code: str
    names: Texts
    purposes: Texts
    icon: str
    waiting: int
    longest_wait_minutes: int
    estimate_minutes: int


@dataclass(frozen=True)
class ShownCall:
    """One call as the board shows and speaks it; `number` is its place in the journal."""

    number: int
    label: str
    counter: str
    at: datetime


@dataclass(frozen=True)
class Board:
    """The waiting room's truth at journal number `as_of`; `calls` has the newest first, five at most.

    `calls[0]` is the number being called where `calling` is true; every call is of the current day
    and stands once per ticket, with its newest counter.
    """

    as_of: int
    calling: bool
    calls: tuple[ShownCall, ...]
    services: tuple[ServiceQueue, ...]


@dataclass(frozen=True)
class CounterNow:
    """What one counter does: its open ticket, its state, since when and by whom; empty when free."""

    counter: str
    label: str
    state: str
    since: datetime | None
    officer: str


@dataclass(frozen=True)
class DayFigures:
    """Today's figures; waits and services are means in minutes, None while there are none."""

    taken: int
    waiting: int
    serving: int
    done: int
    no_show: int
    cancelled: int
    mean_wait_minutes: float | None
    mean_service_minutes: float | None


@dataclass(frozen=True)
class Overview:
    """The supervisor's picture of the queue at the moment `at`."""

    at: datetime
    services: tuple[ServiceQueue, ...]
    counters: tuple[CounterNow, ...]
    figures: DayFigures
