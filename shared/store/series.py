"""Numbers without gaps: one row per series, counted by one statement (never read-then-write)."""

from datetime import date
from functools import cache

from sqlalchemy import Executable, bindparam
from sqlalchemy.dialects import postgresql, sqlite

from shared.domain.letter import LetterSeries
from shared.domain.request import RequestSeries
from shared.domain.ticket import NumberSeries
from shared.store.plain_session import AnySession, dialect_of, run, table_of

Series = type[NumberSeries] | type[RequestSeries] | type[LetterSeries]


def next_in(session: AnySession, series: Series, **key: str | int | date) -> int:
    """The next number of the series with that key, from 1 on; it is given back by a rollback."""
    [(number,)] = run(session, _counted(series, dialect_of(session)), key)
    return int(number)


@cache
def _counted(series: Series, dialect: str) -> Executable:
    """Put into words once: that takes as long as the counting."""
    table = table_of(series)
    key = [column.name for column in table.primary_key]
    insert = sqlite.insert if dialect == "sqlite" else postgresql.insert
    return (
        insert(table)
        .values(**{name: bindparam(name) for name in key}, last=1)
        .on_conflict_do_update(index_elements=key, set_={"last": table.c.last + 1})
        .returning(table.c.last)
    )
