"""Numbers that a kiosk gave by itself come into the store: once, in their place, by what was told."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import timedelta

import pytest

from shared.domain.print_job import PrintState
from shared.domain.ticket import TicketState
from shared.office import Office
from shared.operations import emergency, printing, queue
from shared.operations.emergency import LoneKiosk
from shared.printing.cable import NetworkCable
from tests.builders import stored_tickets
from tests.fakes import FixedClock


def labels(office: Office) -> list[str]:
    return [ticket.label for ticket in stored_tickets(office)]


def noted(office: Office) -> list[tuple[str, str]]:
    """What the journal says of tickets that came from a kiosk's own journal."""
    return [
        (event.kind.value, str(event.details["label"]))
        for event in queue.events_after(office, 0)
        if event.details.get("merged")
    ]


def test_the_store_gets_each_number_once_in_order_of_arrival(
    office: Office, officer_office: Office, kiosk: LoneKiosk, clock: FixedClock
) -> None:
    before = queue.take_number(office, "RS")
    told = []
    for priority in (False, True, False):
        clock.pass_minutes(1)
        told.append(emergency.take_number(kiosk, "RS", priority=priority, language="en"))
    clock.pass_minutes(1)
    after = queue.take_number(office, "RS")

    assert [emergency.merge(office) for _ in range(2)] == [3, 0]

    merged = stored_tickets(office)[2:]
    assert [(one.label, one.number) for one in merged] == [("RS-K1-01", 3), ("RS-K1-02", 4), ("RS-K1-03", 5)]
    assert [(one.code, one.taken_at, one.waiting_since, one.priority, one.language) for one in merged] == [
        (one.code, one.taken_at, one.taken_at, one.priority, "en") for one in told
    ]
    assert noted(office) == [
        entry for one in told for entry in (("TicketTaken", one.label), ("PrintClaimed", one.label))
    ]
    called = [queue.call_next(officer_office, counter) for counter in ("1", "2")]
    for ticket in called:
        queue.start(officer_office, ticket.id)
        queue.finish(officer_office, ticket.id)
    called += [queue.call_next(officer_office, counter) for counter in ("1", "2")]
    assert [one.label for one in called] == [told[1].label, before.label, told[0].label, told[2].label]
    assert queue.take_number(office, "RS").label == "RS-006"
    assert after.label == "RS-002"


