"""Questions about tickets; whoever asks holds the transaction."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import case
from sqlmodel import Session, and_, col, func, or_, select

from shared.domain.ticket import OPEN_AT_COUNTER, NumberSeries, Ticket, TicketState
from shared.store.series import next_in

LISTED = (
    TicketState.SERVING,
    TicketState.CALLED,
    TicketState.WAITING,
    TicketState.ON_HOLD,
    TicketState.NO_SHOW,
)
"""What the desk lists, in this order: everything that somebody may still act on."""


LEFT_OPEN_FOR = timedelta(days=31)
"""So long a ticket that nobody ended is still listed."""


@dataclass(frozen=True)
class Waiting:
    """How many wait in one queue, and since when the first of them does."""

    queue: str
    waiting: int
    since: datetime


def next_number(session: Session, service: str, day: date) -> int:
    """The next number of a service's day."""
    return next_in(session, NumberSeries, service=service, day=day)


def by_request(session: Session, request_id: str, *, held: bool = False) -> Ticket | None:
    """The ticket that this touch has made already; `held` against other writers."""
    statement = select(Ticket).where(Ticket.request_id == request_id)
    return session.exec(statement.with_for_update() if held else statement).first()


def told_on(session: Session, day: date, label: str) -> bool:
    """Whether a kiosk without its store has told this label on that day."""
    return (
        session.exec(select(Ticket.id).where(Ticket.day == day, Ticket.told_as == label)).first() is not None
    )


def by_code(session: Session, code: str) -> Ticket | None:
    """The ticket of a slip's code."""
    return session.exec(select(Ticket).where(Ticket.code == code)).first()


def locked(session: Session, ticket_id: int) -> Ticket | None:
    """One ticket, held against other writers until the transaction ends."""
    return session.exec(select(Ticket).where(Ticket.id == ticket_id).with_for_update()).first()


def open_at(session: Session, day: date, counter: str) -> Ticket | None:
    """The ticket that is called to, or served at, a counter."""
    statement = select(Ticket).where(
        Ticket.day == day, Ticket.counter == counter, col(Ticket.state).in_(OPEN_AT_COUNTER)
    )
    return session.exec(statement).first()


def waiting_by_queue(session: Session, day: date) -> dict[str, Waiting]:
    """Every queue where somebody waits, in one statement."""
    statement = (
        select(Ticket.queue, func.count(), func.min(Ticket.waiting_since))
        .where(Ticket.day == day, Ticket.state == TicketState.WAITING)
        .group_by(col(Ticket.queue))
    )
    return {queue: Waiting(queue, count, since) for queue, count, since in session.exec(statement)}


def listed(session: Session, day: date) -> list[Ticket]:
    """The tickets that may still be acted on: at the counters first, then in the order of waiting.

    What a counter left open on an earlier day is among them, so that it can be ended.
    """
    place = case({state: index for index, state in enumerate(LISTED)}, value=Ticket.state, else_=len(LISTED))
    statement = (
        select(Ticket)
        .where(
            or_(
                and_(col(Ticket.day) == day, col(Ticket.state).in_(LISTED)),
                and_(
                    col(Ticket.day) < day,
                    col(Ticket.day) >= day - LEFT_OPEN_FOR,
                    col(Ticket.state).in_((*OPEN_AT_COUNTER, TicketState.ON_HOLD)),
                ),
            )
        )
        .order_by(
            col(Ticket.day).desc(),
            place,
            col(Ticket.priority).desc(),
            col(Ticket.waiting_since),
            col(Ticket.id),
        )
    )
    return list(session.exec(statement))


def of_day(session: Session, day: date) -> list[Ticket]:
    """All tickets of a day, by number."""
    return list(session.exec(select(Ticket).where(Ticket.day == day).order_by(col(Ticket.id))))


def busy_counters(session: Session, day: date, *, since: datetime) -> int:
    """How many counters have called somebody since a moment."""
    statement = select(func.count(func.distinct(Ticket.counter))).where(
        Ticket.day == day, col(Ticket.called_at) >= since
    )
    return session.exec(statement).one()


def last_services(session: Session, day: date, *, limit: int) -> list[tuple[datetime, datetime]]:
    """From when to when the day's last finished services took."""
    statement = (
        select(Ticket.started_at, Ticket.finished_at)
        .where(Ticket.day == day, Ticket.state == TicketState.DONE, col(Ticket.call_number).is_not(None))
        .order_by(col(Ticket.call_number).desc())
        .limit(limit)
    )
    return [(start, end) for start, end in session.exec(statement) if start and end]


def last_called(session: Session, day: date, *, limit: int) -> list[Ticket]:
    """The day's last called tickets, newest call first, without those that wait again."""
    statement = (
        select(Ticket)
        .where(Ticket.day == day, col(Ticket.shown_number).is_not(None), col(Ticket.counter).is_not(None))
        .order_by(col(Ticket.shown_number).desc())
        .limit(limit)
    )
    return list(session.exec(statement))
