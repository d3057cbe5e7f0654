"""Numbers without gaps: one row per series, counted by one statement (never read-then-write)."""

from datetime import date
from typing import cast

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session

from shared.domain.letter import LetterSeries
from shared.domain.request import RequestSeries
from shared.domain.ticket import NumberSeries

Series = type[NumberSeries] | type[RequestSeries] | type[LetterSeries]


def next_in(session: Session, series: Series, **key: str | int | date) -> int:
    """The next number of the series with that key, from 1 on; it is given back by a rollback."""
    table = cast(Table, series.__table__)  # type: ignore[union-attr]
    insert = sqlite.insert if session.get_bind().dialect.name == "sqlite" else postgresql.insert
    counted = (
        insert(table)
        .values(**key, last=1)
        .on_conflict_do_update(index_elements=list(key), set_={"last": table.c.last + 1})
    )
    number: int = session.execute(counted.returning(table.c.last)).scalar_one()
    return number
