"""The register of letters as the desk reads it, and the decided requests that still need a letter."""

from collections.abc import Sequence
from operator import attrgetter

from sqlmodel import Session

from shared.domain.letter import Letter, LetterState
from shared.domain.letter_picture import LetterLine
from shared.domain.officer import Role
from shared.office import Office
from shared.operations.request_pictures import request_lines
from shared.store import letters, requests

READERS = (Role.OFFICER, Role.HEAD, Role.SUPERVISOR)
ENDED = (LetterState.SENT, LetterState.CANCELLED)
UNDER_WAY = tuple(state for state in LetterState if state not in ENDED)
LISTED = 500


def lines(office: Office) -> list[LetterLine]:
    """The register, newest letter first, and after it every decided request without a living letter.

    A letter is listed whatever has become of its request. 500 at most of what is under way, of what has
    ended, and of what waits for a letter, so that none of these hides the others. Raises NotAllowed.
    """
    office.require(*READERS)
    with office.store.reading() as session:
        kept = [
            *letters.listed(session, UNDER_WAY, limit=LISTED),
            *letters.listed(session, ENDED, limit=LISTED),
        ]
        waiting = request_lines(office, session, requests.without_letter(session, limit=LISTED))
        kept.sort(key=attrgetter("id"), reverse=True)
        return [*_lines(office, session, kept), *(LetterLine(one, None) for one in waiting)]


def line_of(office: Office, request_id: int) -> LetterLine | None:
    """A request with its living letter, where it has one; None for an unknown request. Raises NotAllowed."""
    office.require(*READERS)
    with office.store.reading() as session:
        letter = letters.live_of_request(session, request_id)
        if letter is not None:
            return _lines(office, session, [letter])[0]
        found = request_lines(office, session, requests.of_ids(session, [request_id]))
    return LetterLine(found[0], None) if found else None


def _lines(office: Office, session: Session, kept: Sequence[Letter]) -> list[LetterLine]:
    found = requests.of_ids(session, {letter.request_id for letter in kept})
    known = {line.request_id: line for line in request_lines(office, session, found)}
    hands = letters.hands(session, [letter.id or 0 for letter in kept])
    me = office.officer.id if office.officer else None
    return [
        LetterLine(known[one.request_id], one, me == one.drafted_by or me in hands[one.id or 0])
        for one in kept
    ]
