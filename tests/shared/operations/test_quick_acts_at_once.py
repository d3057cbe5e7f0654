"""Several programs act at the same moment: a touch has one ticket, a counter one call, a slip one claim."""

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from shared.domain.errors import CounterBusy
from shared.office import Office, open_office
from shared.operations import queue
from shared.operations.print_notes import offer_after
from shared.store import quick

PROGRAMS, ROUNDS = 4, {False: 10, True: 300}


@pytest.fixture
def programs(office: Office, officer_office: Office) -> Iterator[list[Office]]:
    """Desks with connections of their own."""
    assert officer_office.officer
    with ExitStack() as opened:
        desks = [
            opened.enter_context(open_office(office.settings, device=f"desk-{number}"))
            for number in range(PROGRAMS)
        ]
        for desk in desks:
            desk.clock = office.clock
        yield [desk.acting_as(officer_office.officer) for desk in desks]


def at_once(programs: list[Office], act: Callable[[Office], None]) -> None:
    """Every program does it as soon as all are there."""
    together = threading.Barrier(len(programs))

    def do(program: Office) -> None:
        together.wait()
        act(program)

    threads = [threading.Thread(target=do, args=(program,)) for program in programs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def test_a_touch_repeated_at_once_has_one_ticket_and_no_number_is_lost(
    office: Office, programs: list[Office], full: bool
) -> None:
    for turn in range(ROUNDS[full]):
        told: list[str] = []
        at_once(
            programs,
            lambda program, turn=turn, told=told: told.append(
                queue.take_number(program, "RS", request_id=f"sentuh-{turn}").label
            ),
        )

        assert told == [f"RS-{turn + 1:03d}"] * PROGRAMS
    taken = [event for event in queue.events_after(office, 0) if event.kind.value == "TicketTaken"]
    assert len(taken) == ROUNDS[full]


def test_of_calls_at_once_for_one_counter_one_is_answered(
    office: Office, officer_office: Office, programs: list[Office], full: bool
) -> None:
    for turn in range(ROUNDS[full]):
        for _ in range(PROGRAMS):
            queue.take_number(office, "RS")
        called: list[int] = []
        busy: list[str] = []

        def call(program: Office, called: list[int] = called, busy: list[str] = busy) -> None:
            try:
                called.append(queue.call_next(program, "1").id or 0)
            except CounterBusy as refusal:
                busy.append(str(refusal.values["label"]))

        at_once(programs, call)

        assert (len(called), len(busy)) == (1, PROGRAMS - 1), turn
        assert set(busy) == {queue.cancel(officer_office, called[0]).label}


def test_calls_at_once_for_two_counters_never_meet(
    office: Office, officer_office: Office, programs: list[Office], full: bool
) -> None:
    for _ in range(ROUNDS[full]):
        for _ in range(2):
            queue.take_number(office, "RS")
        called: list[int] = []
        pairs = dict(zip(programs[:2], ("1", "2"), strict=True))

        at_once(
            list(pairs),
            lambda program, pairs=pairs, called=called: called.append(
                queue.call_next(program, pairs[program]).id or 0
            ),
        )

        assert len(set(called)) == 2
        for ticket_id in called:
            queue.cancel(officer_office, ticket_id)


def test_slips_claimed_at_once_are_each_claimed_by_one_and_none_is_passed_over(
    office: Office, programs: list[Office], full: bool
) -> None:
    for _ in range(ROUNDS[full]):
        tickets = [queue.take_number(office, "RS").id for _ in programs]
        claimed: list[int] = []

        def claim(program: Office, claimed: list[int] = claimed) -> None:
            slip = quick.claim(program.store, office.actor(), offer_after(office))
            assert slip is not None
            claimed.append(slip.job.ticket_id)

        at_once(programs, claim)

        assert sorted(claimed) == tickets
