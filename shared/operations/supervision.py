"""What the supervisor sees: queues, counters, today's figures."""

from collections.abc import Sequence
from datetime import datetime
from statistics import fmean

from shared.domain.board import CounterNow, DayFigures, Overview
from shared.domain.officer import Role
from shared.domain.ticket import OPEN_AT_COUNTER, Ticket, TicketState
from shared.office import Office
from shared.operations.board import queues_now
from shared.store import catalogue, tickets
from shared.store import officers as officer_rows


def overview(office: Office) -> Overview:
    """The queue as a whole, now. Raises NotAllowed for whoever only serves."""
    office.require(Role.SUPERVISOR, Role.HEAD, Role.ADMINISTRATOR)
    now = office.clock.now()
    with office.store.reading() as session:
        today = tickets.of_day(session, office.day_of(now))
        names = officer_rows.names(session)
        open_at = {ticket.counter: ticket for ticket in today if ticket.state in OPEN_AT_COUNTER}
        counters = tuple(
            _counter_now(counter.code, open_at.get(counter.code), names)
            for counter in catalogue.counters(session)
        )
        return Overview(now, queues_now(office, session, now), counters, _figures(today))


def _counter_now(code: str, ticket: Ticket | None, names: dict[int | None, str]) -> CounterNow:
    if ticket is None:
        return CounterNow(counter=code, label="", state="", since=None, officer="")
    return CounterNow(
        counter=code,
        label=ticket.label,
        state=ticket.state.value,
        since=ticket.started_at if ticket.state is TicketState.SERVING else ticket.called_at,
        officer=names.get(ticket.officer_id, ""),
    )


def _figures(today: Sequence[Ticket]) -> DayFigures:
    count = {state: sum(ticket.state is state for ticket in today) for state in TicketState}
    done = [ticket for ticket in today if ticket.state is TicketState.DONE]
    return DayFigures(
        taken=len(today),
        waiting=count[TicketState.WAITING],
        serving=count[TicketState.CALLED] + count[TicketState.SERVING],
        done=count[TicketState.DONE],
        no_show=count[TicketState.NO_SHOW],
        cancelled=count[TicketState.CANCELLED],
        mean_wait_minutes=_mean_minutes([(ticket.taken_at, ticket.called_at) for ticket in today]),
        mean_service_minutes=_mean_minutes([(ticket.started_at, ticket.finished_at) for ticket in done]),
    )


def _mean_minutes(spans: Sequence[tuple[datetime | None, datetime | None]]) -> float | None:
    lengths = [(end - start).total_seconds() / 60 for start, end in spans if start and end]
    return fmean(lengths) if lengths else None
