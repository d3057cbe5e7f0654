"""How the office's answer to a complaint reaches whoever complained: by e-mail, by phone, or by the code."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session

from shared.domain.code import typed_code
from shared.domain.complaint import OFFICE_WORDS, Complaint, ComplaintKind, ComplaintState
from shared.domain.contact import ContactKind, contact_kind
from shared.domain.errors import UnknownCode
from shared.domain.mail import Mail, MailKind
from shared.office import Office
from shared.operations.complaint_steps import contact_of, keep_complaint_step, note_of
from shared.operations.notices import queue_answer
from shared.store import complaints, mails
from shared.store.brought import bring

MAIL_KINDS = {"answer": MailKind.COMPLAINT_ANSWERED, "settle": MailKind.COMPLAINT_SETTLED}
TOLD_HOW = "langsung kepada pelapor"
"""How an answer was handed over, as the outbox shows it to those who do not read complaints."""


@dataclass(frozen=True)
class ComplaintAnswer:
    """What whoever brings a complaint's code may read: where it stands, and what the office wrote.

    Neither what was complained of nor who complained or answered; `words` are the oldest first, `due` is
    until when an answer is owed, None where none is.
    """

    code: str
    kind: ComplaintKind
    state: ComplaintState
    due: date | None
    words: tuple[tuple[datetime, str], ...]


def answer_by_code(office: Office, code: str) -> ComplaintAnswer:
    """The answer to the complaint of that code, as a person types it. Raises UnknownCode."""
    with office.store.reading() as session:
        plain = typed_code(code)
        bring(session, plain)
        complaint = complaints.by_code(session, plain)
        if complaint is None:
            raise UnknownCode
        owed = complaint.state in (ComplaintState.RECEIVED, ComplaintState.TRIAGED)
        return ComplaintAnswer(
            code=complaint.code,
            kind=complaint.kind,
            state=complaint.state,
            due=complaint.answer_due if owed else None,
            words=tuple(
                (office.local(step.at), note_of(office, step))
                for step in complaints.steps(session, complaint.id or 0)
                if step.move in OFFICE_WORDS
            ),
        )


def send_answer(office: Office, session: Session, complaint: Complaint, move: str, words: str) -> None:
    """Queue the mail with an answer or settlement, in the act's own transaction, where an e-mail was left.

    Where a phone number was left, an officer tells it and notes so: `Complaint.untold`.
    """
    to = contact_of(office, complaint)
    if contact_kind(to) is ContactKind.EMAIL:
        queue_answer(office, session, complaint, MAIL_KINDS[move], to=to, answer=words)


def answer_has_gone(office: Office, session: Session, mail: Mail, at: datetime) -> None:
    """The mail with an answer was accepted, or confirmed as handed over: whoever complained is told.

    An older answer that goes late tells nothing of the newest one.
    """
    complaint = complaints.locked(session, mail.complaint_id or 0)
    if complaint is None or not complaint.untold:
        return
    if mails.newest_of_complaint(session, complaint.id or 0) == mail.id:
        complaint.tell(at)
        keep_complaint_step(office, session, complaint, "tell")


def confirm_told(office: Office, session: Session, complaint: Complaint, at: datetime) -> None:
    """Mails with an answer that did not arrive need nobody any more once it was told otherwise."""
    officer_id = office.officer.id if office.officer else None
    for mail in mails.not_arrived_of_complaint(session, complaint.id or 0):
        mail.confirm(TOLD_HOW, officer_id=officer_id or 0, at=at)
        session.add(mail)
