"""Requests as the desk reads them: the list with both counts of days, and one request opened."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import cached_property
from heapq import merge
from operator import attrgetter, itemgetter
from uuid import UUID

from sqlmodel import Session

from shared.domain.catalogue import DayKind
from shared.domain.code import typed_code
from shared.domain.errors import NotFound, UnknownCode
from shared.domain.form import Answer, question_id_of
from shared.domain.letter import Letter, LetterState
from shared.domain.mail import Mail
from shared.domain.officer import Role
from shared.domain.privacy import masked_email
from shared.domain.procedure import request_step
from shared.domain.request import EDITABLE, ENDED, OPEN, Request, RequestState
from shared.domain.request_number import typed_request_number
from shared.domain.request_picture import (
    Change,
    DaysLeft,
    FindingThread,
    HistoryLine,
    MailLine,
    OpenRequest,
    Remark,
    RequestLine,
    VisitLine,
)
from shared.domain.visit import Visit
from shared.domain.working_days import days_left
from shared.office import Office
from shared.operations.calendar import marked_days
from shared.operations.finding_history import finding_lines
from shared.operations.letter_history import letter_lines
from shared.operations.notices import content_of
from shared.operations.request_answers import answers_of, changes_of, request_form
from shared.operations.request_checks import checks_of
from shared.store import letters, mails, requests
from shared.store import officers as officer_rows
from shared.store.plain_session import AnySession

READERS = (Role.OFFICER, Role.HEAD, Role.SUPERVISOR)
LISTED, OFFERED = 500, 20


def listing(
    office: Office,
    states: Sequence[RequestState] = OPEN,
    words: str = "",
    *,
    officer_id: int | None = None,
) -> list[RequestLine]:
    """Requests in these states, by due day, 500 at most; every word must occur in title, agency or number.

    Raises NotAllowed.
    """
    office.require(*READERS)
    with office.store.reading() as session:
        found = requests.listed(session, states, words, officer_id=officer_id, limit=LISTED)
        return request_lines(office, session, found)


def of_applicant(office: Office, visit_id: UUID) -> list[RequestLine]:
    """The open requests that a returning visitor may come about: of the same person or the same agency.

    Raises NotFound, NotAllowed.
    """
    office.require(*READERS)
    with office.store.reading() as session:
        visit = session.get(Visit, visit_id)
        if visit is None:
            raise NotFound(what="visit")
        return request_lines(office, session, requests.open_of_applicant(session, visit, limit=OFFERED))


def state_counts(office: Office) -> dict[RequestState, int]:
    """How many requests are in each state. Raises NotAllowed."""
    office.require(*READERS)
    with office.store.reading() as session:
        return requests.counts(session)


def open_request(office: Office, request_id: int) -> OpenRequest:
    """One request with everything that an officer needs to see. Raises NotFound, NotAllowed."""
    office.require(*READERS)
    with office.store.plain_reading() as session:
        request = session.get(Request, request_id)
        if request is None:
            raise NotFound(what="request")
        return _opened(office, session, request)


def by_code(office: Office, code: str) -> Request:
    """The request of a receipt's or mail's code, or of its number (`P-2026-0003`).

    Raises UnknownCode, NotAllowed.
    """
    office.require(*READERS)
    number = typed_request_number(code)
    with office.store.reading() as session:
        found = requests.by_code(session, typed_code(code))
        if found is None and number is not None:
            found = requests.by_number(session, *number)
    if found is None:
        raise UnknownCode
    return found


def of_visit(office: Office, visit_id: UUID) -> list[Request]:
    """The requests that a visit was about. Raises NotAllowed."""
    office.require(*READERS)
    with office.store.reading() as session:
        return requests.of_visit(session, visit_id)


def request_lines(office: Office, session: Session, found: Sequence[Request]) -> list[RequestLine]:
    """These requests as lists show them, in their order."""
    names = officer_rows.names(session)
    unsettled = requests.open_finding_counts(session, [one.id or 0 for one in found])
    counts = _Counts(office, session)
    return [
        RequestLine(
            request_id=one.id or 0,
            number=one.number,
            title=one.title,
            agency=one.agency,
            state=one.state.value,
            round=one.round,
            days=counts.of(one),
            officer=names.get(one.reviewer_id or one.recorded_by, ""),
            open_findings=unsettled.get(one.id or 0, 0),
            recorded_at=office.local(one.recorded_at),
        )
        for one in found
    ]


def _opened(office: Office, session: AnySession, request: Request) -> OpenRequest:
    request_id = request.id or 0
    answers: dict[str, Answer] = answers_of(office, request)
    editable = request.state in EDITABLE
    read = request_form().read(answers) if editable else None
    names = officer_rows.names(session)
    written = letters.of_request(session, request_id)
    letter = next((one for one in written if one.state is not LetterState.CANCELLED), None)
    threads = _threads(office, session, request_id, names)
    return OpenRequest(
        request=request,
        form=request_form(),
        answers=answers,
        problems=tuple(read.problems()) if read else (),
        checks=tuple(checks_of(office, session, request, answers, read)) if read else (),
        findings=threads,
        history=_history(office, session, request, threads, written, names),
        files=tuple(requests.files(session, request_id)),
        visits=_visits(session, request_id),
        mails=tuple(mail_line(office, mail) for mail in mails.of_request(session, request_id)),
        letter=letter,
        days=_Counts(office, session).of(request),
        step=request_step(request.state, letter.state if letter else None),
    )


def mail_line(office: Office, mail: Mail) -> MailLine:
    """A mail as lists show it."""
    content = content_of(office, mail)
    return MailLine(
        mail_id=mail.id or 0,
        kind=mail.kind,
        state=mail.state,
        to=masked_email(content["to"]),
        subject=content["subject"],
        created_at=office.local(mail.created_at),
        gone_at=office.local(mail.gone_at) if mail.gone_at else None,
        attempts=mail.attempts,
        reason=mail.reason,
        confirmed_how=mail.confirmed_how,
    )


class _Counts:
    """Days left by one reading of the calendar, where there is a due day at all."""

    def __init__(self, office: Office, session: AnySession) -> None:
        self._office, self._session = office, session
        self._today = office.day_of(office.clock.now())

    def of(self, request: Request) -> DaysLeft:
        ended = request.state in ENDED
        due = None if ended else request.due
        left = days_left(self._today, due, self._marked) if due else None
        return DaysLeft(
            due=request.due,
            provisional=request.due_provisional,
            left=left,
            first_done=request.first_notice_at,
            final_done=request.final_notice_at,
            first_late=self._late(request, request.first_notice_at),
            final_late=self._late(request, request.final_notice_at),
            ended=ended,
        )

    @cached_property
    def _marked(self) -> Mapping[date, DayKind]:
        return marked_days(self._session, self._today)

    def _late(self, request: Request, at: datetime | None) -> int:
        if at is None or request.due is None:
            return 0
        return max(0, -days_left(self._office.day_of(at), request.due, self._marked))


def _threads(
    office: Office, session: AnySession, request_id: int, names: dict[int | None, str]
) -> tuple[FindingThread, ...]:
    findings = requests.findings(session, request_id)
    remarks = requests.remarks(session, request_id) if findings else []
    form = request_form()
    return tuple(
        FindingThread(
            finding_id=finding.id or 0,
            place=finding.place,
            question=question_id_of(finding.place),
            words=form.words_for(finding.place, "id"),
            state=finding.state,
            round=finding.round,
            remarks=tuple(
                Remark(
                    at=office.local(one.at),
                    officer="" if one.of_applicant else names.get(one.officer_id, ""),
                    text=one.text,
                )
                for one in remarks
                if one.finding_id == finding.id
            ),
        )
        for finding in findings
    )


def _history(
    office: Office,
    session: AnySession,
    request: Request,
    threads: tuple[FindingThread, ...],
    written: Sequence[Letter],
    names: dict[int | None, str],
) -> tuple[HistoryLine, ...]:
    lines = [
        (
            (revision.number, 0, 0),
            HistoryLine(
                at=office.local(revision.at),
                officer=names.get(revision.officer_id, ""),
                move=None,
                from_state="",
                to_state="",
                round=revision.round,
                note=revision.reason,
                changes=tuple(
                    Change(question, before, after)
                    for question, (before, after) in changes_of(office, request, revision).items()
                ),
            ),
        )
        for revision in requests.revisions(session, request.id or 0)
    ]
    lines += [
        (
            (step.revision, 1, step.id or 0),
            HistoryLine(
                at=office.local(step.at),
                officer=names.get(step.officer_id, ""),
                move=step.move,
                from_state=step.from_state,
                to_state=step.to_state,
                round=step.round,
                note=step.note,
            ),
        )
        for step in requests.steps(session, request.id or 0)
    ]
    own = [line for _, line in sorted(lines, key=itemgetter(0))]
    letters_own = letter_lines(office, session, written, names)
    found = finding_lines(office, session, request.id or 0, threads, names)
    # Merged, not sorted: each keeps its own order also where a clock was set back.
    return tuple(merge(own, found, letters_own, key=attrgetter("at")))


def _visits(session: AnySession, request_id: int) -> tuple[VisitLine, ...]:
    return tuple(
        VisitLine(visit.id, ticket.label if ticket else "", visit.day, visit.full_name, visit.agency)
        for visit, ticket in requests.visits_of(session, request_id)
    )
