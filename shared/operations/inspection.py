"""Step 9: inspection and verification with the applicant, in rounds, until “lengkap dan jelas”."""

from collections.abc import Sequence

from shared.domain.finding import FindingState
from shared.domain.form_check import Act
from shared.domain.mail import MailKind
from shared.domain.mail_text import numbered
from shared.domain.officer import Role
from shared.domain.request import Request, RequestMove
from shared.domain.request_errors import FindingsOpen, NothingToRevise
from shared.office import Office
from shared.operations.findings import in_words
from shared.operations.notices import queue_mail
from shared.operations.request_checks import stop_at_obstacles
from shared.operations.request_moves import held_request, keep_step, noted, written
from shared.store import requests


def start_review(office: Office, request_id: int) -> Request:
    """Recorded_complete → under_review, round 1, by this officer. Raises as all moves below:
    RequestMoveRefused, NotFound, NotAllowed."""
    officer = office.require(Role.OFFICER)
    with office.store.writing() as session:
        request = held_request(session, request_id)
        before = request.state
        request.start_review(officer_id=officer.id or 0)
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
        open_ones = [
            one for one in requests.open_findings(session, request_id) if one.state is FindingState.OPEN
        ]
        if not open_ones:
            raise NothingToRevise
        keep_step(office, session, request, RequestMove.RETURN_FOR_REVISION, before=before, note=noted(note))
        findings = in_words(session, open_ones)
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
        stop_at_obstacles(office, session, request, Act.VERIFICATION)
        unsettled = requests.open_findings(session, request_id)
        if unsettled:
            raise FindingsOpen(count=len(unsettled))
        keep_step(office, session, request, RequestMove.VERIFY, before=before, note=noted(note))
        queue_mail(office, session, request, MailKind.FEASIBLE)
    return request


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
