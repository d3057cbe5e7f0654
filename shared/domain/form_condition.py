"""When a question is shown: conditions on earlier answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

Answer = str | int | list[Any] | dict[str, Any]
"""One cleaned answer, as JSON keeps it: a text, option value, ISO date or file's SHA-256; a whole number;
option values or dates; a group's fields; a table's rows; a schedule's ranges by row. (Its parts are
answers again; a recursive alias is more than pydantic can read in a table's column.)
"""


class Condition(Protocol):
    """Something that the answers so far fulfil or not."""

    @property
    def fields(self) -> frozenset[str]:
        """The ids of the questions that it looks at."""
        ...

    def holds(self, known: Mapping[str, Answer]) -> bool:
        """Whether the answers fulfil it; a missing answer never does."""
        ...


@dataclass(frozen=True)
class Equals:
    """`{field: F, equals: V}`"""

    field: str
    value: str | int

    @property
    def fields(self) -> frozenset[str]:
        return frozenset({self.field})

    def holds(self, known: Mapping[str, Answer]) -> bool:
        return known.get(self.field) == self.value


@dataclass(frozen=True)
class OneOf:
    """`{field: F, in: [V, …]}`"""

    field: str
    values: tuple[str | int, ...]

    @property
    def fields(self) -> frozenset[str]:
        return frozenset({self.field})

    def holds(self, known: Mapping[str, Answer]) -> bool:
        return known.get(self.field) in self.values


@dataclass(frozen=True)
class ContainsAny:
    """`{field: F, contains_any: [V, …]}`, for questions with several answers."""

    field: str
    values: tuple[str | int, ...]

    @property
    def fields(self) -> frozenset[str]:
        return frozenset({self.field})

    def holds(self, known: Mapping[str, Answer]) -> bool:
        answer = known.get(self.field)
        return isinstance(answer, list) and any(value in answer for value in self.values)


@dataclass(frozen=True)
class AllOf:
    """`{all: [condition, …]}`"""

    conditions: tuple[Condition, ...]

    @property
    def fields(self) -> frozenset[str]:
        return frozenset().union(*(condition.fields for condition in self.conditions))

    def holds(self, known: Mapping[str, Answer]) -> bool:
        return all(condition.holds(known) for condition in self.conditions)


@dataclass(frozen=True)
class AnyOf:
    """`{any: [condition, …]}`"""

    conditions: tuple[Condition, ...]

    @property
    def fields(self) -> frozenset[str]:
        return frozenset().union(*(condition.fields for condition in self.conditions))

    def holds(self, known: Mapping[str, Answer]) -> bool:
        return any(condition.holds(known) for condition in self.conditions)
