"""Mails about a request, queued in the transaction of the act that they tell of."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from uuid import uuid4

from sqlmodel import Session

from shared.assets import asset
from shared.domain.events import EventKind
from shared.domain.indonesian_date import date_in_words
from shared.domain.letter import Letter
from shared.domain.mail import Mail, MailKind
from shared.domain.mail_text import MailText, load_mail_texts
from shared.domain.request import Request
from shared.domain.request_errors import RecipientMissing
from shared.office import Office
from shared.operations.request_answers import answers_of, email_of
from shared.store import requests

TABLE, FIELD = "mail", "content"


def queue_mail(
    office: Office,
    session: Session,
    request: Request,
    kind: MailKind,
    *,
    values: Mapping[str, str] | None = None,
    letter: Letter | None = None,
    files: Sequence[Mapping[str, str]] = (),
    wording: str | None = None,
) -> Mail:
    """A mail of that kind to the request's applicant; it goes after the commit.

    `values` fill the wording besides what is known of the request; `files` are {name, sha256, mime} of
    kept files; `wording` is a variant of the kind's. Raises RecipientMissing where no address is known.
    """
    to = _recipient(office, session, request)
    subject, text = _text(office, wording or kind.value).filled(
        {**_values(office, request, letter), **(values or {})}
    )
    now, uid = office.clock.now(), uuid4()
    domain = office.settings.office.email.rpartition("@")[2] or "localhost"
    mail = Mail(
        uid=uid,
        request_id=request.id or 0,
        letter_id=letter.id if letter else None,
        kind=kind,
        message_id=f"<{uid.hex}@{domain}>",
        sealed_content=office.vault.seal(
            json.dumps({"to": to, "subject": subject, "text": text}, ensure_ascii=False),
            table=TABLE,
            row=uid.hex,
            field=FIELD,
        ),
        files=[dict(file) for file in files],
        created_at=now,
        changed_at=now,
        due_at=now,
    )
    session.add(mail)
    session.flush()
    office.note(session, EventKind.MAIL_QUEUED, "mail", mail.id, request=request.number, mail=kind.value)
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


def _recipient(office: Office, session: Session, request: Request) -> str:
    """By the form, else by the guest book of the newest visit."""
    address = email_of(answers_of(office, request))
    if address:
        return address
    for visit in reversed(requests.visits_of(session, request.id or 0)):
        if visit.email is not None:
            return office.vault.open(visit.email, table="visit", row=visit.id.hex, field="email")
    raise RecipientMissing


def _values(office: Office, request: Request, letter: Letter | None) -> dict[str, str]:
    details = office.settings.office
    return {
        "number": request.number,
        "code": request.code,
        "title": request.title,
        "agency": request.agency,
        "due": date_in_words(request.due) if request.due else "",
        "letter_number": letter.number if letter else "",
        "identity": (letter.identity or "") if letter else "",
        "office": details.name,
        "unit": details.unit,
        "address": details.address,
        "phone": details.phone,
        "email": details.email,
        "website": details.website,
    }


def _text(office: Office, name: str) -> MailText:
    """The wording of that kind or variant; a variant that the office's own copy lacks is ours."""
    texts = load_mail_texts(_wording(office))
    return texts[name] if name in texts else load_mail_texts(asset("letters", "mails.yaml"))[name]


def _wording(office: Office) -> Path:
    """The office's own wording where it has one, else ours."""
    own = office.settings.data_dir / "letters" / "mails.yaml"
    return own if own.exists() else asset("letters", "mails.yaml")
