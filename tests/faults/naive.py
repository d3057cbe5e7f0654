"""How numbers are given and called in many programs: read, then write. Only a control; it must be caught."""

import threading
from dataclasses import replace
from datetime import date

from sqlalchemy import create_engine, text

from desk.administration.stress_count import Evidence
from desk.administration.stress_crowd import Heard
from desk.administration.stress_hands import Said, Word
from shared.domain.events import Event, EventKind
from shared.domain.print_job import PrintJob
from shared.domain.ticket import Ticket, TicketState
from shared.operations.trial import Kept
from tests.fakes import MONDAY_MORNING

DAY = date(2026, 11, 23)
TABLES = (
    "CREATE TABLE naive_ticket (request_id TEXT, number INTEGER, state TEXT)",
    "CREATE TABLE naive_journal (kind TEXT, subject TEXT, counter TEXT)",
    "CREATE TABLE naive_slip (subject TEXT, state TEXT)",
)
SLOWLY_S = 30


class NaiveQueue:
    """Tables without any constraint; whoever acts reads first, and writes when the others have read too."""

    def __init__(self, database: str, people: int) -> None:
        self._engine = create_engine(database, isolation_level="AUTOCOMMIT")
        self._people, self._barrier = people, threading.Barrier(people)
        self._lock, self.said, self.papers = threading.Lock(), list[Said](), list[bytes]()
        self._run(*TABLES)

    def work(self) -> None:
        """Everybody takes a number, calls whoever is first, and prints the first slip that waits."""
        for act in (self._take, self._call, self._print):
            people = [threading.Thread(target=act, args=(one,)) for one in range(self._people)]
            for person in people:
                person.start()
            for person in people:
                person.join()

    def evidence(self) -> Evidence:
        """What these tables hold, in the form in which a stress counts."""
        tickets = self._rows("SELECT request_id, number, state FROM naive_ticket ORDER BY request_id")
        ids = {request_id: place for place, (request_id, _number, _state) in enumerate(tickets, 1)}
        slips = [
            PrintJob(ticket_id=ids[subject]) for (subject,) in self._rows("SELECT subject FROM naive_slip")
        ]
        kept = Kept([_ticket(ids[request_id], request_id, *rest) for request_id, *rest in tickets], slips)
        journal = [
            Event(number=number, at=MONDAY_MORNING, kind=EventKind(kind), device="kiosk-1", subject="ticket",
                  subject_id=str(ids[subject]), details={"counter": counter, "copy": 1})
            for number, (kind, subject, counter) in enumerate(
                self._rows("SELECT kind, subject, counter FROM naive_journal"), 1)
        ]  # fmt: skip
        said = [replace(one, ticket_id=ids[one.request_id]) for one in self.said]
        self._engine.dispose()
        return Evidence(kept, journal, self.papers, told=Heard(said))

    def _take(self, person: int) -> None:
        ((last,),) = self._rows("SELECT coalesce(max(number), 0) FROM naive_ticket")
        self._barrier.wait(SLOWLY_S)
        touch = f"touch-{person}"
        self._write("INSERT INTO naive_ticket VALUES (:a, :b, 'waiting')", a=touch, b=last + 1)
        self._write("INSERT INTO naive_journal VALUES ('TicketTaken', :a, '')", a=touch)
        self._write("INSERT INTO naive_slip VALUES (:a, 'queued')", a=touch)
        with self._lock:
            self.said.append(Said(Word.TOOK, touch, label=f"RS-{last + 1:03d}"))

    def _call(self, person: int) -> None:
        ((touch,),) = self._rows(
            "SELECT request_id FROM naive_ticket WHERE state = 'waiting' ORDER BY number, request_id LIMIT 1"
        )
        self._barrier.wait(SLOWLY_S)
        self._write("UPDATE naive_ticket SET state = 'called' WHERE request_id = :a", a=touch)
        self._write("INSERT INTO naive_journal VALUES ('TicketCalled', :a, :b)", a=touch, b=str(person))
        with self._lock:
            self.said.append(Said(Word.CALLED, touch, counter=str(person)))

    def _print(self, person: int) -> None:
        ((touch,),) = self._rows(
            "SELECT subject FROM naive_slip WHERE state = 'queued' ORDER BY subject LIMIT 1"
        )
        self._barrier.wait(SLOWLY_S)
        self._write("UPDATE naive_slip SET state = 'sending' WHERE subject = :a", a=touch)
        self._write("INSERT INTO naive_journal VALUES ('PrintClaimed', :a, '')", a=touch)
        with self._lock:
            self.papers.append(touch.encode())

    def _rows(self, statement: str) -> list:
        with self._engine.connect() as link:
            return list(link.execute(text(statement)))

    def _write(self, statement: str, **values: object) -> None:
        with self._engine.connect() as link:
            link.execute(text(statement), values)

    def _run(self, *statements: str) -> None:
        for statement in statements:
            self._write(statement)


def _ticket(place: int, request_id: str, number: int, state: str) -> Ticket:
    return Ticket(
        id=place, service="RS", queue="RS", day=DAY, number=number, request_id=request_id,
        state=TicketState(state), taken_at=MONDAY_MORNING, waiting_since=MONDAY_MORNING,
    )  # fmt: skip
