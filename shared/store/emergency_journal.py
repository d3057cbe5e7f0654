"""A kiosk's own small journal: the numbers that it gives while the store is away, and what it knows of it."""

import os
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, Protocol

from shared.domain.code import new_code
from shared.domain.emergency import EmergencyTicket
from shared.domain.label import emergency_series, written_label
from shared.domain.print_job import PrintState
from shared.store.sqlite_engine import sqlite_driver
from shared.whole_file import make_folder, sync_folder

FILE = "emergency.sqlite3"
BUSY_TIMEOUT_S = 2.0
SEEN_EVERY = timedelta(minutes=1)
"""So old may the noted time get at which the store was last seen."""
KEPT_FOR = timedelta(days=90)
"""So long a merged number can still be looked up here."""
TABLES = """
CREATE TABLE IF NOT EXISTS known (
    id INTEGER PRIMARY KEY CHECK (id = 1), office TEXT NOT NULL, seen_at TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS series (
    name TEXT NOT NULL, day TEXT NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (name, day)
);
CREATE TABLE IF NOT EXISTS ticket (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    request_id TEXT NOT NULL UNIQUE,
    label TEXT NOT NULL,
    service TEXT NOT NULL,
    day TEXT NOT NULL,
    code TEXT NOT NULL UNIQUE,
    language TEXT NOT NULL,
    priority INTEGER NOT NULL,
    device TEXT NOT NULL,
    taken_at TEXT NOT NULL,
    paper TEXT NOT NULL,
    merged_paper TEXT,
    UNIQUE (label, day)
);
"""
OF_WISH = "SELECT * FROM ticket WHERE request_id = ?"
NOT_IN_THE_STORE = "SELECT * FROM ticket WHERE merged_paper IS NULL OR merged_paper <> paper ORDER BY id"
LATEST = (
    "SELECT max(seen_at) FROM known UNION ALL SELECT max(taken_at) FROM ticket WHERE merged_paper IS NULL"
)
COUNT = (
    "INSERT INTO series VALUES (?, ?, 1) ON CONFLICT (name, day) DO UPDATE SET last = last + 1 RETURNING last"
)
TAKE = (
    "INSERT INTO ticket (request_id, label, service, day, code, language, priority, device, taken_at, paper)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
MOVE_PAPER = "UPDATE ticket SET paper = ? WHERE id = ? AND paper = ?"


class JournalUnusable(Exception):
    """The kiosk's own file cannot be read or written: disk full, read-only, damaged."""


class Wish(Protocol):
    """One visitor's touch for a number."""

    @property
    def service(self) -> str: ...
    @property
    def priority(self) -> bool: ...
    @property
    def language(self) -> str: ...
    @property
    def request_id(self) -> str: ...


class EmergencyJournal:
    """One SQLite file beside the other data of the machine; what it says is durable before it is said.

    All methods raise JournalUnusable. A number is `merged_paper` NULL until the store has it; after that
    the column holds what the store was told of its slip.
    """

    def __init__(self, data_dir: Path) -> None:
        self.file = data_dir / FILE

    def known_office(self) -> str | None:
        """What was last noted of the office."""
        if not self.file.exists():
            return None
        with self._open() as file:
            found = file.execute("SELECT office FROM known").fetchone()
        return found[0] if found else None

    def note_office(self, office: str, seen_at: datetime) -> None:
        """Keep what the store says of the office, and its time; nothing is written while both are fresh."""
        with self._open() as file:
            found = file.execute("SELECT office, seen_at FROM known").fetchone()
            if found and found[0] == office and seen_at < _time(found[1]) + SEEN_EVERY:
                return
            latest = max(seen_at, _time(found[1])) if found else seen_at
            with _writing(file):
                file.execute("INSERT OR REPLACE INTO known VALUES (1, ?, ?)", (office, _text(latest)))

    def take(
        self, wish: Wish, *, mark: str, device: str, now: datetime, day_of: Callable[[datetime], date]
    ) -> EmergencyTicket:
        """The next number of the wish's service in this kiosk's series; one wish has one number.

        Time never goes back: neither before a number that still waits for the store, nor before the
        store's own time when it was last seen.
        """
        with self._open() as file, _writing(file):
            if made := file.execute(OF_WISH, (wish.request_id,)).fetchone():
                return _ticket(made)
            taken_at = max([now, *(_time(at) for (at,) in file.execute(LATEST) if at)])
            day, series = day_of(taken_at), emergency_series(wish.service, mark)
            [number] = file.execute(COUNT, (series, day.isoformat())).fetchone()
            values = (
                *(wish.request_id, written_label(series, number), wish.service, day.isoformat(), new_code()),
                *(wish.language, wish.priority, device, _text(taken_at), PrintState.QUEUED.value),
            )
            file.execute(TAKE, values)
            return _ticket(file.execute(OF_WISH, (wish.request_id,)).fetchone())

    def claim_paper(self, ticket_id: int) -> PrintState:
        """Queued → sending, if the slip waits; returns where it stood, `unknown` where nobody can say."""
        with self._open() as file, _writing(file):
            found = file.execute("SELECT paper FROM ticket WHERE id = ?", (ticket_id,)).fetchone()
            before = PrintState(found[0]) if found else PrintState.UNKNOWN
            if before is PrintState.QUEUED:
                file.execute(MOVE_PAPER, (PrintState.SENDING.value, ticket_id, before.value))
            return before

    def end_paper(self, ticket_id: int, state: PrintState) -> None:
        """Note how a slip that was claimed has ended, unless it was given up meanwhile."""
        with self._open() as file, _writing(file):
            file.execute(MOVE_PAPER, (state.value, ticket_id, PrintState.SENDING.value))

    def end_papers(self) -> None:
        """At a start: a slip that was being sent is `unknown`, one that waited is `failed`."""
        if not self.file.exists():
            return
        with self._open() as file, _writing(file):
            for before, after in (
                (PrintState.SENDING, PrintState.UNKNOWN),
                (PrintState.QUEUED, PrintState.FAILED),
            ):
                file.execute("UPDATE ticket SET paper = ? WHERE paper = ?", (after.value, before.value))

    def not_in_the_store(self) -> list[EmergencyTicket]:
        """What the store has not heard of: numbers, or where their slips stand; in order of arrival."""
        if not self.file.exists():
            return []
        with self._open() as file:
            return [_ticket(row) for row in file.execute(NOT_IN_THE_STORE)]

    def note_merged(self, ticket: EmergencyTicket) -> None:
        """The store has this number, and knows of its slip; what is long past is cleared away."""
        with self._open() as file, _writing(file):
            file.execute("UPDATE ticket SET merged_paper = ? WHERE id = ?", (ticket.paper.value, ticket.id))
            past = (ticket.day - KEPT_FOR).isoformat()
            file.execute("DELETE FROM ticket WHERE day < ? AND merged_paper = paper", (past,))
            file.execute("DELETE FROM series WHERE day < ?", (past,))

    @contextmanager
    def _open(self) -> Iterator[Any]:
        try:
            _make(self.file)
            connection = sqlite_driver.connect(self.file, timeout=BUSY_TIMEOUT_S, isolation_level=None)
            with closing(connection):
                # Each commit is durable in the one file: nothing lies beside it that could be lost.
                connection.execute("PRAGMA journal_mode = DELETE")
                connection.execute("PRAGMA synchronous = EXTRA")
                connection.executescript(TABLES)
                connection.row_factory = sqlite_driver.Row
                yield connection
        except (sqlite_driver.OperationalError, OSError) as error:
            raise JournalUnusable from error
        except sqlite_driver.DatabaseError as error:
            if isinstance(error, sqlite_driver.IntegrityError | sqlite_driver.ProgrammingError):
                raise
            raise JournalUnusable from error


def _make(file: Path) -> None:
    if not file.exists():
        make_folder(file.parent)
        os.close(os.open(file, os.O_CREAT | os.O_RDWR, 0o600))
        sync_folder(file.parent)


@contextmanager
def _writing(file: Any) -> Iterator[None]:
    file.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        if file.in_transaction:  # a full disk has ended it already
            file.execute("ROLLBACK")
        raise
    file.execute("COMMIT")


def _ticket(row: Any) -> EmergencyTicket:
    return EmergencyTicket(
        id=row["id"],
        request_id=row["request_id"],
        label=row["label"],
        service=row["service"],
        day=date.fromisoformat(row["day"]),
        code=row["code"],
        language=row["language"],
        priority=bool(row["priority"]),
        device=row["device"],
        taken_at=_time(row["taken_at"]),
        paper=PrintState(row["paper"]),
    )


def _text(moment: datetime) -> str:
    """Written so that later times come later in the alphabet."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def _time(text: str) -> datetime:
    return datetime.fromisoformat(text)
