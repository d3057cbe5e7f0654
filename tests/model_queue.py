"""The quick acts through the models: what prepared text must leave behind, and the slow control."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlmodel import Session, col, func, select

from shared.domain.business_time import moment_of_act
from shared.domain.errors import CounterBusy, NobodyWaiting, UnknownCounter, UnknownService
from shared.domain.events import EventKind
from shared.domain.print_job import PrintJob
from shared.domain.ticket import Ticket, TicketState
from shared.domain.waiting import regular_turn
from shared.office import Office
from shared.operations.print_notes import offer_after
from shared.store import catalogue, journal, print_jobs, tickets


def take_number(
    office: Office, service: str, priority: bool, language: str, request_id: str, *, slip: bool
) -> Ticket:
    """As `queue.take_number`."""
    with office.store.writing(alone=f"ticket {request_id}") as session:
        made = tickets.by_request(session, request_id)
        if made is not None:
            return made
        if catalogue.active_service(session, service) is None:
            raise UnknownService(service=service)
        now = moment(office, session)
        day = office.day_of(now)
        waiting = tickets.waiting_by_queue(session, day).get(service)
        ticket = Ticket(
            service=service,
            queue=service,
            day=day,
            number=tickets.next_number(session, service, day),
            request_id=request_id,
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
        _note(office, session, EventKind.TICKET_TAKEN, ticket)
    return ticket


def call_next(office: Office, counter: str, services: tuple[str, ...]) -> Ticket:
    """As `queue.call_next`."""
    with office.store.writing() as session:
        if catalogue.active_counter(session, counter) is None:
            raise UnknownCounter(counter=counter)
        now = moment(office, session)
        day = office.day_of(now)
        still_open = tickets.open_at(session, day, counter)
        if still_open is not None:
            raise CounterBusy(counter=counter, label=still_open.label)
        queues = services or tuple(service.code for service in catalogue.services(session))
        bound = office.settings.queue.priority_bound
        regular_first = regular_turn(_last_lanes(session, day, queues, limit=bound), bound=bound)
        for lane in (False, True) if regular_first else (True, False):
            ticket = _first_waiting(session, day, queues, counter=counter, priority=lane)
            if ticket is not None:
                number = _note(office, session, EventKind.TICKET_CALLED, ticket, counter)
                officer = office.officer.id if office.officer else 0
                ticket.call(counter, officer_id=officer or 0, now=now, number=number)
                return ticket
    raise NobodyWaiting


def claim_slip(office: Office) -> PrintJob | None:
    """As `printing.print_next` does before it prints: the oldest queued slip, unless it is old."""
    with office.store.writing() as session:
        job = print_jobs.first_queued(session, office.device)
        now = moment(office, session)
        if job is None or job.is_old(now, offer_after(office)):
            return None
        job.claim(now)
        office.note(session, EventKind.PRINT_CLAIMED, "ticket", job.ticket_id, copy=job.copy_number)
    return job


def moment(office: Office, session: Session) -> datetime:
    """Never before the queue's newest act."""
    return moment_of_act(office.clock.now(), journal.newest_moment(session, "ticket"))


def _note(office: Office, session: Session, kind: EventKind, ticket: Ticket, counter: str = "") -> int:
    return office.note(session, kind, "ticket", ticket.id, **ticket.noted(counter))


def _first_waiting(
    session: Session, day: date, queues: Sequence[str], *, counter: str, priority: bool
) -> Ticket | None:
    """Who waits longest in one lane of these queues and may be called to this counter, held for it."""
    statement = (
        select(Ticket)
        .where(
            Ticket.day == day,
            Ticket.state == TicketState.WAITING,
            col(Ticket.queue).in_(queues),
            Ticket.priority == priority,
            func.coalesce(Ticket.reserved_for, counter) == counter,
        )
        .order_by(col(Ticket.waiting_since), col(Ticket.id))
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    return session.exec(statement).first()


def _last_lanes(session: Session, day: date, queues: Sequence[str], *, limit: int) -> list[bool]:
    """Whether each of the day's last calls was a priority one, newest first."""
    statement = (
        select(Ticket.priority)
        .where(Ticket.day == day, col(Ticket.queue).in_(queues), col(Ticket.call_number).is_not(None))
        .order_by(col(Ticket.call_number).desc())
        .limit(limit)
    )
    return list(session.exec(statement))
