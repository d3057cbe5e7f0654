"""The kept files of an office as they lie there, sealed: in its folder, or in the table of a PostgreSQL."""

from sqlalchemy import delete

from shared.office import FILES, Office
from shared.store.kept_files import KEPT_FILE, FolderShelf, TableShelf


def shelf_of(office: Office) -> FolderShelf | TableShelf:
    """Where this office keeps files."""
    return folder_of(office) if office.store.is_sqlite else TableShelf(office.store)


def folder_of(office: Office) -> FolderShelf:
    """The folder of this machine."""
    return FolderShelf(office.settings.data_dir / FILES)


def sealed_files(office: Office) -> dict[str, bytes]:
    """What lies there, by its hash."""
    shelf = shelf_of(office)
    return {name: shelf.find(name) or b"" for name in shelf.names()}


def lose(office: Office, name: str) -> None:
    """The file is gone."""
    if office.store.is_sqlite:
        folder_of(office).remove(name)
        return
    with office.store.writing() as session:
        session.execute(delete(KEPT_FILE).where(KEPT_FILE.c.sha256 == name))
