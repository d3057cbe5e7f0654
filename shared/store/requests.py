"""Questions about requests, their history, findings and files."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import Integer, bindparam, case, cast, false
from sqlmodel import Session, col, func, or_, select

from shared.domain.finding import Finding, FindingRemark, FindingState
from shared.domain.letter import Letter, LetterState
from shared.domain.request import (
    DECIDED,
    ENDED,
    OPEN,
    AttachedFile,
    Request,
    RequestRevision,
    RequestSeries,
    RequestState,
    RequestStep,
    RequestVisit,
)
from shared.domain.request_number import request_number
from shared.domain.similarity import KnownActivity
from shared.domain.ticket import Ticket
from shared.domain.visit import Visit
from shared.store.plain_session import AnySession
from shared.store.series import next_in

# What is asked each time a request is opened is put into words once: that takes as long as the asking.
_ASKED = bindparam("request_id", type_=Integer)
_HELD = select(Request).where(col(Request.id) == _ASKED).with_for_update()
_VISITS = (
    select(Visit, Ticket)
    .join(RequestVisit, col(RequestVisit.visit_id) == col(Visit.id))
    .join(Ticket, col(Visit.ticket_id) == col(Ticket.id), isouter=True)
    .where(col(RequestVisit.request_id) == _ASKED)
    .order_by(col(Visit.day), col(Visit.signed_at))
)
_STEPS = select(RequestStep).where(col(RequestStep.request_id) == _ASKED).order_by(col(RequestStep.id))
_REVISIONS = (
    select(RequestRevision)
    .where(col(RequestRevision.request_id) == _ASKED)
    .order_by(col(RequestRevision.number))
)
_REVISIONS_AFTER = _REVISIONS.where(col(RequestRevision.number) > bindparam("after"))
_FILES = select(AttachedFile).where(col(AttachedFile.request_id) == _ASKED).order_by(col(AttachedFile.id))
_FINDINGS = select(Finding).where(col(Finding.request_id) == _ASKED).order_by(col(Finding.id))
_REMARKS = (
    select(FindingRemark)
    .join(Finding, col(Finding.id) == col(FindingRemark.finding_id))
    .where(col(Finding.request_id) == _ASKED)
    .order_by(col(FindingRemark.id))
)
_KNOWN_ACTIVITIES = (
    select(Request.title, Request.agency, Request.year, Request.serial)
    .where(
        Request.id != _ASKED,
        Request.title != "",
        col(Request.year).between(bindparam("since"), bindparam("until")),
        Request.state != RequestState.WITHDRAWN,
        Request.state != RequestState.FORWARDED,
    )
    .order_by(col(Request.id).desc())
    .limit(bindparam("most"))
)


def open_of_applicant(session: Session, visit: Visit, *, limit: int) -> list[Request]:
    """Open requests that this visitor may come about: of the same person's visits, or of the same agency."""
    same_person = [
        column == value
        for column, value in (
            (Visit.email_index, visit.email_index),
            (Visit.phone_index, visit.phone_index),
        )
        if value is not None
    ]
    earlier = (
        select(RequestVisit.request_id)
        .join(Visit, col(Visit.id) == col(RequestVisit.visit_id))
        .where(or_(false(), *same_person))
    )
    same_agency = func.lower(Request.agency) == visit.agency.lower() if visit.agency else false()
    statement = select(Request).where(
        col(Request.state).in_(OPEN), or_(col(Request.id).in_(earlier), same_agency)
    )
    return list(session.exec(statement.order_by(col(Request.due), col(Request.id)).limit(limit)))


def next_serial(session: AnySession, year: int) -> int:
    """The next request number of a year."""
    return next_in(session, RequestSeries, year=year)


def locked(session: AnySession, request_id: int) -> Request | None:
    """One request, held against other writers until the transaction ends."""
    return next(iter(session.exec(_HELD, params={"request_id": request_id})), None)


def by_code(session: Session, code: str) -> Request | None:
    """The request of a receipt's or mail's code."""
    return session.exec(select(Request).where(Request.code == code)).first()


def by_number(session: Session, year: int, serial: int) -> Request | None:
    """The request of that number."""
    return session.exec(select(Request).where(Request.year == year, Request.serial == serial)).first()


def numbers(session: Session, request_ids: Collection[int]) -> dict[int, str]:
    """The numbers of these requests, as people read them."""
    statement = select(Request.id, Request.year, Request.serial).where(col(Request.id).in_(request_ids))
    return {one or 0: request_number(year, serial) for one, year, serial in session.exec(statement)}


def listed(
    session: Session, states: Sequence[RequestState], words: str, *, officer_id: int | None, limit: int
) -> list[Request]:
    """Requests in these states, the most urgent first: by due day, then by number.

    Every word must occur in title, agency or number; `officer_id` asks for one reviewer's.
    """
    statement = select(Request).where(col(Request.state).in_(states))
    if officer_id is not None:
        statement = statement.where(Request.reviewer_id == officer_id)
    for word in dict.fromkeys(words.split()):  # a word twice asks nothing more
        digits = word.rpartition("-")[2]
        found = [
            func.lower(column).contains(word.lower(), autoescape=True)
            for column in (Request.title, Request.agency)
        ]
        if digits.isascii() and digits.isdecimal() and len(digits) < 8:
            found.append(col(Request.serial) == int(digits))
        statement = statement.where(or_(*found))
    open_first = cast(case((col(Request.state).in_(ENDED), 1), else_=0), Integer)
    newest = col(Request.id).desc()
    return list(
        session.exec(
            statement.order_by(open_first, col(Request.due).is_(None), col(Request.due), newest).limit(limit)
        )
    )


