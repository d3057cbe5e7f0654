"""Step 9: inspection and verification with the applicant, in rounds, until “lengkap dan jelas”."""

from collections.abc import Sequence

from sqlmodel import Session

from shared.domain.errors import NotFound
from shared.domain.finding import Finding, FindingState
from shared.domain.form_check import Act
from shared.domain.mail import MailKind
from shared.domain.mail_text import numbered
from shared.domain.officer import Role
from shared.domain.request import Request, RequestMove
from shared.domain.request_errors import FindingsOpen, NothingToRevise, RequestMoveRefused
from shared.office import Office
from shared.operations.findings import in_words
from shared.operations.notices import queue_mail
from shared.operations.request_checks import stop_at_obstacles
from shared.operations.request_moves import held_request, keep_step, noted, written
from shared.store import requests


def start_review(office: Office, request_id: int) -> Request:
    """Recorded_complete → under_review, round 1, by this officer.

    Refused where an answer was taken away since (FormIncomplete, FormContradicts): what is inspected is
    what the receipt says was complete. Raises as all moves below: RequestMoveRefused, NotFound, NotAllowed.
    """
    officer = office.require(Role.OFFICER)
    with office.store.writing() as session:
        request = held_request(session, request_id)
        before = request.state
        request.start_review(officer_id=officer.id or 0)
        stop_at_obstacles(office, session, request, Act.RECORDING)
        keep_step(office, session, request, RequestMove.START_REVIEW, before=before)
    return request


def return_for_revision(office: Office, request_id: int, note: str = "") -> Request:
    """Under_review → needs_revision; the mail “perlu perbaikan” names the open findings.

    Raises NothingToRevise without an open finding, RecipientMissing.
    """
    office.require(Role.OFFICER)
    with office.store.writing() as session:
        request = held_request(session, request_id)
        before = request.state
        request.return_for_revision()
        open_ones = _to_revise(session, request_id)
        keep_step(office, session, request, RequestMove.RETURN_FOR_REVISION, before=before, note=noted(note))
        findings = in_words(session, request_id, open_ones)
        queue_mail(
            office, session, request, MailKind.RETURNED, values={"findings": findings, "note": noted(note)}
        )
    return request


def resubmit(office: Office, request_id: int, note: str = "") -> Request:
    """Needs_revision → under_review, as the next round."""
    office.require(Role.OFFICER)
    with office.store.writing() as session:
        request = held_request(session, request_id)
        before = request.state
        request.resubmit()
        keep_step(office, session, request, RequestMove.RESUBMIT, before=before, note=noted(note))
    return request


def verify(office: Office, request_id: int, note: str = "") -> Request:
    """“Lengkap dan jelas”: the form is frozen and the notice “layak” goes by mail.

    Refused while answers are missing (FormIncomplete), checks of severity error fail (FormContradicts)
    or findings are not accepted (FindingsOpen).
    """
    officer = office.require(Role.OFFICER)
    with office.store.writing() as session:
        request = held_request(session, request_id)
        before = request.state
        request.verify(officer_id=officer.id or 0, now=office.clock.now())
        _stop_verification(office, session, request)
        keep_step(office, session, request, RequestMove.VERIFY, before=before, note=noted(note))
        queue_mail(office, session, request, MailKind.FEASIBLE)
    return request


def check_move(office: Office, request_id: int, move: RequestMove) -> None:
    """Whether the request as it stands allows a move, before anybody writes a note for it.

    Raises what the move itself would raise for the request's state, its answers and its findings.
    """
    office.require(Role.OFFICER)
    with office.store.reading() as session:
        request = session.get(Request, request_id)
        if request is None:
            raise NotFound(what="request")
        if not request.allows(move):
            raise RequestMoveRefused(number=request.number, request_state=request.state.value, move=move)
        if move is RequestMove.RETURN_FOR_REVISION:
            _to_revise(session, request_id)
        elif move is RequestMove.VERIFY:
            _stop_verification(office, session, request)


def decline(office: Office, request_id: int, reasons: str | Sequence[str]) -> Request:
    """Under_review → not_recommended, with written reasons; the notice “tidak layak” goes by mail.

    Each non-empty line of a text is one reason. Raises TextMissing without any, TextTooLong where all of
    them together are longer than a line of history.
    """
    officer = office.require(Role.OFFICER)
    lines = reasons.splitlines() if isinstance(reasons, str) else reasons
    kept = [reason for line in lines if (reason := noted(line, field="reasons"))]
    history = written("\n".join(kept), field="reasons")
    with office.store.writing() as session:
        request = held_request(session, request_id)
        before = request.state
        request.decline(kept, officer_id=officer.id or 0, now=office.clock.now())
        keep_step(office, session, request, RequestMove.DECLINE, before=before, note=history)
        queue_mail(office, session, request, MailKind.NOT_FEASIBLE, values={"reasons": numbered(kept)})
    return request


def _to_revise(session: Session, request_id: int) -> list[Finding]:
    found = [one for one in requests.open_findings(session, request_id) if one.state is FindingState.OPEN]
    if not found:
        raise NothingToRevise
    return found


def _stop_verification(office: Office, session: Session, request: Request) -> None:
    stop_at_obstacles(office, session, request, Act.VERIFICATION)
    unsettled = requests.open_findings(session, request.id or 0)
    if unsettled:
        raise FindingsOpen(count=len(unsettled))
