"""A new row written as it is, where an act writes several: the session's care takes twice the time."""

from functools import cache
from typing import cast

from sqlalchemy import Insert, Table
from sqlalchemy.orm import make_transient_to_detached
from sqlmodel import Session, SQLModel


def insert(session: Session, row: SQLModel) -> None:
    """Store a new row at once; it gets its key, and is not in the session: what changes later is not seen.

    Measured: recording a form 3.0 instead of 3.6 ms, its three rows inserted so.
    """
    session.flush()  # what was added before has its rows first
    table = cast(Table, row.__table__)  # type: ignore[attr-defined]
    values = {column.name: getattr(row, column.name) for column in table.columns}
    (key,) = table.primary_key.columns
    if values[key.name] is None:
        del values[key.name]
    made = session.connection().execute(_statement(table), values).inserted_primary_key
    setattr(row, key.name, made[0] if made else None)
    make_transient_to_detached(row)


@cache
def _statement(table: Table) -> Insert:
    return table.insert()
