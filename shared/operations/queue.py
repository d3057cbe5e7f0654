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
from shared.domain.ticket import Ticket
from shared.office import Office
from shared.operations.board import board
from shared.store import catalogue, journal, quick, tickets
from shared.store.quick_acts import Call, Touch

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
    touch = Touch(request_id or uuid4().hex, service, priority, language, slip, office.high_water.seen)
    taken = quick.take(office.store, office.actor(), touch)
    if taken is None:
        raise UnknownService(service=service)
    # After the commit, before the number is told.
    office.high_water.raise_to(taken.entry, service, taken.ticket.day, taken.ticket.number)
    return taken.ticket


def call_next(office: Office, counter: str, services: Sequence[str] = ()) -> Ticket:
    """Call whoever is next in the queues of `services` (none named: all) to `counter`.

    Priority tickets go first, but after the office's bound of them one regular ticket is called.
    Raises NobodyWaiting, CounterBusy (its last call is still open), UnknownCounter, NotAllowed.
    """
    office.require(Role.OFFICER)
    bound, seen = office.settings.queue.priority_bound, office.high_water.seen
    wish = Call(counter, tuple(services), bound, seen)
    answer = quick.call(office.store, office.actor(), wish)
    if not answer.counter_is_known:
        raise UnknownCounter(counter=counter)
    if answer.still_open is not None:
        raise CounterBusy(counter=counter, label=answer.still_open.label)
    if answer.called is None:
        raise NobodyWaiting
    return answer.called


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
    """What happened after journal number `number`, oldest first; at most 500, then ask again.

    Raises StoreRolledBack where the store knows less than that: an old copy was put in its place.
    """
    entries = quick.entries_after(office.store, number)
    if not entries:
        with office.store.reading() as session:
            newest = journal.last_number(session)
        if newest < number:
            raise StoreRolledBack(found=newest, told=number)
    office.follow(entries)
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


def _locked(session: Session, ticket_id: int) -> Ticket:
    ticket = tickets.locked(session, ticket_id)
    if ticket is None:
        raise NotFound(what="ticket")
    return ticket


def _note(office: Office, session: Session, kind: EventKind, ticket: Ticket) -> int:
    return office.note(session, kind, "ticket", ticket.id, **ticket.noted())
