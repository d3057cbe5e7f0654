"""The store behind one URL: the only file that knows SQLite from PostgreSQL."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from threading import RLock
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Dialect, text
from sqlalchemy.engine import URL, Engine, make_url
from sqlalchemy.exc import DatabaseError, DataError, IntegrityError, InterfaceError, ProgrammingError
from sqlmodel import Session

from shared.domain.errors import StoreAway, StoreForbids
from shared.store.fair_turn import FairTurn
from shared.store.plain_session import PlainSession
from shared.store.postgres_deadline import (
    ANSWER_WITHIN_S,
    CHANGE_WITHIN_S,
    COPY_WITHIN_S,
    Deadline,
    allow_longer,
)
from shared.store.quick_connections import QuickConnections
from shared.store.refusals import refusal_of
from shared.store.sign_in_causes import cause_of
from shared.store.signal.file_watch import FileWatch
from shared.store.signal.nudges import Nudges
from shared.store.sqlite_engine import sqlite_driver, sqlite_engine, sqlite_file

if TYPE_CHECKING:
    from shared.store.signal.server_watch import ServerWatch

logger = logging.getLogger(__name__)

LOCKED_WISH = 3324
"""The kind of PostgreSQL's advisory locks that stand for a wish."""
ONE_MOMENT = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
"""How a PostgreSQL is read; a SQLite file is always so."""
LISTENERS = ".listeners"
"""The folder beside a SQLite file in which programs say where they are nudged."""
OURS = (DataError, IntegrityError, ProgrammingError)
"""Database errors that are a mistake of this program, not of the machine: never shown as “away”."""
NO_RIGHT = "42501"
"""PostgreSQL's state for what the role may not do; its message names a table, and nothing personal."""


