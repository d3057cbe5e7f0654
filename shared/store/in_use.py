"""Whether apps are connected to a store: what they write after a copy has begun would stay behind."""

from pathlib import Path

from sqlalchemy import text

from shared.store.database import Store
from shared.store.sqlite_engine import sqlite_driver

OTHERS = text("""
    SELECT count(*) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND usesysid IS NOT NULL
        AND coalesce(backend_type, 'client backend') = 'client backend'
""")
"""Roles that may see no more of others still see that they are there."""


def server_is_in_use(store: Store) -> bool:
    """Whether anybody but this connection is connected to the database."""
    with store.reading() as session:
        return bool(session.scalar(OTHERS))


def file_is_in_use(file: Path) -> bool:
    """Whether an app has this SQLite file open: then nobody else gets it for himself alone.

    To be asked before this program opens it. A file that is no store is not in use.
    """
    address = f"{file.resolve().as_uri()}?mode=rw"
    try:
        link = sqlite_driver.connect(address, uri=True, timeout=0, isolation_level=None)
        try:
            link.execute("PRAGMA locking_mode = EXCLUSIVE")
            link.execute("BEGIN IMMEDIATE")
            link.execute("ROLLBACK")
        finally:
            link.close()
    except sqlite_driver.DatabaseError as error:
        return "locked" in str(error)
    return False
