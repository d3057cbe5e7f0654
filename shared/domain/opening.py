"""Whether the office is open, until when, and when it opens next (domain: queue practice)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from shared.domain.catalogue import CalendarDay, DayKind, OpeningHours

LOOK_AHEAD_DAYS = 60


class OpeningState(StrEnum):
    """What the kiosk says at its front."""

    OPEN = "open"
    BREAK = "break"
    CLOSED = "closed"
    HOLIDAY = "holiday"


@dataclass(frozen=True)
class Opening:
    """The state now, when it changes (office-local; None where it never does), and the holiday's name."""

    state: OpeningState
    until: datetime | None
    holiday: str = ""

    @property
    def gives_numbers(self) -> bool:
        """Whether the kiosk hands out numbers."""
        return self.state is OpeningState.OPEN


def opening_at(now: datetime, hours: Sequence[OpeningHours], calendar: Sequence[CalendarDay]) -> Opening:
    """The opening at the office-local aware time `now`, from hours and calendar (today and later)."""
    today = _spans(now.date(), hours, calendar)
    here = now.time()
    for opens, closes in today:
        if opens <= here < closes:
            return Opening(OpeningState.OPEN, _at(now, now.date(), closes))
    next_start = next(_starts_after(now, hours, calendar), None)
    if today and today[0][0] <= here < today[-1][1]:
        return Opening(OpeningState.BREAK, next_start)
    free = next((row for row in calendar if row.day == now.date() and row.kind is not DayKind.WORKING), None)
    if free is not None:
        return Opening(OpeningState.HOLIDAY, next_start, free.name)
    return Opening(OpeningState.CLOSED, next_start)


def _starts_after(
    now: datetime, hours: Sequence[OpeningHours], calendar: Sequence[CalendarDay]
) -> Iterator[datetime]:
    for ahead in range(LOOK_AHEAD_DAYS):
        day = now.date() + timedelta(days=ahead)
        for opens, _ in _spans(day, hours, calendar):
            start = _at(now, day, opens)
            if start > now:
                yield start


def _spans(
    day: date, hours: Sequence[OpeningHours], calendar: Sequence[CalendarDay]
) -> list[tuple[time, time]]:
    marked = next((row.kind for row in calendar if row.day == day), None)
    if marked not in (None, DayKind.WORKING):
        return []
    row = next((row for row in hours if row.weekday == day.weekday()), None)
    if row is None and marked is DayKind.WORKING and hours:
        row = hours[0]
    if row is None:
        return []
    if row.break_from is None or row.break_until is None:
        return [(row.opens, row.closes)]
    return [(row.opens, row.break_from), (row.break_until, row.closes)]


def _at(now: datetime, day: date, clock: time) -> datetime:
    return datetime.combine(day, clock, tzinfo=now.tzinfo)
