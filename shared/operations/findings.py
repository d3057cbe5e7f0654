"""Findings: threads on single questions of a request, open → answered → accepted."""

from collections.abc import Sequence

from sqlmodel import Session

from shared.domain.errors import NotFound
from shared.domain.events import EventKind
from shared.domain.finding import LONGEST_PLACE, Finding, FindingRemark
from shared.domain.form import question_id_of
from shared.domain.mail_text import numbered
from shared.domain.officer import Role
from shared.domain.request import Request, RequestMove
from shared.domain.request_errors import RequestMoveRefused
from shared.office import Office
from shared.operations.request_answers import request_form
from shared.operations.request_moves import held_request, noted, written
from shared.store import requests

INSPECTED = (RequestMove.RETURN_FOR_REVISION, RequestMove.RESUBMIT)
"""Findings are made and talked about while one of these is allowed: during a review or a revision."""


def add_finding(office: Office, request_id: int, place: str, text: str) -> Finding:
    """What the inspection found on a question, or a part of it (`question`, `question[2].column`).

    Raises TextMissing, NotFound for a place that the form does not have.
    """
    officer = office.require(Role.OFFICER)
    remark = written(text)
    _check_place(place)
    with office.store.writing() as session:
        request = _inspected(session, request_id, "add_finding")
        finding = Finding(
            request_id=request_id,
            place=place,
            round=request.round,
            opened_at=office.clock.now(),
            opened_by=officer.id or 0,
        )
        session.add(finding)
        session.flush()
        _remark(office, session, finding, remark)
        _note_finding(office, session, EventKind.FINDING_ADDED, request, finding)
    return finding


def answer_finding(
    office: Office, request_id: int, finding_id: int, text: str, *, of_applicant: bool = True
) -> Finding:
    """Open → answered: what the applicant says or has changed. Raises TextMissing, FindingMoveRefused."""
    office.require(Role.OFFICER)
    remark = written(text)
    with office.store.writing() as session:
        request = _inspected(session, request_id, "answer_finding")
        finding = _finding(session, request_id, finding_id)
        finding.answer()
        _remark(office, session, finding, remark, of_applicant=of_applicant)
        _note_finding(office, session, EventKind.FINDING_ANSWERED, request, finding)
    return finding


def reopen_finding(office: Office, request_id: int, finding_id: int, text: str) -> Finding:
    """Answered → open: the answer does not settle it, and why. Raises TextMissing, FindingMoveRefused."""
    office.require(Role.OFFICER)
    remark = written(text)
    with office.store.writing() as session:
        request = _inspected(session, request_id, "reopen_finding")
        finding = _finding(session, request_id, finding_id)
        finding.reopen(request.round)
        _remark(office, session, finding, remark)
        _note_finding(office, session, EventKind.FINDING_REOPENED, request, finding)
    return finding


def accept_finding(office: Office, request_id: int, finding_id: int, note: str = "") -> Finding:
    """Open or answered → accepted: this point is complete and clear. Raises FindingMoveRefused."""
    office.require(Role.OFFICER)
    remark = noted(note)
    with office.store.writing() as session:
        request = _inspected(session, request_id, "accept_finding")
        finding = _finding(session, request_id, finding_id)
        finding.accept()
        if remark:
            _remark(office, session, finding, remark)
        _note_finding(office, session, EventKind.FINDING_ACCEPTED, request, finding)
    return finding


def in_words(session: Session, request_id: int, findings: Sequence[Finding]) -> str:
    """The open findings as the mail lists them: the question, then the last remark."""
    last = {one.finding_id: one.text for one in requests.remarks(session, request_id)}
    form = request_form()
    return numbered(f"{form.words_for(one.place, 'id')}\n{last.get(one.id or 0, '')}" for one in findings)


def _inspected(session: Session, request_id: int, move: str) -> Request:
    request = held_request(session, request_id)
    if not any(request.allows(one) for one in INSPECTED):
        raise RequestMoveRefused(number=request.number, request_state=request.state.value, move=move)
    return request


def _finding(session: Session, request_id: int, finding_id: int) -> Finding:
    finding = requests.finding(session, request_id, finding_id)
    if finding is None:
        raise NotFound(what="finding")
    return finding


def _remark(
    office: Office, session: Session, finding: Finding, text: str, *, of_applicant: bool = False
) -> None:
    session.add(finding)
    session.add(
        FindingRemark(
            finding_id=finding.id or 0,
            at=office.clock.now(),
            officer_id=office.officer.id if office.officer else None,
            of_applicant=of_applicant,
            text=text,
        )
    )


def _note_finding(
    office: Office, session: Session, kind: EventKind, request: Request, finding: Finding
) -> None:
    office.note(
        session,
        kind,
        "request",
        request.id,
        finding=finding.id or 0,
        place=finding.place,
        round=request.round,
    )


def _check_place(place: str) -> None:
    if len(place) > LONGEST_PLACE:
        raise NotFound(what="question")
    try:
        request_form().question(question_id_of(place))
    except KeyError as error:
        raise NotFound(what="question") from error
