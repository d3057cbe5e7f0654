"""A store on a PostgreSQL server: its engine, with few connections for a desktop app."""

from sqlalchemy import Engine, create_engine
from sqlalchemy.engine import URL


def postgres_engine(url: URL) -> Engine:
    """An engine on the database that `url` names; nothing is connected before it is used."""
    return create_engine(url, pool_pre_ping=True, pool_size=3, max_overflow=2, pool_timeout=2)
