"""Sample data: officers, requests, a week of visits that never happened, and a morning in progress."""

import random
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Any

import yaml

from desk.administration.sample_requests import SampleRequests
from shared.assets import asset
from shared.domain.ticket import Ticket
from shared.office import Office
from shared.operations import complaints, feedback, guest_book, officers, queue

SERVICES = ("RS", "KS", "PS", "PJ")
WEIGHTS = (5, 3, 4, 2)
VISITS_A_DAY = (14, 22)
PAST_DAYS = 7
WAITING_NOW = 7
MORNING = timedelta(minutes=120)
"""The day so far: served for three quarters of it, the last quarter's visitors still wait."""
LONGEST_VISIT = timedelta(minutes=25)
RATES, COMMENTS, SCORES = 0.3, 0.3, (2, 3, 3, 3, 4, 4, 4)
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
OFFICERS = (
    ("ratna", "Ratna Contoh, S.Tr.Stat.", ("officer",)),
    ("bayu", "Bayu Contoh, S.ST.", ("officer",)),
    ("kepala", "Dra. Endang Contoh, M.Si.", ("head",)),
    ("pengawas", "Wulan Contoh, S.E.", ("supervisor",)),
)


@dataclass(frozen=True)
class Account:
    """A person of the demonstration; the password exists nowhere but here and on the terminal."""

    name: str
    password: str
    roles: tuple[str, ...]


class SteppedClock:
    """The time of a story that is told, not lived."""

    def __init__(self, time_now: datetime) -> None:
        self.time = time_now

    def now(self) -> datetime:
        return self.time

    def pass_minutes(self, minutes: float) -> None:
        self.time += timedelta(minutes=minutes)


def fill(office: Office, *, seed: int = 3324) -> list[Account]:
    """Put the sample into an empty store; returns who may sign in. The office's clock is left as it was."""
    chance = random.Random(seed)  # noqa: S311 - a story, not a secret
    real_clock = office.clock
    now = real_clock.now()
    accounts, desks, head = _officers(office)
    stories = SampleRequests(desks, head, office.day_of(now))
    visited = set(_past_days(office.day_of(now)))
    for day in sorted({*stories.days, *visited}):
        office.clock = clock = SteppedClock(datetime.combine(day, time(8, 5), tzinfo=office.settings.zone))
        for _ in range(chance.randint(*VISITS_A_DAY) if day in visited else 0):
            _rate(office, _whole_visit(office, desks, clock, chance), chance)
        stories.play(day)
    for complaint in _visits()["complaints"]:
        complaints.file(office, complaint["text"], kind=complaint["kind"])
    midnight = datetime.combine(office.day_of(now), time(), tzinfo=office.settings.zone)
    office.clock = clock = SteppedClock(max(midnight, now - MORNING))
    while clock.now() < now - MORNING / 4 - LONGEST_VISIT:
        _whole_visit(office, desks, clock, chance)
    clock.time = max(midnight, now - MORNING / 4)
    _waiting_room(office, desks, clock, chance, until=now)
    office.clock = real_clock
    return accounts


def _officers(office: Office) -> tuple[list[Account], list[Office], Office]:
    admin = Account("admin", _password(), ("administrator",))
    officers.create_first(
        office, admin.name, admin.password, roles=admin.roles, full_name="Administrator PST"
    )
    admin_office = officers.sign_in(office, admin.name, admin.password)
    accounts, seats = [], {}
    for name, full_name, roles in OFFICERS:
        account = Account(name, _password(), roles)
        accounts.append(account)
        officers.add(admin_office, name, account.password, roles=roles, full_name=full_name)
        seats[name] = officers.sign_in(office, name, account.password)
    return [*accounts, admin], [seats["ratna"], seats["bayu"]], seats["kepala"]


def _password() -> str:
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(4)) for _ in range(3))


def _past_days(today: date) -> Iterator[date]:
    working = (day for back in range(14, 0, -1) if (day := today - timedelta(days=back)).weekday() < 5)
    yield from list(working)[-PAST_DAYS:]


def _whole_visit(
    office: Office, desks: list[Office], clock: SteppedClock, chance: random.Random
) -> Ticket | None:
    """A visit from its number to its end; None where nobody came to the call."""
    ticket = _number(office, chance)
    counter = chance.randrange(len(desks))
    desk = desks[counter]
    clock.pass_minutes(chance.uniform(1, 9))
    if chance.random() < 0.8:
        _sign(office, ticket, chance)
    queue.call_next(desk, str(counter + 1), (ticket.queue,))
    clock.pass_minutes(chance.uniform(0.3, 1.2))
    if chance.random() < 0.06:
        queue.no_show(desk, ticket.id or 0)
        return None
    queue.start(desk, ticket.id or 0)
    clock.pass_minutes(chance.uniform(3, 14))
    return queue.finish(desk, ticket.id or 0)


def _rate(office: Office, ticket: Ticket | None, chance: random.Random) -> None:
    """A few of them rate on their way out; most are content, and some leave a word."""
    if ticket is None or chance.random() > RATES:
        return
    scores = {element: chance.choice(SCORES) for element in feedback.elements()}
    comment = chance.choice(_visits()["comments"]) if chance.random() < COMMENTS else ""
    feedback.rate(office, ticket.code, scores, comment)


def _waiting_room(
    office: Office, desks: list[Office], clock: SteppedClock, chance: random.Random, *, until: datetime
) -> None:
    step = (until - clock.time) / (WAITING_NOW + 3)
    tickets = []
    for place in range(WAITING_NOW + 1):
        clock.time += step
        ticket = _number(office, chance, service=SERVICES[place % len(SERVICES)])
        tickets.append(ticket)
        if place % 3 != 2:
            _sign(office, ticket, chance)
    served = queue.call_next(desks[-1], str(len(desks)), (tickets[0].queue,))
    clock.time += step
    queue.start(desks[-1], served.id or 0)


def _number(office: Office, chance: random.Random, service: str = "") -> Ticket:
    code = service or chance.choices(SERVICES, WEIGHTS)[0]
    return queue.take_number(office, code, priority=chance.random() < 0.12, slip=False)


def _sign(office: Office, ticket: Ticket, chance: random.Random) -> None:
    guest_book.sign(office, ticket.id or 0, _answers(ticket.service, chance))


@cache
def _visits() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(asset("sample", "visits.yaml").read_text(encoding="utf-8"))
    return found


def _answers(service: str, chance: random.Random) -> dict[str, object]:
    sample = _visits()
    name = chance.choice(sample["names"])
    kind = chance.choice(sample["visitors"])
    return {
        "full_name": name,
        "sex": "PEREMPUAN" if name.split()[0] in sample["women"] else "LAKI_LAKI",
        "education": kind["education"],
        "occupation": kind["occupation"],
        "citizenship": "WNI",
        "province": "Jawa Tengah",
        "regency": "Kabupaten Kendal",
        "birth_year": chance.randint(1965, 2005),
        "email": name.lower().replace(" ", ".") + "@example.com",
        "phone": f"0812{chance.randint(10_000_000, 99_999_999)}",
        "identity_kind": "KTP",
        "party": "PERORANGAN",
        "agency_category": kind["category"],
        "agency": chance.choice(kind["agencies"]),
        "purpose_of_use": kind["purpose"],
        "errand": chance.choice(kind["errands"][service]),
    }
