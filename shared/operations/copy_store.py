"""Moves an office's whole store: from its SQLite file to a PostgreSQL, back, or to another of its kind."""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.engine import URL, make_url

from shared.domain.file_errors import PlaceRefused
from shared.domain.set_up_errors import StoreInUse, StoreMissing, StoreNotEmpty
from shared.office import FILES
from shared.store import journal, schema
from shared.store.copying import CopiedTable, copy_rows, verified
from shared.store.copying_files import NewFiles, copy_files
from shared.store.database import Store
from shared.store.in_use import file_is_in_use, server_is_in_use
from shared.store.kept_files import FolderShelf, OpenTable, named_files
from shared.store.postgres_deadline import COPY_WITHIN_S

DEVICE = "copy"


@dataclass(frozen=True)
class StoreCopy:
    """What is equal on both sides; `missing` is how many files are named that the source has not got."""

    tables: list[CopiedTable]
    files: CopiedTable
    missing: int


def copy_store(source: str, target: str, folder: Path | None = None) -> StoreCopy:
    """Copy the store at one URL into an empty database at another, its kept files too; compare all of it.

    The source is read as it is at one moment, and not changed. On the target everything is one transaction:
    what fails or differs leaves nothing there. Sealed fields and files stay sealed with the same key. A
    SQLite store's files lie in `folder`, by default the one beside its own file; after a copy that is killed
    it may have files that no store names, each of them whole.

    Raises StoreMissing, StoreInUse (apps are connected to the source, or wrote meanwhile), StoreTooOld,
    StoreTooNew, StoreNotEmpty, RowRefused, CopyDiffers, PlaceRefused (the folder cannot be written),
    StoreAway, StoreForbids.
    """
    file = _file_of(make_url(source))
    if file is not None and not file.is_file():
        raise StoreMissing
    if file is not None and file_is_in_use(file):
        raise StoreInUse
    target_file = _file_of(make_url(target))
    brought = NewFiles(folder or target_file.parent / FILES) if target_file is not None else None
    origin = Store(source, DEVICE)
    try:
        kept = FolderShelf(folder or file.parent / FILES) if file is not None else None
        return _copied(origin, kept, target, brought)
    except OSError as error:
        raise PlaceRefused from error
    finally:
        origin.close()


def _copied(origin: Store, kept: FolderShelf | None, target: str, brought: NewFiles | None) -> StoreCopy:
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
                left, right = kept or OpenTable(moment), brought or OpenTable(connection)
                files = copy_files(left, right)
                missing = len(named_files(moment).difference(right.names()))
                _check_still(origin, next(one for one in tables if one.name == "journal").rows)
        except BaseException:
            if brought is not None:
                brought.take_back()
            raise
        finally:
            place.close()
    return StoreCopy(tables, files, missing)


def _check_still(origin: Store, entries: int) -> None:
    """No entry came to the source's journal meanwhile, and so no act."""
    with origin.reading() as session:
        if journal.count(session) != entries:
            raise StoreInUse


def _file_of(url: URL) -> Path | None:
    """The file of a SQLite store; None for a server's."""
    return Path(url.database or "") if url.get_backend_name() == "sqlite" else None
