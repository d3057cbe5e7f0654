"""The start guard: a damaged, emptied, exchanged or rolled back store is refused before it is used."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from zlib import crc32

from sqlalchemy import Connection, inspect
from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import Session, col, select

from shared.domain.errors import (
    StoreDamaged,
    StoreEmptied,
    StoreExchanged,
    StoreRolledBack,
)
from shared.domain.events import Event
from shared.domain.ticket import NumberSeries
from shared.store import integrity, journal
from shared.store.database import Store
from shared.store.high_water import HighWater, Mark
from shared.store.refusals import is_damage
from shared.store.sqlite_engine import sqlite_driver, sqlite_file

SQLITE_HEADER = b"SQLite format 3\0"
HEADER_BYTES = 100
THOROUGH_UP_TO_BYTES = 64 * 2**20
"""A year of a busy office; a larger file is looked at thoroughly after the start."""

UNREADABLE = (SQLAlchemyError, sqlite_driver.Error, ValueError, LookupError, TypeError, OverflowError)
"""Bytes that are not what they were fail in many ways: as a page, as SQL, as text, as a date."""


def mark_of(store_url: str, data_dir: Path) -> HighWater:
    """Where the mark of this store is kept on this machine: by its file's name, or by server and database."""
    url = make_url(store_url)
    if url.get_backend_name() != "sqlite":
        place = f"{url.host}:{url.port}/{url.database}"
        return HighWater(data_dir / f"{url.database}-{crc32(place.encode()):08x}.mark")
    file = sqlite_file(url)
    if file is None:
        return HighWater(None)
    apart = (
        "" if file.resolve().parent == data_dir.resolve() else f"-{crc32(str(file.resolve()).encode()):08x}"
    )
    return HighWater(data_dir / f"{file.name}{apart}.mark")


def look_at_file(store_url: str, mark: HighWater, *, accept_loss: bool = False) -> None:
    """Before SQLite opens, and would make anew, what is lost.

    What proves that there was a store is looked at first: another program may be making it just now.
    Raises StoreEmptied, unless with `accept_loss`; StoreDamaged.
    """
    url = make_url(store_url)
    file = sqlite_file(url) if url.get_backend_name() == "sqlite" else None
    if file is None:
        return
    log = file.with_name(f"{file.name}-wal")
    log_bytes = _size(log)
    had_store = mark.is_there or log_bytes > 0
    size = _size(file)
    if had_store and size == 0 and not accept_loss:
        raise StoreEmptied
    if size:
        _look_at_header(file, size, log_bytes)


def look_at_store(store: Store, mark: HighWater, *, accept_loss: bool = False) -> None:
    """After the store is connected, before it is migrated or used.

    Raises StoreDamaged and StoreAway; unless with `accept_loss` StoreEmptied, StoreExchanged and
    StoreRolledBack too: a loss can be accepted, damage cannot.
    """
    # Looked at before the store, which is written first.
    had_store, known = mark.is_there, mark.read()
    with store.reading() as session:
        with damage_is_told(store):
            tables = set(inspect(session.connection()).get_table_names())
            if store.is_sqlite and "alembic_version" in tables:
                _look_into_file(store, session.connection())
            found = state_of(session) if "alembic_version" in tables else None
        if found is None and store.is_sqlite and "journal" in tables:
            raise StoreDamaged
        if accept_loss:
            return
        if found is None and had_store:
            raise StoreEmptied
        if found is not None and known is not None:
            _compare(known, found, session)


def look_thoroughly(store: Store) -> None:
    """What the start left out of a large SQLite file. Raises StoreDamaged, StoreAway."""
    if not store.is_sqlite or _size(sqlite_file(store.url)) <= THOROUGH_UP_TO_BYTES:
        return
    with store.reading() as session, damage_is_told(store):
        problem = integrity.thorough_problem(session.connection())
    if problem:
        raise StoreDamaged


@contextmanager
def damage_is_told(store: Store) -> Iterator[None]:
    """Whatever cannot be read of a SQLite file in this block means StoreDamaged."""
    try:
        yield
    except UNREADABLE as error:
        if store.is_sqlite and is_damage(error):
            raise StoreDamaged from error
        raise


def state_of(session: Session) -> Mark:
    """What the store itself says; without told numbers, which are asked for by their day."""
    first = select(Event.number, Event.at).order_by(col(Event.number)).limit(1)
    row = session.exec(first).first()
    return Mark(_identity(*row) if row else "", journal.last_number(session))


def counters_of(session: Session, days: list[date]) -> dict[str, dict[str, int]]:
    """The last number of each series of these days, as a mark keeps them."""
    rows = session.exec(select(NumberSeries).where(col(NumberSeries.day).in_(days)))
    counters: dict[str, dict[str, int]] = {}
    for row in rows:
        counters.setdefault(row.day.isoformat(), {})[row.service] = row.last
    return counters


def _compare(known: Mark, found: Mark, session: Session) -> None:
    if known.store != found.store:
        raise StoreExchanged
    counters = counters_of(session, [date.fromisoformat(day) for day in known.told])
    behind = any(
        counters.get(day, {}).get(series, 0) < last
        for day, told in known.told.items()
        for series, last in told.items()
    )
    if behind or found.journal < known.journal:
        raise StoreRolledBack(found=found.journal, told=known.journal)


def _look_into_file(store: Store, connection: Connection) -> None:
    thorough = _size(sqlite_file(store.url)) <= THOROUGH_UP_TO_BYTES
    problem = integrity.thorough_problem(connection) if thorough else integrity.quick_problem(connection)
    if problem:
        raise StoreDamaged


def _look_at_header(file: Path, size: int, log_bytes: int) -> None:
    """What SQLite would notice late, or not at all, in a file that was cut off."""
    try:
        with file.open("rb") as handle:
            header = handle.read(HEADER_BYTES)
    except OSError:
        return  # the store says so itself
    if not header.startswith(SQLITE_HEADER):
        raise StoreDamaged
    page = int.from_bytes(header[16:18], "big")
    page_bytes = 65_536 if page == 1 else page
    # While a checkpoint is under way, the log has what the file has not yet.
    if log_bytes == 0 and size < page_bytes * int.from_bytes(header[28:32], "big"):
        raise StoreDamaged


def _identity(number: int | None, at: datetime) -> str:
    return f"{number} {at.isoformat()}"


def _size(file: Path | None) -> int:
    """0 also where there is no such file."""
    try:
        return os.stat(file).st_size if file else 0
    except OSError:
        return 0
