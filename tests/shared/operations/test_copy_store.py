"""A whole store moves to another one: equal row by row, or not at all."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic

import psycopg
import pytest
from sqlalchemy import select, text

from shared.domain.errors import StoreTooNew, StoreTooOld
from shared.domain.set_up_errors import CopyDiffers, RowRefused, StoreInUse, StoreMissing, StoreNotEmpty
from shared.office import Office, open_office
from shared.operations import queue
from shared.operations.copy_store import copy_store
from shared.settings import Settings
from shared.store import schema
from shared.store.copying import verified
from shared.store.database import Store
from shared.store.tables import metadata
from tests.builders import officer_of, settings_in
from tests.fakes import FixedClock
from tests.full_store import fill
from tests.postgres import Server

WAIT_S = 20
HOLDS_THE_FIRST_TICKET = """
    CREATE FUNCTION hold() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN PERFORM pg_advisory_xact_lock(1); RETURN NEW; END';
    CREATE FUNCTION hold_tickets() RETURNS event_trigger LANGUAGE plpgsql AS
        'BEGIN
            IF to_regclass(''ticket'') IS NOT NULL THEN
                CREATE OR REPLACE TRIGGER hold BEFORE INSERT ON ticket EXECUTE FUNCTION hold();
            END IF;
        END';
    CREATE EVENT TRIGGER hold_tickets ON ddl_command_end WHEN TAG IN ('CREATE TABLE')
        EXECUTE FUNCTION hold_tickets();
"""

INJECTED = {
    "UPDATE journal SET device = 'lain' WHERE number = 3": "journal",
    "UPDATE ticket SET code = lower(code)": "ticket",
    "DELETE FROM mail WHERE id = (SELECT max(id) FROM mail)": "mail",
    "INSERT INTO counter (code, services, active) VALUES ('3', '[]', true)": "counter",
    "UPDATE visit SET email = NULL": "visit",
    "UPDATE print_job SET changed_at = changed_at + interval '1 microsecond'": "print_job",
}
"""What is done to a copy, and in which table it is found."""

NewStore = Callable[[str], str]


@pytest.fixture(scope="module")
def filled_store(seeded_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an office with rows in every table, its apps closed."""
    folder = shutil.copytree(seeded_store.parent, tmp_path_factory.mktemp("filled") / "office")
    clock = FixedClock()
    with open_office(settings_in(folder)) as office:
        office.clock = clock
        fill(officer_of(office, "admin", "administrator"), clock)
    return folder


@pytest.fixture(scope="module")
def filled_database(postgres: Server, filled_store: Path) -> str:
    """The same office on PostgreSQL, to be copied; that it is the same is tested below."""
    name = postgres.create()
    copy_store(settings_in(filled_store).database_url, postgres.url_of(name))
    return name


