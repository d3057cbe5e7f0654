"""Questions about the guest book."""

from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement
from sqlmodel import Session, and_, col, func, or_, select

from shared.domain.label import parsed_label, written_label
from shared.domain.ticket import Ticket, TicketState
from shared.domain.visit import Visit
from shared.store import new_rows
from shared.store.known_columns import only
from shared.store.plain_session import AnySession


def begin(session: AnySession, visit: Visit) -> bool:
    """Store a ticket's first visit; False, and nothing is stored, where the ticket has one already.

    Two visits of one ticket share its code too, and either index may be the first to see it.
    """
    return new_rows.insert_unless_there(session, visit)


def of_ticket(session: Session, ticket_id: int, *, held: bool = False) -> Visit | None:
    """The visit of one ticket; `held` against other writers where it is to be changed."""
    statement = select(Visit).where(Visit.ticket_id == ticket_id)
    return session.exec(statement.with_for_update(key_share=True) if held else statement).first()


def beginning_of_ticket(session: Session, ticket_id: int) -> Visit | None:
    """A ticket's visit without what anybody wrote into it: only whether, when and where it was signed.

    A kiosk may read no more. What is set on it is stored as on any other.
    """
    known = only(Visit.id, Visit.ticket_id, Visit.signed_at, Visit.signed_on)
    return session.exec(select(Visit).where(Visit.ticket_id == ticket_id).options(known)).first()


def locked(session: Session, visit_id: UUID) -> Visit | None:
    """One visit, held against other writers until the transaction ends; requests may still join it."""
    statement = select(Visit).where(Visit.id == visit_id)
    return session.exec(statement.with_for_update(key_share=True)).first()


def signed_on(session: Session, day: date, words: str, *, limit: int) -> list[tuple[Visit, Ticket | None]]:
    """The guest book of a day, newest first; every word must occur in name or agency, or be the number."""
    statement = (
        select(Visit, Ticket)
        .join(Ticket, col(Visit.ticket_id) == col(Ticket.id), isouter=True)
        .where(Visit.day == day, col(Visit.signed_at).is_not(None))
    )
    for word in dict.fromkeys(words.split()):  # a word twice asks nothing more
        statement = statement.where(or_(*_matches(word)))
    return list(session.exec(statement.order_by(col(Visit.signed_at).desc()).limit(limit)).all())


def tickets_unsigned(session: Session, day: date) -> list[Ticket]:
    """A day's tickets, but for cancelled ones, without a signed guest book."""
    statement = (
        select(Ticket)
        .join(Visit, col(Visit.ticket_id) == col(Ticket.id), isouter=True)
        .where(
            Ticket.day == day,
            Ticket.state != TicketState.CANCELLED,
            col(Visit.signed_at).is_(None),
        )
        .order_by(col(Ticket.service), col(Ticket.number))
    )
    return list(session.exec(statement))


def _matches(word: str) -> list[ColumnElement[bool]]:
    found = [
        func.lower(column).contains(word.lower(), autoescape=True)
        for column in (Visit.full_name, Visit.agency)
    ]
    label = parsed_label(word)
    if label is not None:
        series, number = label
        by_number = and_(col(Ticket.service) == series, col(Ticket.number) == number)
        found.append(and_(by_number, col(Ticket.told_as).is_(None)))
        found.append(col(Ticket.told_as) == written_label(series, number))
    return found
