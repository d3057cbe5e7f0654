"""The floor of a store: a driver's own connection, prepared text, the same rows, the same durability."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import psycopg
from psycopg.types.json import Json

from shared.office import Office
from shared.store.sqlite_engine import sqlite_driver
from tests.plain_texts import plain_texts

Statement = tuple[str, Any]
SELF_MADE = object()
"""A column that the store fills in by itself."""


class Bare:
    """One connection beside the office's own."""

    def __init__(self, office: Office) -> None:
        url = office.store.url
        self.is_sqlite = office.store.is_sqlite
        if self.is_sqlite:
            self.link: Any = sqlite_driver.connect(url.database, isolation_level=None)
            for pragma in (
                "journal_mode = WAL",
                "synchronous = FULL",
                "foreign_keys = ON",
                "busy_timeout = 5000",
            ):
                self.link.execute(f"PRAGMA {pragma}")
        else:
            named = url.set(drivername="postgresql").render_as_string(hide_password=False)
            self.link = psycopg.connect(named, autocommit=True, prepare_threshold=0)

    def write(self, statements: Sequence[Statement]) -> None:
        """All of them in one durable transaction."""
        cursor = self.link.cursor()
        cursor.execute("BEGIN IMMEDIATE" if self.is_sqlite else "BEGIN")
        for text, values in statements:
            cursor.execute(text, values)
            if cursor.description:
                cursor.fetchall()
        cursor.execute("COMMIT")

    def read(self, statements: Sequence[Statement]) -> list[Any]:
        """Their rows, documents in them read as such (which psycopg does by itself)."""
        found = []
        cursor = self.link.cursor()
        cursor.execute("BEGIN")
        for text, values in statements:
            found += cursor.execute(text, values).fetchall()
        cursor.execute("COMMIT")
        if self.is_sqlite:
            return [[_document(value) for value in row] for row in found]
        return found

    def row(self, table: str, column: str, value: object) -> dict[str, Any]:
        """The newest row of a table with this value."""
        text = f"SELECT * FROM {table} WHERE {column} = {self._mark} ORDER BY 1 DESC LIMIT 1"  # noqa: S608
        cursor = self.link.execute(text, (value,))
        names = [one[0] for one in cursor.description]
        return dict(zip(names, cursor.fetchone(), strict=True))

    def insert(self, table: str, row: Mapping[str, Any], *, unique: str = "", **changes: object) -> Statement:
        """A row again, with other keys; where its `unique` column is taken, that row is replaced."""
        values = {name: value for name, value in {**row, **changes}.items() if value is not SELF_MADE}
        names, marks = ", ".join(values), ", ".join([self._mark] * len(values))
        text = f"INSERT INTO {table} ({names}) VALUES ({marks})"  # noqa: S608
        if unique:
            kept = ", ".join(f"{name} = excluded.{name}" for name in values if name != unique)
            text += f" ON CONFLICT ({unique}) DO UPDATE SET {kept}"
        return text, [self._adapted(value) for value in values.values()]

    def update(self, table: str, row: Mapping[str, Any], key: str) -> Statement:
        """All of a row written again where it is."""
        values = {name: value for name, value in row.items() if name != key}
        text = f"UPDATE {table} SET {', '.join(f'{name} = {self._mark}' for name in values)}"  # noqa: S608
        return f"{text} WHERE {key} = {self._mark}", [*map(self._adapted, values.values()), row[key]]

    def counted(self, table: str, key: str, value: object) -> Statement:
        """The next number of a series that was begun."""
        text = f"UPDATE {table} SET last = last + 1 WHERE {key} = {self._mark} RETURNING last"  # noqa: S608
        return text, [value]

    def one(self, table: str, key: str, value: object, *, held: bool = False) -> Statement:
        """A row read; `held` where it is to be changed."""
        text = f"SELECT * FROM {table} WHERE {key} = {self._mark}"  # noqa: S608
        return f"{text} FOR UPDATE" if held and not self.is_sqlite else text, [value]

    def close(self) -> None:
        """Give the connection back."""
        self.link.close()

    @property
    def _mark(self) -> str:
        return "?" if self.is_sqlite else "%s"

    def _adapted(self, value: object) -> object:
        return Json(value) if isinstance(value, dict | list) else value


@contextmanager
def bare_beside(office: Office) -> Iterator[Bare]:
    """A bare connection that is closed again."""
    bare = Bare(office)
    try:
        yield bare
    finally:
        bare.close()


def questions_of(act: Callable[[], object]) -> list[Statement]:
    """What the act asks the store by plain sessions, in its driver's own words."""
    with plain_texts() as seen:
        act()
    return [(text, values) for text, values in seen if text.startswith("SELECT")]


def _document(value: object) -> object:
    if isinstance(value, str) and value[:1] in ("{", "["):
        return json.loads(value)
    return value
