"""What a visitor and an officer can do with a queue number."""

from collections.abc import Callable, Sequence
from datetime import datetime
from uuid import uuid4

from sqlmodel import Session

from shared.domain.code import typed_code
from shared.domain.errors import (
    CounterBusy,
    NobodyWaiting,
    NotFound,
    StoreRolledBack,
    UnknownCode,
    UnknownCounter,
    UnknownService,
)
from shared.domain.events import Event, EventKind
from shared.domain.officer import Role
from shared.domain.print_job import PrintJob
from shared.domain.ticket import Ticket
from shared.domain.waiting import regular_turn
from shared.office import Office
from shared.operations.board import board
from shared.store import catalogue, journal, tickets

__all__ = [
    "board",
    "call_next",
    "cancel",
    "events_after",
    "finish",
    "hold",
    "no_show",
    "recall",
    "requeue",
    "resume",
    "start",
    "take_number",
    "ticket_by_code",
    "tickets_today",
    "transfer",
]


def take_number(
    office: Office,
    service: str,
    priority: bool = False,
    language: str = "id",
    request_id: str | None = None,
    *,
    slip: bool = True,
) -> Ticket:
    """A new number of `service` for today, with its print job; the number is told only when it is stored.

    The same `request_id` (one touch, however often it is repeated) returns the same ticket. With
    `slip=False` no paper is wanted: the number is told. Raises UnknownService, ClockInDoubt, StoreAway,
    StoreRolledBack.
    """
    office.require_certain_clock()
    touch = request_id or uuid4().hex
    seen = office.high_water.seen
    with office.store.writing(alone=f"ticket {touch}") as session:
        made = tickets.by_request(session, touch)
        if made is not None:
            _mark(office, made)
            return made
        if catalogue.active_service(session, service) is None:
            raise UnknownService(service=service)
        now = office.clock.now()
        day = office.day_of(now)
        waiting = tickets.waiting_by_queue(session, day).get(service)
        ticket = Ticket(
            service=service,
            queue=service,
            day=day,
            number=tickets.next_number(session, service, day),
            request_id=touch,
            language=language,
            priority=priority,
            taken_at=now,
            waiting_since=now,
        )
        session.add(ticket)
        session.flush()
        if slip:
            before = waiting.waiting if waiting else 0
            session.add(PrintJob.original(ticket.id or 0, office.device, waiting_before=before, now=now))
        entry = _note(office, session, EventKind.TICKET_TAKEN, ticket)
        if entry <= seen:
            # A server that was restored under our feet: this number may be in somebody's hand.
            raise StoreRolledBack(found=entry, told=seen)
    _mark(office, ticket, entry)
    return ticket


def call_next(office: Office, counter: str, services: Sequence[str] = ()) -> Ticket:
    """Call whoever is next in the queues of `services` (none named: all) to `counter`.

    Priority tickets go first, but after the office's bound of them one regular ticket is called.
    Raises NobodyWaiting, CounterBusy (its last call is still open), UnknownCounter, NotAllowed.
    """
    officer = office.require(Role.OFFICER)
    with office.store.writing() as session:
        if catalogue.active_counter(session, counter) is None:
            raise UnknownCounter(counter=counter)
        now = office.clock.now()
        day = office.day_of(now)
        open_ticket = tickets.open_at(session, day, counter)
        if open_ticket is not None:
            raise CounterBusy(counter=counter, label=open_ticket.label)
        queues = list(services) or [service.code for service in catalogue.services(session)]
        bound = office.settings.queue.priority_bound
        regular_first = regular_turn(tickets.last_lanes(session, day, queues, limit=bound), bound=bound)
        lanes = (False, True) if regular_first else (True, False)
        ticket = next(
            (
                found
                for lane in lanes
                if (found := tickets.first_waiting(session, day, queues, counter=counter, priority=lane))
            ),
            None,
        )
        if ticket is None:
            raise NobodyWaiting
        number = _note(office, session, EventKind.TICKET_CALLED, ticket, counter=counter)
        ticket.call(counter, officer_id=officer.id or 0, now=now, number=number)
    return ticket


def recall(office: Office, ticket_id: int) -> Ticket:
    """Call a called ticket once more. Raises MoveRefused, NotFound, NotAllowed (as all moves below)."""
    office.require(Role.OFFICER)
    with office.store.writing() as session:
        ticket = _locked(session, ticket_id)
        ticket.recall(_note(office, session, EventKind.TICKET_RECALLED, ticket))
    return ticket


def start(office: Office, ticket_id: int) -> Ticket:
    """The visitor has come to the counter."""
    return _move(office, ticket_id, EventKind.SERVICE_STARTED, lambda ticket, now: ticket.start(now))


