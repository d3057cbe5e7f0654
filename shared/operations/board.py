"""Pictures of the queue: for the wall and for the kiosk."""

from datetime import datetime, timedelta

from sqlmodel import Session

from shared.domain.board import Board, ServiceQueue, ShownCall
from shared.domain.opening import LOOK_AHEAD_DAYS, Opening, OpeningState, opening_at
from shared.domain.ticket import Ticket, TicketState
from shared.domain.waiting import estimate_minutes
from shared.office import Office
from shared.store import catalogue, journal, tickets

SHOWN_CALLS = 5
PACE_OF = 20
"""How many of the day's last services tell the pace of a queue."""


def board(office: Office) -> Board:
    """The waiting room's truth: today's last calls, whether one is open, and how many wait."""
    now = office.clock.now()
    with office.store.reading() as session:
        as_of = journal.last_number(session)
        called = tickets.last_called(session, office.day_of(now), limit=SHOWN_CALLS)
        return Board(
            as_of=as_of,
            calling=bool(called) and called[0].state is TicketState.CALLED,
            calls=tuple(_shown(ticket) for ticket in called),
            services=queues_now(office, session, now),
        )


def service_queues(office: Office) -> tuple[ServiceQueue, ...]:
    """The services as the kiosk offers them, with how many wait and the estimate."""
    with office.store.reading() as session:
        return queues_now(office, session, office.clock.now())


def counters(office: Office) -> tuple[str, ...]:
    """The codes of the active counters."""
    with office.store.reading() as session:
        return tuple(counter.code for counter in catalogue.counters(session))


def opening(office: Office) -> Opening:
    """Whether the office is open now, until when, and when it opens next."""
    if office.settings.queue.always_open:
        return Opening(OpeningState.OPEN, None)
    now = office.local(office.clock.now())
    with office.store.reading() as session:
        days = catalogue.calendar_days(session, now.date(), now.date() + timedelta(days=LOOK_AHEAD_DAYS))
        return opening_at(now, catalogue.opening_hours(session), days)


def queues_now(office: Office, session: Session, now: datetime) -> tuple[ServiceQueue, ...]:
    """Every active service with its queue, inside a running transaction."""
    day = office.day_of(now)
    waiting = tickets.waiting_by_queue(session, day)
    counters = tickets.busy_counters(session, day, since=now - timedelta(hours=1))
    pace = _minutes_per_visit(office, session, now)
    shown = []
    for service in catalogue.services(session):
        queue = waiting.get(service.code)
        count = queue.waiting if queue else 0
        shown.append(
            ServiceQueue(
                code=service.code,
                names=service.names,
                purposes=service.purposes,
                icon=service.icon,
                waiting=count,
                longest_wait_minutes=int((now - queue.since).total_seconds() // 60) if queue else 0,
                estimate_minutes=estimate_minutes(count, minutes_per_visit=pace, counters=counters),
            )
        )
    return tuple(shown)


def _minutes_per_visit(office: Office, session: Session, now: datetime) -> float:
    spans = tickets.last_services(session, office.day_of(now), limit=PACE_OF)
    if not spans:
        return office.settings.queue.minutes_per_visit
    return sum((end - start).total_seconds() for start, end in spans) / len(spans) / 60


def _shown(ticket: Ticket) -> ShownCall:
    at = ticket.called_at or ticket.taken_at
    return ShownCall(ticket.shown_number or 0, ticket.label, ticket.counter or "", at)