class Store:
    """Opens transactions; `reading` sees one moment, `writing` is one commit or nothing.

    A PostgreSQL server has two seconds for all its answers to one transaction, then it counts as away;
    `within_s` gives it longer, where a whole file is on its way.
    `device` is how it sees this app.
    """

    def __init__(self, url: str, device: str = "pst") -> None:
        self.url, self._device = make_url(url), device
        self._engine = sqlite_engine(self.url) if self.is_sqlite else _server_engine(self.url, device)
        self._begin = "BEGIN IMMEDIATE" if self.is_sqlite else "BEGIN"
        self._writer = self._engine.execution_options(begin=self._begin)
        # A server's statements see a moment each, unless told otherwise; so told, BEGIN costs no more.
        self._reader = self._engine if self.is_sqlite else self._engine.execution_options(**ONE_MOMENT)
        quick = self._engine if self.is_sqlite else _quick_engine(self.url, device)
        self._quick = QuickConnections(quick, kept=self.is_sqlite)
        self._file = sqlite_file(self.url) if self.is_sqlite else None
        self._nudges = Nudges(self._file.with_suffix(LISTENERS) if self._file else None)
        # A store in memory is one connection, which threads have one after another.
        self._turn = RLock() if self.is_sqlite and self._file is None else nullcontext()
        self._line = FairTurn(self._file)

    @property
    def is_sqlite(self) -> bool:
        """Whether the store is a SQLite file."""
        return self.url.get_backend_name() == "sqlite"

    @property
    def dialect(self) -> Dialect:
        """How SQLAlchemy speaks with this kind of store."""
        return self._engine.dialect

    @contextmanager
    def reading(self, *, within_s: float = ANSWER_WITHIN_S) -> Iterator[Session]:
        """A session that sees one moment of the store; raises StoreAway where the store does not answer."""
        reading = Session(self._reader, expire_on_commit=False)
        with self._turn, _answered(within_s=within_s), reading as session:
            self._allow(session, within_s)
            yield session

    @contextmanager
    def writing(self, *, alone: str = "", within_s: float = ANSWER_WITHIN_S) -> Iterator[Session]:
        """A session whose changes are committed together at the end, or not at all.

        SQLite begins IMMEDIATE: a deferred writer would fail with “database is locked” under load.
        `alone` names a wish of which two would look for what neither has stored yet, then both store it:
        writers that name the same one follow each other (on SQLite all writers do).
        """
        writing = Session(self._writer, expire_on_commit=False)
        answered = _answered(within_s=within_s)
        with self._turn, self._line.taken(), answered, writing as session, session.begin():
            self._allow(session, within_s)
            if alone and not self.is_sqlite:
                wish = {"kind": LOCKED_WISH, "wish": alone}
                session.execute(text("SELECT pg_advisory_xact_lock(:kind, hashtext(:wish))"), wish)
            yield session
        self.nudge()

    @contextmanager
    def quick_writing(self) -> Iterator[Any]:
        """The driver's own connection, for the prepared text of the two acts that must be quick.

        On SQLite it is in a transaction that is committed at the end, or not at all; on PostgreSQL each
        statement is committed by itself.
        """
        quick = self._quick
        begun = quick.in_transaction(self._begin) if self.is_sqlite else quick.in_autocommit()
        with self._turn, self._line.taken(), _answered(), begun as connection:
            yield connection
        self.nudge()

    @contextmanager
    def quick_reading(self) -> Iterator[Any]:
        """The driver's own connection, for a prepared text that asks once, and so sees one moment."""
        with self._turn, _answered(), self._quick.in_autocommit() as connection:
            yield connection

    @contextmanager
    def plain_reading(self) -> Iterator[PlainSession]:
        """As `reading`, for questions that a module keeps: prepared text on the driver's own connection."""
        begin = "BEGIN" if self.is_sqlite else "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
        with self._turn, _answered(), self._quick.in_transaction(begin) as connection:
            yield PlainSession(connection, self.dialect)

    @contextmanager
    def plain_writing(self) -> Iterator[PlainSession]:
        """As `writing`, for acts of a few rows: prepared text on the driver's own connection."""
        begun = self._quick.in_transaction(self._begin)
        with self._turn, self._line.taken(), _answered(), begun as connection:
            yield PlainSession(connection, self.dialect)
        self.nudge()

    @contextmanager
    def changing_schema(self, within_s: float = CHANGE_WITHIN_S) -> Iterator[Connection]:
        """A connection in one write transaction, for migrations: two programs never migrate at once.

        It has minutes, not seconds.
        """
        with self._line.taken(), _answered(within_s=within_s), self._writer.begin() as connection:
            if not self.is_sqlite:
                allow_longer(connection, within_s)
                connection.exec_driver_sql("SELECT pg_advisory_xact_lock(3324)")
            yield connection

    def nudge(self) -> None:
        """After a commit: wake who watches this store. PostgreSQL does so itself, at its journal."""
        if self.is_sqlite:
            self._nudges.send()

    def watch(self) -> "FileWatch | ServerWatch":
        """Waits for what any program commits; for one thread, which closes it before the store."""
        if self.is_sqlite:
            return FileWatch(self._file, self._nudges, sqlite_driver)
        from shared.store.signal.server_watch import ServerWatch  # a SQLite office loads no psycopg

        return ServerWatch(self.url, self._device)

    @contextmanager
    def snapshot(self) -> Iterator[Connection]:
        """A connection that sees one moment of the store for as long as a copy takes, to read it."""
        with _answered(within_s=COPY_WITHIN_S), self._reader.connect() as connection:
            if not self.is_sqlite:
                allow_longer(connection, COPY_WITHIN_S)
            yield connection

    def _allow(self, session: Session, within_s: float) -> None:
        if within_s > ANSWER_WITHIN_S and not self.is_sqlite:
            allow_longer(session.connection(), within_s)

    def close(self) -> None:
        """Give every connection back."""
        self._nudges.close()
        self._quick.close()
        self._engine.dispose()
        self._line.close()


def _server_engine(url: URL, device: str) -> Engine:
    # Here, because an office with one machine need not load the server's driver at each start.
    from shared.store.postgres_engine import postgres_engine

    return postgres_engine(url, device)


def _quick_engine(url: URL, device: str) -> Engine:
    from shared.store.postgres_engine import quick_engine

    return quick_engine(url, device)


@contextmanager
def _answered(*, within_s: float = ANSWER_WITHIN_S) -> Iterator[None]:
    try:
        with Deadline(within_s):
            yield
    except OURS as error:
        if getattr(error.orig, "sqlstate", None) == NO_RIGHT:
            logger.error("the database refuses: %s", str(error.orig).partition("\n")[0])
            raise StoreForbids from error
        raise
    except (DatabaseError, InterfaceError, sqlite_driver.Error, UnicodeDecodeError) as error:
        refusal = refusal_of(error)
        if isinstance(refusal, StoreAway):
            refusal.cause = cause_of(error)
        logger.warning("%s: %s", refusal.key, getattr(refusal, "cause", "") or type(error).__name__)
        raise refusal from error
