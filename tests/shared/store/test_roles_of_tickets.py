"""A kiosk gives numbers and hands over those that it gave by itself; it calls and sends away nobody."""

import shutil
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import psycopg
import pytest
from psycopg.errors import InsufficientPrivilege

from shared.domain.ticket import TicketState
from shared.office import Office
from shared.operations import emergency, officers, printing, queue
from shared.operations.emergency import LoneKiosk
from shared.store.clock import machine_time
from shared.store.roles import Machine
from tests.builders import officer_of, stored_tickets
from tests.fakes import FixedClock
from tests.machines import Machines, machines_on
from tests.postgres import Server

MakeMachines = Callable[[], Machines]


@pytest.fixture(scope="module")
def make_machines(
    postgres: Server, seeded_store: Path, seeded_database: str, tmp_path_factory: pytest.TempPathFactory
) -> MakeMachines:
    """Offices whose officer is at work."""

    def make() -> Machines:
        folder = tmp_path_factory.mktemp("machines")
        shutil.copy(seeded_store.with_name("pst.key"), folder)
        made = machines_on(postgres, folder, template=seeded_database)
        with made.office_of(Machine.DESK, FixedClock()) as desk:
            officer_of(officer_of(desk, "admin", "administrator"), "petugas", "officer")
        return made

    return make


@pytest.fixture(scope="module")
def machines(make_machines: MakeMachines) -> Machines:
    """One of them for all tests that do not go back in time."""
    return make_machines()


@pytest.fixture
def clock() -> FixedClock:
    """A day that is not over anywhere in the country: the database goes by the server's own time."""
    return FixedClock(machine_time() + timedelta(days=1))


@pytest.fixture
def kiosk(machines: Machines, clock: FixedClock) -> Iterator[Office]:
    with machines.office_of(Machine.KIOSK, clock) as office:
        yield office


@pytest.fixture
def officer(machines: Machines, clock: FixedClock) -> Iterator[Office]:
    with machines.office_of(Machine.DESK, clock) as desk:
        yield officers.sign_in(desk, "petugas", "kata-sandi-uji")


def lone(kiosk: Office) -> LoneKiosk:
    """The same kiosk while its store is away."""
    emergency.remember(kiosk)
    return LoneKiosk(kiosk.settings, kiosk.device, kiosk.clock)


def moved(machines: Machines, ticket_id: int, changes: str) -> list[tuple[object, ...]]:
    """What somebody changes by hand who took the kiosk's sign-in away."""
    return machines.ask(Machine.KIOSK, f"UPDATE ticket SET {changes} WHERE id = {ticket_id} RETURNING id")  # noqa: S608


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE ticket SET calls = 0",
        "UPDATE ticket SET call_number = 1, shown_number = 1",
        "UPDATE ticket SET called_at = now()",
        "UPDATE ticket SET number = 7",
        "UPDATE ticket SET queue = 'RS'",
        "UPDATE ticket SET priority = true",
        "UPDATE print_job SET ticket_id = 1",
        "UPDATE print_job SET copy_number = 1",
        "UPDATE print_job SET device = 'kiosk-9'",
        "UPDATE number_series SET day = day",
    ],
)
def test_a_kiosk_may_not_change_what_it_never_needs_to(machines: Machines, statement: str) -> None:
    with pytest.raises(InsufficientPrivilege, match="permission denied"):
        machines.ask(Machine.KIOSK, statement)


@pytest.mark.parametrize("state", [state for state in TicketState if state is not TicketState.WAITING])
def test_a_kiosk_cannot_call_serve_or_cancel_who_waits(
    machines: Machines, kiosk: Office, state: TicketState
) -> None:
    waiting = queue.take_number(kiosk, "RS")

    with pytest.raises(InsufficientPrivilege, match="row-level security"):
        moved(machines, waiting.id, f"state = '{state}', counter = '1'")


def test_a_kiosk_cannot_take_who_is_called_away_from_the_counter(
    machines: Machines, kiosk: Office, officer: Office
) -> None:
    queue.take_number(kiosk, "KS")
    called = queue.call_next(officer, "1", ("KS",))

    for state in ("waiting", "cancelled", "done"):
        with pytest.raises(InsufficientPrivilege, match="row-level security"):
            moved(machines, called.id, f"state = '{state}'")


def test_a_kiosk_cannot_make_a_ticket_that_is_called_already(machines: Machines, kiosk: Office) -> None:
    queue.take_number(kiosk, "RS")
    copy = """
        INSERT INTO ticket (service, queue, day, number, code, request_id, language, priority, state,
                            taken_at, waiting_since, calls)
        SELECT service, queue, day, 9000, 'palsu', 'palsu', language, priority, 'called', taken_at,
               waiting_since, 1
        FROM ticket LIMIT 1
    """

    with pytest.raises(InsufficientPrivilege, match="row-level security"):
        machines.ask(Machine.KIOSK, copy)


def test_a_kiosk_hands_over_the_numbers_that_it_gave_by_itself(
    make_machines: MakeMachines, clock: FixedClock
) -> None:
    machines, earlier = make_machines(), FixedClock(clock.now() - timedelta(days=3))
    with machines.office_of(Machine.KIOSK, earlier) as kiosk:
        queue.take_number(kiosk, "RS", request_id="dahulu")
        alone = lone(kiosk)
        past = [
            emergency.take_number(alone, "RS", request_id="dahulu").label,
            emergency.take_number(alone, "RS").label,
        ]
    with (
        machines.office_of(Machine.KIOSK, clock) as kiosk,
        machines.office_of(Machine.DESK, clock) as desk,
    ):
        officer = officers.sign_in(desk, "petugas", "kata-sandi-uji")
        queue.take_number(kiosk, "KS", request_id="hari-ini")
        queue.no_show(officer, queue.call_next(officer, "2").id)
        alone = lone(kiosk)
        present = [
            emergency.take_number(alone, "KS", request_id="hari-ini").label,
            emergency.take_number(alone, "KS").label,
        ]
        emergency.print_slip(alone, alone.journal.not_in_the_store()[-1])

        emergency.merge(kiosk)

        found = {ticket.label: ticket.state for ticket in stored_tickets(kiosk)}
        assert found == {
            **dict.fromkeys(past, TicketState.CANCELLED),
            **dict.fromkeys(present, TicketState.WAITING),
        }
        assert alone.journal.not_in_the_store() == []


def test_a_display_sees_every_ticket(machines: Machines, kiosk: Office, clock: FixedClock) -> None:
    queue.take_number(kiosk, "PJ")

    with machines.office_of(Machine.DISPLAY, clock) as display:
        assert len(stored_tickets(display)) == len(stored_tickets(kiosk)) > 0


def test_a_slip_goes_its_way_at_a_kiosk(kiosk: Office, officer: Office, machines: Machines) -> None:
    ticket = queue.take_number(kiosk, "PJ")
    while printing.print_next(kiosk):
        pass
    with psycopg.connect(machines.dsn) as owner:
        owner.execute("UPDATE print_job SET state = 'failed' WHERE ticket_id = %s", [ticket.id])

    again = printing.slip_missing(kiosk, ticket.id)

    assert (again.copy_number, again.state.value) == (1, "queued")
    assert printing.print_next(kiosk).ticket_id == ticket.id
