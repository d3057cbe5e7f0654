"""The journal: entries are added in the act's own transaction and read in their order."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, col, func, select

from shared.domain.events import Event, EventKind


def append(session: Session, event: Event) -> None:
    """Add one entry to the running transaction."""
    session.add(event)


def after(session: Session, number: int, *, limit: int = 500) -> list[Event]:
    """The entries that follow journal number `number`, oldest first."""
    return list(
        session.exec(select(Event).where(col(Event.number) > number).order_by(col(Event.number)).limit(limit))
    )


def last_number(session: Session) -> int:
    """The newest entry's number; 0 where there is none."""
    return session.exec(select(func.max(Event.number))).one() or 0


def newest(session: Session, kinds: Sequence[EventKind], *, since: datetime, limit: int) -> list[Event]:
    """The newest entries of these kinds since a moment, newest first."""
    statement = select(Event).where(col(Event.kind).in_(kinds), col(Event.at) >= since)
    return list(session.exec(statement.order_by(col(Event.number).desc()).limit(limit)))
