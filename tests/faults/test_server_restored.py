"""A PostgreSQL that was restored from an old copy is noticed: at a start, and under a running program."""

from collections.abc import Callable
from contextlib import suppress

import psycopg
import pytest

from shared.domain.errors import StoreAway, StoreEmptied, StoreRolledBack
from shared.domain.officer import Role
from shared.office import open_office
from shared.operations import help as asking
from shared.operations import queue
from shared.settings import Settings
from tests.builders import officer_of
from tests.postgres import Server

pytestmark = pytest.mark.postgresql_only


@pytest.fixture
def put_back(settings: Settings, postgres: Server) -> Callable[[], Callable[[], None]]:
    """Copies the database as it is now; what it returns puts that copy in its place."""
    name = settings.database.rsplit("/", 1)[1]

    def copy() -> Callable[[], None]:
        copied = postgres.create(name)

        def restore() -> None:
            postgres.drop(name)
            with psycopg.connect(postgres.dsn("postgres"), autocommit=True) as link:
                link.execute(f'ALTER DATABASE "{copied}" RENAME TO "{name}"')

        return restore

    return copy


def take(settings: Settings) -> str:
    with open_office(settings, device="kiosk-1") as office:
        return queue.take_number(office, "RS").label


def test_a_server_restored_from_an_old_backup_is_refused(settings: Settings, put_back) -> None:
    take(settings)
    restore = put_back()
    take(settings)
    restore()

    with pytest.raises(StoreRolledBack):
        open_office(settings)


def test_a_server_restored_under_a_running_program_tells_no_number_twice(
    settings: Settings, put_back
) -> None:
    take(settings)
    restore = put_back()
    with open_office(settings, device="kiosk-1") as office:
        queue.take_number(office, "RS")
        restore()

        with pytest.raises((StoreRolledBack, StoreAway)):
            queue.take_number(office, "RS")
        with pytest.raises(StoreRolledBack):
            queue.take_number(office, "RS")


def test_a_server_restored_under_a_running_desk_takes_no_act_and_overtakes_nothing_that_was_told(
    settings: Settings, put_back
) -> None:
    with open_office(settings, device="kiosk-1") as kiosk:
        officer = officer_of(kiosk, "ratna", "officer").require(Role.OFFICER)
        for _ in range(3):
            queue.take_number(kiosk, "RS")
    restore = put_back()
    with open_office(settings, device="desk-1") as desk:
        office = desk.acting_as(officer)
        called = queue.call_next(office, "1", ("RS",)).id or 0
        queue.start(office, called)
        newest = queue.board(office).as_of
        queue.events_after(office, newest - 1)
        restore()
        with suppress(StoreAway):  # its connections were cut
            queue.tickets_today(office)
        acts: list[Callable[[], object]] = [
            lambda: queue.call_next(office, "1", ("RS",)),
            lambda: queue.cancel(office, called),
            lambda: asking.ask(office),
            lambda: queue.events_after(office, newest),
        ]

        for act in acts * 2:
            with pytest.raises((StoreRolledBack, StoreAway)):
                act()
        for act in acts:
            with pytest.raises(StoreRolledBack):
                act()

        assert queue.board(office).as_of < newest


def test_a_server_begun_anew_is_refused(settings: Settings, postgres: Server) -> None:
    take(settings)
    name = settings.database.rsplit("/", 1)[1]
    postgres.drop(name)
    with psycopg.connect(postgres.dsn("postgres"), autocommit=True) as link:
        link.execute(f'CREATE DATABASE "{name}"')

    with pytest.raises(StoreEmptied):
        open_office(settings)


def test_an_accepted_loss_on_a_server_gives_no_number_again(settings: Settings, put_back) -> None:
    restore = put_back()
    told = [take(settings) for _ in range(3)]
    restore()

    with open_office(settings, accept_loss=True) as office:
        label = queue.take_number(office, "RS").label

    assert (told[-1], label, take(settings)) == ("RS-003", "RS-014", "RS-015")
