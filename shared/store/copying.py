"""Copies every row of a store into another one, of either kind, and compares both row by row."""

import json
from dataclasses import dataclass
from hashlib import sha256
from itertools import zip_longest
from typing import Any

from sqlalchemy import Connection, CursorResult, Row, String, Table, func, insert, inspect, select, text
from sqlalchemy.exc import DataError, IntegrityError

from shared.domain.set_up_errors import CopyDiffers, RowRefused
from shared.store.tables import metadata

BATCH = 1_000
"""Rows in memory at a time."""
JOURNAL_HEAD = "journal_head"
"""Where PostgreSQL counts the journal's numbers; a trigger of its own moves it with every entry."""


@dataclass(frozen=True)
class CopiedTable:
    """One table that is equal on both sides: how many rows, and the SHA-256 of all their values."""

    name: str
    rows: int
    digest: str


def copy_rows(source: Connection, target: Connection) -> None:
    """Every row with all its values, ids and journal numbers among them; the target is made and empty.

    Tables follow each other as they refer to each other. Raises RowRefused.
    """
    is_server = target.dialect.name == "postgresql"
    if is_server:
        target.execute(text("ALTER TABLE journal DISABLE TRIGGER USER"))
    for table in metadata.sorted_tables:
        with _read(source, table) as found:
            for batch in found.partitions():
                try:
                    target.execute(insert(table), [row._asdict() for row in batch])
                except (DataError, IntegrityError) as error:
                    raise RowRefused(table=table.name) from error
    if is_server:
        target.execute(text("ALTER TABLE journal ENABLE TRIGGER USER"))
        _go_on(target)


def verified(source: Connection, target: Connection) -> list[CopiedTable]:
    """Both sides read in the order of their keys, and every value compared. Raises CopyDiffers."""
    return [_compared(source, target, table) for table in metadata.sorted_tables]


def _compared(source: Connection, target: Connection, table: Table) -> CopiedTable:
    digest, rows = sha256(), 0
    with _read(source, table) as originals, _read(target, table) as copies:
        for original, copy in zip_longest(map(_as_text, originals), map(_as_text, copies)):
            rows += 1
            if original != copy:
                raise CopyDiffers(table=table.name, row=rows)
            digest.update(str(original).encode())
    return CopiedTable(table.name, rows, digest.hexdigest())


def _as_text(row: Row[Any]) -> str:
    """A row so that different values look different."""
    return repr([_plain(value) for value in row])


def _plain(value: object) -> object:
    return json.dumps(value, sort_keys=True) if isinstance(value, dict | list) else value


def _read(connection: Connection, table: Table) -> CursorResult[Any]:
    """All rows in the order of their keys, which PostgreSQL would else sort by its language."""
    by_letters = connection.dialect.name == "postgresql"
    keys = [
        column.collate("C") if by_letters and isinstance(column.type, String) else column
        for column in table.primary_key
    ]
    return connection.execute(select(table).order_by(*keys), execution_options={"yield_per": BATCH})


def _go_on(target: Connection) -> None:
    """The next id of each table follows the last one that was copied."""
    for table in metadata.sorted_tables:
        counted = table.autoincrement_column
        if counted is None:
            continue
        sequence = func.pg_get_serial_sequence(table.name, counted.name)
        last = select(func.coalesce(func.max(counted), 0)).scalar_subquery()
        target.execute(select(func.setval(sequence, last + 1, False)))
    if inspect(target).has_table(JOURNAL_HEAD):
        target.execute(text("UPDATE journal_head SET last = (SELECT coalesce(max(number), 0) FROM journal)"))
