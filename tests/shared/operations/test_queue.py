"""Numbers, calls and moves, on a real store."""

import pytest

from shared.domain.errors import (
    CounterBusy,
    NobodyWaiting,
    NotFound,
    NotSignedIn,
    RoleMissing,
    UnknownCounter,
    UnknownService,
)
from shared.domain.ticket import TicketState
from shared.office import Office
from shared.operations import queue
from tests.builders import officer_of
from tests.fakes import FixedClock


def labels(office: Office, *services: str, priority: bool = False) -> list[str]:
    return [queue.take_number(office, service, priority=priority).label for service in services]


def served(officer_office: Office, counter: str = "1", services: tuple[str, ...] = ("RS",)) -> str:
    """Call the next one and serve it to its end."""
    ticket = queue.call_next(officer_office, counter, services)
    queue.start(officer_office, ticket.id)
    queue.finish(officer_office, ticket.id)
    return ticket.label


def test_numbers_count_per_service(office: Office) -> None:
    assert labels(office, "RS", "PS", "RS", "RS") == ["RS-001", "PS-001", "RS-002", "RS-003"]


def test_a_new_day_starts_at_one(office: Office, clock: FixedClock) -> None:
    labels(office, "RS", "RS")

    clock.pass_minutes(24 * 60)

    assert labels(office, "RS") == ["RS-001"]


def test_the_day_is_the_offices_local_day(office: Office, clock: FixedClock) -> None:
    clock.pass_minutes(15 * 60 + 1)  # 00.01 in Jakarta, still the day before in UTC

    ticket = queue.take_number(office, "RS")

    assert (ticket.day.isoformat(), clock.now().date().isoformat()) == ("2026-11-24", "2026-11-23")


def test_the_number_after_999_has_four_digits(office: Office) -> None:
    ticket = queue.take_number(office, "RS")
    ticket.number = 1000

    assert ticket.label == "RS-1000"


def test_a_repeated_touch_returns_the_same_ticket(office: Office) -> None:
    first = queue.take_number(office, "RS", request_id="touch-1")
    again = queue.take_number(office, "RS", request_id="touch-1")

    assert (again.id, again.label, again.code) == (first.id, first.label, first.code)
    assert labels(office, "RS") == ["RS-002"]


def test_an_unknown_service_gives_no_number(office: Office) -> None:
    with pytest.raises(UnknownService):
        queue.take_number(office, "XX")


def test_an_empty_queue_cannot_be_called(officer_office: Office) -> None:
    with pytest.raises(NobodyWaiting):
        queue.call_next(officer_office, "1", ("RS",))


def test_calls_follow_the_order_of_arrival_in_the_chosen_services(
    office: Office, officer_office: Office
) -> None:
    labels(office, "PS", "RS", "RS")

    assert [served(officer_office), served(officer_office)] == ["RS-001", "RS-002"]
    with pytest.raises(NobodyWaiting):
        served(officer_office)


def test_a_counter_with_an_open_call_calls_nobody_else(office: Office, officer_office: Office) -> None:
    labels(office, "RS", "RS")
    queue.call_next(officer_office, "1", ("RS",))

    with pytest.raises(CounterBusy) as refusal:
        queue.call_next(officer_office, "1", ("RS",))

    assert refusal.value.values == {"counter": "1", "label": "RS-001"}


def test_two_counters_never_call_the_same_ticket(office: Office, officer_office: Office) -> None:
    labels(office, "RS", "RS")

    called = [queue.call_next(officer_office, counter, ("RS",)).label for counter in ("1", "2")]

    assert called == ["RS-001", "RS-002"]


def test_an_unknown_counter_calls_nobody(office: Office, officer_office: Office) -> None:
    labels(office, "RS")

    with pytest.raises(UnknownCounter):
        queue.call_next(officer_office, "9", ("RS",))


def test_after_two_priority_calls_one_regular_is_called(office: Office, officer_office: Office) -> None:
    labels(office, "RS", "RS")  # RS-001 and RS-002 wait longest
    labels(office, *["RS"] * 4, priority=True)

    order = [served(officer_office) for _ in range(6)]

    assert order == ["RS-003", "RS-004", "RS-001", "RS-005", "RS-006", "RS-002"]


def test_priority_goes_on_while_no_regular_waits(office: Office, officer_office: Office) -> None:
    labels(office, *["RS"] * 4, priority=True)

    assert [served(officer_office) for _ in range(4)] == ["RS-001", "RS-002", "RS-003", "RS-004"]


def test_a_device_may_not_call(office: Office) -> None:
    labels(office, "RS")

    with pytest.raises(NotSignedIn):
        queue.call_next(office, "1", ("RS",))


