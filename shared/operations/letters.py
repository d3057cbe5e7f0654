"""Steps 10 and 11: the letter is drafted, laid before the head, returned or issued; its register."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlmodel import Session

from shared.assets import asset
from shared.documents.letter_text import filled, load_letter_text
from shared.domain.attachment import kind_of
from shared.domain.errors import NotFound
from shared.domain.events import EventKind
from shared.domain.indonesian_date import date_in_words
from shared.domain.letter import (
    Letter,
    LetterKind,
    LetterState,
    checked_identity,
    checked_letter_number,
)
from shared.domain.mail import MailKind
from shared.domain.officer import Role
from shared.domain.plain_text import one_line, paragraphs
from shared.domain.request import DECIDED, Request, RequestState
from shared.domain.request_errors import (
    IdentityTaken,
    LetterExists,
    LetterNumberTaken,
    RequestMoveRefused,
    TextMissing,
)
from shared.office import Office
from shared.operations.letter_numbers import next_identity, next_number
from shared.operations.letter_papers import issued_document, letter_document
from shared.operations.notices import queue_mail
from shared.operations.request_answers import AGENCY, TITLE, answers_of, application_letter
from shared.operations.request_moves import held_request, noted, written
from shared.store import letters

READERS = (Role.OFFICER, Role.HEAD, Role.SUPERVISOR)
LISTED = 500


@dataclass(frozen=True)
class LetterChange:
    """What a drafter may change; None leaves it as it is."""

    number: str | None = None
    identity: str | None = None
    dated: date | None = None
    addressee: Sequence[str] | None = None
    copies: Sequence[str] | None = None
    paragraphs: Sequence[str] | None = None
    points: Sequence[str] | None = None
    closing: str | None = None
    signer_title: str | None = None
    signer_name: str | None = None
    signer_nip: str | None = None


def draft(office: Office, request_id: int, change: LetterChange | None = None) -> Letter:
    """A letter from the template: the recommendation of a verified request, or the reasons of a declined one.

    Identity (V-YY.3324.NNN) and letter number are proposed; typed ones are taken, duplicates refused.
    Raises RequestMoveRefused, LetterExists, IdentityTaken, LetterNumberTaken, InvalidIdentity,
    InvalidLetterNumber, NotFound, NotAllowed.
    """
    officer = office.require(Role.OFFICER)
    wanted = change or LetterChange()
    with office.store.writing() as session:
        request = held_request(session, request_id)
        if request.state not in DECIDED:
            raise RequestMoveRefused(number=request.number, request_state=request.state.value, move="draft")
        known = letters.live_of_request(session, request_id)
        if known is not None:
            raise LetterExists(letter=known.number)
        letter = _new(office, session, request, officer.id or 0, wanted)
        _apply(session, letter, wanted)
        session.add(letter)
        session.flush()
        _note(office, session, EventKind.LETTER_DRAFTED, letter)
    return letter


def edit(office: Office, letter_id: int, change: LetterChange) -> Letter:
    """Rewrite a drafted or returned letter; None leaves a part as it is. Raises as `draft`."""
    office.require(Role.OFFICER)
    with office.store.writing() as session:
        letter = _held(session, letter_id)
        letter.edit()
        _apply(session, letter, change)
        _note(office, session, EventKind.LETTER_EDITED, letter)
    return letter


def preview(office: Office, letter_id: int) -> bytes:
    """The very PDF that will be kept: the letter and, for a recommendation, the verified form behind it.

    An issued letter's is the kept one. Raises NotFound, FileAltered, NotAllowed.
    """
    office.require(*READERS)
    with office.store.reading() as session:
        letter = session.get(Letter, letter_id)
        request = session.get(Request, letter.request_id) if letter else None
        if letter is None or request is None:
            raise NotFound(what="letter")
        if letter.document is None:
            return letter_document(office, session, request, letter)
    return office.attachments.read(letter.document)


def submit_to_head(office: Office, letter_id: int) -> Letter:
    """Drafted or returned → with the head. Raises LetterMoveRefused, NotFound, NotAllowed."""
    office.require(Role.OFFICER)
    with office.store.writing() as session:
        letter = _held(session, letter_id)
        letter.submit_to_head()
        _note(office, session, EventKind.LETTER_SUBMITTED, letter)
    return letter


def return_to_drafter(office: Office, letter_id: int, note: str) -> Letter:
    """With_head → returned, with what is to be changed. Raises TextMissing, LetterMoveRefused."""
    office.require(Role.HEAD)
    reason = written(note)
    with office.store.writing() as session:
        letter = _held(session, letter_id)
        letter.return_to_drafter(reason)
        _note(office, session, EventKind.LETTER_RETURNED, letter)
    return letter


def issue(office: Office, letter_id: int, scan: Path | bytes | None = None) -> Letter:
    """The head issues the letter; the mail to the applicant is queued in the same commit.

    `scan` is the paper that was signed in wet ink (PDF, JPG or PNG): it takes the place of the letter's
    pages in the document that is kept and sent. Without it the letter's own PDF is kept and sent, and
    the signed original is handed over on paper. Raises SameHand (whoever signs is not whoever drafted),
    LetterMoveRefused, FileRefused, NotFound, NotAllowed.
    """
    officer = office.require(Role.HEAD)
    content = _content(scan)
    with office.store.writing() as session:
        letter = _held(session, letter_id)
        request = held_request(session, letter.request_id)
        document = issued_document(office, session, request, letter, content)
        letter.issue(
            officer_id=officer.id or 0,
            now=office.clock.now(),
            document=office.attachments.keep(document),
            scan=office.attachments.keep(content) if content is not None else None,
        )
        _note(office, session, EventKind.LETTER_ISSUED, letter)
        name = "surat-" + (letter.identity or letter.number).replace("/", "-").replace(" ", "-") + ".pdf"
        file = {"name": name, "sha256": letter.document or "", "mime": "application/pdf"}
        queue_mail(office, session, request, MailKind.LETTER_ISSUED, letter=letter, files=[file])
    return letter


def cancel(office: Office, letter_id: int, reason: str) -> Letter:
    """A letter that was not issued is given up; its numbers stay in the register with the reason.

    Raises TextMissing, LetterMoveRefused, NotFound, NotAllowed.
    """
    office.require(Role.OFFICER, Role.HEAD)
    kept = written(reason)
    with office.store.writing() as session:
        letter = _held(session, letter_id)
        letter.cancel(kept)
        _note(office, session, EventKind.LETTER_CANCELLED, letter)
    return letter


def listing(office: Office, states: Sequence[LetterState] = tuple(LetterState)) -> list[Letter]:
    """The register, newest first, 500 at most. Raises NotAllowed."""
    office.require(*READERS)
    with office.store.reading() as session:
        return letters.listed(session, states, limit=LISTED)


def _new(office: Office, session: Session, request: Request, officer_id: int, wanted: LetterChange) -> Letter:
    now = office.clock.now()
    today = office.day_of(now)
    recommends = request.state is RequestState.VERIFIED
    kind = LetterKind.RECOMMENDATION if recommends else LetterKind.REASONS
    identity = (wanted.identity or next_identity(office, session, today.year)) if recommends else None
    number = wanted.number or next_number(office, session, today.year)
    answers = answers_of(office, request)
    letter_number, letter_date = application_letter(answers)
    body = filled(
        load_letter_text(_template(office, kind)),
        {
            "title": str(answers.get(TITLE, "")),
            "agency": str(answers.get(AGENCY, "")),
            "identity": identity or "",
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
        number=checked_letter_number(number),
        identity=checked_identity(identity) if identity else None,
        dated=today,
        addressee=[f"Kepala {answers.get(AGENCY, '')}", "di Tempat"],
        copies=list(texts.copies),
        paragraphs=list(body.paragraphs),
        points=list(body.points) if recommends else list(request.reasons),
        closing=body.closing,
        signer_title=texts.signer_title,
        signer_name=texts.signer_name,
        signer_nip=texts.signer_nip,
        drafted_by=officer_id,
        drafted_at=now,
    )


def _apply(session: Session, letter: Letter, change: LetterChange) -> None:
    number = checked_letter_number(change.number) if change.number is not None else letter.number
    taken = letters.with_number(session, number)
    if taken is not None and taken.id != letter.id:
        raise LetterNumberTaken(letter=number)
    letter.number = number
    if letter.kind is LetterKind.RECOMMENDATION:
        identity = checked_identity(change.identity if change.identity is not None else letter.identity or "")
        owner = letters.with_identity(session, identity)
        if owner is not None and owner.id != letter.id:
            raise IdentityTaken(identity=identity)
        _rename_identity(letter, identity)
    letter.dated = change.dated or letter.dated
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
        letter.closing = noted(change.closing)
    for field in ("signer_title", "signer_name", "signer_nip"):
        typed: str | None = getattr(change, field)
        if typed is not None:
            setattr(letter, field, one_line(typed)[:120])


def _rename_identity(letter: Letter, identity: str) -> None:
    """The identity stands in the wording too: where it changes, it changes there."""
    old, letter.identity = letter.identity, identity
    if old and old != identity:
        letter.paragraphs = [text.replace(old, identity) for text in letter.paragraphs]
        letter.points = [text.replace(old, identity) for text in letter.points]
        letter.closing = letter.closing.replace(old, identity)


def _template(office: Office, kind: LetterKind) -> Path:
    """The office's own wording where it has one, else ours."""
    own = office.settings.data_dir / "letters" / f"{kind.value}.yaml"
    return own if own.exists() else asset("letters", f"{kind.value}.yaml")


def _content(scan: Path | bytes | None) -> bytes | None:
    content = scan.read_bytes() if isinstance(scan, Path) else scan
    if content is not None:
        kind_of(content)
    return content


def _held(session: Session, letter_id: int) -> Letter:
    letter = letters.locked(session, letter_id)
    if letter is None:
        raise NotFound(what="letter")
    return letter


def _note(office: Office, session: Session, kind: EventKind, letter: Letter) -> None:
    session.add(letter)
    office.note(
        session,
        kind,
        "letter",
        letter.id,
        request=letter.request_id,
        number=letter.number,
        state=letter.state.value,
    )
