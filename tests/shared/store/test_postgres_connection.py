"""A connection to PostgreSQL: what it tells the server, how it ends, and how a dead one is replaced."""

import threading
from collections.abc import Iterator
from time import monotonic

import psycopg
import pytest
from sqlalchemy import text

from shared.domain.errors import StoreAway
from shared.store.database import Store
from shared.store.postgres_connection import BoundedConnection
from shared.store.postgres_deadline import Deadline
from tests.faults.proxy import proxy_before
from tests.postgres import Server

AWAY_CODES = {
    "lock not available": "55P03",
    "query canceled": "57014",
    "deadlock detected": "40P01",
    "serialization failure": "40001",
    "too many connections": "53300",
    "disk full": "53100",
    "read only": "25006",
    "shutdown": "57P01",
}


@pytest.fixture
def database(postgres: Server) -> Iterator[str]:
    name = postgres.create()
    yield postgres.url_of(name)
    postgres.drop(name)


def shown(store: Store, *names: str) -> list[str]:
    """What the server says of its settings for this connection."""
    with store.reading() as session:
        return [
            session.execute(text("SELECT current_setting(:name)"), {"name": name}).scalar_one()
            for name in names
        ]


def server_lets_go(postgres: Server, device: str) -> bool:
    """Whether the server soon has no connection of that device."""
    patient_until = monotonic() + 30
    query = "SELECT count(*) FROM pg_stat_activity WHERE application_name = %s"
    with psycopg.connect(postgres.dsn("postgres"), autocommit=True) as link:
        while monotonic() < patient_until:
            if link.execute(query, [device]).fetchone() == (0,):
                return True
    return False


def test_the_server_knows_the_device_and_ends_what_hangs(database: str) -> None:
    store = Store(database, "kiosk-1")

    settings = shown(
        store, "application_name", "statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"
    )

    assert settings == ["kiosk-1", "2s", "1500ms", "5s"]
    store.close()


def test_what_the_url_says_comes_first(database: str) -> None:
    store = Store(f"{database}?application_name=loket&options=-c%20lock_timeout%3D900&sslmode=disable")

    assert shown(store, "application_name", "lock_timeout", "statement_timeout") == ["loket", "900ms", "2s"]
    store.close()


def test_a_server_without_the_tls_that_the_url_requires_is_not_spoken_to(database: str) -> None:
    store = Store(f"{database}?sslmode=require")

    with pytest.raises(StoreAway):
        shown(store, "application_name")


def test_a_change_of_the_schema_has_minutes_and_the_next_transaction_seconds(database: str) -> None:
    store = Store(database)

    with store.changing_schema() as connection:
        changing = connection.execute(text("SELECT current_setting('statement_timeout')")).scalar_one()

    assert (changing, *shown(store, "statement_timeout")) == ("5min", "2s")
    store.close()


def test_a_deadline_is_for_all_waits_together_and_its_end_closes_the_connection(database: str) -> None:
    connection = BoundedConnection.connect(database.replace("+psycopg", ""))

    with Deadline(0.5):
        for _ in range(2):
            connection.execute("SELECT pg_sleep(0.2)")
        with pytest.raises(psycopg.OperationalError):
            connection.execute("SELECT pg_sleep(0.2)")

    assert connection.closed


def test_a_connection_that_comes_too_late_is_closed_again(database: str, postgres: Server) -> None:
    with proxy_before(postgres.port) as proxy:
        proxy.pause()
        url = database.replace("+psycopg", "").replace(f":{postgres.port}/", f":{proxy.port}/")

        with Deadline(0.1), pytest.raises(psycopg.OperationalError):
            BoundedConnection.connect(url, application_name="late")
        proxy.resume()
        for thread in threading.enumerate():
            if thread.name == "store-connect":
                thread.join(30)

    assert server_lets_go(postgres, "late")


def test_connections_that_were_killed_while_idle_are_replaced_unnoticed(
    database: str, postgres: Server
) -> None:
    store = Store(database, "kiosk-1")
    with store.reading() as one, store.reading() as other:
        before = {session.execute(text("SELECT pg_backend_pid()")).scalar_one() for session in (one, other)}

    with psycopg.connect(postgres.dsn("postgres")) as link:
        for pid in before:
            link.execute("SELECT pg_terminate_backend(%s, 5000)", [pid])
    with store.reading() as one, store.reading() as other:
        after = {session.execute(text("SELECT pg_backend_pid()")).scalar_one() for session in (one, other)}

    assert not before & after
    store.close()


def test_a_connection_that_died_without_a_word_is_replaced_unnoticed(
    database: str, postgres: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shared.store.postgres_engine.ASK_AFTER_S", 0)
    with proxy_before(postgres.port) as proxy:
        store = Store(database.replace(f":{postgres.port}/", f":{proxy.port}/"), "kiosk-1")
        shown(store, "application_name")
        proxy.cut_at_next_question()

        assert shown(store, "application_name") == ["kiosk-1"]
        assert proxy.cuts == 1
        store.close()


@pytest.mark.parametrize("code", AWAY_CODES.values(), ids=AWAY_CODES)
def test_what_the_server_cannot_do_just_now_is_away(database: str, code: str) -> None:
    store = Store(database)
    trouble = text(f"DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '{code}'; END $$")

    with pytest.raises(StoreAway), store.writing() as session:
        session.execute(trouble)

    assert shown(store, "lock_timeout") == ["1500ms"]
    store.close()
