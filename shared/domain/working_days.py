"""Working days: which days count, when a duty falls due, and how many days are left.

`marked` is the office's calendar: days that are not what their weekday says. Day 1 is the next working
day after the start; joint leave (cuti bersama) is not a working day.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

from shared.domain.catalogue import CalendarDay, DayKind

SATURDAY = 5
LONGEST_SPAN = timedelta(days=400)
"""Enough calendar for 200 working days and more: what a reader of the calendar asks for."""


@dataclass(frozen=True)
class Deadline:
    """When something falls due; provisional where the calendar up to there is not settled yet."""

    day: date
    provisional: bool


def is_working_day(day: date, marked: Mapping[date, DayKind]) -> bool:
    """Monday to Friday, but for marked days; a day marked as working counts also on a weekend."""
    kind = marked.get(day)
    if kind is None:
        return day.weekday() < SATURDAY
    return kind is DayKind.WORKING


def working_days_from(start: date, marked: Mapping[date, DayKind]) -> Iterator[date]:
    """The working days after `start`, without end."""
    day = start
    while True:
        day += timedelta(days=1)
        if is_working_day(day, marked):
            yield day


def working_days_after(start: date, days: int, marked: Mapping[date, DayKind]) -> date:
    """The `days`-th working day after `start`; ValueError for fewer than one."""
    if days < 1:
        raise ValueError("a duty has at least one working day")
    return next(islice(working_days_from(start, marked), days - 1, None))


def days_left(today: date, due: date, marked: Mapping[date, DayKind]) -> int:
    """The working days after today up to the due day: 0 is today, negative is overdue by so many."""
    first, last, sign = (today, due, 1) if today <= due else (due, today, -1)
    span = (first + timedelta(days=step) for step in range(1, (last - first).days + 1))
    count = sum(is_working_day(day, marked) for day in span)
    # Overdue since a weekend is overdue all the same.
    return sign * count if count or today <= due else -1


def deadline(start: date, days: int, calendar: Mapping[date, CalendarDay]) -> Deadline:
    """The `days`-th working day after `start`, and whether that may still move.

    It may where a day on the way is marked provisional, or where it reaches into a year whose joint
    leave is not in the calendar (the government decides it year by year).
    """
    day = working_days_after(start, days, {one.day: one.kind for one in calendar.values()})
    with_leave = {one.day.year for one in calendar.values() if one.kind is DayKind.JOINT_LEAVE}
    open_year = any(year not in with_leave for year in range(start.year, day.year + 1))
    moving = any(one.provisional for one in calendar.values() if start < one.day <= day)
    return Deadline(day, provisional=open_year or moving)
