"""Statements in a driver's own words, put so once; values are written and read by the models' types."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any, cast

from sqlalchemy import Dialect, Executable, inspect
from sqlalchemy.sql.elements import CompilerElement
from sqlmodel import SQLModel, select
from sqlmodel.sql.expression import SelectOfScalar

from shared.store.plain_rows import PlainRows

Process = Callable[[Any], Any]
Read = Callable[[Sequence[Any]], Any]
"""Makes a value or an object of what the driver gave in its columns."""

KEPT_TEXTS = 256


class PreparedText:
    """One statement for one kind of store; it may not have a list that grows (`IN`) among its values.

    It finds what a session would: objects, single values, or tuples of both; the objects are in no session.
    """

    def __init__(self, statement: Executable, dialect: Dialect) -> None:
        compiled: Any = cast(CompilerElement, statement).compile(dialect=dialect)
        binds: Mapping[str, Any] = compiled.binds
        self.text = str(compiled)
        self._order: list[str] | None = compiled.positiontup
        kinds = {name: bind.type.dialect_impl(dialect) for name, bind in binds.items()}
        self._write = {name: kind.bind_processor(dialect) for name, kind in kinds.items()}
        self._usual = {name: self._stored(name, bind.value) for name, bind in binds.items()}
        self._parts = [_part(one, dialect) for one in _described(statement)]
        self._single = isinstance(statement, SelectOfScalar)
        self._is_as_given = not self._single and all(read is _as_given for _width, read in self._parts)

    def values(self, given: Mapping[str, Any]) -> Any:
        """What goes with the text; None is always NULL."""
        stored = {**self._usual, **{name: self._stored(name, value) for name, value in given.items()}}
        return stored if self._order is None else [stored[name] for name in self._order]

    def found(self, cursor: Any) -> list[Any]:
        """All that the driver's cursor has found."""
        if cursor.description is None:
            return []
        rows: list[Any] = cursor.fetchall()
        if self._is_as_given:
            return rows
        if self._single:
            [(_width, read)] = self._parts
            return [read(row) for row in rows]
        return [self._tuple(row) for row in rows]

    def _tuple(self, row: Sequence[Any]) -> tuple[Any, ...]:
        found, start = [], 0
        for width, read in self._parts:
            found.append(read(row[start : start + width]))
            start += width
        return tuple(found)

    def _stored(self, name: str, value: object) -> Any:
        process = self._write[name]
        return value if value is None or process is None else process(value)


@lru_cache(KEPT_TEXTS)
def prepared(statement: Executable, dialect: Dialect) -> PreparedText:
    """The text of a statement that a module keeps."""
    return PreparedText(statement, dialect)


@lru_cache
def plain_rows(model: type[SQLModel], dialect: Dialect) -> PlainRows[Any]:
    """How a model's rows are written and read."""
    return PlainRows(model, dialect)


def _described(statement: Executable) -> list[Any]:
    chosen = getattr(statement, "column_descriptions", None)
    return list(statement.returning_column_descriptions if chosen is None else chosen)  # type: ignore[attr-defined]


def _part(chosen: Mapping[str, Any], dialect: Dialect) -> tuple[int, Read]:
    """How many columns one thing has that a statement asks for, and how it is made of them."""
    model = chosen.get("entity")
    if model is not None and chosen["expr"] is model:
        names = [column.name for column in select(model).selected_columns]
        return len(names), _row_of(model, names, dialect)
    process = chosen["type"].dialect_impl(dialect).result_processor(dialect, None)
    return 1, _as_given if process is None else lambda values: process(values[0])


def _row_of(model: type[SQLModel], names: list[str], dialect: Dialect) -> Read:
    rows, key = plain_rows(model, dialect), inspect(model).primary_key[0].key

    def read(values: Sequence[Any]) -> Any:
        row = dict(zip(names, values, strict=True))
        return None if row[key] is None else rows.found(row)  # None: an outer join found nothing

    return read


def _as_given(values: Sequence[Any]) -> Any:
    return values[0]
