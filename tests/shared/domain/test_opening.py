"""When the office is open, and what it says when it is not."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from shared.domain.catalogue import CalendarDay, DayKind, OpeningHours
from shared.domain.opening import Opening, OpeningState, opening_at

ZONE = ZoneInfo("Asia/Jakarta")
HOURS = [
    OpeningHours(weekday=day, opens=time(8), closes=time(15, 30), break_from=time(12), break_until=time(13))
    for day in range(4)
] + [OpeningHours(weekday=4, opens=time(8), closes=time(15), break_from=time(11, 30), break_until=time(13))]
TUESDAY = CalendarDay(day=date(2026, 11, 24), kind=DayKind.LOCAL_HOLIDAY, name="Hari jadi daerah")
SATURDAY = CalendarDay(day=date(2026, 11, 28), kind=DayKind.WORKING, name="Pengganti hari kerja")


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment of November 2026; the 23rd is a Monday."""
    return datetime(2026, 11, day, hour, minute, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        (at(23, 7, 59), Opening(OpeningState.CLOSED, at(23, 8))),
        (at(23, 8), Opening(OpeningState.OPEN, at(23, 12))),
        (at(23, 11, 59), Opening(OpeningState.OPEN, at(23, 12))),
        (at(23, 12), Opening(OpeningState.BREAK, at(23, 13))),
        (at(23, 13), Opening(OpeningState.OPEN, at(23, 15, 30))),
        (at(23, 15, 30), Opening(OpeningState.CLOSED, at(24, 8))),
        (at(27, 12, 45), Opening(OpeningState.BREAK, at(27, 13))),
        (at(27, 15), Opening(OpeningState.CLOSED, at(30, 8))),
        (at(28, 9), Opening(OpeningState.CLOSED, at(30, 8))),
    ],
)
def test_the_week_as_the_office_keeps_it(moment: datetime, expected: Opening) -> None:
    assert opening_at(moment, HOURS, []) == expected


def test_a_holiday_is_named_and_says_when_the_office_opens_again() -> None:
    opening = opening_at(at(24, 9), HOURS, [TUESDAY])

    assert opening == Opening(OpeningState.HOLIDAY, at(25, 8), "Hari jadi daerah")
    assert not opening.gives_numbers


def test_the_evening_before_a_holiday_looks_past_it() -> None:
    assert opening_at(at(23, 16), HOURS, [TUESDAY]).until == at(25, 8)


def test_a_saturday_that_is_worked_has_the_hours_of_a_monday() -> None:
    assert opening_at(at(28, 9), HOURS, [SATURDAY]) == Opening(OpeningState.OPEN, at(28, 12))


def test_an_office_without_hours_never_opens() -> None:
    assert opening_at(at(23, 9), [], []) == Opening(OpeningState.CLOSED, None)
