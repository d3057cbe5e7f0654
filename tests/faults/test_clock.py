"""Clocks that jump, stand still or differ, and a midnight under load: days never go back, no gaps."""

import random
import subprocess
import sys
from collections import Counter, defaultdict
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import String, text
from sqlmodel import cast, select

from shared.domain.errors import ClockInDoubt
from shared.domain.events import Event, EventKind
from shared.domain.ticket import Ticket
from shared.office import Office
from shared.operations import office_time, queue
from shared.settings import Settings
from shared.store.clock import StoreClock, machine_time, open_clock
from tests import model_queue
from tests.fakes import MONDAY_MORNING
from tests.faults.hostile_time import HostileTime

TOUCHES = 15
CLOCKS, CLOCKS_FULL = 12, 300
PROCESSES, PROCESSES_FULL = 3, 8
BEFORE_MIDNIGHT = timedelta(seconds=0.5)
ACROSS_MIDNIGHT = """
import itertools
import sys
from datetime import date, datetime, timedelta
from pathlib import Path
from uuid import uuid4
from shared.domain.business_time import Reading
from shared.office import open_office
from shared.operations import queue
from shared.settings import Settings
from shared.store import clock
from tests.faults.linked_office import until_told
folder, database, device, wrong_s, numbers = sys.argv[1:]
settings = Settings(data_dir=Path(folder), database=database)

class WrongClock(datetime):
    # This machine's, for whoever asks it.
    @classmethod
    def now(cls, tz=None):
        return datetime.now(tz) + timedelta(seconds=float(wrong_s))

class ServerAtMidnight(clock.ServerTime):
    def _ask(self, session):
        asked = super()._ask(session)
        return Reading(asked.wall + shift, asked.steady_s)

clock.datetime = WrongClock
with open_office(settings, device=device) as office:
    print("ready", flush=True)
    shift = timedelta(seconds=float(sys.stdin.readline()))
    if office.store.is_sqlite:
        source = clock.MachineTime(lambda: clock.machine_time() + shift)
    else:
        with office.store.reading() as session:
            source = ServerAtMidnight(session)
    office.clock = clock.StoreClock(source)
    after, services = 0, itertools.cycle(("RS", "PJ"))
    while after < int(numbers):
        wish, service = uuid4().hex, next(services)
        ticket = until_told(lambda: queue.take_number(office, service, request_id=wish))
        print(ticket.day, ticket.label, flush=True)
        after += ticket.day == date(2026, 11, 24)
"""


def taken(office: Office) -> list[Ticket]:
    """Every ticket, in the journal's order."""
    by_journal = (
        select(Ticket)
        .join(Event, (Event.subject == "ticket") & (Event.subject_id == cast(Ticket.id, String)))
        .where(Event.kind == EventKind.TICKET_TAKEN)
        .order_by(Event.number)
    )
    with office.store.reading() as session:
        return list(session.exec(by_journal))


def days_in_order(office: Office) -> list[date]:
    return [ticket.day for ticket in taken(office)]


def queue_times(office: Office) -> list[datetime]:
    """The moment of every act in the queue, in the journal's order."""
    with office.store.reading() as session:
        return list(session.exec(select(Event.at).where(Event.subject == "ticket").order_by(Event.number)))


def labels_by_day(office: Office) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for ticket in taken(office):
        found[str(ticket.day)].append(ticket.label)
    return found


def times_by_device(office: Office) -> dict[str, list[datetime]]:
    found: dict[str, list[datetime]] = defaultdict(list)
    with office.store.reading() as session:
        for device, at in session.exec(select(Event.device, Event.at).order_by(Event.number)):
            found[device].append(at)
    return found


def time_of_store(office: Office) -> datetime:
    """Now, by the clock that this kind of store goes by."""
    if office.store.is_sqlite:
        return machine_time()
    with office.store.reading() as session:
        return session.execute(text("SELECT clock_timestamp()")).scalar_one()


