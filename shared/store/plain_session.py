"""A transaction without a session's care: nobody watches what is read, and what is written is named."""

from collections.abc import Mapping
from functools import cache
from typing import Any, TypeVar, cast, overload

from sqlalchemy import BindParameter, Dialect, Executable, Table, bindparam
from sqlalchemy.orm.attributes import set_committed_value
from sqlmodel import Session, SQLModel, select
from sqlmodel.sql.expression import SelectOfScalar

from shared.store.prepared_text import prepared

Row = TypeVar("Row", bound=SQLModel)
Found = TypeVar("Found")


class PlainSession:
    """Statements as prepared text on the driver's own connection, in the transaction that it is in.

    `get` and `exec` find what a session's would, in objects that belong to nobody: a change is stored by
    `update` alone, a new row by `shared.store.new_rows`.
    """

    def __init__(self, connection: Any, dialect: Dialect) -> None:
        self._connection, self.dialect = connection, dialect

    @overload
    def exec(
        self, statement: SelectOfScalar[Found], *, params: Mapping[str, Any] | None = None
    ) -> list[Found]: ...

    @overload
    def exec(self, statement: Executable, *, params: Mapping[str, Any] | None = None) -> list[Any]: ...

    def exec(self, statement: Executable, *, params: Mapping[str, Any] | None = None) -> list[Any]:
        """All that a statement finds; a module keeps the statement, which is put into words once."""
        text = prepared(statement, self.dialect)
        return text.found(self._connection.execute(text.text, text.values(params or {})))

    def get(self, model: type[Row], key: object) -> Row | None:
        """The row with that key."""
        return next(iter(self.exec(_of_key(model), params={"of_row": key})), None)

    def update(self, row: SQLModel, *columns: str) -> None:
        """Store what these columns of a row that is there have become."""
        table = table_of(type(row))
        [key] = table.primary_key.columns
        values = {name: getattr(row, name) for name in columns}
        self.exec(_updating(table, columns), params={**values, "of_row": getattr(row, key.name)})
        for name, value in values.items():
            set_committed_value(row, name, value)


AnySession = Session | PlainSession
"""Where a question or a new row does not mind which of them it is."""


def run(session: AnySession, statement: Executable, values: Mapping[str, Any]) -> list[Any]:
    """The tuples that a statement of tables, not of models, finds."""
    if isinstance(session, PlainSession):
        return session.exec(statement, params=values)
    return list(session.connection().execute(statement, dict(values)))


def dialect_of(session: AnySession) -> str:
    """`sqlite` or `postgresql`."""
    dialect = session.dialect if isinstance(session, PlainSession) else session.connection().dialect
    return dialect.name


def table_of(model: type[SQLModel]) -> Table:
    """The model's table."""
    return cast(Table, model.__table__)  # type: ignore[attr-defined]


@cache
def _of_key(model: type[Row]) -> SelectOfScalar[Row]:
    [key] = table_of(model).primary_key.columns
    return select(model).where(key == bindparam("of_row"))


@cache
def _updating(table: Table, columns: tuple[str, ...]) -> Executable:
    [key] = table.primary_key.columns
    given: dict[str, BindParameter[Any]] = {name: bindparam(name) for name in columns}
    return table.update().where(key == bindparam("of_row")).values(given)
