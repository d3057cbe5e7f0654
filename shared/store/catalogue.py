"""Questions about what the office offers, and the calendar."""

from datetime import date

from sqlalchemy import bindparam
from sqlmodel import Session, col, select

from shared.domain.catalogue import CalendarDay, Counter, OpeningHours, Service
from shared.store.plain_session import AnySession

_DAYS = (
    select(CalendarDay)
    .where(col(CalendarDay.day) >= bindparam("since"), col(CalendarDay.day) <= bindparam("until"))
    .order_by(col(CalendarDay.day))
)
_ALL_SERVICES = select(Service).order_by(col(Service.position))


def services(session: Session) -> list[Service]:
    """The active services in their order."""
    return list(session.exec(select(Service).where(col(Service.active)).order_by(col(Service.position))))


def all_services(session: AnySession) -> list[Service]:
    """Every service, also those switched off: old tickets still name them."""
    return list(session.exec(_ALL_SERVICES))


def active_service(session: Session, code: str) -> Service | None:
    """One service, unless it is switched off."""
    return session.exec(select(Service).where(Service.code == code, col(Service.active))).first()


def counters(session: Session) -> list[Counter]:
    """The active counters by their code."""
    return list(session.exec(select(Counter).where(col(Counter.active)).order_by(col(Counter.code))))


def active_counter(session: Session, code: str) -> Counter | None:
    """One counter, unless it is switched off; held, so that two calls for it follow each other."""
    statement = select(Counter).where(Counter.code == code, col(Counter.active)).with_for_update()
    return session.exec(statement).first()


def opening_hours(session: Session) -> list[OpeningHours]:
    """The hours of each weekday that has any."""
    return list(session.exec(select(OpeningHours).order_by(col(OpeningHours.weekday))))


def readable(session: Session) -> None:
    """Read what the office set once, so that what cannot be read is found at the start."""
    services(session)
    opening_hours(session)
    calendar_days(session, date.min, date.max)


def calendar_days(session: AnySession, since: date, until: date) -> list[CalendarDay]:
    """The calendar's marked days from `since` to `until`, both included."""
    return list(session.exec(_DAYS, params={"since": since, "until": until}))
