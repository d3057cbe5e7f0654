"""The driver's own connections, for the prepared text of what must be quick."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Engine, PoolProxiedConnection
from sqlalchemy.exc import DBAPIError


class QuickConnections:
    """Connections of an engine's pool as its driver knows them; its errors are raised as SQLAlchemy's."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._driver = engine.dialect.loaded_dbapi
        self._kept: list[PoolProxiedConnection] = []

    @contextmanager
    def in_transaction(self) -> Iterator[Any]:
        """A SQLite connection that writes alone: it is committed at the end, or rolled back."""
        with self.kept() as connection:
            connection.execute("BEGIN IMMEDIATE")
            yield connection
            connection.execute("COMMIT")

    @contextmanager
    def kept(self) -> Iterator[Any]:
        """A SQLite connection that is kept: the pool's own care would take as long as a quick text."""
        try:
            pooled = self._kept.pop()
        except IndexError:
            pooled = self._opened()
        try:
            yield pooled.driver_connection
        except BaseException as error:
            self._give_up(pooled, error)
            raise
        self._kept.append(pooled)

    @contextmanager
    def in_autocommit(self) -> Iterator[Any]:
        """A PostgreSQL connection that commits each statement by itself."""
        pooled = self._opened()
        try:
            yield pooled.driver_connection
        except BaseException as error:
            self._give_up(pooled, error)
            raise
        pooled.close()

    def close(self) -> None:
        """Give back what was kept."""
        while self._kept:
            self._kept.pop().close()
        self._engine.dispose()

    def _opened(self) -> PoolProxiedConnection:
        try:
            return self._engine.raw_connection()
        except self._driver.Error as error:
            raise self._as_sqlalchemy(error) from error

    def _give_up(self, pooled: PoolProxiedConnection, error: BaseException) -> None:
        pooled.invalidate()  # nobody need ask what state it is in
        if isinstance(error, self._driver.Error):
            raise self._as_sqlalchemy(error) from error

    def _as_sqlalchemy(self, error: Exception) -> Exception:
        return DBAPIError.instance(None, None, error, self._driver.Error)
