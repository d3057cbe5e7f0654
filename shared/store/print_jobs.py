"""Questions about slips."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy.orm import aliased
from sqlmodel import Session, col, exists, select

from shared.domain.events import Event, EventKind
from shared.domain.print_job import PrintJob, PrintState
from shared.domain.ticket import Ticket, TicketState

NOT_THERE = (PrintState.FAILED, PrintState.UNKNOWN)
STILL_EXPECTED = (TicketState.WAITING, TicketState.CALLED)


def first_queued(session: Session, device: str) -> PrintJob | None:
    """The oldest slip that waits for this device's printer, held for it."""
    statement = (
        select(PrintJob)
        .where(PrintJob.device == device, PrintJob.state == PrintState.QUEUED)
        .order_by(col(PrintJob.id))
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    return session.exec(statement).first()


def failed_since(session: Session, device: str, since: datetime, *, held: bool) -> list[PrintJob]:
    """This device's failed slips that were first queued since then, oldest first."""
    statement = (
        select(PrintJob)
        .where(
            PrintJob.device == device,
            PrintJob.state == PrintState.FAILED,
            col(PrintJob.created_at) >= since,
        )
        .order_by(col(PrintJob.id))
    )
    if held:
        statement = statement.with_for_update(skip_locked=True)
    return list(session.exec(statement))


def sending_before(session: Session, device: str, moment: datetime) -> list[PrintJob]:
    """This device's slips that have been on their way since before `moment`, held."""
    statement = (
        select(PrintJob)
        .where(
            PrintJob.device == device,
            PrintJob.state == PrintState.SENDING,
            col(PrintJob.changed_at) < moment,
        )
        .with_for_update(skip_locked=True)
    )
    return list(session.exec(statement))


def locked(session: Session, job_id: int) -> PrintJob | None:
    """A slip as it is now; nobody else changes it until the transaction ends."""
    return session.get(PrintJob, job_id, with_for_update=True)


def in_states(session: Session, device: str, states: Sequence[PrintState]) -> list[PrintJob]:
    """This device's slips in these states, oldest first."""
    statement = select(PrintJob).where(PrintJob.device == device, col(PrintJob.state).in_(states))
    return list(session.exec(statement.order_by(col(PrintJob.id))))


def of_ticket(session: Session, ticket_id: int) -> list[PrintJob]:
    """All slips of one ticket, the original first; nobody else changes them until the transaction ends."""
    statement = (
        select(PrintJob)
        .where(PrintJob.ticket_id == ticket_id)
        .order_by(col(PrintJob.copy_number))
        .with_for_update()
    )
    return list(session.exec(statement))


def newest_states(session: Session, ticket_ids: Sequence[int]) -> dict[int, PrintState]:
    """The state of each ticket's newest slip."""
    statement = (
        select(PrintJob.ticket_id, PrintJob.state)
        .where(col(PrintJob.ticket_id).in_(ticket_ids))
        .order_by(col(PrintJob.copy_number))
    )
    return {ticket_id: PrintState(state) for ticket_id, state in session.exec(statement)}


def missing(session: Session, day: date, device: str | None) -> list[tuple[PrintJob, Ticket]]:
    """Newest slips that are not surely there, of this day's tickets whose visitors are still expected."""
    newer = aliased(PrintJob)
    statement = (
        select(PrintJob, Ticket)
        .join(Ticket, col(Ticket.id) == PrintJob.ticket_id)
        .where(
            Ticket.day == day,
            col(Ticket.state).in_(STILL_EXPECTED),
            col(PrintJob.state).in_(NOT_THERE),
            ~exists().where(
                col(newer.ticket_id) == PrintJob.ticket_id, col(newer.copy_number) > PrintJob.copy_number
            ),
        )
        .order_by(col(PrintJob.id))
    )
    if device is not None:
        statement = statement.where(PrintJob.device == device)
    return list(session.exec(statement))


def last_stock(session: Session, device: str) -> str | None:
    """What was last told of the paper in this device's printer."""
    statement = (
        select(Event)
        .where(Event.subject == "printer", Event.subject_id == device, Event.kind == EventKind.PAPER_CHANGED)
        .order_by(col(Event.number).desc())
        .limit(1)
    )
    event = session.exec(statement).first()
    return str(event.details["stock"]) if event else None


def stock_news(session: Session, since: datetime) -> list[Event]:
    """What was last told of the paper in each device's printer, if that was after `since`."""
    statement = select(Event).where(
        Event.subject == "printer", Event.kind == EventKind.PAPER_CHANGED, Event.at > since
    )
    told = session.exec(statement.order_by(col(Event.number)))
    return list({event.subject_id: event for event in told}.values())
