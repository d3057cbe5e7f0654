"""Whether an office's PostgreSQL is as it should be: what `pst-admin doctor` tells of it."""

from datetime import UTC, datetime, timedelta

from shared.office import Office
from shared.operations.check import Check
from shared.store import server

LEAST_VERSION = 140_000
"""Older ones are no longer looked after by their makers."""
MOST_APART = timedelta(seconds=5)
"""A machine's clock may differ from the server's by so much before times on screens look wrong."""
NO_TLS = "–"


def server_checks(office: Office) -> list[Check]:
    """Version, encryption, role and clock. Raises StoreAway."""
    with office.store.reading() as session:
        before = datetime.now(UTC)
        facts = server.facts(session)
        apart = facts.now - before - (datetime.now(UTC) - before) / 2
    at_home = office.store.url.host in (None, "", "localhost", "127.0.0.1", "::1")
    return [
        Check("server", good=facts.version_number >= LEAST_VERSION, detail=facts.version),
        Check("tls", good=bool(facts.tls) or at_home, detail=facts.tls or NO_TLS),
        Check("role", good=not facts.powerful, detail=facts.role),
        Check("server_clock", good=abs(apart) <= MOST_APART, detail=f"{apart.total_seconds():+.2f} s"),
    ]
