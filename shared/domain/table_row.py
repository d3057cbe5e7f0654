"""The base of our tables: a new row has what is given and the defaults of the rest."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, cast

from sqlmodel import SQLModel


class TableRow(SQLModel):
    """A row of a table, which validates nothing: what comes from people is clean before it is a row.

    SQLModel's own way looks into each default anew, and takes more than ten times as long.
    """

    def __init__(self, **given: Any) -> None:
        usual, made = _defaults(type(self))
        fresh = {name: make() for name, make in made.items() if name not in given}
        self.__dict__.update({**usual, **fresh, **given})

    def __setattr__(self, name: str, value: Any) -> None:
        object.__setattr__(self, name, value)  # a column's own descriptor does all that there is to do


@cache
def _defaults(model: type[SQLModel]) -> tuple[Mapping[str, object], Mapping[str, Callable[[], object]]]:
    """The values of a new row's columns, and what makes them, where they are not required."""
    fields = {name: field for name, field in model.model_fields.items() if not field.is_required()}
    made = {name: field.default_factory for name, field in fields.items() if field.default_factory}
    usual = {name: field.default for name, field in fields.items() if name not in made}
    return usual, cast(Mapping[str, Callable[[], object]], made)
