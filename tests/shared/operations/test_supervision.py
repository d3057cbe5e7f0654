"""The supervisor's picture."""

import pytest

from shared.domain.board import CounterNow, DayFigures
from shared.domain.errors import NotAllowed
from shared.office import Office
from shared.operations import queue, supervision
from tests.fakes import FixedClock


def test_the_overview_counts_the_day_and_shows_each_counter(
    office: Office, officer_office: Office, supervisor_office: Office, clock: FixedClock
) -> None:
    for _ in range(3):
        queue.take_number(office, "RS")
    clock.pass_minutes(4)
    first = queue.call_next(officer_office, "1", ("RS",))
    queue.start(officer_office, first.id)
    clock.pass_minutes(10)
    queue.finish(officer_office, first.id)
    second = queue.call_next(officer_office, "1", ("RS",))
    queue.start(officer_office, second.id)

    picture = supervision.overview(supervisor_office)

    assert picture.figures == DayFigures(
        taken=3,
        waiting=1,
        serving=1,
        done=1,
        no_show=0,
        cancelled=0,
        mean_wait_minutes=9.0,
        mean_service_minutes=10.0,
    )
    assert picture.counters == (
        CounterNow("1", "RS-002", "serving", clock.now(), "petugas"),
        CounterNow("2", "", "", None, ""),
    )
    recommendations = next(one for one in picture.services if one.code == "RS")
    assert (recommendations.waiting, recommendations.longest_wait_minutes) == (1, 14)
    assert recommendations.estimate_minutes == 10  # one waits, ten minutes a visit, one busy counter


def test_an_officer_does_not_supervise(officer_office: Office) -> None:
    with pytest.raises(NotAllowed):
        supervision.overview(officer_office)
