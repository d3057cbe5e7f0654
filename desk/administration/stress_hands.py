"""One process of a stress: a kiosk and a counter in one, as fast as they can."""

import signal
import time
from dataclasses import dataclass
from enum import StrEnum
from itertools import count
from multiprocessing.connection import Connection
from uuid import uuid4

from shared.domain.errors import NobodyWaiting, StoreAway
from shared.domain.officer import Officer
from shared.domain.ticket import OPEN_AT_COUNTER, Ticket, TicketState
from shared.office import Office, open_office
from shared.operations import printing, queue
from shared.settings import Settings

SERVICES = ("RS", "PS")
PRINTED_EVERY = 8
"""Drawing a slip takes longer than taking a number: some rounds print, so the store is the limit."""
PRIORITY_EVERY = 5
PAUSE_S, LONGEST_PAUSE_S = 0.05, 1.0
"""Between two tries where the store does not answer."""


class Word(StrEnum):
    """What a process tells."""

    READY = "ready"
    ASKS = "asks"
    TOOK = "took"
    CALLED = "called"
    FOUND = "found"
    STARTED = "started"
    FINISHED = "finished"
    PRINTED = "printed"
    AWAY = "away"


@dataclass(frozen=True)
class Said:
    """One thing that a process has told: an intention (`asks`), or what an operation has returned."""

    word: Word
    request_id: str = ""
    ticket_id: int = 0
    label: str = ""
    counter: str = ""
    seconds: float = 0.0


@dataclass(frozen=True)
class Seat:
    """Where a process sits: a counter and a kiosk; `touch` is what its predecessor left unanswered."""

    number: int
    settings: Settings
    officer: Officer
    touch: str = ""

    @property
    def counter(self) -> str:
        """The counter that this process calls to."""
        return str(self.number)

    @property
    def device(self) -> str:
        """Its name in the journal."""
        return f"beban-{self.number}"


def work(seat: Seat, pipe: Connection) -> None:
    """Take, call, start and finish until the other end says stop; tells nothing before it is stored."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the parent's affair: it says stop
    hands, pause_s = _Hands(seat, pipe), PAUSE_S
    while True:
        try:
            with open_office(seat.settings, device=seat.device) as office:
                return hands.work(office)
        except StoreAway:
            pipe.send(Said(Word.AWAY))
        if pipe.poll(pause_s):
            return None
        pause_s = min(2 * pause_s, LONGEST_PAUSE_S)


class _Hands:
    def __init__(self, seat: Seat, pipe: Connection) -> None:
        self._pipe, self._counter, self._touch = pipe, seat.counter, seat.touch
        self._officer = seat.officer

    def work(self, office: Office) -> None:
        """Begin with what was left unanswered and open; raises StoreAway, and may then begin again."""
        desk = office.acting_as(self._officer)
        printing.recover(office)
        self._pipe.send(Said(Word.READY))
        if self._touch:
            self._take(office)
        self._end_what_is_open(desk)
        for turn in count():
            if self._pipe.poll():
                return
            self._touch = uuid4().hex
            self._take(office)
            if turn % PRINTED_EVERY == 0:
                self._print(office)
            self._call(desk)

    def _take(self, kiosk: Office) -> None:
        """One touch at the kiosk: however often it is repeated, it asks for the same."""
        touch = self._touch
        place = int(touch[:8], 16)
        service, priority = SERVICES[place % len(SERVICES)], place % PRIORITY_EVERY == 0
        self._pipe.send(Said(Word.ASKS, request_id=touch))
        since = time.perf_counter()
        ticket = queue.take_number(kiosk, service, priority=priority, request_id=touch)
        self._touch = ""
        self._tell(Word.TOOK, ticket, since)

    def _print(self, kiosk: Office) -> None:
        since = time.perf_counter()
        job = printing.print_next(kiosk)
        if job is not None:
            self._pipe.send(Said(Word.PRINTED, ticket_id=job.ticket_id, seconds=time.perf_counter() - since))

    def _call(self, desk: Office) -> None:
        since = time.perf_counter()
        try:
            ticket = queue.call_next(desk, self._counter, SERVICES)
        except NobodyWaiting:
            return
        self._tell(Word.CALLED, ticket, since)
        self._end(desk, ticket)

    def _end(self, desk: Office, ticket: Ticket) -> None:
        if ticket.state is TicketState.CALLED:
            since = time.perf_counter()
            self._tell(Word.STARTED, queue.start(desk, ticket.id), since)
        since = time.perf_counter()
        self._tell(Word.FINISHED, queue.finish(desk, ticket.id), since)

    def _end_what_is_open(self, desk: Office) -> None:
        """What a predecessor has called, perhaps without telling: seen at its counter, as at a desk."""
        for ticket in queue.tickets_today(desk):
            if ticket.counter == self._counter and ticket.state in OPEN_AT_COUNTER:
                self._pipe.send(Said(Word.FOUND, ticket_id=ticket.id or 0, counter=self._counter))
                self._end(desk, ticket)

    def _tell(self, word: Word, ticket: Ticket, since: float) -> None:
        seconds = time.perf_counter() - since
        self._pipe.send(Said(word, ticket.request_id, ticket.id or 0, ticket.label, self._counter, seconds))
