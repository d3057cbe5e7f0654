"""The program's own SQLite statements over a disk that notes every write and sync: apsw as the driver.

Only what SQLAlchemy and the store ask of a driver is here; files are real, syncs are only noted.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import apsw

from tests.faults.disk import Link, Note, Sync, Truncate, Unlink, Write

NEW_ENTRY = apsw.SQLITE_OPEN_MAIN_JOURNAL | apsw.SQLITE_OPEN_WAL
"""Files whose folder SQLite syncs with their first sync (os_unix.c, UNIXFILE_DIRSYNC)."""


class _NotingFile(apsw.VFSFile):
    def __init__(self, name: Any, flags: list[int], notes: list[Note]) -> None:
        self._notes = notes
        self.path = name.filename() if isinstance(name, apsw.URIFilename) else name
        if not os.path.exists(self.path):
            notes.append(Link(self.path))
        self._first = bool(flags[0] & NEW_ENTRY)
        super().__init__("", name, flags)

    def xWrite(self, data: bytes, offset: int) -> None:
        self._notes.append(Write(self.path, offset, bytes(data)))
        super().xWrite(data, offset)

    def xTruncate(self, newsize: int) -> None:
        self._notes.append(Truncate(self.path, newsize))
        super().xTruncate(newsize)

    def xSync(self, flags: int) -> None:
        self._notes.append(Sync(self.path, folder=self._first))
        self._first = False


class _NotingDisk(apsw.VFS):
    def __init__(self, name: str, notes: list[Note]) -> None:
        self._notes = notes
        super().__init__(name, "")

    def xOpen(self, name: Any, flags: list[int]) -> _NotingFile:
        return _NotingFile(name, flags, self._notes)

    def xDelete(self, filename: str, syncdir: bool) -> None:
        super().xDelete(filename, syncdir)
        self._notes.append(Unlink(filename, folder=syncdir))


class RecordedDriver:
    """Stands for the module `sqlite3`; `notes` is what the disk was told, `instead` changes statements."""

    paramstyle, apilevel, threadsafety = "qmark", "2.0", 1
    sqlite_version = apsw.sqlite_lib_version()
    sqlite_version_info = tuple(int(part) for part in sqlite_version.split("."))
    Error = DatabaseError = OperationalError = InterfaceError = ProgrammingError = apsw.Error
    InternalError = DataError = NotSupportedError = apsw.Error
    IntegrityError = apsw.ConstraintError

    def __init__(self, instead: dict[str, str]) -> None:
        self.notes: list[Note] = []
        self._instead = instead
        self._disk = _NotingDisk(f"noting-{id(self)}", self.notes)

    def connect(self, path: str, **_options: object) -> "_Connection":
        """A connection over the noting disk."""
        return _Connection(apsw.Connection(path, vfs=f"noting-{id(self)}"), self._instead)


class _Connection:
    def __init__(self, link: apsw.Connection, instead: dict[str, str]) -> None:
        self._link, self._instead = link, instead
        self.isolation_level: str | None = None

    def cursor(self) -> "_Cursor":
        return _Cursor(self._link, self._instead)

    def execute(self, statement: str, values: Sequence[object] = ()) -> "_Cursor":
        return self.cursor().execute(statement, values)

    def create_function(self, name: str, count: int, made: Callable[..., Any], **options: bool) -> None:
        self._link.create_scalar_function(name, made, count, **options)

    def commit(self) -> None:
        if self._link.in_transaction:
            self.execute("COMMIT")

    def rollback(self) -> None:
        if self._link.in_transaction:
            self.execute("ROLLBACK")

    def close(self) -> None:
        self._link.close()


class _Cursor:
    arraysize = 1

    def __init__(self, link: apsw.Connection, instead: dict[str, str]) -> None:
        self._link, self._instead = link, instead
        self._rows: list[Any] = []
        self.description: tuple[Any, ...] | None = None
        self.lastrowid, self.rowcount = 0, -1

    def execute(self, statement: str, values: Sequence[object] = ()) -> "_Cursor":
        cursor = self._link.cursor()
        self.description = None
        cursor.exec_trace = self._described
        self._rows = cursor.execute(self._instead.get(statement, statement), values).fetchall()
        self.lastrowid, self.rowcount = self._link.last_insert_rowid(), self._link.changes()
        return self

    def executemany(self, statement: str, many: Iterable[Sequence[object]]) -> "_Cursor":
        for values in many:
            self.execute(statement, values)
        return self

    def fetchone(self) -> Any:
        return self._rows.pop(0) if self._rows else None

    def fetchmany(self, size: int = 1) -> list[Any]:
        taken, self._rows = self._rows[:size], self._rows[size:]
        return taken

    def fetchall(self) -> list[Any]:
        return self.fetchmany(len(self._rows))

    def __iter__(self) -> Iterator[Any]:
        return iter(self.fetchall())

    def close(self) -> None:
        self._rows = []

    def _described(self, cursor: apsw.Cursor, _statement: str, _values: object) -> bool:
        self.description = tuple((name, *[None] * 6) for name, *_type in cursor.get_description()) or None
        return True
