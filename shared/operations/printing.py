"""Slips: printed after the commit, from their rows, never twice as an original."""

import logging
from typing import Protocol

from sqlmodel import Session

from shared.domain.errors import NotFound
from shared.domain.events import EventKind
from shared.domain.officer import Role
from shared.domain.print_job import PrintJob, PrintState
from shared.domain.ticket import Ticket
from shared.office import Office
from shared.printing.cable import Cable, PaperFailed
from shared.printing.encoder import encode
from shared.printing.slip import Slip, draw_slip
from shared.settings import Settings
from shared.store import catalogue, print_jobs

logger = logging.getLogger(__name__)

NEVER_LEFT = (PrintState.QUEUED, PrintState.FAILED)


class Machine(Protocol):
    """Whatever has a ticket printer: an office, or a kiosk without its store."""

    @property
    def settings(self) -> Settings: ...
    def open_cable(self) -> Cable: ...


def print_next(office: Office) -> PrintJob | None:
    """Print this device's oldest queued slip; returns its job as it ended, None if there is none.

    Claimed in one transaction, sent outside any, ended in another: a crash between leaves `sending`,
    which `recover` turns into `unknown`, and nothing is printed twice as an original.
    """
    with office.store.writing() as session:
        job = print_jobs.first_queued(session, office.device)
        if job is None:
            return None
        job.claim(office.clock.now())
        slip = _slip(office, session, job)
        office.note(session, EventKind.PRINT_CLAIMED, "ticket", job.ticket_id, copy=job.copy_number)
    ended = send_slip(office, slip)
    with office.store.writing() as session:
        session.add(job)
        _END[ended](job, office.clock.now())
        office.note(
            session, EventKind.PRINT_ENDED, "ticket", job.ticket_id, state=ended.value, label=slip.label
        )
    return job


def recover(office: Office) -> list[PrintJob]:
    """At a start: slips of before the crash. Claimed ones become `unknown`, unclaimed ones `failed`.

    None is printed by itself, for its visitor may be gone; the desk offers them.
    """
    with office.store.writing() as session:
        jobs = print_jobs.in_states(session, office.device, (PrintState.SENDING, PrintState.QUEUED))
        now = office.clock.now()
        for job in jobs:
            if job.state is PrintState.QUEUED:
                job.claim(now)
                job.failed(now)
            else:
                job.unknown(now)
        for job in jobs:
            ticket = session.get(Ticket, job.ticket_id)
            label = ticket.label if ticket else ""
            state = job.state.value
            office.note(session, EventKind.PRINT_ENDED, "ticket", job.ticket_id, state=state, label=label)
    return jobs


def print_again(office: Office, ticket_id: int) -> PrintJob:
    """Queue a slip on this device: the original if none surely ever left, else a marked copy.

    Raises NotFound, NotAllowed.
    """
    office.require(Role.OFFICER)
    with office.store.writing(alone=f"slip {ticket_id}") as session:
        if session.get(Ticket, ticket_id) is None:
            raise NotFound(what="ticket")
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


def paper_states(office: Office, ticket_ids: list[int]) -> dict[int, PrintState]:
    """The state of each ticket's newest slip."""
    office.require(Role.OFFICER, Role.SUPERVISOR)
    with office.store.reading() as session:
        return print_jobs.newest_states(session, ticket_ids)


def _slip(office: Office, session: Session, job: PrintJob) -> Slip:
    ticket = session.get(Ticket, job.ticket_id)
    if ticket is None:
        raise NotFound(what="ticket")
    names = {service.code: service.names for service in catalogue.services(session)}
    name = names.get(ticket.service, {})
    details = office.settings.office
    return Slip(
        office=details.name,
        unit=details.unit,
        service=name.get(ticket.language) or name.get("id", ticket.service),
        label=ticket.label,
        taken_at=office.local(ticket.taken_at),
        # A number that was told without the store never said how many wait.
        waiting=None if ticket.told_as else job.waiting_before,
        code=ticket.code,
        language="en" if ticket.language == "en" else "id",
        copy=job.copy_number,
    )


def send_slip(machine: Machine, slip: Slip) -> PrintState:
    """Draw, encode and send; says where the paper stands, whatever goes wrong."""
    try:
        cable = machine.open_cable()
        data = encode(draw_slip(slip, machine.settings.printer.dots))
    except Exception as error:  # noqa: BLE001 - the last resort of the paper: nothing was sent, and the job must end
        logger.error("a slip could not be made: %s", type(error).__name__)
        return PrintState.FAILED
    try:
        cable.send(data)
    except PaperFailed as error:
        logger.warning("a slip was not printed: %s", type(error.__cause__ or error).__name__)
        return PrintState.FAILED
    except Exception as error:  # noqa: BLE001 - PaperUnknown, or worse: bytes may be out, and the job must end
        logger.warning("a slip may not have been printed: %s", type(error.__cause__ or error).__name__)
        return PrintState.UNKNOWN
    return PrintState.SENT


_END = {
    PrintState.SENT: PrintJob.sent,
    PrintState.FAILED: PrintJob.failed,
    PrintState.UNKNOWN: PrintJob.unknown,
}
