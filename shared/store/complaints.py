"""Questions about complaints and suggestions."""

from collections.abc import Sequence
from uuid import UUID

from sqlmodel import Session, col, select

from shared.domain.complaint import (
    OFFICE_WORDS,
    OPEN_COMPLAINTS,
    REPLIED,
    Complaint,
    ComplaintState,
    ComplaintStep,
)


def of_wish(session: Session, uid: UUID) -> Complaint | None:
    """The complaint that this touch has made already."""
    return session.exec(select(Complaint).where(Complaint.uid == uid)).first()


def by_code(session: Session, code: str) -> Complaint | None:
    """The complaint with this code."""
    return session.exec(select(Complaint).where(Complaint.code == code)).first()


def locked(session: Session, complaint_id: int) -> Complaint | None:
    """One complaint, held against other writers until the transaction ends."""
    return session.exec(select(Complaint).where(Complaint.id == complaint_id).with_for_update()).first()


def listed(session: Session, states: Sequence[ComplaintState], *, limit: int) -> list[Complaint]:
    """Complaints in these states, the most urgent first."""
    statement = select(Complaint).where(col(Complaint.state).in_(states))
    return list(session.exec(statement.order_by(col(Complaint.settle_due), col(Complaint.id)).limit(limit)))


def open_ones(session: Session) -> list[Complaint]:
    """The complaints of which something is due, held."""
    statement = select(Complaint).where(col(Complaint.state).in_(OPEN_COMPLAINTS)).order_by(col(Complaint.id))
    return list(session.exec(statement.with_for_update()))


def replied(session: Session) -> list[Complaint]:
    """The complaints in which the office has had the last word, held."""
    statement = select(Complaint).where(col(Complaint.state).in_(REPLIED)).order_by(col(Complaint.id))
    return list(session.exec(statement.with_for_update()))


def last_word(session: Session, complaint_id: int) -> ComplaintStep | None:
    """The newest step by which the office replied."""
    return _last_step(session, complaint_id, OFFICE_WORDS)


def last_reply(session: Session, complaint_id: int) -> ComplaintStep | None:
    """The newest step by which whoever complained came back."""
    return _last_step(session, complaint_id, ("reply",))


def steps(session: Session, complaint_id: int) -> list[ComplaintStep]:
    """What was done about a complaint, the oldest first."""
    statement = select(ComplaintStep).where(ComplaintStep.complaint_id == complaint_id)
    return list(session.exec(statement.order_by(col(ComplaintStep.id))))


def _last_step(session: Session, complaint_id: int, moves: Sequence[str]) -> ComplaintStep | None:
    statement = select(ComplaintStep).where(
        ComplaintStep.complaint_id == complaint_id, col(ComplaintStep.move).in_(moves)
    )
    return session.exec(statement.order_by(col(ComplaintStep.id).desc())).first()
