"""Offices on a server that a test makes fail, what their visitors were told, and what the store has."""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from time import monotonic
from typing import TypeVar
from uuid import uuid4

from sqlmodel import select

from shared.domain.errors import StoreAway
from shared.domain.events import Event, EventKind
from shared.domain.ticket import Ticket
from shared.office import Office, open_office
from shared.operations import queue
from shared.settings import Settings
from tests.fakes import FixedClock

PATIENCE_S = 60
"""A link that does not come back by then ends the test."""

Answer = TypeVar("Answer")


def on_port(settings: Settings, port: int) -> Settings:
    """The same store, reached through another port."""
    host, database = settings.database.rsplit(":", 1)[0], settings.database.rsplit("/", 1)[1]
    return settings.model_copy(update={"database": f"{host}:{port}/{database}"})


@contextmanager
def office_at(settings: Settings, device: str) -> Iterator[Office]:
    """An office of one day, which no midnight ends."""
    with until_told(lambda: open_office(settings, device)) as office:
        office.clock = FixedClock()
        yield office


def until_told(act: Callable[[], Answer]) -> Answer:
    """Try again while the store is away, as a visitor touches again."""
    patient_until = monotonic() + PATIENCE_S
    while True:
        try:
            return act()
        except StoreAway:
            if monotonic() > patient_until:
                raise


def touch(office: Office) -> str:
    """One visitor's touch, repeated until the number is told: its label."""
    wish = uuid4().hex
    return until_told(lambda: queue.take_number(office, "RS", request_id=wish)).label


@dataclass(frozen=True)
class Account:
    """What is wrong between what was told and what is stored; all empty when nothing is."""

    orphans: list[str]
    lost: list[str]
    doubled: list[str]
    gaps: list[int]
    called_twice: list[str]


NOTHING_WRONG = Account(orphans=[], lost=[], doubled=[], gaps=[], called_twice=[])


def account(office: Office, told: list[str]) -> Account:
    """Compare every label that was told with every ticket and every call that is stored."""
    with office.store.reading() as session:
        stored = {ticket.id: ticket for ticket in session.exec(select(Ticket))}
        calls = list(session.exec(select(Event.subject_id).where(Event.kind == EventKind.TICKET_CALLED)))
    labels = [ticket.label for ticket in stored.values()]
    numbers = {ticket.number for ticket in stored.values()}
    return Account(
        orphans=sorted(set(labels) - set(told)),
        lost=sorted(set(told) - set(labels)),
        doubled=[label for label, times in Counter([*labels, *set(told)]).items() if times > 2]
        + [label for label, times in Counter(told).items() if times > 1],
        gaps=sorted(set(range(1, max(numbers, default=0) + 1)) - numbers),
        called_twice=[subject for subject, times in Counter(calls).items() if times > 1],
    )
