"""What a letter says: proposed from template and request, changed by its drafter, each part checked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlmodel import Session

from shared.documents.letter_text import filled, unmarked
from shared.domain.errors import TextTooLong
from shared.domain.indonesian_date import date_in_words
from shared.domain.letter import Letter, LetterKind
from shared.domain.letter_numbers import (
    checked_employee_number,
    checked_letter_date,
    checked_letter_number,
    checked_own_identity,
)
from shared.domain.plain_text import one_line, paragraphs, shortened
from shared.domain.request import Request, RequestState
from shared.domain.request_errors import (
    IdentityTaken,
    LetterNumberTaken,
    TextMissing,
)
from shared.office import Office
from shared.operations.letter_numbers import next_identity, next_number
from shared.operations.request_answers import AGENCY, TITLE, answers_of, application_letter
from shared.operations.wordings import letter_wording
from shared.store import letters
from shared.store import officers as officer_rows

AHEAD = timedelta(days=366)
"""How far after today a letter may be dated."""
LINES = {"nature": 60, "enclosure": 120, "subject": 200, "signer_title": 120, "signer_name": 120}
"""The longest text of what stands in one line."""
LONGEST_CLOSING = 4000


@dataclass(frozen=True)
class LetterChange:
    """What a drafter may change; None leaves it as it is."""

    number: str | None = None
    identity: str | None = None
    dated: date | None = None
    nature: str | None = None
    enclosure: str | None = None
    subject: str | None = None
    addressee: Sequence[str] | None = None
    copies: Sequence[str] | None = None
    paragraphs: Sequence[str] | None = None
    points: Sequence[str] | None = None
    closing: str | None = None
    signer_title: str | None = None
    signer_name: str | None = None
    signer_nip: str | None = None


def proposed(
    office: Office, session: Session, request: Request, *, officer_id: int, wanted: LetterChange
) -> Letter:
    """A new letter of a decided request, as the template and the settings propose it.

    `wanted` numbers are not proposed, so that no serial is used up; the others are of the letter's year.
    What a long title or name makes longer than its place is shortened. Raises IdentitiesUsedUp.
    """
    now = office.clock.now()
    today = office.day_of(now)
    dated = wanted.dated or today
    recommends = request.state is RequestState.VERIFIED
    kind = LetterKind.RECOMMENDATION if recommends else LetterKind.REASONS
    identity = (wanted.identity or next_identity(office, session, dated.year)) if recommends else None
    answers = answers_of(office, request)
    letter_number, letter_date = application_letter(answers)
    body = filled(
        letter_wording(office, kind),
        {
            "title": str(answers.get(TITLE, "")),
            "agency": str(answers.get(AGENCY, "")),
            "identity": _identity(office, identity, today) if identity else "",
            "request_number": request.number,
            "application_number": letter_number,
            "application_date": date_in_words(letter_date) if letter_date else "",
            "office": office.settings.office.name,
        },
    )
    texts = office.settings.letter
    return Letter(
        request_id=request.id or 0,
        kind=kind,
        number=wanted.number or next_number(office, session, dated.year),
        identity=_identity(office, identity, today) if identity else None,
        dated=dated,
        nature=shortened(body.nature, LINES["nature"]),
        enclosure=shortened(body.enclosure, LINES["enclosure"]),
        subject=shortened(body.subject, LINES["subject"]),
        addressee=list(body.addressee),
        copies=list(texts.copies),
        paragraphs=list(body.paragraphs),
        points=list(body.points) if recommends else [unmarked(reason) for reason in request.reasons],
        closing=shortened(body.closing, LONGEST_CLOSING),
        signer_title=shortened(office.settings.signer_title, LINES["signer_title"]),
        signer_name=shortened(texts.signer_name or _only_heads_name(session), LINES["signer_name"]),
        signer_nip=texts.signer_nip,
        drafted_by=officer_id,
        drafted_at=now,
    )


def apply_change(office: Office, session: Session, letter: Letter, change: LetterChange) -> None:
    """Write a drafter's change into the letter; nothing is written where a part is refused.

    Numbers come last: where the identity changes, it changes in whatever the wording is by then.

    Raises TextMissing, TextTooLong, LetterNumberTaken, IdentityTaken, IdentitiesUsedUp,
    InvalidIdentity, InvalidLetterNumber, InvalidEmployeeNumber, LetterDateOutOfRange.
    """
    dated_before = letter.dated
    _change_texts(letter, change)
    if change.dated is not None:
        letter.dated = _letter_date(office, session, letter, change.dated)
        letter.dated_by_hand = True
    if change.signer_nip is not None:
        letter.signer_nip = checked_employee_number(change.signer_nip)
    _change_numbers(office, session, letter, change)
    renew_numbers(office, session, letter, dated_before)


def renew_numbers(office: Office, session: Session, letter: Letter, dated_before: date) -> None:
    """Where the letter has moved into another year, what was proposed of its numbers is proposed anew.

    What somebody typed stays. Raises IdentitiesUsedUp.
    """
    year = letter.dated.year
    if year == dated_before.year:
        return
    if not letter.number_by_hand and "{yyyy" in office.settings.letter.number:
        letter.number = next_number(office, session, year)
    if letter.identity and not letter.identity_by_hand:
        _rename_identity(letter, next_identity(office, session, year))


def _change_texts(letter: Letter, change: LetterChange) -> None:
    for field in ("addressee", "copies"):
        lines: Sequence[str] | None = getattr(change, field)
        if lines is not None:
            setattr(letter, field, [kept for line in lines if (kept := one_line(line))])
    for field in ("paragraphs", "points"):
        texts: Sequence[str] | None = getattr(change, field)
        if texts is not None:
            setattr(letter, field, [kept for text in texts if (kept := paragraphs(text))])
    if not letter.paragraphs or not letter.addressee:
        raise TextMissing
    if change.closing is not None:
        letter.closing = _fitting("closing", paragraphs(change.closing), LONGEST_CLOSING)
    for field, longest in LINES.items():
        typed: str | None = getattr(change, field)
        if typed is not None:
            setattr(letter, field, _fitting(field, one_line(typed), longest))


def _fitting(field: str, text: str, longest: int) -> str:
    """The text as it is: what a person typed is never cut. Raises TextTooLong."""
    if len(text) > longest:
        raise TextTooLong(field=field, limit=longest)
    return text


def expected_signer(office: Office, session: Session, letter: Letter) -> str:
    """Who signs: whom the letter names, else the head that looks at it, else the only head there is."""
    if letter.signer_name:
        return letter.signer_name
    heads = officer_rows.active_heads(session)
    acting = [head for head in heads if office.officer is not None and head.id == office.officer.id]
    signers = acting or heads
    return (signers[0].full_name or signers[0].name) if len(signers) == 1 else ""


def _letter_date(office: Office, session: Session, letter: Letter, typed: date) -> date:
    """From the day on which the request was recorded to a year ahead."""
    request = session.get_one(Request, letter.request_id)
    today = office.day_of(office.clock.now())
    return checked_letter_date(typed, earliest=office.day_of(request.recorded_at), latest=today + AHEAD)


def _change_numbers(office: Office, session: Session, letter: Letter, change: LetterChange) -> None:
    if change.number is not None:
        number = checked_letter_number(change.number)
        taken = letters.with_number(session, number)
        if taken is not None and taken.id != letter.id:
            raise LetterNumberTaken(letter=number)
        letter.number, letter.number_by_hand = number, True
    if change.identity is not None and letter.kind is LetterKind.RECOMMENDATION:
        identity = _identity(office, change.identity, office.day_of(office.clock.now()))
        owner = letters.with_identity(session, identity)
        if owner is not None and owner.id != letter.id:
            raise IdentityTaken(identity=identity)
        _rename_identity(letter, identity)
        letter.identity_by_hand = True


def _rename_identity(letter: Letter, identity: str) -> None:
    """The identity stands in the wording too: where it changes, it changes there."""
    old, letter.identity = letter.identity, identity
    if old and old != identity:
        letter.subject = letter.subject.replace(old, identity)
        letter.paragraphs = [text.replace(old, identity) for text in letter.paragraphs]
        letter.points = [text.replace(old, identity) for text in letter.points]
        letter.closing = letter.closing.replace(old, identity)


def _identity(office: Office, typed: str, today: date) -> str:
    return checked_own_identity(
        typed,
        prefix=office.settings.letter.identity_prefix,
        office_code=office.settings.office.code,
        year=today.year,
    )


def _only_heads_name(session: Session) -> str:
    """The full name of the only active head; empty where there are more, or none was written down."""
    heads = officer_rows.active_heads(session)
    return heads[0].full_name if len(heads) == 1 else ""
