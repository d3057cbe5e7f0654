"""The store is back: numbers that a kiosk gave by itself become tickets like all others."""

import logging
from datetime import date, datetime

from sqlalchemy.exc import DataError, IntegrityError
from sqlmodel import Session

from shared.domain.catalogue import Service
from shared.domain.emergency import EmergencyTicket
from shared.domain.errors import UnknownService
from shared.domain.events import EventKind
from shared.domain.label import written_label
from shared.domain.paper import PaperReason
from shared.domain.print_job import PrintJob, PrintState
from shared.domain.ticket import Ticket, TicketState
from shared.office import Office
from shared.store import print_jobs, tickets
from shared.store.emergency_journal import EmergencyJournal, JournalUnusable

logger = logging.getLogger(__name__)

ENDS = ("", *"BCDEFGHIJ")
"""What distinguishes the tickets of a day that kiosks have told as the same label, which none should."""


def merge(office: Office) -> int:
    """Bring this machine's emergency numbers into the store, in order of arrival; returns how many.

    Each becomes exactly one ticket, however often this is interrupted and repeated: with the next ordinary
    number of its service and day, under the label that was told, waiting since it was taken. Where the
    store has a ticket of the same touch, whose answer was lost, that one gets the label. A number of an
    earlier day was never called: it is cancelled. Where slips stand is brought along. A number that the
    store does not take, such as one of a service that it does not know, stays where it is and keeps no other
    one waiting. Raises StoreAway.
    """
    journal = EmergencyJournal(office.settings.data_dir)
    merged = 0
    try:
        for told in journal.not_in_the_store():
            try:
                merged += _tried(office, told)
            except (UnknownService, DataError, IntegrityError) as error:
                logger.error("the store does not take an emergency number: %s", type(error).__name__)
            else:
                journal.note_merged(told)
    except JournalUnusable as error:
        logger.error("the kiosk's own journal cannot be used: %s", type(error.__cause__).__name__)
    return merged


def _tried(office: Office, told: EmergencyTicket) -> bool:
    """As below; once more where the touch itself, whose answer was lost, comes first just now."""
    try:
        return _brought_in(office, told)
    except IntegrityError:
        return _brought_in(office, told)


def _brought_in(office: Office, told: EmergencyTicket) -> bool:
    """Whether the store did not know of the label before; whoever was told the same one waits meanwhile."""
    with office.store.writing(alone=f"label {told.label}") as session:
        now = office.clock.now()
        ticket = tickets.by_request(session, told.request_id, held=True)
        if ticket is not None and ticket.told_as is not None:
            kinds = _bring_paper(session, ticket, told, now)
        elif ticket is not None:
            _tell_as(session, ticket, told)
            kinds = [*_bring_paper(session, ticket, told, now), *_late_moves(office, ticket, now)]
        else:
            ticket = _new_ticket(office, session, told, now)
            paper = _bring_paper(session, ticket, told, now)
            kinds = [EventKind.TICKET_TAKEN, *paper, *_late_moves(office, ticket, now)]
        for kind in kinds:
            _note(office, session, kind, ticket, told)
    return EventKind.TICKET_TAKEN in kinds


def _new_ticket(office: Office, session: Session, told: EmergencyTicket, now: datetime) -> Ticket:
    """A kiosk's clock that is ahead of the store's puts no ticket into the future."""
    if session.get(Service, told.service) is None:
        raise UnknownService(service=told.service)
    taken_at = min(told.taken_at, now)
    day = office.day_of(taken_at)
    ticket = Ticket(
        service=told.service,
        queue=told.service,
        day=day,
        number=tickets.next_number(session, told.service, day),
        code=told.code,
        request_id=told.request_id,
        language=told.language,
        priority=told.priority,
        taken_at=taken_at,
        waiting_since=taken_at,
        told_as=_free_label(session, day, told.label),
    )
    session.add(ticket)
    session.flush()
    return ticket


def _tell_as(session: Session, ticket: Ticket, told: EmergencyTicket) -> None:
    """The visitor knows this ticket by another label, and by another code, than the store gave it."""
    ticket.told_as = _free_label(session, ticket.day, told.label)
    ticket.code = told.code


def _free_label(session: Session, day: date, label: str) -> str | None:
    """The label as it was told, unless another kiosk has told the same; None where letters run out."""
    if tickets.told_on(session, day, label):
        logger.warning("two kiosks of this office have the same mark, or one has lost its journal")
    return next((one for end in ENDS if not tickets.told_on(session, day, one := label + end)), None)


def _bring_paper(session: Session, ticket: Ticket, told: EmergencyTicket, now: datetime) -> list[EventKind]:
    """Let the slip's job stand where the kiosk says; what moved, for the journal.

    A slip that the kiosk has not ended stays `sending`: nobody else prints it as an original.
    """
    jobs = print_jobs.of_ticket(session, ticket.id or 0)
    job = jobs[0] if jobs else PrintJob.original(ticket.id or 0, told.device, waiting_before=0, now=now)
    session.add(job)
    moved = []
    if job.state is PrintState.FAILED and told.paper is not PrintState.FAILED:
        job.queue_again(now)
    if job.state is PrintState.QUEUED:
        job.claim(now)
        moved = [EventKind.PRINT_CLAIMED]
    if job.state is PrintState.SENDING and told.paper not in (PrintState.QUEUED, PrintState.SENDING):
        job.ended(told.paper, now, PaperReason.STORE_AWAY)
        moved = [EventKind.PRINT_ENDED]
    session.flush()
    return moved


def _late_moves(office: Office, ticket: Ticket, now: datetime) -> list[EventKind]:
    """Nobody called the label that the visitor knows: a day later that is over, today it may still be."""
    if ticket.day < office.day_of(now):
        if ticket.state is not TicketState.WAITING:
            return []
        ticket.cancel(now)
        return [EventKind.TICKET_CANCELLED]
    if ticket.state is not TicketState.NO_SHOW:
        return []
    ticket.requeue(ticket.taken_at)
    return [EventKind.TICKET_REQUEUED]


def _note(office: Office, session: Session, kind: EventKind, ticket: Ticket, told: EmergencyTicket) -> None:
    details: dict[str, str | int | bool] = {"label": ticket.label, "merged": True}
    if kind in (EventKind.PRINT_CLAIMED, EventKind.PRINT_ENDED):
        details |= {"state": told.paper.value, "number": written_label(ticket.service, ticket.number)}
    else:
        details |= {"queue": ticket.queue, "counter": ticket.counter or ""}
    office.note(session, kind, "ticket", ticket.id, **details)
