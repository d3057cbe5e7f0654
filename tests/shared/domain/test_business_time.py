"""The rules of the office's time, against every clock that can be thought of."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.business_time import LEAP, SMALL_LAG, BusinessTime, Reading, is_plausible
from shared.domain.catalogue import DayKind

START = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
STEPS = st.lists(
    st.tuples(
        st.floats(0, 7_200),
        st.one_of(st.just(0.0), st.floats(-10_000_000, 10_000_000), st.floats(-600, 600)),
    ),
    max_size=40,
)
"""Seconds that pass, and by how many the wall clock jumps besides."""


def reading(wall: datetime = START, steady_s: float = 0.0) -> Reading:
    return Reading(wall, steady_s)


@given(STEPS)
def test_the_time_never_goes_back_whatever_the_clock_does(steps: list[tuple[float, float]]) -> None:
    wall, steady_s, last = START, 0.0, START
    time = BusinessTime(reading())
    for passed, jumped in steps:
        wall, steady_s = wall + timedelta(seconds=passed + jumped), steady_s + passed

        now = time.at(Reading(wall, steady_s))

        assert now >= last
        assert now - last <= timedelta(seconds=passed) + LEAP
        last = now


@given(STEPS, st.floats(-1e7, 1e7))
def test_the_time_is_never_before_what_the_journal_has(
    steps: list[tuple[float, float]], floor_s: float
) -> None:
    wall, steady_s, floor = START, 0.0, START + timedelta(seconds=floor_s)
    time = BusinessTime(reading())
    time.raise_to(floor, reading())
    for passed, jumped in steps:
        wall, steady_s = wall + timedelta(seconds=passed + jumped), steady_s + passed

        assert time.at(Reading(wall, steady_s)) >= floor


@given(STEPS)
def test_a_clock_is_in_doubt_exactly_while_it_is_not_followed_forward(
    steps: list[tuple[float, float]],
) -> None:
    wall, steady_s = START, 0.0
    time = BusinessTime(reading())
    for passed, jumped in steps:
        wall, steady_s = wall + timedelta(seconds=passed + jumped), steady_s + passed
        look = Reading(wall, steady_s)

        doubted = time.doubt(look)

        assert (doubted is not None) == (time.at(look) < wall)


def test_a_clock_that_is_right_is_followed() -> None:
    time = BusinessTime(reading())

    assert time.at(reading(START + HOUR, 3_600)) == START + HOUR


def test_a_clock_set_back_is_not_followed_but_time_goes_on() -> None:
    time = BusinessTime(reading())

    assert time.at(reading(START - 3 * HOUR, 60)) == START + MINUTE
    assert time.lag(reading(START - 3 * HOUR, 60)) == 3 * HOUR + MINUTE


def test_a_small_lag_is_made_up_without_standing_still() -> None:
    time = BusinessTime(reading())

    first = time.at(reading(START - SMALL_LAG + MINUTE, 60))
    later = time.at(reading(START - SMALL_LAG + 61 * MINUTE, 3_660))

    assert (START < first < START + MINUTE, later) == (True, START - SMALL_LAG + 61 * MINUTE)


def test_a_great_leap_is_not_followed_until_the_journal_has_it() -> None:
    time = BusinessTime(reading())
    leapt = reading(START + 5 * HOUR, 60)

    kept, doubted = time.at(leapt), time.doubt(leapt)
    time.raise_to(START + 5 * HOUR, leapt)

    assert (kept, doubted.shown if doubted else None) == (START + MINUTE, START + 5 * HOUR)
    assert (time.at(leapt), time.doubt(leapt)) == (START + 5 * HOUR, None)


def test_a_leap_that_is_set_right_is_no_doubt_any_more() -> None:
    time = BusinessTime(reading())

    assert time.doubt(reading(START + 5 * HOUR, 60)) is not None
    assert time.doubt(reading(START + 2 * MINUTE, 120)) is None


def test_a_machine_that_slept_is_no_leap_where_the_steady_clock_counts_sleep() -> None:
    time = BusinessTime(reading())

    assert time.doubt(reading(START + 14 * HOUR, 14 * 3_600)) is None


FRIDAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("today", "marked", "plausible"),
    [
        (date(2026, 11, 19), {}, True),
        (FRIDAY, {}, True),
        (date(2026, 11, 25), {}, True),
        (date(2026, 11, 26), {}, False),
        (date(2026, 11, 26), {date(2026, 11, 24): DayKind.HOLIDAY}, True),
        (date(2026, 11, 25), {date(2026, 11, 21): DayKind.WORKING}, False),
        (date(2046, 11, 20), {}, False),
    ],
)
def test_an_office_may_be_closed_for_three_working_days(
    today: date, marked: dict[date, DayKind], *, plausible: bool
) -> None:
    assert is_plausible(FRIDAY, today, marked) is plausible
