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

HEAD = "0001"
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
        move_to(connection, "head")
        if found is None:
            with Session(connection, expire_on_commit=False) as session:
                seed(session)
                session.commit()


def move_to(connection: Connection, revision: str) -> None:
    """Run the migrations up or down to `revision` inside the connection's transaction."""
    from alembic import command
    from alembic.script import ScriptDirectory

    config = alembic_config(connection)
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    found = _revision(connection)
    if found is not None and found not in known:
        raise StoreTooNew(revision=found)
    if revision == "head" or (found or "") < revision:
        command.upgrade(config, revision)
        return
    command.downgrade(config, revision)


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
