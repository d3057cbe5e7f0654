"""Rows on the driver's own connection: written and read by the very types of the models."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from sqlalchemy import Dialect, inspect
from sqlalchemy.orm.attributes import instance_state
from sqlmodel import SQLModel

Row = TypeVar("Row", bound=SQLModel)
Process = Callable[[Any], Any]


class PlainRows(Generic[Row]):
    """The rows of one model whose key is one column, without a session."""

    def __init__(self, model: type[Row], dialect: Dialect) -> None:
        mapper = inspect(model)
        types = {column.key: column.type.dialect_impl(dialect) for column in mapper.columns}
        self._mapper = mapper
        self._new = mapper.class_manager.new_instance
        self._key: str = mapper.primary_key[0].key
        self._write = _needed({name: kind.bind_processor(dialect) for name, kind in types.items()})
        self._read = _needed({name: kind.result_processor(dialect, None) for name, kind in types.items()})
        given = {name: field for name, field in model.model_fields.items() if not field.is_required()}
        self._usual = {name: field.default for name, field in given.items() if not field.default_factory}

    def stored(self, column: str, value: object) -> Any:
        """One column's value as the driver takes it."""
        return self._write[column](value) if column in self._write else value

    def read(self, column: str, value: object) -> Any:
        """One column's value that the driver has given."""
        return self._read[column](value) if column in self._read else value

    def fresh(self, **values: Any) -> Row:
        """The object of a row that was just written; columns that are not named have their defaults."""
        return self._object({**self._usual, **values})

    def found(self, values: dict[str, Any]) -> Row:
        """The object of a row as the driver gave it, which has all columns."""
        for name, process in self._read.items():
            if values[name] is not None:
                values[name] = process(values[name])
        return self._object(values)

    def changed(self, row: Row, **values: Any) -> Row:
        """The same object with what was just written over it."""
        instance_state(row).dict.update(values)
        return row

    def _object(self, values: dict[str, Any]) -> Row:
        # As a session does it when it loads: the model's constructor would take ten times as long.
        row: Row = self._new()
        state = instance_state(row)
        state.dict.update(values)
        state.key = self._mapper.identity_key_from_primary_key((values[self._key],))
        return row


def _needed(processes: dict[str, Process | None]) -> dict[str, Process]:
    return {name: process for name, process in processes.items() if process is not None}
