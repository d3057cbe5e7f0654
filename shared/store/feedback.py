"""Questions about ratings."""

from datetime import date
from uuid import UUID

from sqlmodel import Session, col, select

from shared.domain.feedback import Rating
from shared.store.known_columns import only

UNWRITTEN = only(
    *(Rating.id, Rating.uid, Rating.ticket_id, Rating.request_id),
    *(Rating.day, Rating.at, Rating.device, Rating.scores),
)
"""All but the comment."""


def of_wish(session: Session, uid: UUID) -> Rating | None:
    """The rating that this touch has made already, its comment unread: a kiosk may not read any."""
    return session.exec(select(Rating).where(Rating.uid == uid).options(UNWRITTEN)).first()


def ticket_is_rated(session: Session, ticket_id: int) -> bool:
    """Whether a visit has its rating."""
    return session.exec(select(Rating.id).where(Rating.ticket_id == ticket_id)).first() is not None


def request_is_rated(session: Session, request_id: int) -> bool:
    """Whether a request has its rating."""
    return session.exec(select(Rating.id).where(Rating.request_id == request_id)).first() is not None


def between(session: Session, since: date, until: date) -> list[Rating]:
    """The ratings of these days, both included, the newest first."""
    statement = select(Rating).where(col(Rating.day) >= since, col(Rating.day) <= until)
    return list(session.exec(statement.order_by(col(Rating.id).desc())))
