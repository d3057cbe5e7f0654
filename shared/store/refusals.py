"""What a database's error means for a person: away, full, read-only, or damaged."""

from shared.domain.errors import FrontOfficeError, StoreAway, StoreDamaged, StoreFull, StoreReadOnly

SQLITE_REFUSALS: dict[str, type[FrontOfficeError]] = {
    "SQLITE_FULL": StoreFull,
    "SQLITE_IOERR_SHMSIZE": StoreFull,  # no room for the index beside the file
    "SQLITE_READONLY": StoreReadOnly,
    "SQLITE_CORRUPT": StoreDamaged,
    "SQLITE_NOTADB": StoreDamaged,
}
"""By the beginning of SQLite's own name of an error; the others come and go."""
SERVER_REFUSALS: dict[str, type[FrontOfficeError]] = {"53100": StoreFull, "25006": StoreReadOnly}
"""By PostgreSQL's SQLSTATE."""
PASSING = (
    "SQLITE_BUSY",
    "SQLITE_LOCKED",
    "SQLITE_CANTOPEN",
    "SQLITE_READONLY",
    "SQLITE_FULL",
    "SQLITE_IOERR",
)
"""What says nothing about the content of a file that is looked at."""
READ_FAILED = ("SQLITE_IOERR_READ", "SQLITE_IOERR_SHORT_READ", "SQLITE_IOERR_DATA")
"""What does: the file has less than it says."""


def refusal_of(error: BaseException) -> FrontOfficeError:
    """The error that a person is told for one of the database."""
    if isinstance(error, UnicodeDecodeError):  # SQLite's own words quote a damaged file
        return StoreDamaged()
    name = _sqlite_name(error)
    kind = next((kind for start, kind in SQLITE_REFUSALS.items() if name.startswith(start)), None)
    return (kind or SERVER_REFUSALS.get(_sqlstate(error), StoreAway))()


def is_damage(error: BaseException) -> bool:
    """Whether an error while a SQLite file is looked at means that its content cannot be trusted."""
    name = _sqlite_name(error)
    return not name.startswith(PASSING) or name in READ_FAILED


def _sqlite_name(error: BaseException) -> str:
    return str(getattr(getattr(error, "orig", error), "sqlite_errorname", ""))


def _sqlstate(error: BaseException) -> str:
    return str(getattr(getattr(error, "orig", error), "sqlstate", None) or "")
