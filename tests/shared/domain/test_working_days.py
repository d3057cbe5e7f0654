"""Working days as the service standard counts them."""

from datetime import date

import pytest

from shared.domain.catalogue import CalendarDay, DayKind
from shared.domain.working_days import Deadline, days_left, deadline, is_working_day, working_days_after

MARKED = {
    date(2026, 12, 24): DayKind.JOINT_LEAVE,
    date(2026, 12, 25): DayKind.HOLIDAY,
    date(2026, 12, 27): DayKind.WORKING,
}


def day(of_month: int, kind: DayKind, *, provisional: bool = False) -> CalendarDay:
    return CalendarDay(day=date(2026, 12, of_month), kind=kind, name="Hari contoh", provisional=provisional)


@pytest.mark.parametrize(
    ("of_month", "works"),
    [(23, True), (24, False), (25, False), (26, False), (27, True), (28, True)],
)
def test_a_marked_day_is_what_it_is_marked_as(of_month: int, works: bool) -> None:
    assert is_working_day(date(2026, 12, of_month), MARKED) is works


def test_day_one_is_the_next_working_day() -> None:
    assert working_days_after(date(2026, 12, 23), 1, MARKED) == date(2026, 12, 27)
    assert working_days_after(date(2026, 12, 26), 2, MARKED) == date(2026, 12, 28)


def test_a_duty_of_no_days_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one"):
        working_days_after(date(2026, 12, 23), 0, MARKED)


@pytest.mark.parametrize(
    ("today", "left"),
    [
        (date(2026, 12, 23), 2),
        (date(2026, 12, 25), 2),
        (date(2026, 12, 28), 0),
        (date(2026, 12, 29), -1),
        (date(2027, 1, 4), -5),
    ],
)
def test_days_left_are_working_days_and_negative_when_overdue(today: date, left: int) -> None:
    assert days_left(today, date(2026, 12, 28), MARKED) == left


def test_a_duty_that_fell_on_friday_is_overdue_on_saturday() -> None:
    assert days_left(date(2026, 11, 28), date(2026, 11, 27), {}) == -1


def test_a_deadline_is_settled_where_its_years_have_their_joint_leave() -> None:
    calendar = {one.day: one for one in (day(24, DayKind.JOINT_LEAVE), day(25, DayKind.HOLIDAY))}

    assert deadline(date(2026, 12, 22), 2, calendar) == Deadline(date(2026, 12, 28), provisional=False)


def test_a_deadline_beyond_the_settled_calendar_is_provisional() -> None:
    leave = day(24, DayKind.JOINT_LEAVE)
    feast = day(25, DayKind.HOLIDAY, provisional=True)

    assert deadline(date(2026, 12, 22), 10, {leave.day: leave}).provisional
    assert deadline(date(2026, 12, 22), 2, {leave.day: leave, feast.day: feast}).provisional
    assert not deadline(date(2026, 12, 22), 1, {leave.day: leave, feast.day: feast}).provisional
