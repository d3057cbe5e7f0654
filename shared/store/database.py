"""The store behind one URL: the only file that knows SQLite from PostgreSQL."""

import logging
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from sqlalchemy import Connection, Engine, StaticPool, create_engine, event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import DatabaseError, DataError, IntegrityError, InterfaceError, ProgrammingError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlmodel import Session

from shared.domain.errors import StoreAway, StoreOnNetworkShare
from shared.store.network_share import on_network_share
from shared.whole_file import make_folder

sqlite_driver: ModuleType
try:
    sqlite_driver = import_module("pysqlite3")
except ImportError:  # no wheel for this machine: the standard library's SQLite serves, see `pst-admin doctor`
    sqlite_driver = sqlite3

logger = logging.getLogger(__name__)

BUSY_TIMEOUT_MS = 5_000
LOCKED_WISH = 3324
"""The kind of PostgreSQL's advisory locks that stand for a wish."""
OURS = (DataError, IntegrityError, ProgrammingError)
"""Database errors that are a mistake of this program, not of the machine: never shown as “away”."""


class Store:
    """Opens transactions; `reading` sees one moment, `writing` is one commit or nothing."""

    def __init__(self, url: str) -> None:
        self.url = make_url(url)
        self._engine = _engine(self.url)
        begin = "BEGIN IMMEDIATE" if self.is_sqlite else "BEGIN"
        self._writer = self._engine.execution_options(begin=begin)

    @property
    def is_sqlite(self) -> bool:
        """Whether the store is a SQLite file."""
        return self.url.get_backend_name() == "sqlite"

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that sees one moment of the store; raises StoreAway where the store does not answer."""
        with _as_away(), Session(self._engine, expire_on_commit=False) as session:
            yield session

    @contextmanager
    def writing(self, *, alone: str = "") -> Iterator[Session]:
        """A session whose changes are committed together at the end, or not at all.

        SQLite begins IMMEDIATE: a deferred writer would fail with “database is locked” under load.
        `alone` names a wish of which two would look for what neither has stored yet, then both store it:
        writers that name the same one follow each other (on SQLite all writers do).
        """
        with _as_away(), Session(self._writer, expire_on_commit=False) as session, session.begin():
            if alone and not self.is_sqlite:
                wish = {"kind": LOCKED_WISH, "wish": alone}
                session.execute(text("SELECT pg_advisory_xact_lock(:kind, hashtext(:wish))"), wish)
            yield session

    @contextmanager
    def changing_schema(self) -> Iterator[Connection]:
        """A connection in one write transaction, for migrations: two programs never migrate at once."""
        with _as_away(), self._writer.begin() as connection:
            if not self.is_sqlite:
                connection.exec_driver_sql("SELECT pg_advisory_xact_lock(3324)")
            yield connection

    def close(self) -> None:
        """Give every connection back."""
        self._engine.dispose()


def sqlite_version() -> str:
    """The version of SQLite in use, for `doctor`."""
    return str(sqlite_driver.sqlite_version)


@contextmanager
def _as_away() -> Iterator[None]:
    try:
        yield
    except OURS:
        raise
    except (DatabaseError, InterfaceError, PoolTimeout) as error:
        logger.warning("the store is away: %s", type(error).__name__)
        raise StoreAway from error


def _engine(url: URL) -> Engine:
    if url.get_backend_name() != "sqlite":
        return create_engine(url, pool_pre_ping=True, pool_size=3, max_overflow=2, pool_timeout=2)
    options: dict[str, Any] = {"module": sqlite_driver, "connect_args": {"check_same_thread": False}}
    if url.database in (None, "", ":memory:"):
        options["poolclass"] = StaticPool
    else:
        folder = Path(url.database).resolve().parent
        if on_network_share(folder):
            raise StoreOnNetworkShare
        try:
            make_folder(folder)
            # SQLite gives -wal and -shm the file's own mode: names and errands are plain text in them.
            os.close(os.open(url.database, os.O_CREAT | os.O_RDWR, 0o600))
        except OSError as error:
            raise StoreAway from error
    engine = create_engine(url, **options)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None
    for pragma in (
        f"busy_timeout = {BUSY_TIMEOUT_MS}",
        "journal_mode = WAL",
        "synchronous = FULL",  # NORMAL loses told numbers at a power cut
        "foreign_keys = ON",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN"))
