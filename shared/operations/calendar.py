"""The office's calendar: when a duty falls due, and what a change of the calendar does to open duties."""

from collections.abc import Mapping
from datetime import date

from sqlmodel import Session

from shared.domain.catalogue import CalendarDay, DayKind
from shared.domain.events import EventKind
from shared.domain.officer import Role
from shared.domain.plain_text import one_line
from shared.domain.request import WORKING_DAYS, Request
from shared.domain.working_days import LONGEST_SPAN, Deadline, deadline
from shared.office import Office
from shared.store import catalogue, requests


def due(office: Office, start: date, days: int = WORKING_DAYS) -> date:
    """The `days`-th working day after `start` by the calendar in the store (cuti bersama does not count)."""
    with office.store.reading() as session:
        return deadline_from(session, start, days).day


def deadline_from(session: Session, start: date, days: int = WORKING_DAYS) -> Deadline:
    """As `due`, in the caller's transaction, with whether it may still move."""
    return deadline(start, days, _calendar(session, start))


def marked_days(session: Session, around: date) -> Mapping[date, DayKind]:
    """The marked days for more than a year before and after a day: enough to count days left."""
    found = catalogue.calendar_days(session, around - LONGEST_SPAN, around + LONGEST_SPAN)
    return {one.day: one.kind for one in found}


def set_day(office: Office, day: date, kind: DayKind | None, name: str = "") -> list[Request]:
    """Mark a day, or with None let it be what its weekday says; open deadlines are computed anew.

    Old and new day of each duty that moved are journaled. Returns the requests whose due day moved.
    Raises NotAllowed.
    """
    office.require(Role.ADMINISTRATOR, Role.SUPERVISOR)
    with office.store.writing(alone="calendar") as session:
        known = session.get(CalendarDay, day)
        if kind is None and known is not None:
            session.delete(known)
        elif kind is not None:
            session.merge(CalendarDay(day=day, kind=kind, name=one_line(name)[:200], provisional=False))
        session.flush()
        office.note(
            session,
            EventKind.CALENDAR_CHANGED,
            "calendar",
            day.isoformat(),
            before=known.kind.value if known else "",
            after=kind.value if kind else "",
        )
        return [request for request in requests.with_deadline(session) if _moved(office, session, request)]


def _moved(office: Office, session: Session, request: Request) -> bool:
    assert request.completed_at is not None  # noqa: S101 - a due day comes from it
    new = deadline_from(session, office.day_of(request.completed_at))
    old = request.due
    request.due_provisional = new.provisional
    if old is None or new.day == old:
        return False
    request.due = new.day
    office.note(
        session,
        EventKind.DEADLINE_MOVED,
        "request",
        request.id,
        before=old.isoformat(),
        after=new.day.isoformat(),
    )
    return True


def _calendar(session: Session, start: date) -> dict[date, CalendarDay]:
    return {
        one.day: one
        for one in catalogue.calendar_days(session, start.replace(month=1, day=1), start + LONGEST_SPAN)
    }
