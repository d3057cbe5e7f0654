"""Numbers without gaps: one row per series, counted by one statement (never read-then-write)."""

from datetime import date
from functools import cache
from typing import cast

from sqlalchemy import Executable, Table, bindparam
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session

from shared.domain.letter import LetterSeries
from shared.domain.request import RequestSeries
from shared.domain.ticket import NumberSeries

Series = type[NumberSeries] | type[RequestSeries] | type[LetterSeries]


def next_in(session: Session, series: Series, **key: str | int | date) -> int:
    """The next number of the series with that key, from 1 on; it is given back by a rollback."""
    connection = session.connection()
    number: int = connection.execute(_counted(series, connection.dialect.name), key).scalar_one()
    return number


@cache
def _counted(series: Series, dialect: str) -> Executable:
    """Put into words once: that takes as long as the counting."""
    table = cast(Table, series.__table__)  # type: ignore[union-attr]
    key = [column.name for column in table.primary_key]
    insert = sqlite.insert if dialect == "sqlite" else postgresql.insert
    return (
        insert(table)
        .values(**{name: bindparam(name) for name in key}, last=1)
        .on_conflict_do_update(index_elements=key, set_={"last": table.c.last + 1})
        .returning(table.c.last)
    )
