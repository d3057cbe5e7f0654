"""The board's truth and the journal behind it, on a real store."""

from shared.office import Office
from shared.operations import queue
from tests.fakes import FixedClock


def test_every_act_is_one_journal_entry_without_anything_personal(
    office: Office, officer_office: Office
) -> None:
    start = queue.board(office).as_of
    ticket = queue.take_number(office, "RS")
    queue.call_next(officer_office, "1", ("RS",))
    queue.start(officer_office, ticket.id)
    queue.finish(officer_office, ticket.id)

    events = queue.events_after(office, start)

    assert [event.kind.value for event in events] == [
        "TicketTaken",
        "TicketCalled",
        "ServiceStarted",
        "TicketFinished",
    ]
    assert [event.device for event in events] == ["kiosk-1"] * 4
    assert events[1].details == {"label": "RS-001", "queue": "RS", "counter": "1"}
    assert events[0].officer_id is None
    assert events[1].officer_id == officer_office.officer.id


def test_the_board_shows_each_ticket_once_with_its_newest_call(
    office: Office, officer_office: Office, clock: FixedClock
) -> None:
    for service in ("RS", "RS", "PS"):
        queue.take_number(office, service)
    first = queue.call_next(officer_office, "1", ("RS",))
    queue.call_next(officer_office, "2", ("RS",))
    queue.recall(officer_office, first.id)
    clock.pass_minutes(7)

    board = queue.board(office)

    assert [(call.label, call.counter) for call in board.calls] == [("RS-001", "1"), ("RS-002", "2")]
    assert board.calling
    assert board.as_of == board.calls[0].number
    waiting = {one.code: (one.waiting, one.longest_wait_minutes) for one in board.services}
    assert waiting == {"PS": (1, 7), "KS": (0, 0), "PJ": (0, 0), "RS": (0, 0)}


def test_the_board_forgets_yesterday(office: Office, officer_office: Office, clock: FixedClock) -> None:
    queue.take_number(office, "RS")
    queue.call_next(officer_office, "1", ("RS",))

    clock.pass_minutes(24 * 60)

    assert queue.board(office).calls == ()
