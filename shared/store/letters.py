"""Questions about letters and their register."""

from collections.abc import Sequence

from sqlmodel import Session, col, func, select

from shared.domain.letter import Letter, LetterSeries, LetterState
from shared.store.series import next_in


def next_serial(session: Session, register_name: str, year: int) -> int:
    """The next serial of a register in a year; what was typed by hand is stepped over by the caller."""
    return next_in(session, LetterSeries, register_name=register_name, year=year)


def locked(session: Session, letter_id: int) -> Letter | None:
    """One letter, held against other writers until the transaction ends."""
    return session.exec(select(Letter).where(Letter.id == letter_id).with_for_update()).first()


def live_of_request(session: Session, request_id: int) -> Letter | None:
    """The letter of a request that is not cancelled."""
    statement = select(Letter).where(Letter.request_id == request_id, Letter.state != LetterState.CANCELLED)
    return session.exec(statement).first()


def of_request(session: Session, request_id: int) -> list[Letter]:
    """Every letter of a request, cancelled ones too."""
    statement = select(Letter).where(Letter.request_id == request_id)
    return list(session.exec(statement.order_by(col(Letter.id))))


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
