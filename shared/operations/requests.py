"""A request for a recommendation, from its recording to its end; every act is one function."""

from sqlmodel import Session

from shared.domain.letter import LetterMove
from shared.domain.mail import MailKind
from shared.domain.officer import Role
from shared.domain.plain_text import one_line
from shared.domain.request import Request, RequestMove
from shared.domain.request_errors import LetterExists
from shared.office import Office
from shared.operations.completion import mark_complete
from shared.operations.findings import accept_finding, add_finding, answer_finding, reopen_finding
from shared.operations.inspection import (
    check_move,
    decline,
    resubmit,
    return_for_revision,
    start_review,
    verify,
)
from shared.operations.letter_history import keep_letter_step
from shared.operations.notices import tell
from shared.operations.recording import (
    attach,
    attachment,
    give_form,
    join_visit,
    needs_completion,
    record,
    update,
    update_valid,
)
from shared.operations.request_moves import LONGEST_NOTE, held_request, keep_step, noted, written
from shared.operations.request_pictures import (
    by_code,
    listing,
    of_applicant,
    of_visit,
    open_request,
    state_counts,
)
from shared.store import letters

__all__ = [
    "accept_finding",
    "add_finding",
    "answer_finding",
    "attach",
    "attachment",
    "by_code",
    "check_move",
    "close",
    "decline",
    "forward",
    "give_form",
    "join_visit",
    "listing",
    "mark_complete",
    "needs_completion",
    "of_applicant",
    "of_visit",
    "open_request",
    "record",
    "reopen_finding",
    "resubmit",
    "return_for_revision",
    "start_review",
    "state_counts",
    "update",
    "update_valid",
    "verify",
    "withdraw",
]

LONGEST_DESTINATION = 200
"""Characters of the name of an office to which a request is forwarded; it shares its line with the note."""


def forward(office: Office, request_id: int, to: str, note: str = "") -> Request:
    """Forward to the office that is responsible (several regencies: BPS Provinsi; several provinces: pusat).

    The applicant is told by mail. Raises TextMissing without the office's name, TextTooLong,
    RequestMoveRefused, LetterExists once the letter is issued, NotFound, NotAllowed.
    """
    office.require(Role.OFFICER)
    destination = written(one_line(to), field="destination", longest=LONGEST_DESTINATION)
    kept = noted(note, longest=LONGEST_NOTE - len(destination) - 1)
    with office.store.writing() as session:
        request = held_request(session, request_id)
        before = request.state
        request.forward()
        _give_up_letter(office, session, request, destination)
        history = f"{destination}\n{kept}".strip()
        keep_step(office, session, request, RequestMove.FORWARD, before=before, note=history)
        tell(office, session, request, MailKind.FORWARDED, {"destination": destination, "note": kept})
    return request


def withdraw(office: Office, request_id: int, note: str) -> Request:
    """The applicant takes the request back. Raises TextMissing without a reason, and as `forward`."""
    office.require(Role.OFFICER)
    reason = written(note)
    with office.store.writing() as session:
        request = held_request(session, request_id)
        before = request.state
        request.withdraw()
        _give_up_letter(office, session, request, reason)
        keep_step(office, session, request, RequestMove.WITHDRAW, before=before, note=reason)
        tell(office, session, request, MailKind.WITHDRAWN, {"note": reason})
    return request


def close(office: Office, request_id: int, note: str = "") -> Request:
    """Letter_sent → closed, by an officer; a rating closes it by itself. Raises RequestMoveRefused."""
    office.require(Role.OFFICER)
    with office.store.writing() as session:
        request = held_request(session, request_id)
        before = request.state
        request.close()
        keep_step(office, session, request, RequestMove.CLOSE, before=before, note=noted(note))
    return request


def _give_up_letter(office: Office, session: Session, request: Request, reason: str) -> None:
    """A letter that was not issued goes with its request; its numbers stay in the register."""
    letter = letters.live_of_request(session, request.id or 0, held=True)
    if letter is None:
        return
    if not letter.allows("cancel_letter"):
        raise LetterExists(letter=letter.number)
    before = letter.state
    letter.cancel(reason)
    keep_letter_step(office, session, letter, LetterMove.CANCEL, before=before, note=reason)
