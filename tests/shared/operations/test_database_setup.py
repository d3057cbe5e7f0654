"""A PostgreSQL is set up once, again after an update, and by whom it may be."""

import shutil
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from shared.domain.errors import StoreAway, StoreForbids, StoreTooNew, StoreTooOld, TextTooLong
from shared.domain.set_up_errors import FileNotWritten, NotAServer
from shared.office import open_office
from shared.operations import health, queue
from shared.operations.database_setup import set_up, write_urls
from shared.settings import Settings
from shared.store import schema
from shared.store.database import Store
from shared.store.roles import Machine
from tests.builders import settings_in
from tests.postgres import Server


@pytest.fixture
def here(tmp_path: Path, seeded_store: Path) -> Settings:
    """The administrator's machine, with the key of the seeded store."""
    folder = tmp_path / "here"
    folder.mkdir()
    shutil.copy(seeded_store.with_name("pst.key"), folder)
    return settings_in(folder)


@pytest.fixture
def database(postgres: Server, seeded_database: str) -> Iterator[str]:
    """The name of a store that somebody has made without roles."""
    name = postgres.create(seeded_database)
    yield name
    postgres.drop(name)


def as_desk(here: Settings, url: str) -> Settings:
    return here.model_copy(update={"database": url})


def test_an_empty_database_becomes_an_office_whose_passwords_are_scram(
    here: Settings, postgres: Server
) -> None:
    name = postgres.create()

    ready = set_up(here, postgres.url_of(name))

    with open_office(as_desk(here, ready.urls[Machine.KIOSK])) as office:
        assert queue.take_number(office, "RS").label == "RS-001"
    with psycopg.connect(postgres.dsn(name)) as server:
        kept = server.execute(
            "SELECT rolname, rolpassword, rolsuper, rolcreaterole, rolcreatedb FROM pg_authid"
            " WHERE starts_with(rolname, %s) ORDER BY 1",
            [name],
        ).fetchall()
        owners = server.execute(
            "SELECT DISTINCT pg_get_userbyid(relowner) FROM pg_class"
            " WHERE relnamespace = 'public'::regnamespace"
        ).fetchall()
    assert [row[0] for row in kept] == [f"{name}_{one}" for one in ("desk", "display", "kiosk", "owner")]
    assert [str(row[1]).startswith("SCRAM-SHA-256$") for row in kept] == [True, True, True, False]
    assert {row[2:] for row in kept} == {(False, False, False)}
    assert owners == [(f"{name}_owner",)]


def test_setting_up_again_keeps_passwords_and_gives_lost_rights_back(
    here: Settings, postgres: Server, database: str
) -> None:
    first = set_up(here, postgres.url_of(database))
    desk = as_desk(here, first.urls[Machine.DESK])
    with psycopg.connect(postgres.dsn(database)) as server:
        server.execute(f'REVOKE INSERT ON journal FROM "{database}_desk"'.encode())
        server.execute(f'GRANT DELETE ON ticket TO "{database}_desk"'.encode())
    with open_office(desk) as office, pytest.raises(StoreForbids):
        queue.take_number(office, "RS")

    again = set_up(here, postgres.url_of(database))

    with open_office(desk) as office:
        queue.take_number(office, "RS")
    with psycopg.connect(postgres.dsn(database)) as server:
        may_delete = server.execute(
            "SELECT has_table_privilege(%s, 'ticket', 'DELETE')", [f"{database}_desk"]
        )
        assert may_delete.fetchone() == (False,)
    assert again.urls == {}


def test_new_passwords_take_the_place_of_the_old_ones(
    here: Settings, postgres: Server, database: str
) -> None:
    first = set_up(here, postgres.url_of(database))
    second = set_up(here, postgres.url_of(database), new_passwords=True)

    open_office(as_desk(here, second.urls[Machine.DESK])).close()
    with pytest.raises(StoreAway):
        open_office(as_desk(here, first.urls[Machine.DESK]))