def test_a_recall_is_no_new_turn_of_its_lane(office: Office, officer_office: Office) -> None:
    labels(office, "RS", "RS", "RS")
    regular = queue.call_next(officer_office, "1", ("RS",))
    labels(office, *["RS"] * 6, priority=True)
    order = []
    for _ in range(4):
        order.append(served(officer_office, counter="2"))
        queue.recall(officer_office, regular.id)

    assert order == ["RS-004", "RS-005", "RS-002", "RS-006"]


def test_an_administrator_who_is_no_officer_may_not_call(office: Office, admin_office: Office) -> None:
    labels(office, "RS")

    with pytest.raises(RoleMissing):
        queue.call_next(admin_office, "1", ("RS",))


def test_a_missed_ticket_waits_again_behind_the_others(
    office: Office, officer_office: Office, clock: FixedClock
) -> None:
    labels(office, "RS", "RS")
    missed = queue.call_next(officer_office, "1", ("RS",))
    queue.no_show(officer_office, missed.id)
    clock.pass_minutes(1)

    queue.requeue(officer_office, missed.id)

    assert [served(officer_office), served(officer_office)] == ["RS-002", "RS-001"]


def test_a_held_ticket_frees_its_counter_and_is_resumed(office: Office, officer_office: Office) -> None:
    labels(office, "RS", "RS")
    held = queue.call_next(officer_office, "1", ("RS",))
    queue.start(officer_office, held.id)
    queue.hold(officer_office, held.id)
    assert served(officer_office) == "RS-002"

    resumed = queue.resume(officer_office, held.id)

    assert (resumed.state, resumed.counter) == (TicketState.SERVING, "1")


def test_resuming_at_a_busy_counter_is_refused(office: Office, officer_office: Office) -> None:
    labels(office, "RS", "RS")
    held = queue.call_next(officer_office, "1", ("RS",))
    queue.start(officer_office, held.id)
    queue.hold(officer_office, held.id)
    queue.call_next(officer_office, "1", ("RS",))

    with pytest.raises(CounterBusy):
        queue.resume(officer_office, held.id)

    assert queue.resume(officer_office, held.id, counter="2").counter == "2"


def test_a_transferred_ticket_keeps_its_number_and_place(
    office: Office, officer_office: Office, clock: FixedClock
) -> None:
    ticket = queue.take_number(office, "KS")
    clock.pass_minutes(1)
    labels(office, "RS")
    queue.call_next(officer_office, "1", ("KS",))

    moved = queue.transfer(officer_office, ticket.id, service="RS")

    assert (moved.label, moved.queue, moved.state) == ("KS-001", "RS", TicketState.WAITING)
    assert queue.call_next(officer_office, "1", ("RS",)).label == "KS-001"


def test_a_ticket_for_one_counter_is_called_only_there(office: Office, officer_office: Office) -> None:
    ticket = queue.take_number(office, "RS")
    queue.transfer(officer_office, ticket.id, counter="2")

    with pytest.raises(NobodyWaiting):
        queue.call_next(officer_office, "1", ("RS",))

    assert queue.call_next(officer_office, "2", ("RS",)).id == ticket.id


def test_a_cancelled_ticket_is_called_no_more(office: Office, officer_office: Office) -> None:
    ticket = queue.take_number(office, "RS")
    queue.cancel(officer_office, ticket.id)

    with pytest.raises(NobodyWaiting):
        queue.call_next(officer_office, "1", ("RS",))


def test_a_ticket_is_found_by_its_code_however_it_is_typed(office: Office) -> None:
    ticket = queue.take_number(office, "RS")
    typed = f" {ticket.code[:4].lower()}-{ticket.code[4:8]} {ticket.code[8:]} ".replace("1", "l").replace(
        "0", "o"
    )

    assert queue.ticket_by_code(office, typed).id == ticket.id


def test_a_wrong_code_finds_nothing(office: Office) -> None:
    with pytest.raises(NotFound):
        queue.ticket_by_code(office, "0000000000")


def test_a_call_left_open_yesterday_does_not_block_the_counter(
    office: Office, officer_office: Office, clock: FixedClock
) -> None:
    labels(office, "RS")
    queue.call_next(officer_office, "1", ("RS",))
    clock.pass_minutes(24 * 60)
    labels(office, "RS")

    assert queue.call_next(officer_office, "1", ("RS",)).label == "RS-001"


def test_the_clock_of_an_officer_is_the_clock_of_the_device(office: Office, admin_office: Office) -> None:
    other = officer_of(admin_office, "lain", "officer")
    office.clock = FixedClock()

    assert other.clock is office.clock
