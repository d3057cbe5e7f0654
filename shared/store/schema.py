"""Brings a store to this program's schema: empty → made, older → migrated, newer → refused."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text
from sqlmodel import Session

from shared.domain.errors import StoreTooNew
from shared.store.database import Store

if TYPE_CHECKING:
    from alembic.config import Config

HEAD = "0011"
"""The newest revision; kept here so that a start need not load Alembic (a test compares)."""
MIGRATIONS = Path(__file__).parent / "migrations"


def prepare(store: Store, seed: Callable[[Session], None]) -> None:
    """Migrate where needed and seed an empty store, all in one transaction. Raises StoreTooNew."""
    with store.reading() as session:
        if _revision(session.connection()) == HEAD:
            return
    with store.changing_schema() as connection:
        found = _revision(connection)
        if found == HEAD:
            return
        upgrade(connection)
        if found is None:
            with Session(connection, expire_on_commit=False) as session:
                seed(session)
                session.commit()


def upgrade(connection: Connection) -> None:
    """Run the migrations up to the newest inside the connection's transaction. Raises StoreTooNew."""
    from alembic import command
    from alembic.script import ScriptDirectory

    config = alembic_config(connection)
    found = _revision(connection)
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if found is not None and found not in known:
        raise StoreTooNew(revision=found)
    command.upgrade(config, "head")


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


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return found
