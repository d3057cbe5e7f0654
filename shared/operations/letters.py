"""Steps 10 and 11: the letter is drafted, laid before the head, returned or issued; its register."""

from collections.abc import Sequence
from pathlib import Path

from sqlmodel import Session

from shared.domain.errors import NotFound
from shared.domain.letter import Letter, LetterMove, LetterState
from shared.domain.letter_history import content_of
from shared.domain.mail import MailKind
from shared.domain.officer import Role
from shared.domain.request import DECIDED, Request
from shared.domain.request_errors import LetterExists, RequestMoveRefused
from shared.office import Office
from shared.operations.letter_drafting import (
    LetterChange,
    apply_change,
    expected_signer,
    proposed,
    renew_numbers,
)
from shared.operations.letter_history import keep_letter_revision, keep_letter_step, note_letter
from shared.operations.letter_papers import LetterSources, issued_document, letter_document, opened_scan
from shared.operations.notices import queue_mail
from shared.operations.request_moves import held_request, written
from shared.store import letters, requests

READERS = (Role.OFFICER, Role.HEAD, Role.SUPERVISOR)
LISTED = 500


def draft(office: Office, request_id: int, change: LetterChange | None = None) -> Letter:
    """A letter from the template: the recommendation of a verified request, or the reasons of a declined one.

    Identity (V-YY.3324.NNN), letter number and signer are proposed; typed ones are taken, duplicates
    refused. Raises RequestMoveRefused, LetterExists, IdentityTaken, LetterNumberTaken, InvalidIdentity,
    IdentitiesUsedUp, InvalidLetterNumber, InvalidEmployeeNumber, LetterDateOutOfRange, TextMissing,
    TextTooLong, NotFound, NotAllowed.
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
        letter = proposed(office, session, request, officer_id=officer.id or 0, wanted=wanted)
        apply_change(office, session, letter, wanted)
        letters.take_numbers(session, letter)
        keep_letter_step(office, session, letter, LetterMove.DRAFT, before=None)
    return letter


def edit(office: Office, letter_id: int, change: LetterChange) -> Letter:
    """Rewrite a drafted or returned letter; None leaves a part as it is. What changes is a revision.

    Raises LetterMoveRefused, and as `draft`.
    """
    office.require(Role.OFFICER)
    with office.store.writing() as session:
        letter = _held(session, letter_id)
        letter.edit()
        before = content_of(letter)
        with session.no_autoflush:
            apply_change(office, session, letter, change)
        letters.take_numbers(session, letter)
        if keep_letter_revision(office, session, letter, before) is not None:
            note_letter(office, session, LetterMove.EDIT, letter)
    return letter


def preview(office: Office, letter_id: int) -> bytes:
    """The very PDF that will be kept: the letter and, for a recommendation, the verified form behind it.

    A letter that lies before the head and names no signer shows who would sign it. An issued letter's is
    the kept one. Raises NotFound, FileAltered, NotAllowed.
    """
    office.require(*READERS)
    with office.store.reading() as session:
        letter = session.get(Letter, letter_id)
        if letter is None:
            raise NotFound(what="letter")
        waits = letter.state is LetterState.WITH_HEAD
        signer = expected_signer(office, session, letter) if waits else letter.signer_name
        sources = _sources(session, letter, signer)
    if letter.document is not None:
        return office.attachments.read(letter.document)
    return letter_document(office, sources)


def submit_to_head(office: Office, letter_id: int) -> Letter:
    """Drafted or returned → with the head, dated today where nobody has set another day.

    In another year than before, the numbers that nobody typed are proposed anew. Raises IdentitiesUsedUp,
    LetterMoveRefused, NotFound, NotAllowed.
    """
    office.require(Role.OFFICER)
    with office.store.writing() as session:
        letter = _held(session, letter_id)
        before, said = letter.state, content_of(letter)
        dated_before = letter.dated
        letter.submit_to_head(office.day_of(office.clock.now()))
        with session.no_autoflush:
            renew_numbers(office, session, letter, dated_before)
        letters.take_numbers(session, letter)
        keep_letter_revision(office, session, letter, said)
        keep_letter_step(office, session, letter, LetterMove.SUBMIT, before=before)
    return letter


def return_to_drafter(office: Office, letter_id: int, note: str) -> Letter:
    """With_head → returned, with what is to be changed. Raises TextMissing, LetterMoveRefused."""
    office.require(Role.HEAD)
    reason = written(note)
    with office.store.writing() as session:
        letter = _held(session, letter_id)
        before = letter.state
        letter.return_to_drafter(reason)
        keep_letter_step(office, session, letter, LetterMove.RETURN, before=before, note=reason)
    return letter


def issue(office: Office, letter_id: int, scan: Path | bytes | None = None) -> Letter:
    """The head issues the letter; the mail to the applicant is queued in the same commit.

    `scan` is the paper that was signed in wet ink (PDF, JPG or PNG): it takes the place of the letter's
    pages in the document that is kept and sent. Without it the letter's own PDF is kept and sent, the mail
    says that this copy is not signed, and the signed original is handed over on paper. A letter that names
    no signer names whoever issues it.

    The document is made and kept before the transaction, so that nobody waits for it, and made again where
    letter or form was changed meanwhile.

    Raises SameHand (whoever signs has not drafted, edited or submitted it), LetterMoveRefused,
    FileRefused, DocumentTooLarge, NotFound, NotAllowed.
    """
    officer = office.require(Role.HEAD)
    signed = opened_scan(scan)
    issued = None
    while issued is None:
        sources = _to_be_issued(office, letter_id, officer.id or 0)
        document = office.attachments.keep(issued_document(office, sources, signed))
        kept_scan = office.attachments.keep(signed.content) if signed is not None else None
        issued = _issued(office, sources, officer_id=officer.id or 0, document=document, scan=kept_scan)
    return issued


def cancel(office: Office, letter_id: int, reason: str) -> Letter:
    """A letter that was not issued is given up; its numbers stay in the register with the reason.

    Raises TextMissing, LetterMoveRefused, NotFound, NotAllowed.
    """
    office.require(Role.OFFICER, Role.HEAD)
    kept = written(reason)
    with office.store.writing() as session:
        letter = _held(session, letter_id)
        before = letter.state
        letter.cancel(kept)
        keep_letter_step(office, session, letter, LetterMove.CANCEL, before=before, note=kept)
    return letter


def listing(office: Office, states: Sequence[LetterState] = tuple(LetterState)) -> list[Letter]:
    """The register, newest first, 500 at most. Raises NotAllowed."""
    office.require(*READERS)
    with office.store.reading() as session:
        return letters.listed(session, states, limit=LISTED)


def _to_be_issued(office: Office, letter_id: int, officer_id: int) -> LetterSources:
    """What the document is made of, where this officer may issue the letter."""
    with office.store.reading() as session:
        letter = session.get(Letter, letter_id)
        if letter is None:
            raise NotFound(what="letter")
        letter.check_issue(officer_id, letters.hands(session, [letter_id])[letter_id])
        return _sources(session, letter, expected_signer(office, session, letter))


def _issued(
    office: Office, sources: LetterSources, *, officer_id: int, document: str, scan: str | None
) -> Letter | None:
    """The letter, issued with that document; None where it would now be made of something else."""
    with office.store.writing() as session:
        request = held_request(session, sources.request.id or 0)
        letter = _held(session, sources.letter.id or 0)
        hands = letters.hands(session, [letter.id or 0])[letter.id or 0]
        letter.check_issue(officer_id, hands)
        signer = expected_signer(office, session, letter)
        if (letter.revision, request.revision, signer) != sources.stand:
            return None
        before, said = letter.state, content_of(letter)
        letter.signer_name = signer
        keep_letter_revision(office, session, letter, said)
        letter.issue(officer_id=officer_id, now=office.clock.now(), document=document, scan=scan, hands=hands)
        keep_letter_step(office, session, letter, LetterMove.ISSUE, before=before)
        _send(office, session, request, letter)
    return letter


def _sources(session: Session, letter: Letter, signer: str) -> LetterSources:
    request = session.get_one(Request, letter.request_id)
    names = {one.sha256: one.name for one in requests.files(session, letter.request_id)}
    return LetterSources(request, letter, signer, names)


def _send(office: Office, session: Session, request: Request, letter: Letter) -> None:
    name = "surat-" + (letter.identity or letter.number).replace("/", "-").replace(" ", "-") + ".pdf"
    file = {"name": name, "sha256": letter.document or "", "mime": "application/pdf"}
    details = office.settings.office
    signed_at = f"{details.unit} {details.name}, {details.address}" if letter.scan is None else ""
    queue_mail(
        office,
        session,
        request,
        MailKind.LETTER_ISSUED,
        values={"original_at": signed_at},
        letter=letter,
        files=[file],
    )


def _held(session: Session, letter_id: int) -> Letter:
    letter = letters.locked(session, letter_id)
    if letter is None:
        raise NotFound(what="letter")
    return letter
