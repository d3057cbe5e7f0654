"""A store on a PostgreSQL server: its engine, with bounded waits and few connections for a desktop app."""

from time import monotonic
from typing import Any

from psycopg import OperationalError
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import URL, Dialect
from sqlalchemy.exc import InvalidatePoolError
from sqlalchemy.pool import ConnectionPoolEntry

from shared.store.postgres_connection import BoundedConnection
from shared.store.postgres_deadline import SERVER_LIMITS_MS

KEPT_CONNECTIONS = 2
"""One for the app's store worker and one for its paper and mail, besides that of the quick acts.

More are opened while more threads ask, none waits for another's: that wait would be outside the deadline.
An app has a handful of threads, so four apps of an office hold about a dozen of a server's usual hundred.
"""
ASK_AFTER_S = 1.0
"""A connection that was idle for longer is asked whether it still lives; a busy one would pay for nothing."""
LINK = {
    "connect_timeout": 2,  # whole seconds, at least 2: ends attempts that nobody waits for any more
    "keepalives_idle": 30,  # before the five minutes or so after which routers forget an idle link
    "keepalives_interval": 10,
    "keepalives_count": 3,
    "tcp_user_timeout": 10_000,  # for work with a longer deadline than a lost link deserves
}
"""What libpq is told where the URL says nothing else."""


def postgres_engine(url: URL, device: str) -> Engine:
    """An engine on the database that `url` names; nothing is connected before it is used.

    Whatever libpq understands may stand in the URL (`sslmode`, `sslrootcert`, `options` …) and comes first.
    `device` is how the server's administrator sees this app.
    """
    engine = create_engine(url, pool_size=KEPT_CONNECTIONS, max_overflow=-1, pool_use_lifo=True)
    return _bounded(engine, device)


def quick_engine(url: URL, device: str) -> Engine:
    """An engine for prepared text, with a connection of its own that commits each statement by itself.

    psycopg forgets what is prepared at each rollback, and a session's end is one; planning a text again
    takes longer than the text. It is planned once, for all values.
    """
    alone = {"isolation_level": "AUTOCOMMIT", "pool_reset_on_return": None}
    engine = create_engine(url, pool_size=1, max_overflow=-1, **alone)
    return _bounded(engine, device, plan_cache_mode="force_generic_plan")


def _bounded(engine: Engine, device: str, **settings: str) -> Engine:
    chosen: dict[str, object] = {**SERVER_LIMITS_MS, **settings}
    limits = " ".join(f"-c {name}={value}" for name, value in chosen.items())

    def connect(
        _dialect: Dialect, _entry: ConnectionPoolEntry, arguments: list[Any], named: dict[str, Any]
    ) -> BoundedConnection:
        named = {**LINK, "application_name": device, **named}
        named["options"] = f"{limits} {named.get('options', '')}"
        return BoundedConnection.connect(*arguments, **named)

    event.listen(engine, "do_connect", connect)
    event.listen(engine, "checkin", _note_rest)
    event.listen(engine, "checkout", _throw_out_dead)
    return engine


def _note_rest(_connection: BoundedConnection | None, entry: ConnectionPoolEntry) -> None:
    entry.info["rests_since"] = monotonic()


def _throw_out_dead(connection: BoundedConnection, entry: ConnectionPoolEntry, _proxy: object) -> None:
    """A dead connection is found before anything is sent on it: the pool then opens a new one.

    What one server has left, it has left all of: the whole pool goes.
    """
    rests_since = entry.info.get("rests_since")
    if rests_since is None:
        return
    if connection.has_been_left():
        raise InvalidatePoolError
    if monotonic() - rests_since > ASK_AFTER_S:
        _ask(connection)


def _ask(connection: BoundedConnection) -> None:
    as_before = connection.autocommit
    connection.autocommit = True
    try:
        connection.execute(";")
    except OperationalError as error:
        raise InvalidatePoolError from error
    connection.autocommit = as_before
