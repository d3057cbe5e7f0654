"""Questions about ratings."""

from datetime import date
from uuid import UUID

from sqlmodel import Session, col, select

from shared.domain.feedback import Rating


def of_wish(session: Session, uid: UUID) -> Rating | None:
    """The rating that this touch has made already."""
    return session.exec(select(Rating).where(Rating.uid == uid)).first()


def of_ticket(session: Session, ticket_id: int) -> Rating | None:
    """The rating of a visit."""
    return session.exec(select(Rating).where(Rating.ticket_id == ticket_id)).first()


def of_request(session: Session, request_id: int) -> Rating | None:
    """The rating of a request."""
    return session.exec(select(Rating).where(Rating.request_id == request_id)).first()


def between(session: Session, since: date, until: date) -> list[Rating]:
    """The ratings of these days, both included, the newest first."""
    statement = select(Rating).where(col(Rating.day) >= since, col(Rating.day) <= until)
    return list(session.exec(statement.order_by(col(Rating.id).desc())))
