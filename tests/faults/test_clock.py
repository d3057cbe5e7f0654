"""Clocks that jump, stand still or differ, and a midnight under load: days never go back, no gaps."""

import random
import subprocess
import sys
from collections import defaultdict
from datetime import date, datetime

from sqlmodel import select

from shared.domain.errors import ClockInDoubt
from shared.domain.events import Event
from shared.domain.ticket import Ticket
from shared.office import Office
from shared.operations import office_time, queue
from shared.settings import Settings
from shared.store.clock import StoreClock, open_clock
from tests.fakes import MONDAY_MORNING
from tests.faults.hostile_time import HostileTime

TOUCHES = 15
CLOCKS, CLOCKS_FULL = 12, 300
PROCESSES, PROCESSES_FULL = 3, 8
ACROSS_MIDNIGHT = """
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
    after = 0
    while after < int(numbers):
        wish = uuid4().hex
        ticket = until_told(lambda: queue.take_number(office, "RS", request_id=wish))
        print(ticket.day, ticket.number, flush=True)
        after += ticket.day == midnight.date()
"""


def days_in_order(office: Office) -> list[date]:
    with office.store.reading() as session:
        return list(session.exec(select(Ticket.day).order_by(Ticket.id)))


def numbers_by_day(office: Office) -> dict[date, list[int]]:
    found: dict[date, list[int]] = defaultdict(list)
    with office.store.reading() as session:
        for day, number in session.exec(select(Ticket.day, Ticket.number).order_by(Ticket.number)):
            found[day].append(number)
    return found


def times_by_device(office: Office) -> dict[str, list[datetime]]:
    found: dict[str, list[datetime]] = defaultdict(list)
    with office.store.reading() as session:
        for device, at in session.exec(select(Event.device, Event.at).order_by(Event.number)):
            found[device].append(at)
    return found


def gap_free(numbers: list[int]) -> bool:
    return numbers == list(range(1, len(numbers) + 1))


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
    assert all(gap_free(numbers) for numbers in numbers_by_day(office).values())
    assert all(times == sorted(times) for times in times_by_device(office).values())
    assert (len(set(days)) > 5, confirmed > 0) == (True, True)


def test_the_control_a_clock_that_is_simply_believed_takes_days_back(office: Office) -> None:
    hostile = HostileTime(MONDAY_MORNING, random.Random(3324))  # noqa: S311 - a test's dice

    class Believed:
        def now(self) -> datetime:
            return hostile.read().wall

    office.clock = Believed()
    for _ in range(4 * TOUCHES):
        hostile.go_on()
        queue.take_number(office, "RS")

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

    by_day = {str(day): numbers for day, numbers in numbers_by_day(office).items()}
    assert [kiosk.returncode for kiosk in kiosks] == [0] * count
    assert sorted(line for lines in told for line in lines) == sorted(
        f"{day} {number}" for day, numbers in by_day.items() for number in numbers
    )
    assert all(gap_free(numbers) for numbers in by_day.values())
    assert sorted(by_day) == ["2026-11-23", "2026-11-24"]
    for lines in told:
        days = [line.split()[0] for line in lines]
        assert days == sorted(days)


def test_the_business_day_is_the_offices_not_utc(office: Office) -> None:
    at = datetime(2026, 11, 24, 0, 30, tzinfo=office.settings.zone)
    office.clock = StoreClock(HostileTime(at, random.Random(1)))  # noqa: S311 - it stands still

    assert queue.take_number(office, "RS").day == date(2026, 11, 24)
