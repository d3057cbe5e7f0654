"""Days and times in the screen's language."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from shared.ui.dates import clock_text, day_text

AT = datetime(2026, 11, 22, 9, 5, tzinfo=ZoneInfo("Asia/Jakarta"))


@pytest.mark.parametrize(
    ("language", "clock", "day"),
    [("id", "09.05", "Minggu, 22 November 2026"), ("en", "09:05", "Sunday, 22 November 2026")],
)
def test_a_time_reads_as_its_language_writes_it(language: str, clock: str, day: str) -> None:
    assert (clock_text(AT, language), day_text(AT, language)) == (clock, day)


def test_a_near_day_needs_no_year() -> None:
    assert day_text(AT, "id", with_year=False) == "Minggu, 22 November"
