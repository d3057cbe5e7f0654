"""Looks after the kept files of an office: whether they can be opened here, and by every desk."""

from shared.domain.file_errors import FileAltered
from shared.office import FILES, Office
from shared.operations.check import Check
from shared.store.kept_files import FolderShelf, TableShelf, may_read, newest_attached

NOT_HERE = "–"
"""Where files are for a kiosk or a display of several machines, which may read none."""


def check(office: Office) -> Check:
    """Where files are kept, and whether the one that was attached last can be opened. Raises StoreAway."""
    place = str(office.settings.data_dir / FILES)
    with office.store.reading() as session:
        if not office.store.is_sqlite:
            place = office.store.url.render_as_string(hide_password=True)
            if not may_read(session):
                return Check("files", good=True, detail=NOT_HERE)
        newest = newest_attached(session)
    try:
        if newest is not None:
            office.attachments.read(newest)
    except FileAltered:
        return Check("files", good=False, detail=place)
    return Check("files", good=True, detail=place)


def bring(office: Office) -> int:
    """Bring what this machine kept in its own folder where every desk can open it; returns how many.

    The folder stays as it is; what is not whole in it is not brought. Nothing is to be done on SQLite, and
    where the machine's role may read no files. Raises StoreAway.
    """
    if office.store.is_sqlite:
        return 0
    with office.store.reading() as session:
        if not may_read(session):
            return 0
    there = set(TableShelf(office.store).names())
    own = FolderShelf(office.settings.data_dir / FILES).names()
    return sum(_brought(office, name) for name in own if name not in there)


def _brought(office: Office, name: str) -> bool:
    try:
        office.attachments.keep(office.attachments.read(name))
    except FileAltered:
        return False
    return True
