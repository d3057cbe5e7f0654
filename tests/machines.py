"""An office of several machines: one PostgreSQL, set up by the product, and each machine under its role."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import psycopg

from shared.office import Office, open_office
from shared.operations.database_setup import set_up
from shared.settings import Settings
from shared.store.roles import Machine
from tests.builders import settings_in
from tests.fakes import FixedClock
from tests.postgres import Server


@dataclass(frozen=True)
class Machines:
    """`settings` are the owner's, `dsn` the server administrator's; all machines have the same key."""

    settings: Settings
    dsn: str
    urls: Mapping[Machine, str]

    def office_of(self, machine: Machine, clock: FixedClock | None = None) -> Office:
        """The office as an app on that machine opens it."""
        settings = self.settings.model_copy(update={"database": self.urls[machine]})
        office = open_office(settings, device=f"{machine}-1")
        if clock is not None:
            office.clock = clock
        return office

    def ask(self, machine: Machine, statement: str) -> list[tuple[object, ...]]:
        """What somebody gets who took the machine's URL away and asks the database himself."""
        with psycopg.connect(self.urls[machine].replace("+psycopg", "")) as link:
            found = link.execute(statement.encode())
            return found.fetchall() if found.description else []


def machines_on(server: Server, folder: Path, *, template: str = "template1") -> Machines:
    """A database of that template, set up for several machines."""
    name = server.create(template)
    ready = set_up(settings_in(folder), server.url_of(name))
    return Machines(ready.settings, server.dsn(name), ready.urls)