def gap_free(labels: list[str]) -> bool:
    """Whether each service's numbers are 1, 2, 3 … in the order in which they were taken."""
    counted: Counter[str] = Counter()
    for label in labels:
        service, _dash, number = label.partition("-")
        counted[service] += 1
        if int(number) != counted[service]:
            return False
    return True


def test_hostile_clocks_take_no_day_back_and_leave_no_gap(
    office: Office, officer_office: Office, full: bool
) -> None:
    queue.take_number(office, "RS")
    chance = random.Random(3324)  # noqa: S311 - a test's dice
    confirmed = 0
    for _ in range(CLOCKS_FULL if full else CLOCKS):
        hostile = HostileTime(office.clock.now(), chance)
        office.clock = open_clock(office.store, office.settings, hostile)
        for _ in range(TOUCHES):
            hostile.go_on()
            queue.events_after(office, queue.board(office).as_of - 1)
            try:
                queue.take_number(office, "RS")
            except ClockInDoubt:
                if chance.random() < 0.3:
                    office_time.confirm(officer_office)
                    confirmed += 1

    days = days_in_order(office)
    assert days == sorted(days)
    assert queue_times(office) == sorted(queue_times(office))
    assert all(gap_free(labels) for labels in labels_by_day(office).values())
    assert all(times == sorted(times) for times in times_by_device(office).values())
    assert (len(set(days)) > 5, confirmed > 0) == (True, True)


def test_the_control_a_clock_that_is_simply_believed_takes_days_back(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(model_queue, "moment", lambda office, _session: office.clock.now())
    hostile = HostileTime(MONDAY_MORNING, random.Random(3324))  # noqa: S311 - a test's dice

    class Believed:
        def now(self) -> datetime:
            return hostile.read().wall

    office.clock = Believed()
    for turn in range(4 * TOUCHES):
        hostile.go_on()
        model_queue.take_number(office, "RS", False, "id", f"sentuh-{turn}", slip=False)

    days = days_in_order(office)
    assert days != sorted(days)


def test_kiosks_with_different_clocks_cross_midnight_under_load(
    office: Office, settings: Settings, full: bool
) -> None:
    count = PROCESSES_FULL if full else PROCESSES
    # Programs of one machine have nearly one clock; on a server's store it need not be right at all.
    apart_s = -0.05 if office.store.is_sqlite else 5 * 3_600
    command = [sys.executable, "-c", ACROSS_MIDNIGHT, str(settings.data_dir), settings.database]
    kiosks = [
        subprocess.Popen(
            [*command, f"kiosk-{place}", str(place * apart_s), str(200 if full else 10)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for place in range(count)
    ]
    ready = [kiosk.stdout.readline() for kiosk in kiosks]
    midnight = datetime(2026, 11, 24, tzinfo=settings.zone)
    go = (midnight - BEFORE_MIDNIGHT - time_of_store(office)).total_seconds()
    for kiosk in kiosks:
        kiosk.stdin.write(f"{go}\n")
        kiosk.stdin.flush()
    told = [kiosk.communicate(timeout=120)[0].split("\n")[:-1] for kiosk in kiosks]

    assert ready == ["ready\n"] * count
    by_day, days = labels_by_day(office), days_in_order(office)
    assert [kiosk.returncode for kiosk in kiosks] == [0] * count
    assert sorted(line for lines in told for line in lines) == sorted(
        f"{day} {label}" for day, labels in by_day.items() for label in labels
    )
    assert all(gap_free(labels) for labels in by_day.values())
    assert sorted(by_day) == ["2026-11-23", "2026-11-24"]
    assert days == sorted(days)
    assert queue_times(office) == sorted(queue_times(office))
    assert max(queue_times(office)) < midnight + timedelta(hours=1)  # no kiosk's own wrong clock


def test_the_business_day_is_the_offices_not_utc(office: Office) -> None:
    at = datetime(2026, 11, 24, 0, 30, tzinfo=office.settings.zone)
    office.clock = StoreClock(HostileTime(at, random.Random(1)))  # noqa: S311 - it stands still

    assert queue.take_number(office, "RS").day == date(2026, 11, 24)
