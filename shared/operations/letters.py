"""Steps 10 and 11: the letter is drafted, laid before the head, returned or issued; its register."""

from collections.abc import Mapping, Sequence
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
from shared.operations.letter_drafting import LetterChange, apply_change, expected_signer, proposed
from shared.operations.letter_history import keep_letter_revision, keep_letter_step, note_letter
from shared.operations.letter_papers import issued_document, letter_document, scanned
from shared.operations.notices import queue_mail
from shared.operations.request_moves import held_request, written
from shared.store import letters

READERS = (Role.OFFICER, Role.HEAD, Role.SUPERVISOR)
LISTED = 500


def draft(office: Office, request_id: int, change: LetterChange | None = None) -> Letter:
    """A letter from the template: the recommendation of a verified request, or the reasons of a declined one.

    Identity (V-YY.3324.NNN), letter number and signer are proposed; typed ones are taken, duplicates
    refused. Raises RequestMoveRefused, LetterExists, IdentityTaken, LetterNumberTaken, InvalidIdentity,
    IdentitiesUsedUp, InvalidLetterNumber, InvalidEmployeeNumber, LetterDateOutOfRange, TextMissing,
    NotFound, NotAllowed.
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
        apply_change(office, session, letter, change)
        session.add(letter)
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
        request = session.get(Request, letter.request_id) if letter else None
        if letter is None or request is None:
            raise NotFound(what="letter")
        if letter.document is None:
            waits = letter.state is LetterState.WITH_HEAD
            signer = expected_signer(office, session, letter) if waits else letter.signer_name
            return letter_document(office, session, request, letter, signer=signer)
    return office.attachments.read(letter.document)


def submit_to_head(office: Office, letter_id: int) -> Letter:
    """Drafted or returned → with the head, dated today where nobody has set another day.

    Raises LetterMoveRefused, NotFound, NotAllowed.
    """
    office.require(Role.OFFICER)
    with office.store.writing() as session:
        letter = _held(session, letter_id)
        before, said = letter.state, content_of(letter)
        letter.submit_to_head(office.day_of(office.clock.now()))
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

    Raises SameHand (whoever signs has not drafted, edited or submitted it), LetterMoveRefused,
    FileRefused, NotFound, NotAllowed.
    """
    officer = office.require(Role.HEAD)
    content = scanned(scan)
    with office.store.writing() as session:
        letter = _held(session, letter_id)
        request = held_request(session, letter.request_id)
        hands = letters.hands(session, [letter_id])[letter_id]
        letter.check_issue(officer.id or 0, hands)
        before, said = letter.state, content_of(letter)
        letter.signer_name = expected_signer(office, session, letter)
        keep_letter_revision(office, session, letter, said)
        document = issued_document(office, session, request, letter, content)
        letter.issue(
            officer_id=officer.id or 0,
            now=office.clock.now(),
            document=office.attachments.keep(document),
            scan=office.attachments.keep(content) if content is not None else None,
            hands=hands,
        )
        keep_letter_step(office, session, letter, LetterMove.ISSUE, before=before)
        _send(office, session, request, letter)
    return letter


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


def hands(office: Office, letter_ids: Sequence[int]) -> Mapping[int, set[int]]:
    """Who drafted, edited or submitted each of these letters: none of them issues it. Raises NotAllowed."""
    office.require(*READERS)
    with office.store.reading() as session:
        return letters.hands(session, letter_ids)


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
