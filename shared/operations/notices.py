"""Mails about a request or a complaint, queued in the transaction of the act that they tell of."""

import json
from collections.abc import Mapping, Sequence
from uuid import uuid4

from sqlmodel import Session

from shared.domain.code import shown_code
from shared.domain.complaint import Complaint, ComplaintKind
from shared.domain.events import EventKind
from shared.domain.indonesian_date import date_in_words
from shared.domain.letter import Letter, LetterKind
from shared.domain.mail import Mail, MailKind
from shared.domain.request import Request
from shared.domain.request_errors import RecipientMissing
from shared.office import Office
from shared.operations.request_answers import answers_of, email_of
from shared.operations.wordings import mail_wording
from shared.store import requests

TABLE, FIELD = "mail", "content"
MATTERS = {ComplaintKind.COMPLAINT: "pengaduan", ComplaintKind.SUGGESTION: "saran"}
"""What a mail calls it; mails are in Indonesian."""


def queue_mail(
    office: Office,
    session: Session,
    request: Request,
    kind: MailKind,
    *,
    values: Mapping[str, str] | None = None,
    letter: Letter | None = None,
    files: Sequence[Mapping[str, str]] = (),
) -> Mail:
    """A mail of that kind to the request's applicant; it goes after the commit.

    `values` fill the wording besides what is known of the request; `files` are {name, sha256, mime} of
    kept files. A letter that gives reasons has a wording of its own. Raises RecipientMissing where no
    address is known, MailTextUnreadable.
    """
    if kind is MailKind.LETTER_ISSUED and letter is not None and letter.kind is LetterKind.REASONS:
        kind = MailKind.REASONS_ISSUED
    to, wording = _recipient(office, session, request), mail_wording(office, kind)
    filled = wording.filled({**_values(office, request, letter), **(values or {})})
    mail = _mail(office, request, kind, to, filled)
    mail.letter_id, mail.files = letter.id if letter else None, [dict(file) for file in files]
    return _queued(office, session, request, mail)


def check_mail(office: Office, session: Session, request: Request, kind: MailKind) -> None:
    """Whether a mail of that kind can be written, before anything is kept for it.

    Raises RecipientMissing, MailTextUnreadable.
    """
    _recipient(office, session, request)
    mail_wording(office, kind)


def queue_reminder(
    office: Office, session: Session, request: Request, kind: MailKind, *, threshold: int, left: str
) -> Mail:
    """A mail about a request's deadline to the office's own address.

    A second one with the same `threshold` is refused by the store (IntegrityError). Raises
    MailTextUnreadable.
    """
    filled = mail_wording(office, kind).filled({**_values(office, request, None), "left": left})
    mail = _mail(office, request, kind, office.settings.office.email, filled)
    mail.reminder = threshold
    return _queued(office, session, request, mail)


def queue_answer(
    office: Office, session: Session, complaint: Complaint, kind: MailKind, *, to: str, answer: str
) -> Mail:
    """A mail with the office's answer to whoever complained; nothing of it stands in the journal.

    Raises MailTextUnreadable.
    """
    values = {
        **_office_values(office),
        "code": shown_code(complaint.code),
        "matter": MATTERS[complaint.kind],
        "answer": answer,
    }
    mail = _mail(office, None, kind, to, mail_wording(office, kind).filled(values))
    mail.complaint_id = complaint.id
    session.add(mail)
    session.flush()
    office.note(session, EventKind.MAIL_QUEUED, "mail", mail.id, complaint=complaint.id or 0, mail=kind.value)
    return mail


def tell(
    office: Office, session: Session, request: Request, kind: MailKind, values: Mapping[str, str]
) -> Mail | None:
    """As `queue_mail`, where the applicant may also be told in person: None where no address is known."""
    try:
        return queue_mail(office, session, request, kind, values=values)
    except RecipientMissing:
        return None


def content_of(office: Office, mail: Mail) -> dict[str, str]:
    """Recipient, subject and text of a mail: keys `to`, `subject`, `text`. Raises SealBroken."""
    opened: dict[str, str] = json.loads(
        office.vault.open(mail.sealed_content, table=TABLE, row=mail.uid.hex, field=FIELD)
    )
    return opened


def _mail(office: Office, request: Request | None, kind: MailKind, to: str, filled: tuple[str, str]) -> Mail:
    subject, text = filled
    now, uid = office.clock.now(), uuid4()
    domain = office.settings.office.email.rpartition("@")[2] or "localhost"
    return Mail(
        uid=uid,
        request_id=request.id if request else None,
        kind=kind,
        message_id=f"<{uid.hex}@{domain}>",
        sealed_content=office.vault.seal(
            json.dumps({"to": to, "subject": subject, "text": text}, ensure_ascii=False),
            table=TABLE,
            row=uid.hex,
            field=FIELD,
        ),
        created_at=now,
        changed_at=now,
        due_at=now,
    )


def _queued(office: Office, session: Session, request: Request, mail: Mail) -> Mail:
    session.add(mail)
    session.flush()
    office.note(session, EventKind.MAIL_QUEUED, "mail", mail.id, request=request.number, mail=mail.kind.value)
    return mail


def _recipient(office: Office, session: Session, request: Request) -> str:
    """By the form, else by the guest book of the newest visit."""
    address = email_of(answers_of(office, request))
    if address:
        return address
    for visit, _ticket in reversed(requests.visits_of(session, request.id or 0)):
        if visit.email is not None:
            return office.vault.open(visit.email, table="visit", row=visit.id.hex, field="email")
    raise RecipientMissing


def _values(office: Office, request: Request, letter: Letter | None) -> dict[str, str]:
    return {
        **_office_values(office),
        "number": request.number,
        "code": shown_code(request.code),
        "title": request.title,
        "agency": request.agency,
        "due": _due(request),
        "letter_number": letter.number if letter else "",
        "identity": (letter.identity or "") if letter else "",
    }


def _office_values(office: Office) -> dict[str, str]:
    details = office.settings.office
    return {
        "office": details.name,
        "unit": details.unit,
        "address": details.address,
        "phone": details.phone,
        "email": details.email,
        "website": details.website,
    }


def _due(request: Request) -> str:
    if request.due is None:
        return ""
    return date_in_words(request.due) + (" (perkiraan)" if request.due_provisional else "")
