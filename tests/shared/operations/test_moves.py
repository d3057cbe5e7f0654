"""Moves that are refused: by the ticket's state, or by who asks; and what a day leaves open."""

import pytest

from shared.domain.errors import MoveRefused, NotSignedIn, RoleMissing
from shared.domain.ticket import TicketState
from shared.office import Office
from shared.operations import queue
from shared.ui.sentences import sentence
from tests.fakes import FixedClock

MOVES = {
    "recall": queue.recall,
    "start": queue.start,
    "finish": queue.finish,
    "no_show": queue.no_show,
    "requeue": queue.requeue,
    "hold": queue.hold,
    "resume": queue.resume,
    "transfer": queue.transfer,
    "cancel": queue.cancel,
}
OPEN = {"waiting", "called", "serving", "on_hold"}
RULES: dict[str, tuple[str, set[str]]] = {
    "recall": ("panggil ulang", {"called"}),
    "start": ("mulai layani", {"called"}),
    "finish": ("selesai", {"serving"}),
    "no_show": ("terlewat", {"called"}),
    "requeue": ("antrekan lagi", {"no_show"}),
    "hold": ("tunda", {"serving"}),
    "resume": ("lanjutkan", {"on_hold"}),
    "transfer": ("alihkan", OPEN),
    "cancel": ("batalkan", OPEN),
}
"""Each move, its words, and from where it is allowed: the rules, not read from the program."""
STATE_WORDS = {
    "waiting": "Menunggu",
    "called": "Dipanggil",
    "serving": "Dilayani",
    "on_hold": "Ditunda",
    "done": "Selesai",
    "no_show": "Terlewat",
    "cancelled": "Dibatalkan",
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


def test_the_rules_name_every_move_and_state() -> None:
    assert set(RULES) == set(MOVES)
    assert [*STATE_WORDS] == [*TicketState]


@pytest.mark.parametrize(
    ("state", "move"),
    [(state, move) for state in TicketState for move, (_, states) in RULES.items() if state not in states],
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

    assert sentence(refusal.value) == (
        f"RS-001 sedang berstatus “{STATE_WORDS[state]}”, jadi tindakan “{RULES[move][0]}” "
        "tidak dapat dilakukan. Periksa kembali nomor yang dipilih."
    )
    assert len(queue.events_after(office, 0)) == before
    assert queue.ticket_by_code(office, ticket.code).state is state


@pytest.mark.parametrize("move", [*MOVES])
def test_neither_a_device_nor_an_administrator_may_move_a_ticket(
    office: Office, admin_office: Office, move: str
) -> None:
    ticket = queue.take_number(office, "RS")
    act = MOVES[move]

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
