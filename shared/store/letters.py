"""Questions about letters, their register and their history; their numbers taken once."""

from collections.abc import Sequence

from sqlalchemy import bindparam
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, func, select

from shared.domain.letter import HANDS, Letter, LetterSeries, LetterState
from shared.domain.letter_history import LetterRevision, LetterStep
from shared.domain.request_errors import IdentityTaken, LetterNumberTaken
from shared.store.plain_session import AnySession
from shared.store.series import next_in

# Asked each time a request is opened.
_OF_REQUEST = select(Letter).where(col(Letter.request_id) == bindparam("request_id")).order_by(col(Letter.id))
_STEPS = (
    select(LetterStep).where(col(LetterStep.letter_id) == bindparam("letter_id")).order_by(col(LetterStep.id))
)
_REVISIONS = (
    select(LetterRevision)
    .where(col(LetterRevision.letter_id) == bindparam("letter_id"))
    .order_by(col(LetterRevision.number))
)


def next_serial(session: Session, register_name: str, year: int) -> int:
    """The next serial of a register in a year; what was typed by hand is stepped over by the caller."""
    return next_in(session, LetterSeries, register_name=register_name, year=year)


def locked(session: Session, letter_id: int) -> Letter | None:
    """One letter, held against other writers until the transaction ends."""
    return session.exec(select(Letter).where(Letter.id == letter_id).with_for_update()).first()


def live_of_request(session: Session, request_id: int, *, held: bool = False) -> Letter | None:
    """The letter of a request that is not cancelled; `held` against other writers where it is to be moved."""
    statement = select(Letter).where(Letter.request_id == request_id, Letter.state != LetterState.CANCELLED)
    return session.exec(statement.with_for_update() if held else statement).first()


def take_numbers(session: Session, letter: Letter) -> None:
    """Write the letter with its numbers at once.

    Raises LetterNumberTaken or IdentityTaken where another writer came first: who only looked before may
    have looked too early.
    """
    number, identity = letter.number, letter.identity or ""
    session.add(letter)
    try:
        session.flush()
    except IntegrityError as error:
        place = str(error.orig).partition("\n")[0]
        if "letter_number" in place or "letter.number" in place:
            raise LetterNumberTaken(letter=number) from error
        if "letter_identity" in place or "letter.identity" in place:
            raise IdentityTaken(identity=identity) from error
        raise


def of_request(session: AnySession, request_id: int) -> list[Letter]:
    """Every letter of a request, cancelled ones too, the oldest first."""
    return list(session.exec(_OF_REQUEST, params={"request_id": request_id}))


def with_identity(session: Session, identity: str) -> Letter | None:
    """The letter that has this identity."""
    return session.exec(select(Letter).where(Letter.identity == identity)).first()


def with_number(session: Session, number: str) -> Letter | None:
    """The letter that has this number; letters' case does not matter."""
    return session.exec(select(Letter).where(func.lower(Letter.number) == number.lower())).first()


def listed(session: Session, states: Sequence[LetterState], *, limit: int) -> list[Letter]:
    """The letters in these states, the newest first."""
    statement = select(Letter).where(col(Letter.state).in_(states))
    return list(session.exec(statement.order_by(col(Letter.id).desc()).limit(limit)))


def steps(session: AnySession, letter_id: int) -> list[LetterStep]:
    """A letter's moves in order."""
    return list(session.exec(_STEPS, params={"letter_id": letter_id}))


def revisions(session: AnySession, letter_id: int) -> list[LetterRevision]:
    """What was changed in a letter, in order."""
    return list(session.exec(_REVISIONS, params={"letter_id": letter_id}))


def hands(session: Session, letter_ids: Sequence[int]) -> dict[int, set[int]]:
    """Who drafted, edited or submitted each of these letters: officers' ids by letter."""
    found: dict[int, set[int]] = {letter_id: set() for letter_id in letter_ids}
    acts = select(LetterStep.letter_id, LetterStep.officer_id).where(
        col(LetterStep.letter_id).in_(letter_ids), col(LetterStep.move).in_(HANDS)
    )
    edits = select(LetterRevision.letter_id, LetterRevision.officer_id).where(
        col(LetterRevision.letter_id).in_(letter_ids)
    )
    for letter_id, officer_id in (*session.exec(acts), *session.exec(edits)):
        if officer_id is not None:
            found[letter_id].add(officer_id)
    return found
