"""Moves that are refused: by the ticket's state, or by who asks; and what a day leaves open."""

import pytest

from shared.domain.errors import MoveRefused, NotSignedIn, RoleMissing
from shared.domain.ticket import ALLOWED_FROM, TicketState
from shared.office import Office
from shared.operations import queue
from tests.fakes import FixedClock

MOVES = {
    "recall": queue.recall,
    "start": queue.start,
    "finish": queue.finish,
    "no_show": queue.no_show,
    "requeue": queue.requeue,
    "hold": queue.hold,
    "resume": queue.resume,
    "cancel": queue.cancel,
}
WAYS: dict[TicketState, tuple[str, ...]] = {
    TicketState.WAITING: (),
    TicketState.CALLED: ("call",),
    TicketState.SERVING: ("call", "start"),
    TicketState.ON_HOLD: ("call", "start", "hold"),
    TicketState.DONE: ("call", "start", "finish"),
    TicketState.NO_SHOW: ("call", "no_show"),
    TicketState.CANCELLED: ("cancel",),
}


@pytest.mark.parametrize(
    ("state", "move"),
    [(state, move) for state in TicketState for move in MOVES if state not in ALLOWED_FROM[move]],
)
def test_a_forbidden_move_is_refused_and_changes_nothing(
    office: Office, officer_office: Office, state: TicketState, move: str
) -> None:
    ticket = queue.take_number(office, "RS")
    for step in WAYS[state]:
        if step == "call":
            queue.call_next(officer_office, "1", ("RS",))
        else:
            MOVES[step](officer_office, ticket.id)
    before = len(queue.events_after(office, 0))

    with pytest.raises(MoveRefused) as refusal:
        MOVES[move](officer_office, ticket.id)

    assert refusal.value.values == {"label": "RS-001", "state": state.value, "move": move}
    assert len(queue.events_after(office, 0)) == before
    assert queue.ticket_by_code(office, ticket.code).state is state


@pytest.mark.parametrize("move", [*MOVES, "transfer"])
def test_neither_a_device_nor_an_administrator_may_move_a_ticket(
    office: Office, admin_office: Office, move: str
) -> None:
    ticket = queue.take_number(office, "RS")
    act = MOVES.get(move, queue.transfer)

    with pytest.raises(NotSignedIn):
        act(office, ticket.id)
    with pytest.raises(RoleMissing):
        act(admin_office, ticket.id)


def test_what_was_left_open_yesterday_is_still_listed_and_can_be_ended(
    office: Office, officer_office: Office, clock: FixedClock
) -> None:
    left, _ = queue.take_number(office, "RS"), queue.take_number(office, "RS")
    queue.call_next(officer_office, "1", ("RS",))
    queue.start(officer_office, left.id)
    clock.pass_minutes(24 * 60)

    assert [ticket.label for ticket in queue.tickets_today(officer_office)] == ["RS-001"]
    queue.finish(officer_office, left.id)
    assert queue.tickets_today(officer_office) == []
