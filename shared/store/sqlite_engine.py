"""A store in one SQLite file: its engine, durable and for one machine."""

import errno
import os
import sqlite3
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from sqlalchemy import Connection, Engine, StaticPool, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.pool import ConnectionPoolEntry

from shared.domain.errors import StoreAway, StoreFull, StoreOnNetworkShare, StoreReadOnly
from shared.store.network_share import on_network_share
from shared.whole_file import make_folder

sqlite_driver: ModuleType
try:
    sqlite_driver = import_module("pysqlite3")
except ImportError:  # no wheel for this machine: the standard library's SQLite serves, see `pst-admin doctor`
    sqlite_driver = sqlite3

BUSY_TIMEOUT_MS = 3_000
"""So long SQLite waits for another writer, besides the time that an act stands in line."""

KEPT_TEXTS = 1_000
"""So many statements a connection keeps prepared: more than this program has.

In a cache that is full, pysqlite puts each new one in the place of the last new one, and prepares the busiest
again and again.
"""
NO_FILE = {
    errno.EACCES: StoreReadOnly,
    errno.EPERM: StoreReadOnly,
    errno.EROFS: StoreReadOnly,
    errno.ENOSPC: StoreFull,
    errno.EDQUOT: StoreFull,
}
"""Why a file cannot be made or opened for writing; a disk that is not there comes back."""


def sqlite_version() -> str:
    """The version of SQLite in use, for `doctor`."""
    return str(sqlite_driver.sqlite_version)


def sqlite_engine(url: URL) -> Engine:
    """An engine on the file that `url` names, which is made where it is not there.

    Raises StoreOnNetworkShare, StoreAway, StoreFull, StoreReadOnly.
    """
    options: dict[str, Any] = {
        "module": sqlite_driver,
        "connect_args": {"check_same_thread": False, "cached_statements": KEPT_TEXTS},
    }
    file = sqlite_file(url)
    if file is None:
        options["poolclass"] = StaticPool
    else:
        _make_file(file)
    engine = create_engine(url, **options)
    event.listen(engine, "connect", _prepare)
    if file is not None:
        _keep_no_reader(engine, file)
    event.listen(engine, "begin", _begin)
    return engine


def sqlite_file(url: URL) -> Path | None:
    """The file that `url` names; None for a store in memory."""
    return None if url.database in (None, "", ":memory:") else Path(str(url.database))


def _make_file(path: Path) -> None:
    folder = path.resolve().parent
    if on_network_share(folder):
        raise StoreOnNetworkShare
    try:
        make_folder(folder)
        # SQLite gives -wal and -shm the file's own mode: names and errands are plain text in them.
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as error:
        raise NO_FILE.get(error.errno or 0, StoreAway) from error


def _prepare(connection: Any, _record: object) -> None:
    connection.isolation_level = None
    for pragma in (
        f"busy_timeout = {BUSY_TIMEOUT_MS}",
        "journal_mode = WAL",
        "synchronous = FULL",  # NORMAL loses told numbers at a power cut
        "foreign_keys = ON",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _keep_no_reader(engine: Engine, file: Path) -> None:
    """What was opened while the file could not be written could never write: it is not used again."""

    def note(_connection: Any, record: ConnectionPoolEntry) -> None:
        record.info["may_write"] = os.access(file, os.W_OK)

    def give_up(connection: Any, record: ConnectionPoolEntry) -> None:
        if connection is not None and not record.info["may_write"]:
            record.invalidate()

    event.listen(engine, "connect", note)
    event.listen(engine, "checkin", give_up)


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN"))
