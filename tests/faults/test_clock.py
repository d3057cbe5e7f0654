"""Clocks that jump, stand still or differ, and a midnight under load: days never go back, no gaps."""

import random
import subprocess
import sys
from collections import Counter, defaultdict
from datetime import date, datetime

import pytest
from sqlalchemy import String
from sqlmodel import cast, select

from shared.domain.errors import ClockInDoubt
from shared.domain.events import Event, EventKind
from shared.domain.ticket import Ticket
from shared.office import Office
from shared.operations import office_time, queue
from shared.settings import Settings
from shared.store.clock import StoreClock, open_clock
from tests import model_queue
from tests.fakes import MONDAY_MORNING
from tests.faults.hostile_time import HostileTime

TOUCHES = 15
CLOCKS, CLOCKS_FULL = 12, 300
PROCESSES, PROCESSES_FULL = 3, 8
ACROSS_MIDNIGHT = """
import itertools
import sys
from datetime import datetime, timedelta
from pathlib import Path
from uuid import uuid4
from shared.office import open_office
from shared.operations import queue
from shared.settings import Settings
from shared.store.clock import MachineTime, StoreClock, machine_time
from tests.faults.linked_office import until_told
folder, database, device, apart_s, numbers = sys.argv[1:]
settings = Settings(data_dir=Path(folder), database=database)
with open_office(settings, device=device) as office:
    sys.stdin.readline()
    midnight = datetime(2026, 11, 24, tzinfo=settings.zone)
    shift = midnight - machine_time() + timedelta(seconds=float(apart_s))
    office.clock = StoreClock(MachineTime(lambda: machine_time() + shift))
    after, services = 0, itertools.cycle(("RS", "PJ"))
    while after < int(numbers):
        wish, service = uuid4().hex, next(services)
        ticket = until_told(lambda: queue.take_number(office, service, request_id=wish))
        print(ticket.day, ticket.label, flush=True)
        after += ticket.day == midnight.date()
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
    command = [sys.executable, "-c", ACROSS_MIDNIGHT, str(settings.data_dir), settings.database]
    kiosks = [
        subprocess.Popen(
            [*command, f"kiosk-{place}", str(-0.4 - place / 20), str(200 if full else 10)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for place in range(count)
    ]
    for kiosk in kiosks:
        kiosk.stdin.write("\n")
        kiosk.stdin.flush()
    told = [kiosk.communicate(timeout=120)[0].split("\n")[:-1] for kiosk in kiosks]

    by_day, days = labels_by_day(office), days_in_order(office)
    assert [kiosk.returncode for kiosk in kiosks] == [0] * count
    assert sorted(line for lines in told for line in lines) == sorted(
        f"{day} {label}" for day, labels in by_day.items() for label in labels
    )
    assert all(gap_free(labels) for labels in by_day.values())
    assert sorted(by_day) == ["2026-11-23", "2026-11-24"]
    assert days == sorted(days)
    assert queue_times(office) == sorted(queue_times(office))


def test_the_business_day_is_the_offices_not_utc(office: Office) -> None:
    at = datetime(2026, 11, 24, 0, 30, tzinfo=office.settings.zone)
    office.clock = StoreClock(HostileTime(at, random.Random(1)))  # noqa: S311 - it stands still

    assert queue.take_number(office, "RS").day == date(2026, 11, 24)
