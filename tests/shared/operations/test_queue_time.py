"""The queue's time and day never go back, whatever the clocks of its apps say."""

import threading
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from shared.domain.business_time import moment_of_act
from shared.office import Office, open_office
from shared.operations import queue
from tests.fakes import FixedClock

CLOCKS = {False: 30, True: 300}
APPS, EACH = 8, {False: 12, True: 200}
MIDNIGHT = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)
"""In Jakarta."""


class CreepingClock(FixedClock):
    """Each look is a moment later."""

    def now(self) -> datetime:
        self.time += timedelta(milliseconds=50)
        return self.time


@pytest.fixture
def late_office(office: Office) -> Iterator[Office]:
    """Another kiosk, whose clock is a day behind."""
    with open_office(office.settings, device="kiosk-2") as opened:
        opened.clock = FixedClock(office.clock.now() - timedelta(days=1))
        yield opened


def ticket_times(office: Office) -> list[datetime]:
    return [event.at for event in queue.events_after(office, 0) if event.subject == "ticket"]


def test_the_moment_of_an_act_is_the_clocks_but_never_before_the_newest_act() -> None:
    early, late = MIDNIGHT, MIDNIGHT + timedelta(seconds=1)

    assert [moment_of_act(early, None), moment_of_act(late, early), moment_of_act(early, late)] == [
        early,
        late,
        late,
    ]


def test_a_clock_that_jumps_back_takes_no_number_of_yesterday(office: Office, late_office: Office) -> None:
    first = queue.take_number(office, "RS")

    second = queue.take_number(late_office, "RS")

    assert (second.day, second.label, second.taken_at) == (first.day, "RS-002", first.taken_at)
    assert ticket_times(office) == [first.taken_at, first.taken_at]


def test_a_call_by_a_clock_that_is_behind_is_of_today(
    office: Office, officer_office: Office, late_office: Office
) -> None:
    ticket = queue.take_number(office, "RS")
    assert officer_office.officer
    behind = late_office.acting_as(officer_office.officer)

    called = queue.call_next(behind, "1")

    assert (called.id, called.called_at) == (ticket.id, ticket.taken_at)


def test_hostile_clocks_never_bring_the_queue_back(
    office: Office, officer_office: Office, clock: FixedClock, full: bool
) -> None:
    chance = Random(7)  # noqa: S311 - the same clocks every time
    start = clock.now()
    labels = []
    for _ in range(CLOCKS[full]):
        clock.time = start + timedelta(minutes=chance.randint(-3_000, 3_000))
        ticket = queue.take_number(office, "RS")
        labels.append((ticket.day, ticket.number))
        called = queue.call_next(officer_office, "1")
        queue.cancel(officer_office, called.id)

    days = [day for day, _number in labels]
    taken = [event.at for event in queue.events_after(office, 0) if event.kind.value == "TicketTaken"]
    assert days == sorted(days)
    assert taken == sorted(taken)
    for day, count in Counter(days).items():
        assert [number for found, number in labels if found == day] == list(range(1, count + 1))


def test_numbers_are_gap_free_per_day_when_apps_cross_midnight_under_load(office: Office, full: bool) -> None:
    together, taken = threading.Barrier(APPS), []

    def take(device: int) -> None:
        with open_office(office.settings, device=f"kiosk-{device}") as kiosk:
            half = EACH[full] // 2
            kiosk.clock = CreepingClock(MIDNIGHT - timedelta(milliseconds=50 * half + 10 * device))
            together.wait()
            for _ in range(EACH[full]):
                taken.append(queue.take_number(kiosk, "RS", slip=False))

    apps = [threading.Thread(target=take, args=(device,)) for device in range(APPS)]
    for app in apps:
        app.start()
    for app in apps:
        app.join()

    by_day = {
        day: sorted(one.number for one in taken if one.day == day) for day in {one.day for one in taken}
    }
    assert [day.isoformat() for day in sorted(by_day)] == ["2026-11-23", "2026-11-24"]
    for numbers in by_day.values():
        assert numbers == list(range(1, len(numbers) + 1))
    assert len(taken) == APPS * EACH[full]
