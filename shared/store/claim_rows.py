"""A claimed slip as one row: its own columns, and beside them what stands on it of ticket and service."""

from typing import Any

from sqlalchemy import Dialect

from shared.domain.catalogue import Service
from shared.domain.print_job import PrintJob
from shared.domain.ticket import Ticket
from shared.store.plain_rows import PlainRows
from shared.store.quick_acts import Claimed

BESIDE = ("service", "number", "told_as", "taken_at", "code", "language", "names")
"""The columns of ticket and service, to be asked for after the slip's own."""


class ClaimRows:
    """Reads such rows as one kind of store gives them."""

    def __init__(self, dialect: Dialect) -> None:
        self._jobs = PlainRows(PrintJob, dialect)
        self._tickets, self._services = PlainRows(Ticket, dialect), PlainRows(Service, dialect)

    def read(self, row: dict[str, Any]) -> Claimed:
        """The slip, and what stands on it."""
        beside = {name: row.pop(name) for name in BESIDE}
        beside["taken_at"] = self._tickets.read("taken_at", beside["taken_at"])
        beside["names"] = self._services.read("names", beside["names"]) or {}
        return Claimed(self._jobs.found(row), **beside)
