"""A LISTEN connection that is killed: nothing is missed, for the journal is the truth."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Event as Flag

import psycopg
import pytest
from pytestqt.qtbot import QtBot

from shared.office import Office, open_office
from shared.operations import following, queue
from shared.operations import help as asking
from shared.ui.event_feed import EventFeed
from tests.postgres import Server

SMALL, FULL = 60, 475
LONG_S, LONG_MS = 20.0, 20_000
LISTENERS = "FROM pg_stat_activity WHERE query = 'LISTEN journal' AND datname = current_database()"
"""The connections that wait for notifications, besides whoever asks."""

pytestmark = pytest.mark.postgresql_only


@pytest.fixture
def link(office: Office, postgres: Server) -> Iterator[psycopg.Connection]:
    """An administrator's connection to the office's database."""
    dsn = postgres.dsn(str(office.store.url.database))
    with psycopg.connect(dsn, autocommit=True) as opened:
        yield opened


def listeners(link: psycopg.Connection) -> int:
    return link.execute(f"SELECT count(*) {LISTENERS}").fetchone()[0]


def kill_listeners(link: psycopg.Connection) -> int:
    return link.execute(f"SELECT count(pg_terminate_backend(pid)) {LISTENERS}").fetchone()[0]


def burst(office: Office, entries: int, link: psycopg.Connection, killed: Flag) -> int:
    """So many acts of another program without a pause; in the middle the listener is killed."""
    with open_office(office.settings, device="kiosk-2") as other:
        for index in range(entries):
            asking.ask(other)
            if index == entries // 3:
                found = kill_listeners(link)
            if index == entries // 2:
                killed.set()
    return found


def test_a_listen_connection_that_is_killed_in_a_burst_misses_nothing(
    office: Office, link: psycopg.Connection, qtbot: QtBot, full: bool
) -> None:
    heard: list[int] = []
    feed = EventFeed(lambda number: queue.events_after(office, number), lambda: following.watch(office))
    feed.happened.connect(lambda events: heard.extend(event.number for event in events))
    entries, start = FULL if full else SMALL, queue.board(office).as_of
    feed.follow(start)
    qtbot.waitUntil(lambda: listeners(link) == 1)

    with ThreadPoolExecutor(1) as thread:
        killed = thread.submit(burst, office, entries, link, Flag())
        qtbot.waitUntil(lambda: len(heard) >= entries, timeout=LONG_MS)
    qtbot.waitUntil(lambda: listeners(link) == 1)
    feed.stop()

    assert killed.result() == 1
    assert heard == list(range(start + 1, start + 1 + entries))


def test_counting_notifications_alone_misses_entries_when_the_connection_is_killed(
    office: Office, link: psycopg.Connection, postgres: Server
) -> None:
    dsn, killed, listening = postgres.dsn(str(office.store.url.database)), Flag(), Flag()

    def counted() -> int:
        count = 0
        while True:
            with psycopg.connect(dsn, autocommit=True) as own:
                own.execute("LISTEN journal")
                listening.set()
                try:
                    for _ in own.notifies(timeout=1 if killed.is_set() else LONG_S):
                        count += 1
                except psycopg.OperationalError:
                    killed.wait(LONG_S)
                    continue
                return count

    with ThreadPoolExecutor(1) as thread:
        count = thread.submit(counted)
        listening.wait(LONG_S)
        found = burst(office, SMALL, link, killed)

    assert found == 1
    assert count.result() < SMALL


def allow_connections(office: Office, postgres: Server, allowed: str) -> None:
    with psycopg.connect(postgres.dsn("postgres"), autocommit=True) as link:
        link.execute(f'ALTER DATABASE "{office.store.url.database}" ALLOW_CONNECTIONS {allowed}')


def test_a_server_that_refuses_a_listen_connection_is_read_meanwhile_and_asked_again(
    office: Office, link: psycopg.Connection, postgres: Server, qtbot: QtBot
) -> None:
    heard: list[int] = []
    feed = EventFeed(lambda number: queue.events_after(office, number), lambda: following.watch(office))
    feed.happened.connect(lambda events: heard.extend(event.number for event in events))
    start = queue.board(office).as_of
    with office.store.reading() as one, office.store.reading() as other:  # what this office has, it keeps
        one.connection(), other.connection()
    queue.events_after(office, start)
    allow_connections(office, postgres, "false")

    feed.follow(start)
    asking.ask(office)
    qtbot.waitUntil(lambda: heard == [start + 1])
    refused = listeners(link)
    allow_connections(office, postgres, "true")
    qtbot.waitUntil(lambda: listeners(link) == 1)
    asking.ask(office)
    qtbot.waitUntil(lambda: heard == [start + 1, start + 2])
    feed.stop()

    assert refused == 0