def finish(office: Office, ticket_id: int) -> Ticket:
    """The visitor has been served."""
    return _move(office, ticket_id, EventKind.TICKET_FINISHED, lambda ticket, now: ticket.finish(now))


def no_show(office: Office, ticket_id: int) -> Ticket:
    """Nobody came to the counter."""
    return _move(office, ticket_id, EventKind.TICKET_NOT_SHOWN, lambda ticket, now: ticket.no_show(now))


def requeue(office: Office, ticket_id: int) -> Ticket:
    """A visitor who missed the call waits again, behind the others."""
    return _move(office, ticket_id, EventKind.TICKET_REQUEUED, lambda ticket, now: ticket.requeue(now))


def hold(office: Office, ticket_id: int) -> Ticket:
    """The visitor goes to fetch something: the counter may call others."""
    return _move(office, ticket_id, EventKind.TICKET_HELD, lambda ticket, now: ticket.hold())


def resume(office: Office, ticket_id: int, counter: str | None = None) -> Ticket:
    """A held visitor is served again, at `counter` (none named: where it was).

    Raises CounterBusy, UnknownCounter besides.
    """
    officer = office.require(Role.OFFICER)
    with office.store.writing() as session:
        ticket = _locked(session, ticket_id)
        place = counter or ticket.counter or ""
        known = catalogue.active_counter(session, place)
        busy = tickets.open_at(session, ticket.day, place)
        ticket.resume(place, officer_id=officer.id or 0)
        if known is None:
            raise UnknownCounter(counter=place)
        if busy is not None:
            raise CounterBusy(counter=place, label=busy.label)
        _note(office, session, EventKind.TICKET_RESUMED, ticket)
    return ticket


def transfer(
    office: Office, ticket_id: int, *, service: str | None = None, counter: str | None = None
) -> Ticket:
    """Send a ticket to another service or counter, or both; it keeps its number and its place by time.

    Raises UnknownService, UnknownCounter besides.
    """
    office.require(Role.OFFICER)
    with office.store.writing() as session:
        if service is not None and catalogue.active_service(session, service) is None:
            raise UnknownService(service=service)
        if counter is not None and catalogue.active_counter(session, counter) is None:
            raise UnknownCounter(counter=counter)
        ticket = _locked(session, ticket_id)
        ticket.transfer(queue=service or ticket.queue, reserved_for=counter)
        _note(office, session, EventKind.TICKET_TRANSFERRED, ticket)
    return ticket


def cancel(office: Office, ticket_id: int) -> Ticket:
    """The visitor does not want to be served any more."""
    return _move(office, ticket_id, EventKind.TICKET_CANCELLED, lambda ticket, now: ticket.cancel(now))


def tickets_today(office: Office) -> list[Ticket]:
    """Today's tickets that somebody may still act on: at counters, waiting, held, missed."""
    office.require(Role.OFFICER, Role.SUPERVISOR)
    with office.store.reading() as session:
        return tickets.listed(session, office.day_of(office.clock.now()))


def ticket_by_code(office: Office, code: str) -> Ticket:
    """The ticket of a slip's code as typed or scanned. Raises UnknownCode."""
    with office.store.reading() as session:
        ticket = tickets.by_code(session, typed_code(code))
    if ticket is None:
        raise UnknownCode
    return ticket


def events_after(office: Office, number: int) -> list[Event]:
    """What happened after journal number `number`, oldest first; at most 500, then ask again."""
    with office.store.reading() as session:
        entries = journal.after(session, number)
        office.follow(session, entries)
    return entries


def _move(
    office: Office, ticket_id: int, kind: EventKind, move: Callable[[Ticket, datetime], None]
) -> Ticket:
    office.require(Role.OFFICER)
    with office.store.writing() as session:
        ticket = _locked(session, ticket_id)
        move(ticket, office.clock.now())
        _note(office, session, kind, ticket)
    return ticket


def _mark(office: Office, ticket: Ticket, entry: int = 0) -> None:
    """After the commit, before the number is told."""
    office.high_water.raise_to(entry, ticket.service, ticket.day, ticket.number)


def _locked(session: Session, ticket_id: int) -> Ticket:
    ticket = tickets.locked(session, ticket_id)
    if ticket is None:
        raise NotFound(what="ticket")
    return ticket


def _note(
    office: Office, session: Session, kind: EventKind, ticket: Ticket, *, counter: str | None = None
) -> int:
    return office.note(
        session,
        kind,
        "ticket",
        ticket.id,
        label=ticket.label,
        queue=ticket.queue,
        counter=counter or ticket.counter or "",
    )
