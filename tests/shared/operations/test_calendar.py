"""Deadlines by the calendar in the store."""

from datetime import date

import pytest

from shared.domain.catalogue import DayKind
from shared.domain.errors import NotSignedIn
from shared.office import Office
from shared.operations import calendar


@pytest.mark.parametrize(
    ("start", "last"),
    [
        (date(2025, 3, 3), date(2025, 4, 24)),
        (date(2026, 2, 2), date(2026, 3, 25)),
        (date(2026, 3, 2), date(2026, 4, 21)),
        (date(2026, 5, 4), date(2026, 6, 23)),
        (date(2026, 12, 1), date(2027, 1, 18)),
    ],
)
def test_thirty_working_days_end_when_the_domain_says(office: Office, start: date, last: date) -> None:
    assert calendar.due(office, start) == last


def test_a_local_holiday_moves_what_comes_after_it(office: Office, admin_office: Office) -> None:
    before = calendar.due(office, date(2026, 3, 2))

    calendar.set_day(admin_office, date(2026, 3, 4), DayKind.LOCAL_HOLIDAY, "Hari Jadi")
    moved = calendar.due(office, date(2026, 3, 2))
    calendar.set_day(admin_office, date(2026, 3, 4), None)

    assert (before, moved) == (date(2026, 4, 21), date(2026, 4, 22))
    assert calendar.due(office, date(2026, 3, 2)) == before


def test_a_device_cannot_change_the_calendar(office: Office) -> None:
    with pytest.raises(NotSignedIn):
        calendar.set_day(office, date(2026, 3, 4), DayKind.LOCAL_HOLIDAY)