@pytest.fixture
def filled(
    kind_of_store: str, filled_store: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[Settings]:
    """One such office for a test alone."""
    folder = shutil.copytree(filled_store, tmp_path / "filled")
    if kind_of_store == "sqlite":
        yield settings_in(folder)
        return
    server: Server = request.getfixturevalue("postgres")
    name = server.create(request.getfixturevalue("filled_database"))
    yield settings_in(folder).model_copy(update={"database": server.url_of(name)})
    server.drop(name)


@pytest.fixture
def new_store(tmp_path: Path, postgres: Server) -> Iterator[NewStore]:
    """URLs of stores that are not there yet, or empty."""
    names: list[str] = []

    def new(kind: str) -> str:
        if kind == "sqlite":
            return f"sqlite:///{tmp_path / 'copied' / 'pst.sqlite3'}"
        names.append(postgres.create())
        return postgres.url_of(names[-1])

    yield new
    for name in names:
        postgres.drop(name)


def rows_of(url: str) -> dict[str, list[tuple[object, ...]]]:
    """Every table's rows in no order of the store's."""
    store = Store(url)
    with store.reading() as session:
        found = {
            table.name: sorted((tuple(row) for row in session.execute(select(table))), key=repr)
            for table in metadata.sorted_tables
        }
    store.close()
    return found


def tables_in(url: str) -> bool:
    store = Store(url)
    with store.reading() as session:
        empty = schema.is_empty(session.connection())
    store.close()
    return not empty


def change(url: str, statement: str) -> None:
    store = Store(url)
    with store.writing() as session:
        session.execute(text(statement))
    store.close()


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_a_copy_has_every_row_of_every_table(filled: Settings, new_store: NewStore, kind: str) -> None:
    target = new_store(kind)
    before = rows_of(filled.database_url)

    tables = copy_store(filled.database_url, target)

    assert [name for name, rows in before.items() if not rows] == []
    assert rows_of(target) == before
    assert rows_of(filled.database_url) == before
    assert {table.name: table.rows for table in tables} == {name: len(rows) for name, rows in before.items()}


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_the_office_goes_on_with_its_copy(
    filled: Settings, new_store: NewStore, clock: FixedClock, kind: str
) -> None:
    clock.time = FixedClock().time
    with open_office(filled) as office:
        office.clock = clock
        before = (queue.take_number(office, "RS"), queue.board(office).as_of)
    target = new_store(kind)
    copy_store(filled.database_url, target)

    with open_office(filled.model_copy(update={"database": target})) as office:
        office.clock = clock
        ticket, as_of = queue.take_number(office, "RS"), queue.board(office).as_of

    assert (ticket.number, ticket.id) == (before[0].number + 1, (before[0].id or 0) + 1)
    assert as_of == before[1] + 1


def test_a_copy_of_a_copy_has_the_same_hashes(filled: Settings, new_store: NewStore) -> None:
    there, back = new_store("postgresql"), new_store("sqlite")

    assert copy_store(filled.database_url, there) == copy_store(there, back)


def test_a_store_that_has_tables_is_not_copied_into(
    filled: Settings, new_store: NewStore, postgres: Server, seeded_database: str
) -> None:
    target = postgres.url_of(postgres.create(seeded_database))
    before = rows_of(target)

    with pytest.raises(StoreNotEmpty):
        copy_store(filled.database_url, target)

    assert rows_of(target) == before
    postgres.drop(target.rpartition("/")[2])


@pytest.mark.parametrize(
    ("revision", "refusal"), [("0003", StoreTooOld), ("9999", StoreTooNew)], ids=["older", "newer"]
)
def test_a_store_of_another_program_is_not_copied(
    filled: Settings, new_store: NewStore, revision: str, refusal: type[Exception]
) -> None:
    target = new_store("postgresql")
    change(filled.database_url, f"UPDATE alembic_version SET version_num = '{revision}'")  # noqa: S608

    with pytest.raises(refusal):
        copy_store(filled.database_url, target)

    assert not tables_in(target)


def test_where_there_is_no_store_nothing_is_copied_and_nothing_made(
    tmp_path: Path, new_store: NewStore
) -> None:
    with pytest.raises(StoreMissing):
        copy_store(f"sqlite:///{tmp_path / 'nowhere.sqlite3'}", new_store("postgresql"))
    with pytest.raises(StoreMissing):
        copy_store(new_store("postgresql"), new_store("sqlite"))

    assert not (tmp_path / "nowhere.sqlite3").exists()


def test_a_store_in_use_is_not_copied(office: Office, new_store: NewStore) -> None:
    queue.take_number(office, "RS")
    target = new_store("postgresql")

    with pytest.raises(StoreInUse):
        copy_store(office.settings.database_url, target)

    assert not tables_in(target)


@pytest.mark.sqlite_only
def test_a_difference_is_found_and_leaves_nothing_behind(filled: Settings, new_store: NewStore) -> None:
    """SQLite keeps a fraction in a column of whole numbers, PostgreSQL rounds it."""
    target = new_store("postgresql")
    change(filled.database_url, "UPDATE print_job SET attempts = 1.5")

    with pytest.raises(CopyDiffers) as found:
        copy_store(filled.database_url, target)

    assert found.value.values == {"table": "print_job", "row": 1}
    assert not tables_in(target)


@pytest.mark.sqlite_only
def test_any_injected_difference_is_found(filled: Settings, new_store: NewStore) -> None:
    target = new_store("postgresql")
    copy_store(filled.database_url, target)

    found = [_difference(filled.database_url, target, statement) for statement in INJECTED]

    assert _difference(filled.database_url, target, "SELECT 1") is None
    assert found == list(INJECTED.values())


def _difference(origin_url: str, copy_url: str, statement: str) -> str | None:
    """The table in which a copy differs from its original after that statement, which is taken back."""
    origin, copy = Store(origin_url), Store(copy_url)
    try:
        with origin.snapshot() as left, copy.changing_schema() as right:
            right.execute(text(statement))
            try:
                verified(left, right)
            except CopyDiffers as error:
                return str(error.values["table"])
            finally:
                right.get_transaction().rollback()
        return None
    finally:
        origin.close()
        copy.close()


@pytest.mark.sqlite_only
def test_a_row_that_the_target_cannot_keep_leaves_nothing_behind(
    filled: Settings, new_store: NewStore
) -> None:
    target = new_store("postgresql")
    change(filled.database_url, "UPDATE complaint_step SET move = move || char(0)")

    with pytest.raises(RowRefused) as refusal:
        copy_store(filled.database_url, target)

    assert refusal.value.values == {"table": "complaint_step"}
    assert not tables_in(target)


@pytest.mark.sqlite_only
def test_a_copy_that_is_killed_in_the_middle_leaves_nothing_behind(
    filled: Settings, postgres: Server, new_store: NewStore
) -> None:
    target = new_store("postgresql")
    name = target.rpartition("/")[2]
    with psycopg.connect(postgres.dsn(name), autocommit=True) as server:
        server.execute(HOLDS_THE_FIRST_TICKET.encode())
        server.execute("SELECT pg_advisory_lock(1)")
        command = "import sys; from shared.operations.copy_store import copy_store; copy_store(*sys.argv[1:])"
        copying = subprocess.Popen([sys.executable, "-c", command, filled.database_url, target])
        waiting = "SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objid = 1 AND NOT granted"
        until = monotonic() + WAIT_S
        while (held := server.execute(waiting).fetchone()) is None:
            assert copying.poll() is None
            assert monotonic() < until

        copying.kill()
        copying.wait()
        server.execute("SELECT pg_advisory_unlock(1)")
        while server.execute("SELECT FROM pg_stat_activity WHERE pid = %s", held).fetchone() is not None:
            assert monotonic() < until

    assert not tables_in(target)
