"""Reminders to the office: the notice of a result is due in 10, 5, 1 working days, or overdue."""

from collections.abc import Mapping
from datetime import date

from sqlmodel import Session

from shared.domain.catalogue import DayKind
from shared.domain.mail import MailKind
from shared.domain.request import Request
from shared.domain.working_days import days_left
from shared.office import Office
from shared.operations.calendar import marked_days
from shared.operations.notices import queue_reminder
from shared.operations.request_moves import held_request
from shared.store import mails, requests

OVERDUE = -1
THRESHOLDS = (OVERDUE, 1, 5, 10)
"""Working days left, the fewest first, at which the office is reminded."""


def remind(office: Office) -> int:
    """Queue the reminders that are due, to the office's own e-mail; returns how many.

    Only requests whose first notice has not gone are reminded of, by the calendar in the store; each
    threshold once per request, however many desks ask. Where several were passed unseen, only the
    tightest is told. Without an address of the office nothing is queued.
    """
    if not office.settings.office.email:
        return 0
    today = office.day_of(office.clock.now())
    with office.store.reading() as session:
        marked = marked_days(session, today)
        owed = requests.without_notice(session)
        waiting = [one.id or 0 for one in owed if _due(session, one, today, marked)]
    return sum(_reminded(office, request_id, today) for request_id in waiting)


def _reminded(office: Office, request_id: int, today: date) -> bool:
    """Looked at once more while the request is held: another desk may have been quicker."""
    with office.store.writing() as session:
        request = held_request(session, request_id)
        found = _due(session, request, today, marked_days(session, today))
        if found is None:
            return False
        threshold, left = found
        queue_reminder(
            office,
            session,
            request,
            MailKind.DEADLINE_MISSED if threshold == OVERDUE else MailKind.DEADLINE_NEAR,
            threshold=threshold,
            left=f"{abs(left)} hari kerja" if left else "hari ini",
        )
    return True


def _due(
    session: Session, request: Request, today: date, marked: Mapping[date, DayKind]
) -> tuple[int, int] | None:
    """The threshold that a request has reached and the days left; None where nothing is to be said."""
    if not request.owes_notice or request.due is None:
        return None
    left = days_left(today, request.due, marked)
    reached = next((threshold for threshold in THRESHOLDS if left <= threshold), None)
    if reached is None:
        return None
    told = mails.tightest_reminder(session, request.id or 0)
    return None if told is not None and told <= reached else (reached, left)
