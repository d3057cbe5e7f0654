"""A store with some numbers in it, made to suffer; and what a start then says of it."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlmodel import select

from shared.domain.errors import FrontOfficeError
from shared.domain.ticket import NumberSeries, Ticket
from shared.office import Office, open_office
from shared.operations import queue
from shared.settings import Settings
from tests.builders import settings_in

SERVICES = ("RS", "PS", "KS")
FILES = ("pst.sqlite3", "pst.sqlite3-wal", "pst.sqlite3-shm")

CRASHING = """
import os, signal, sys
from pathlib import Path
from shared.office import open_office
from shared.operations import queue
from tests.builders import settings_in
office = open_office(settings_in(Path(sys.argv[1])), device="kiosk-1")
for _ in range(int(sys.argv[2])):
    print(queue.take_number(office, "RS").label, flush=True)
sys.stdin.read()
os.kill(os.getpid(), signal.SIGKILL)
"""


@dataclass(frozen=True)
class Content:
    """What must not be lost in silence: numbers with their counters, and the journal's newest entry."""

    numbers: frozenset[tuple[str, str, int]]
    counters: frozenset[tuple[str, str, int]]
    as_of: int


def content_of(office: Office) -> Content:
    """Read it from an open office."""
    with office.store.reading() as session:
        tickets = session.exec(select(Ticket.service, Ticket.day, Ticket.number))
        numbers = frozenset((service, str(day), number) for service, day, number in tickets)
        series = frozenset(
            (row.service, str(row.day), row.last) for row in session.exec(select(NumberSeries))
        )
    return Content(numbers, series, queue.board(office).as_of)


def used_store(folder: Path, seeded_store: Path, *, numbers: int = 60) -> Settings:
    """A store with so many numbers, closed in order."""
    folder.mkdir(parents=True)
    for file in (seeded_store, seeded_store.with_name("pst.key")):
        shutil.copy(file, folder)
    settings = settings_in(folder)
    with open_office(settings, device="kiosk-1") as office:
        for turn in range(numbers):
            queue.take_number(office, SERVICES[turn % len(SERVICES)])
    return settings


@contextmanager
def giving_numbers(folder: Path, numbers: int) -> Iterator[list[str]]:
    """A process that has told so many numbers of this store and holds it open; killed at the end."""
    command = [sys.executable, "-c", CRASHING, str(folder), str(numbers)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield [process.stdout.readline().strip() for _ in range(numbers)]


def killed_store(folder: Path, seeded_store: Path) -> list[str]:
    """A store as a killed process leaves it, its newest numbers only in the -wal: what was told."""
    used_store(folder, seeded_store, numbers=6)
    with giving_numbers(folder, 5) as told:
        return told


def refusal(settings: Settings, *, accept_loss: bool = False) -> str:
    """The key of the error with which the store is refused at a start; empty where it is opened."""
    try:
        open_office(settings, device="desk-1", accept_loss=accept_loss).close()
    except FrontOfficeError as error:
        return error.key
    return ""