def test_a_machine_before_a_store_of_an_older_program_is_told_to_have_it_brought_up(
    here: Settings, postgres: Server, database: str
) -> None:
    ready = set_up(here, postgres.url_of(database))
    desk = as_desk(here, ready.urls[Machine.DESK])
    owner = Store(ready.settings.database_url)
    with owner.changing_schema() as connection:
        schema.downgrade(connection, "0006")
    owner.close()
    with pytest.raises(StoreTooOld) as refusal:
        open_office(desk)

    set_up(here, postgres.url_of(database))

    assert refusal.value.values == {"revision": "0006"}
    with open_office(desk) as office:
        queue.take_number(office, "RS")


def test_a_machine_before_a_store_of_a_newer_program_is_told_so(
    here: Settings, postgres: Server, database: str
) -> None:
    ready = set_up(here, postgres.url_of(database))
    with psycopg.connect(postgres.dsn(database)) as server:
        server.execute("UPDATE alembic_version SET version_num = '9999'")

    with pytest.raises(StoreTooNew):
        open_office(as_desk(here, ready.urls[Machine.DESK]))
    with pytest.raises(StoreTooNew):
        set_up(here, postgres.url_of(database))


def test_whoever_may_make_no_roles_sets_nothing_up(here: Settings, postgres: Server, database: str) -> None:
    ready = set_up(here, postgres.url_of(database))

    with pytest.raises(StoreForbids):
        set_up(here, ready.urls[Machine.DESK], new_passwords=True)

    open_office(as_desk(here, ready.urls[Machine.DESK])).close()


def test_the_owner_of_a_database_who_may_make_roles_sets_it_up(here: Settings, postgres: Server) -> None:
    name = postgres.create()
    with psycopg.connect(postgres.dsn("postgres"), autocommit=True) as server:
        server.execute("CREATE ROLE pengelola LOGIN CREATEROLE PASSWORD 'rahasia'")
        server.execute(f'ALTER DATABASE "{name}" OWNER TO pengelola'.encode())
    url = postgres.url_of(name).replace("pst:rahasia-uji", "pengelola:rahasia")

    ready = set_up(here, url)
    set_up(here, url)

    with open_office(as_desk(here, ready.urls[Machine.KIOSK])) as office:
        assert queue.take_number(office, "RS").label == "RS-001"


@pytest.mark.parametrize(
    "url",
    ["", "sqlite:///pst.sqlite3", "postgresql+psycopg://server", "postgresql+psycopg://server:lima/pst"],
)
def test_what_is_no_postgresql_is_refused(here: Settings, url: str) -> None:
    with pytest.raises(NotAServer):
        set_up(here, url)


def test_a_database_whose_roles_names_would_be_cut_is_refused(here: Settings, postgres: Server) -> None:
    with pytest.raises(TextTooLong):
        set_up(here, postgres.url_of("x" * 56))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps who may read in another way")
def test_each_machines_settings_are_read_by_nobody_else(
    here: Settings, postgres: Server, database: str, tmp_path: Path
) -> None:
    ready = set_up(here, postgres.url_of(database))

    files = write_urls(ready, tmp_path / "mesin")

    assert {file.name for file in files} == {"kiosk.toml", "display.toml", "desk.toml"}
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    with pytest.raises(FileNotWritten):
        write_urls(ready, files[0])


def test_doctor_looks_at_version_encryption_role_and_clock_of_the_server(
    here: Settings, postgres: Server, database: str
) -> None:
    ready = set_up(here, postgres.url_of(database))
    seen = {}
    for name, url in (("desk", ready.urls[Machine.DESK]), ("admin", postgres.url_of(database))):
        with open_office(as_desk(here, url)) as office:
            seen[name] = {check.key: check for check in health.checkup(office)}

    assert (seen["desk"]["role"].good, seen["desk"]["role"].detail) == (True, f"{database}_desk")
    assert (seen["admin"]["role"].good, seen["admin"]["role"].detail) == (False, "pst")
    assert seen["desk"]["server"].good
    assert seen["desk"]["server_clock"].detail.endswith(" s")
    assert "sqlite" not in seen["desk"]
