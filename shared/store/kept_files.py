"""Where sealed files lie, by the hash of their content: in a folder, or in the table of a PostgreSQL.

One machine's office keeps them beside its SQLite file, which stays small; several machines open each
other's files, so there they are rows of a table that PostgreSQL alone has.
"""

from base64 import b64decode
from collections.abc import Iterator
from pathlib import Path
from re import fullmatch
from typing import Protocol

from sqlalchemy import Column, Connection, LargeBinary, MetaData, String, Table, func, select, text, update
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import Session, col

from shared.domain.letter import Letter
from shared.domain.mail import Mail
from shared.domain.request import AttachedFile
from shared.store.database import Store
from shared.whole_file import make_folder, write_whole

FILE_WITHIN_S = 30.0
"""So long one file may be on its way: 10 MB, the largest, need 4 Mbit/s."""
NAME = "[0-9a-f]{64}"
KEPT_FILE = Table(
    "kept_file",
    MetaData(),
    Column("sha256", String(64), primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
)


class Shelf(Protocol):
    """A place for sealed files; it knows no key and looks into none."""

    def names(self) -> Iterator[str]:
        """The hash of every file that lies there, in order."""

    def find(self, name: str) -> bytes | None:
        """The sealed bytes; None where there are none that can be read."""

    def add(self, name: str, sealed: bytes) -> None:
        """Durable before this returns. Of several who add one name at once one is kept."""

    def replace(self, name: str, sealed: bytes) -> None:
        """Instead of what lies there."""


class FolderShelf:
    """A folder of this machine. OSError where it cannot be written."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def names(self) -> Iterator[str]:
        """As `Shelf.names`."""
        return iter(sorted(file.name for file in self.folder.glob("??/*") if fullmatch(NAME, file.name)))

    def find(self, name: str) -> bytes | None:
        """As `Shelf.find`."""
        try:
            return self._file(name).read_bytes()
        except OSError:
            return None

    def add(self, name: str, sealed: bytes) -> None:
        """As `Shelf.add`."""
        file = self._file(name)
        make_folder(file.parent)
        write_whole(file, sealed)

    replace = add

    def remove(self, name: str) -> None:
        """Take one away again."""
        self._file(name).unlink(missing_ok=True)

    def _file(self, name: str) -> Path:
        return self.folder / name[:2] / name


class OpenTable:
    """The table, in a transaction that is open."""

    def __init__(self, link: Connection | Session) -> None:
        self._link = link

    def names(self) -> Iterator[str]:
        """As `Shelf.names`."""
        by_letters = KEPT_FILE.c.sha256.collate("C")
        return iter(self._link.scalars(select(KEPT_FILE.c.sha256).order_by(by_letters)).all())

    def has(self, name: str) -> bool:
        """Whether a file of that name lies there, whole or not."""
        found = select(KEPT_FILE.c.sha256).where(KEPT_FILE.c.sha256 == name)
        return self._link.scalar(found) is not None

    def find(self, name: str) -> bytes | None:
        """As `Shelf.find`."""
        # Else the driver is answered in hexadecimal, which is half as long again.
        shown = func.encode(KEPT_FILE.c.sealed, "base64")
        found: str | None = self._link.scalar(select(shown).where(KEPT_FILE.c.sha256 == name))
        return None if found is None else b64decode(found)

    def add(self, name: str, sealed: bytes) -> None:
        """As `Shelf.add`."""
        row = insert(KEPT_FILE).values(sha256=name, sealed=sealed)
        self._link.execute(row.on_conflict_do_nothing())

    def replace(self, name: str, sealed: bytes) -> None:
        """As `Shelf.replace`."""
        self._link.execute(update(KEPT_FILE).where(KEPT_FILE.c.sha256 == name).values(sealed=sealed))


class TableShelf:
    """The table of a store; each file is a transaction of its own, which is never inside another one.

    Raises StoreAway, StoreFull, and StoreForbids where the machine's role has no right to it: no machine's
    may `replace`.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def names(self) -> Iterator[str]:
        """As `Shelf.names`."""
        with self._store.reading(within_s=FILE_WITHIN_S) as session:
            return OpenTable(session).names()

    def find(self, name: str) -> bytes | None:
        """As `Shelf.find`."""
        with self._store.reading() as session:  # a silent server is told as soon as for anything else
            if not OpenTable(session).has(name):
                return None
        with self._store.reading(within_s=FILE_WITHIN_S) as session:
            return OpenTable(session).find(name)

    def add(self, name: str, sealed: bytes) -> None:
        """As `Shelf.add`."""
        with self._store.writing(within_s=FILE_WITHIN_S) as session:
            OpenTable(session).add(name, sealed)

    def replace(self, name: str, sealed: bytes) -> None:
        """As `Shelf.replace`."""
        with self._store.writing(within_s=FILE_WITHIN_S) as session:
            OpenTable(session).replace(name, sealed)


def may_read(session: Session) -> bool:
    """Whether a machine's role may read files on PostgreSQL: kiosks and displays need none."""
    return bool(session.scalar(text("SELECT has_table_privilege('kept_file', 'SELECT')")))


def newest_attached(session: Session) -> str | None:
    """The hash of the file that was attached last."""
    return session.scalar(select(col(AttachedFile.sha256)).order_by(col(AttachedFile.id).desc()).limit(1))


def named_files(link: Connection | Session) -> set[str]:
    """The hash of every file that a request, a letter or a mail names."""
    columns = (col(AttachedFile.sha256), col(Letter.document), col(Letter.scan))
    named = {name for column in columns for name in link.scalars(select(column)) if name is not None}
    return named | {file["sha256"] for files in link.scalars(select(col(Mail.files))) for file in files}
