"""Step 8's end: a request is marked as recorded completely, and its receipt goes by mail."""

from sqlmodel import Session

from shared.documents.receipt import Receipt, receipt_pdf
from shared.domain.errors import NotFound
from shared.domain.form_check import Act
from shared.domain.mail import MailKind
from shared.domain.officer import Officer, Role
from shared.domain.request import Request, RequestMove
from shared.office import Office
from shared.operations.calendar import deadline_from
from shared.operations.notices import check_mail, queue_mail
from shared.operations.receipts import receipt_of
from shared.operations.request_checks import stop_at_obstacles
from shared.operations.request_moves import held_request, keep_step


def mark_complete(office: Office, request_id: int) -> Request:
    """“Terekam lengkap”, an act of its own: the 30 working days start, the receipt goes by mail.

    The receipt says what the mail says, also if the deadline moves later. It is made and kept before the
    transaction, so that nobody waits for it, and made again where it would now say something else.

    Raises FormIncomplete with every missing or wrong place (and the checks that block besides),
    FormContradicts where only such checks stand in the way, RecipientMissing, MailTextUnreadable,
    RequestMoveRefused, NotFound, NotAllowed.
    """
    officer = office.require(Role.OFFICER)
    done = None
    while done is None:
        receipt = _receipt_to_be(office, request_id, officer)
        kept = office.attachments.keep(receipt_pdf(receipt))
        done = _completed(office, request_id, officer, receipt, kept)
    return done


def _receipt_to_be(office: Office, request_id: int, officer: Officer) -> Receipt:
    """What the receipt would say now, where the request may be marked and the mail can be written."""
    with office.store.reading() as session:
        request = session.get(Request, request_id)
        if request is None:
            raise NotFound(what="request")
        session.expunge(request)
        _mark(office, session, request, officer)
        check_mail(office, session, request, MailKind.RECEIPT)
    return receipt_of(office, request)


def _completed(
    office: Office, request_id: int, officer: Officer, receipt: Receipt, kept: str
) -> Request | None:
    """The request, marked as complete; None where its receipt would now say something else."""
    with office.store.writing() as session:
        request = held_request(session, request_id)
        before = request.state
        with session.no_autoflush:
            _mark(office, session, request, officer)
            if receipt_of(office, request) != receipt:
                session.expunge(request)
                return None
        keep_step(office, session, request, RequestMove.MARK_COMPLETE, before=before)
        file = {"name": f"tanda-terima-{request.number}.pdf", "sha256": kept, "mime": "application/pdf"}
        queue_mail(office, session, request, MailKind.RECEIPT, files=[file])
    return request


def _mark(office: Office, session: Session, request: Request, officer: Officer) -> None:
    now = office.clock.now()
    if request.allows(RequestMove.MARK_COMPLETE):
        stop_at_obstacles(office, session, request, Act.RECORDING)
    until = deadline_from(session, office.day_of(now))
    request.mark_complete(officer_id=officer.id or 0, now=now, due=until.day, provisional=until.provisional)
