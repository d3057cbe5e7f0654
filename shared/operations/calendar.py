"""The office's calendar: when a duty falls due, and what a change of the calendar does to open duties."""

from collections.abc import Mapping
from datetime import date

from sqlmodel import Session

from shared.domain.catalogue import CalendarDay, DayKind
from shared.domain.complaint import OWED, Complaint
from shared.domain.events import EventKind
from shared.domain.officer import Role
from shared.domain.plain_text import one_line
from shared.domain.request import WORKING_DAYS, Request
from shared.domain.working_days import LONGEST_SPAN, Deadline, deadline
from shared.office import Office
from shared.store import catalogue, complaints, requests
from shared.store.plain_session import AnySession


def due(office: Office, start: date, days: int = WORKING_DAYS) -> date:
    """The `days`-th working day after `start` by the calendar in the store (cuti bersama does not count)."""
    with office.store.reading() as session:
        return deadline_from(session, start, days).day


def deadline_from(session: Session, start: date, days: int = WORKING_DAYS) -> Deadline:
    """As `due`, in the caller's transaction, with whether it may still move."""
    return deadline(start, days, _calendar(session, start))


def marked_days(session: AnySession, around: date) -> Mapping[date, DayKind]:
    """The marked days for more than a year before and after a day: enough to count days left."""
    found = catalogue.calendar_days(session, around - LONGEST_SPAN, around + LONGEST_SPAN)
    return {one.day: one.kind for one in found}


def set_day(office: Office, day: date, kind: DayKind | None, name: str = "") -> list[Request]:
    """Mark a day, or with None let it be what its weekday says; open deadlines are computed anew.

    Those of complaints too, by the periods that the office has set. Old and new day of each duty that
    moved are journaled. Returns the requests whose due day moved. Raises NotAllowed.
    """
    office.require(Role.ADMINISTRATOR, Role.SUPERVISOR)
    with office.store.writing(alone="calendar") as session:
        known = session.get(CalendarDay, day)
        if kind is None and known is not None:
            session.delete(known)
        elif kind is not None:
            session.merge(CalendarDay(day=day, kind=kind, name=one_line(name)[:200], provisional=False))
        session.flush()
        # Held before the journal's head is: whoever holds one of them may wait for that.
        open_complaints, running = complaints.open_ones(session), requests.with_deadline(session)
        office.note(
            session,
            EventKind.CALENDAR_CHANGED,
            "calendar",
            day.isoformat(),
            before=known.kind.value if known else "",
            after=kind.value if kind else "",
        )
        for complaint in open_complaints:
            _move_complaint(office, session, complaint)
        return [request for request in running if _moved(office, session, request)]


def _moved(office: Office, session: Session, request: Request) -> bool:
    assert request.completed_at is not None  # noqa: S101 - a due day comes from it
    new = deadline_from(session, office.day_of(request.completed_at))
    old = request.due
    request.due_provisional = new.provisional
    if old is None or new.day == old:
        return False
    request.due = new.day
    _note_moved(office, session, "request", request.id, old, new.day)
    return True


def _move_complaint(office: Office, session: Session, complaint: Complaint) -> None:
    periods = office.settings.complaints
    filed = office.day_of(complaint.filed_at)
    reply = complaints.last_reply(session, complaint.id or 0)
    runs = {
        "triage_due": (filed, periods.triage_days),
        "answer_due": (office.day_of(reply.at) if reply else filed, periods.answer_days),
        "settle_due": (filed, periods.supervisory_days if complaint.supervisory else periods.settle_days),
    }
    for duty in OWED[complaint.state]:
        old: date = getattr(complaint, duty)
        new = deadline_from(session, *runs[duty]).day
        if new != old:
            setattr(complaint, duty, new)
            _note_moved(office, session, "complaint", complaint.id, old, new, duty=duty)


def _note_moved(
    office: Office,
    session: Session,
    subject: str,
    subject_id: int | None,
    old: date,
    new: date,
    **details: str,
) -> None:
    before, after = old.isoformat(), new.isoformat()
    office.note(session, EventKind.DEADLINE_MOVED, subject, subject_id, before=before, after=after, **details)


def _calendar(session: Session, start: date) -> dict[date, CalendarDay]:
    return {
        one.day: one
        for one in catalogue.calendar_days(session, start.replace(month=1, day=1), start + LONGEST_SPAN)
    }
