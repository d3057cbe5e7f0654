"""What a PostgreSQL server says of itself and of this connection."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import text
from sqlmodel import Session

ASKED = text("""
    SELECT current_setting('server_version'), current_setting('server_version_num')::int,
        coalesce((SELECT version FROM pg_stat_ssl WHERE pid = pg_backend_pid() AND ssl), ''),
        session_user::text,
        (SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = session_user),
        clock_timestamp()
""")


@dataclass(frozen=True)
class ServerFacts:
    """`tls` is the version of TLS, empty where there is none; `powerful` roles may make or be others."""

    version: str
    version_number: int
    tls: str
    role: str
    powerful: bool
    now: datetime


def facts(session: Session) -> ServerFacts:
    """Ask the server."""
    return ServerFacts(*session.execute(ASKED).one())