def test_where_a_slip_stands_reaches_the_desk_also_when_it_ends_later(
    office: Office, officer_office: Office, kiosk: LoneKiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = emergency.take_number(kiosk, "RS")
    emergency.merge(office)
    [ticket] = stored_tickets(office)
    on_the_way = printing.paper_states(officer_office, [ticket.id])

    monkeypatch.setattr(LoneKiosk, "open_cable", lambda self: NetworkCable("127.0.0.1", 9, 0.5))
    emergency.print_slip(kiosk, told)
    emergency.merge(office)

    assert on_the_way == {ticket.id: PrintState.SENDING}
    assert printing.paper_states(officer_office, [ticket.id]) == {ticket.id: PrintState.FAILED}
    assert noted(office)[-1] == ("PrintEnded", "RS-K1-01")
    assert (printing.print_again(officer_office, ticket.id).copy_number, labels(office)) == (1, ["RS-K1-01"])


def test_a_ticket_whose_answer_was_lost_gets_the_label_and_code_that_were_told(
    office: Office, officer_office: Office, kiosk: LoneKiosk
) -> None:
    queue.take_number(office, "RS", request_id="touch")
    told = emergency.take_number(kiosk, "RS", request_id="touch")
    emergency.print_slip(kiosk, told)

    emergency.merge(office)

    [ticket] = stored_tickets(office)
    assert (ticket.label, ticket.code, ticket.number) == ("RS-K1-01", told.code, 1)
    assert printing.paper_states(officer_office, [ticket.id]) == {ticket.id: PrintState.SENT}
    assert printing.print_next(office) is None
    assert emergency.merge(office) == 0


def test_a_visitor_who_was_called_by_a_label_that_nobody_knew_waits_again_in_the_same_place(
    office: Office, officer_office: Office, kiosk: LoneKiosk, clock: FixedClock
) -> None:
    lost = queue.take_number(office, "RS", request_id="touch")
    told = emergency.take_number(kiosk, "RS", request_id="touch")
    queue.no_show(officer_office, queue.call_next(officer_office, "1").id)
    clock.pass_minutes(5)
    queue.take_number(office, "RS")

    emergency.merge(office)

    called = queue.call_next(officer_office, "1")
    assert (called.id, called.label, called.waiting_since) == (lost.id, told.label, told.taken_at)
    assert ("TicketRequeued", "RS-K1-01") in noted(office)


def test_numbers_of_an_earlier_day_go_to_their_day_and_wait_no_more(
    office: Office, officer_office: Office, kiosk: LoneKiosk, clock: FixedClock
) -> None:
    monday = office.day_of(clock.now())
    told = emergency.take_number(kiosk, "RS")
    queue.take_number(office, "KS", request_id="touch")
    emergency.take_number(kiosk, "KS", request_id="touch")
    clock.pass_minutes(24 * 60)

    emergency.merge(office)

    assert [(one.label, one.day, one.number, one.state) for one in stored_tickets(office)] == [
        ("KS-K1-01", monday, 1, TicketState.CANCELLED),
        (told.label, monday, 1, TicketState.CANCELLED),
    ]
    assert queue.tickets_today(officer_office) == []
    assert ("TicketCancelled", told.label) in noted(office)
    assert queue.take_number(office, "RS").label == "RS-001"


def test_a_kiosks_clock_that_is_ahead_puts_no_ticket_into_tomorrow(
    office: Office, kiosk: LoneKiosk, clock: FixedClock
) -> None:
    ahead = FixedClock(clock.now() + timedelta(days=1))
    told = emergency.take_number(LoneKiosk(office.settings, "kiosk-1", ahead), "RS")
    clock.pass_minutes(1)

    emergency.merge(office)

    [ticket] = stored_tickets(office)
    assert (ticket.label, ticket.state) == (told.label, TicketState.WAITING)
    assert (ticket.taken_at, ticket.day) == (clock.now(), office.day_of(clock.now()))


def test_two_kiosks_of_the_same_mark_tell_two_visitors_apart(
    office: Office, kiosk: LoneKiosk, other_office: Office
) -> None:
    for lone in (kiosk, LoneKiosk(other_office.settings, "kiosk-1", office.clock)):
        emergency.take_number(lone, "RS")

    assert (emergency.merge(office), emergency.merge(other_office)) == (1, 1)
    assert labels(office) == ["RS-K1-01", "RS-K1-01B"]


def test_two_kiosks_of_the_same_mark_that_come_back_at_once_leave_nobody_waiting(
    office: Office, kiosk: LoneKiosk, other_office: Office
) -> None:
    size = 12
    lone = LoneKiosk(other_office.settings, "kiosk-1", office.clock)
    told = set()
    for turn in range(size):
        for one in (kiosk, lone):  # numbers whose answer was lost
            touch = f"{id(one)}-{turn}"
            queue.take_number(office, "RS", request_id=touch)
            told.add(emergency.take_number(one, "RS", request_id=touch).label)

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(emergency.merge, (office, other_office)))

    assert sorted(labels(office)) == sorted({*told, *(f"{label}B" for label in told)})
    assert (kiosk.journal.not_in_the_store(), lone.journal.not_in_the_store()) == ([], [])


def test_a_number_that_the_store_does_not_take_keeps_no_other_one_waiting(
    office: Office, kiosk: LoneKiosk, caplog: pytest.LogCaptureFixture
) -> None:
    taken = queue.take_number(office, "RS")
    stuck, free = (emergency.take_number(kiosk, "RS") for _ in range(2))
    with closing(sqlite3.connect(kiosk.journal.file)) as file, file:
        file.execute("UPDATE ticket SET code = ? WHERE id = ?", (taken.code, stuck.id))

    assert [emergency.merge(office) for _ in range(2)] == [1, 0]

    assert [(one.label, one.number) for one in stored_tickets(office)] == [("RS-001", 1), (free.label, 2)]
    assert [one.label for one in kiosk.journal.not_in_the_store()] == [stuck.label]
    assert caplog.messages == ["the store does not take an emergency number: IntegrityError"] * 2


def test_two_kiosks_that_come_back_at_once_leave_no_gap(
    office: Office, kiosk: LoneKiosk, other_office: Office, full: bool
) -> None:
    size = 100 if full else 8
    lone = LoneKiosk(other_office.settings, "kiosk-2", office.clock)
    told = [emergency.take_number(one, "RS").label for one in (kiosk, lone) for _ in range(size)]

    with ThreadPoolExecutor(2) as pool:
        merged = list(pool.map(emergency.merge, (office, other_office)))

    assert merged == [size, size]
    assert sorted(labels(office)) == sorted(told)
    assert [ticket.number for ticket in stored_tickets(office)] == list(range(1, 2 * size + 1))
