"""An office for a measurement, on either store, durable as an office's own."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory, gettempdir

from shared.office import Office, open_office
from shared.operations import officers
from shared.settings import Settings
from tests.builders import officer_of, settings_in
from tests.fakes import QuickHasher
from tests.postgres import Server, running_postgres

STORES = ("sqlite", "postgresql")
DURABLE: tuple[str, ...] = ()
"""A server as it is shipped: every commit is on the disk before it is told."""


@contextmanager
def place_on(store: str) -> Iterator[tuple[Settings, Server | None]]:
    """Settings of an office whose store is empty, and the PostgreSQL that was started for it, if any."""
    with TemporaryDirectory(prefix="pst-bench-") as name:
        settings = settings_in(Path(name))
        if store == "sqlite":
            yield settings, None
            return
        place = Path(gettempdir()) / f"pst-bench-postgres-{Path(name).name}"
        try:
            with running_postgres(place, DURABLE) as server:
                yield settings.model_copy(update={"database": server.url_of(server.create())}), server
        finally:
            rmtree(place, ignore_errors=True)


@contextmanager
def settings_on(store: str) -> Iterator[Settings]:
    """The settings alone."""
    with place_on(store) as (settings, _server):
        yield settings


@contextmanager
def office_on(store: str) -> Iterator[Office]:
    """The office acting as an officer who may do everything that is measured."""
    with settings_on(store) as settings, open_office(settings, device="kiosk-1") as office:
        hasher, officers._hasher = officers._hasher, QuickHasher()
        try:
            roles = ("administrator", "head", "officer", "supervisor")
            yield officer_of(office, "petugas", *roles)
        finally:
            officers._hasher = hasher
