"""Slips that did not surely come: what the visitor says of them, and who may have another one."""

from datetime import datetime

from sqlmodel import Session

from shared.domain.errors import NotFound, OfficerMustPrint
from shared.domain.events import EventKind
from shared.domain.officer import Role
from shared.domain.print_job import MOST_COPIES, OfferedSlip, PrintJob, PrintState
from shared.domain.ticket import Ticket
from shared.office import Office
from shared.operations.print_notes import note_ended, offer_after
from shared.store import print_jobs

NEVER_LEFT = (PrintState.QUEUED, PrintState.FAILED)


def print_again(office: Office, ticket_id: int) -> PrintJob:
    """Queue a slip on this device: the original if none surely ever left, else a marked copy.

    Raises NotFound, NotAllowed.
    """
    office.require(Role.OFFICER)
    with office.store.writing(alone=f"slip {ticket_id}") as session:
        _ticket(session, ticket_id)
        now = office.clock.now()
        jobs = print_jobs.of_ticket(session, ticket_id)
        if not jobs:
            job = PrintJob.original(ticket_id, office.device, waiting_before=0, now=now)
        elif jobs[-1].state in NEVER_LEFT:
            job = jobs[-1]
            job.device = office.device
            if job.state is PrintState.FAILED:
                job.queue_again(now)
        else:
            job = jobs[-1].copied(office.device, now)
        session.add(job)
        office.note(session, EventKind.PRINT_ASKED, "ticket", ticket_id, copy=job.copy_number)
    return job


def slip_came(office: Office, ticket_id: int) -> PrintJob:
    """Somebody has the slip in hand: unknown → sent. A slip in any other state stays as it is.

    For a slip of another device an officer must say so. Raises NotFound, NotAllowed.
    """
    with office.store.writing(alone=f"slip {ticket_id}") as session:
        job = _newest(office, session, ticket_id)
        if job.state is PrintState.UNKNOWN:
            job.sent(office.clock.now())
            note_ended(office, session, job, said=True)
    return job


def slip_missing(office: Office, ticket_id: int) -> PrintJob:
    """Nobody has the slip: queue it here. What never left is printed as it is, what is unknown as a copy.

    A slip in any other state stays as it is, so that a second touch does no harm. For a slip of another
    device an officer must ask. Raises OfficerMustPrint after MOST_COPIES copies, NotFound, NotAllowed.
    """
    with office.store.writing(alone=f"slip {ticket_id}") as session:
        job = _newest(office, session, ticket_id)
        now = office.clock.now()
        if job.state is PrintState.FAILED:
            job.device = office.device
            job.queue_again(now)
        elif job.state is PrintState.UNKNOWN:
            if office.officer is None and job.copy_number > MOST_COPIES:
                raise OfficerMustPrint(label=_ticket(session, ticket_id).label)
            job = job.copied(office.device, now)
            session.add(job)
        else:
            return job
        office.note(session, EventKind.PRINT_ASKED, "ticket", ticket_id, copy=job.copy_number, said=True)
    return job


def offered(office: Office) -> list[OfferedSlip]:
    """Slips of today that did not surely come and are not tried again by themselves, oldest first.

    Only of visitors who are still expected. A device sees its own, an officer those of all devices.
    """
    now = office.clock.now()
    device = office.device if office.officer is None else None
    with office.store.reading() as session:
        found = print_jobs.missing(session, office.day_of(now), device)
    return [
        OfferedSlip(
            ticket_id=job.ticket_id,
            label=ticket.label,
            device=job.device,
            copy_number=job.copy_number,
            state=job.state,
            reason=job.reason,
            since=ticket.taken_at,
        )
        for job, ticket in found
        if job.tries_again_at(now, offer_after(office)) is None
    ]


def tries_again_at(office: Office) -> datetime | None:
    """When this device's printer should next be tried by `print_next`; None where nothing is due."""
    now, young = office.clock.now(), offer_after(office)
    with office.store.reading() as session:
        failed = print_jobs.failed_since(session, office.device, now - young, held=False)
    return min((again for job in failed if (again := job.tries_again_at(now, young))), default=None)


def paper_states(office: Office, ticket_ids: list[int]) -> dict[int, PrintState]:
    """The state of each ticket's newest slip."""
    office.require(Role.OFFICER, Role.SUPERVISOR)
    with office.store.reading() as session:
        return print_jobs.newest_states(session, ticket_ids)


def _newest(office: Office, session: Session, ticket_id: int) -> PrintJob:
    jobs = print_jobs.of_ticket(session, ticket_id)
    if not jobs:
        raise NotFound(what="ticket")
    if jobs[-1].device != office.device:
        office.require(Role.OFFICER)
    return jobs[-1]


def _ticket(session: Session, ticket_id: int) -> Ticket:
    ticket = session.get(Ticket, ticket_id)
    if ticket is None:
        raise NotFound(what="ticket")
    return ticket
