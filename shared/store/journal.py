"""The journal: entries are added in the act's own transaction and read in their order."""

from datetime import datetime
from functools import cache

from sqlalchemy import bindparam
from sqlmodel import Session, col, func, or_, select
from sqlmodel.sql.expression import SelectOfScalar

from shared.domain.events import Event, EventKind
from shared.store import new_rows
from shared.store.plain_session import AnySession

_NEWEST_MOMENT = (
    select(Event.at)
    # A subject that many entries have: `coalesce` keeps the store from finding and sorting them all.
    .where(func.coalesce(col(Event.subject) == bindparam("subject"), False))
    .order_by(col(Event.number).desc())
    .limit(1)
)


def append(session: AnySession, event: Event) -> int:
    """Add one entry to the running transaction; returns its number.

    On PostgreSQL it holds the journal's head until the commit: what the act changes is written before,
    and rows that it changes later are held before, so that two acts never wait for each other.
    """
    new_rows.insert(session, event)
    assert event.number is not None  # noqa: S101 - stored rows have their number
    return event.number


def about(session: AnySession, subject: str, subject_id: object, kinds: tuple[EventKind, ...]) -> list[Event]:
    """The entries of these kinds about one thing, oldest first."""
    return list(session.exec(_about(kinds), params={"subject": subject, "subject_id": str(subject_id)}))


def newest_moment(session: AnySession, subject: str) -> datetime | None:
    """The moment of the newest entry about things of this kind."""
    return next(iter(session.exec(_NEWEST_MOMENT, params={"subject": subject})), None)


def count(session: Session) -> int:
    """How many entries there are."""
    return session.exec(select(func.count()).select_from(Event)).one()


def last_number(session: Session) -> int:
    """The newest entry's number; 0 where there is none."""
    return session.exec(select(func.max(Event.number))).one() or 0


@cache
def _about(kinds: tuple[EventKind, ...]) -> SelectOfScalar[Event]:
    return (
        select(Event)
        .where(col(Event.subject) == bindparam("subject"), col(Event.subject_id) == bindparam("subject_id"))
        .where(or_(*(col(Event.kind) == kind for kind in kinds)))
        .order_by(col(Event.number))
    )
