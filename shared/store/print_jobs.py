"""Questions about slips."""

from collections.abc import Sequence

from sqlmodel import Session, col, select

from shared.domain.print_job import PrintJob, PrintState


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


def in_states(session: Session, device: str, states: Sequence[PrintState]) -> list[PrintJob]:
    """This device's slips in these states, oldest first."""
    statement = select(PrintJob).where(PrintJob.device == device, col(PrintJob.state).in_(states))
    return list(session.exec(statement.order_by(col(PrintJob.id))))


def of_ticket(session: Session, ticket_id: int) -> list[PrintJob]:
    """All slips of one ticket, the original first."""
    statement = select(PrintJob).where(PrintJob.ticket_id == ticket_id).order_by(col(PrintJob.copy_number))
    return list(session.exec(statement))


def newest_states(session: Session, ticket_ids: Sequence[int]) -> dict[int, PrintState]:
    """The state of each ticket's newest slip."""
    statement = (
        select(PrintJob.ticket_id, PrintJob.state)
        .where(col(PrintJob.ticket_id).in_(ticket_ids))
        .order_by(col(PrintJob.copy_number))
    )
    return {ticket_id: PrintState(state) for ticket_id, state in session.exec(statement)}
