"""The clock of an open store: where its time comes from, what it begins with, and what it learns."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text

from shared.domain.business_time import Reading
from shared.domain.errors import ClockInDoubt, NotSignedIn
from shared.domain.events import EventKind
from shared.office import Office
from shared.operations import office_time, queue
from shared.store.clock import MEASURE_EVERY_S, MachineTime, ServerTime, StoreClock, open_clock, steady_s
from tests.fakes import MONDAY_MORNING, FixedClock

HOUR = timedelta(hours=1)


class HandTime(MachineTime):
    """Both clocks of a machine, set by hand."""

    def __init__(self, wall: datetime) -> None:
        self.wall, self.steady_s = wall, 0.0

    def read(self) -> Reading:
        return Reading(self.wall, self.steady_s)


def opened(office: Office, wall: datetime) -> HandTime:
    """The office as it is after a start at which the machine shows this time."""
    source = HandTime(wall)
    office.clock = open_clock(office.store, office.settings, source)
    return source


def test_an_office_has_the_clock_of_its_store(settings, office: Office) -> None:
    from shared.office import open_office

    with open_office(settings) as other:
        with other.store.reading() as session:
            now = (
                "strftime('%s', 'now')" if other.store.is_sqlite else "extract(epoch FROM clock_timestamp())"
            )
            stored = float(session.connection().execute(text(f"SELECT {now}")).scalar_one())

        assert isinstance(other.clock, StoreClock)
        assert abs(other.clock.now().timestamp() - stored) < 5


@pytest.mark.postgresql_only
def test_the_servers_time_is_measured_again_now_and_then(office: Office) -> None:
    steady = [0.0]
    with office.store.reading() as session:
        time = ServerTime(session, lambda: steady[0])
    first = time.read().wall
    steady[0] = MEASURE_EVERY_S - 1
    time.measure(office.store)
    carried = time.read().wall
    steady[0] = MEASURE_EVERY_S
    time.measure(office.store)

    assert carried - first == timedelta(seconds=MEASURE_EVERY_S - 1)
    assert time.read().wall - first < timedelta(seconds=60)


def test_the_steady_clock_goes_forward() -> None:
    assert steady_s() <= steady_s()


def test_a_start_is_never_before_the_newest_entry(office: Office) -> None:
    queue.take_number(office, "RS")

    opened(office, MONDAY_MORNING - 5 * HOUR)

    assert office.clock.now() == MONDAY_MORNING
    assert office_time.state(office).is_behind


def test_a_fresh_store_is_never_in_doubt(office: Office) -> None:
    opened(office, datetime(2031, 5, 5, tzinfo=UTC))

    assert office_time.state(office).doubt is None
    assert queue.take_number(office, "RS").day.year == 2031


def test_a_start_far_after_the_last_act_refuses_numbers_until_somebody_confirms(
    office: Office, officer_office: Office
) -> None:
    queue.take_number(office, "RS")
    later = MONDAY_MORNING + timedelta(days=7)
    opened(office, later)

    with pytest.raises(ClockInDoubt):
        queue.take_number(office, "RS")
    before = office.clock.now()
    office_time.confirm(officer_office)

    assert before == MONDAY_MORNING
    assert (queue.take_number(office, "RS").label, office.clock.now()) == ("RS-001", later)


def test_the_confirmation_is_in_the_journal_and_others_follow(office: Office, officer_office: Office) -> None:
    queue.take_number(office, "RS")
    later = MONDAY_MORNING + timedelta(days=7)
    opened(office, later)
    other = StoreClock(HandTime(later), MONDAY_MORNING, certain=False)
    seen = queue.board(office).as_of

    office_time.confirm(officer_office)
    office_time.confirm(officer_office)
    entries = queue.events_after(office, seen)
    other.learn(entries[-1].at)

    assert [(entry.kind, entry.at) for entry in entries] == [(EventKind.CLOCK_CONFIRMED, later)]
    assert (other.doubt, other.now()) == (None, later)


def test_a_device_confirms_no_clock(office: Office) -> None:
    with pytest.raises(NotSignedIn):
        office_time.confirm(office)


def test_a_leap_while_running_refuses_numbers(office: Office) -> None:
    queue.take_number(office, "RS")
    source = opened(office, MONDAY_MORNING + HOUR)
    source.wall += 9 * HOUR
    source.steady_s += 60

    with pytest.raises(ClockInDoubt):
        queue.take_number(office, "RS")
    assert office_time.state(office).now == MONDAY_MORNING + HOUR + timedelta(minutes=1)


def test_a_reader_of_the_journal_learns_its_time(office: Office, clock: FixedClock) -> None:
    queue.take_number(office, "RS")
    seen = queue.board(office).as_of
    ahead = MONDAY_MORNING + HOUR
    clock.time = ahead
    queue.take_number(office, "RS")
    opened_before = StoreClock(HandTime(MONDAY_MORNING), MONDAY_MORNING)
    office.clock = opened_before

    queue.events_after(office, seen)

    assert opened_before.now() == ahead


def test_another_clock_in_its_place_is_never_in_doubt(office: Office) -> None:
    queue.take_number(office, "RS")
    office.clock = FixedClock(datetime(2035, 1, 1, tzinfo=UTC))

    assert office_time.state(office).doubt is None
    assert queue.take_number(office, "RS").day.year == 2035