def of_ids(session: Session, request_ids: Collection[int]) -> list[Request]:
    """These requests."""
    return list(session.exec(select(Request).where(col(Request.id).in_(request_ids))))


def without_letter(session: Session, *, limit: int) -> list[Request]:
    """Decided requests without a living letter, the most urgent first."""
    living = select(Letter.id).where(Letter.request_id == Request.id, Letter.state != LetterState.CANCELLED)
    statement = select(Request).where(col(Request.state).in_(DECIDED), ~living.exists())
    urgent = (col(Request.due).is_(None), col(Request.due), col(Request.id))
    return list(session.exec(statement.order_by(*urgent).limit(limit)))


def counts(session: Session) -> dict[RequestState, int]:
    """How many requests are in each state."""
    statement = select(Request.state, func.count()).group_by(col(Request.state))
    return {RequestState(state): count for state, count in session.exec(statement)}


def with_deadline(session: Session) -> list[Request]:
    """Every request whose clock runs, held: not ended, and no final notice has gone."""
    statement = select(Request).where(
        col(Request.due).is_not(None),
        col(Request.state).not_in(ENDED),
        col(Request.final_notice_at).is_(None),
    )
    return list(session.exec(statement.with_for_update()))


def without_notice(session: Session) -> list[Request]:
    """Every request whose duty waits: recorded completely, not ended, no notice of a result has gone."""
    statement = select(Request).where(
        col(Request.due).is_not(None),
        col(Request.state).not_in(ENDED),
        col(Request.first_notice_at).is_(None),
    )
    return list(session.exec(statement.order_by(col(Request.due), col(Request.id))))


def of_visit(session: Session, visit_id: UUID) -> list[Request]:
    """The requests that a visit was about."""
    statement = (
        select(Request)
        .join(RequestVisit, col(RequestVisit.request_id) == col(Request.id))
        .where(RequestVisit.visit_id == visit_id)
        .order_by(col(Request.id))
    )
    return list(session.exec(statement))


def visits_of(session: AnySession, request_id: int) -> list[tuple[Visit, Ticket | None]]:
    """The visits of a request with their tickets, the first one first."""
    return list(session.exec(_VISITS, params={"request_id": request_id}))


def known_activities(session: AnySession, request: Request, *, limit: int) -> list[KnownActivity]:
    """Activities of other requests of the same year and its neighbours, newest first, withdrawn ones not.

    Only what a comparison needs is read: answers are long.
    """
    asked = {"request_id": request.id, "since": request.year - 1, "until": request.year + 1, "most": limit}
    return [KnownActivity(*found) for found in session.exec(_KNOWN_ACTIVITIES, params=asked)]


def steps(session: AnySession, request_id: int) -> list[RequestStep]:
    """The history of moves, the oldest first."""
    return list(session.exec(_STEPS, params={"request_id": request_id}))


def revisions(session: AnySession, request_id: int) -> list[RequestRevision]:
    """What was changed in the answers, the oldest first."""
    return list(session.exec(_REVISIONS, params={"request_id": request_id}))


def revisions_after(session: AnySession, request_id: int, number: int) -> list[RequestRevision]:
    """What was changed after revision `number`."""
    return list(session.exec(_REVISIONS_AFTER, params={"request_id": request_id, "after": number}))


def files(session: AnySession, request_id: int) -> list[AttachedFile]:
    """Every file that was ever attached to a request, the oldest first."""
    return list(session.exec(_FILES, params={"request_id": request_id}))


def findings(session: AnySession, request_id: int) -> list[Finding]:
    """All findings of a request, in the order in which they were made."""
    return list(session.exec(_FINDINGS, params={"request_id": request_id}))


def finding(session: Session, request_id: int, finding_id: int) -> Finding | None:
    """One finding of a request, held."""
    statement = select(Finding).where(Finding.id == finding_id, Finding.request_id == request_id)
    return session.exec(statement.with_for_update()).first()


def open_findings(session: Session, request_id: int) -> list[Finding]:
    """The findings that are not accepted yet."""
    statement = select(Finding).where(
        Finding.request_id == request_id, Finding.state != FindingState.ACCEPTED
    )
    return list(session.exec(statement.order_by(col(Finding.id))))


def remarks(session: AnySession, request_id: int) -> list[FindingRemark]:
    """The remarks of a request's findings, the oldest first."""
    return list(session.exec(_REMARKS, params={"request_id": request_id}))


def open_finding_counts(session: Session, request_ids: Sequence[int]) -> dict[int, int]:
    """How many findings of each request are not accepted yet, in one statement."""
    statement = (
        select(Finding.request_id, func.count())
        .where(col(Finding.request_id).in_(request_ids), Finding.state != FindingState.ACCEPTED)
        .group_by(col(Finding.request_id))
    )
    return dict(session.exec(statement).all())
