"""Brings a store to this program's schema: empty → made, older → migrated, newer → refused."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text
from sqlmodel import Session

from shared.domain.errors import StoreForbids, StoreTooNew, StoreTooOld
from shared.store.database import Store

if TYPE_CHECKING:
    from alembic.config import Config

HEAD = "0015"
"""The newest revision; kept here so that a start need not load Alembic (a test compares)."""
MIGRATIONS = Path(__file__).parent / "migrations"


def prepare(store: Store, seed: Callable[[Session], None]) -> None:
    """Migrate where needed and seed an empty store, all in one transaction.

    A newer store that still serves this program is left as it is. Raises StoreTooNew, and StoreTooOld where
    the database's role may not change the schema.
    """
    with store.reading() as session:
        found = revision_of(session.connection())
        if found == HEAD or (found is not None and _serves_us(session.connection(), found)):
            return
    try:
        with store.changing_schema() as connection:
            _bring_up(connection, seed)
    except StoreForbids as error:
        raise StoreTooOld(revision=found or "–") from error


def _bring_up(connection: Connection, seed: Callable[[Session], None]) -> None:
    found = revision_of(connection)
    if found == HEAD:
        return
    upgrade(connection)
    if found is None:
        with Session(connection, expire_on_commit=False) as session:
            seed(session)
            session.commit()


def is_empty(connection: Connection) -> bool:
    """Whether nobody, not even another program, has made a table there."""
    return not inspect(connection).get_table_names()


def upgrade(connection: Connection) -> None:
    """Run the migrations up to the newest inside the connection's transaction. Raises StoreTooNew."""
    from alembic import command

    found = revision_of(connection)
    if found is not None and not _is_known(found):
        raise StoreTooNew(revision=found)
    command.upgrade(alembic_config(connection), "head")


def check_newest(connection: Connection) -> None:
    """Whether a store has this program's schema. Raises StoreTooOld, StoreTooNew."""
    found = revision_of(connection)
    if found == HEAD:
        return
    if found is None or _is_known(found):
        raise StoreTooOld(revision=found or "–")
    raise StoreTooNew(revision=found)


def downgrade(connection: Connection, revision: str) -> None:
    """Run the migrations down to `revision` (or `base`) inside the connection's transaction."""
    from alembic import command

    command.downgrade(alembic_config(connection), revision)


def alembic_config(connection: Connection) -> "Config":
    """Alembic's configuration for an open connection; no ini file is needed."""
    from alembic.config import Config as AlembicConfig

    config = AlembicConfig()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    return config


def revision_of(connection: Connection) -> str | None:
    """The revision of a store's schema; None where it has none."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return found


def _is_known(revision: str) -> bool:
    """Whether this program's own migrations lead to this schema."""
    from alembic.script import ScriptDirectory

    return revision in {one.revision for one in ScriptDirectory(str(MIGRATIONS)).walk_revisions()}


def _serves_us(connection: Connection, found: str) -> bool:
    """Whether a store of a newer revision says that programs as old as this one may work on it."""
    if found <= HEAD or not inspect(connection).has_table("served_program"):
        return False
    promise = text("SELECT oldest FROM served_program WHERE revision = :found")
    oldest: str | None = connection.execute(promise, {"found": found}).scalar()
    return oldest is not None and oldest <= HEAD
