"""Moves an office's whole store: from its SQLite file to a PostgreSQL, back, or to another of its kind."""

from pathlib import Path

from sqlalchemy.engine import URL, make_url

from shared.domain.set_up_errors import StoreInUse, StoreMissing, StoreNotEmpty
from shared.store import journal, schema
from shared.store.copying import CopiedTable, copy_rows, verified
from shared.store.database import Store
from shared.store.in_use import file_is_in_use, server_is_in_use
from shared.store.postgres_deadline import COPY_WITHIN_S

DEVICE = "copy"


def copy_store(source: str, target: str) -> list[CopiedTable]:
    """Copy all tables of the store at one URL into an empty database at another, and compare row by row.

    The source is read as it is at one moment, and not changed. On the target everything is one transaction:
    what fails, differs or is interrupted leaves nothing there. Sealed fields stay sealed with the same key.
    Files that are kept beside the store are not copied. Raises StoreMissing, StoreInUse (apps are connected
    to the source, or wrote meanwhile), StoreTooOld, StoreTooNew, StoreNotEmpty, RowRefused, CopyDiffers,
    StoreAway, StoreForbids.
    """
    file = _file_of(make_url(source))
    if file is not None and not file.is_file():
        raise StoreMissing
    if file is not None and file_is_in_use(file):
        raise StoreInUse
    origin = Store(source, DEVICE)
    try:
        return _copied(origin, target)
    finally:
        origin.close()


def _copied(origin: Store, target: str) -> list[CopiedTable]:
    if not origin.is_sqlite and server_is_in_use(origin):
        raise StoreInUse
    with origin.snapshot() as moment:
        if schema.is_empty(moment):
            raise StoreMissing
        schema.check_newest(moment)
        place = Store(target, DEVICE)
        try:
            with place.changing_schema(COPY_WITHIN_S) as connection:
                if not schema.is_empty(connection):
                    raise StoreNotEmpty
                schema.upgrade(connection)
                copy_rows(moment, connection)
                tables = verified(moment, connection)
                _check_still(origin, next(one for one in tables if one.name == "journal").rows)
        finally:
            place.close()
    return tables


def _check_still(origin: Store, entries: int) -> None:
    """No entry came to the source's journal meanwhile, and so no act."""
    with origin.reading() as session:
        if journal.count(session) != entries:
            raise StoreInUse


def _file_of(url: URL) -> Path | None:
    """The file of a SQLite store; None for a server's."""
    return Path(url.database or "") if url.get_backend_name() == "sqlite" else None
