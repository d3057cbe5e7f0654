"""The driver's own connections, for prepared text."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Engine, PoolProxiedConnection
from sqlalchemy.exc import DBAPIError

from shared.domain.errors import FrontOfficeError, StoreRolledBack


class QuickConnections:
    """Connections of an engine's pool as its driver knows them; its errors are raised as SQLAlchemy's.

    `kept` ones are not given back in between: a file's never die, and the pool's own care would take as long
    as a quick act's text.
    """

    def __init__(self, engine: Engine, *, kept: bool) -> None:
        self._engine, self._keeps = engine, kept
        self._driver = engine.dialect.loaded_dbapi
        self._kept: list[PoolProxiedConnection] = []

    @contextmanager
    def in_transaction(self, begin: str) -> Iterator[Any]:
        """A connection that has begun so: all of it is committed at the end, or nothing."""
        with self._lent() as connection:
            connection.execute(begin)
            yield connection
            connection.execute("COMMIT")

    @contextmanager
    def in_autocommit(self) -> Iterator[Any]:
        """A connection on which each statement is by itself."""
        with self._lent() as connection:
            yield connection

    def close(self) -> None:
        """Give back what was kept."""
        while self._kept:
            self._kept.pop().close()
        self._engine.dispose()

    @contextmanager
    def _lent(self) -> Iterator[Any]:
        pooled = self._kept.pop() if self._kept else self._opened()
        try:
            yield pooled.driver_connection
        except BaseException as error:
            if self._is_well(pooled, error):
                self._give_back(pooled)
            else:
                self._give_up(pooled, error)
            raise
        self._give_back(pooled)

    def _opened(self) -> PoolProxiedConnection:
        try:
            return self._engine.raw_connection()
        except self._driver.Error as error:
            raise self._as_sqlalchemy(error) from error

    def _give_back(self, pooled: PoolProxiedConnection) -> None:
        if self._keeps:
            self._kept.append(pooled)
        else:
            pooled.close()

    def _is_well(self, pooled: PoolProxiedConnection, error: BaseException) -> bool:
        """What the office refuses harms no connection, unless its store is not what it was."""
        if not isinstance(error, FrontOfficeError) or isinstance(error, StoreRolledBack):
            return False
        connection: Any = pooled.driver_connection
        try:
            connection.execute("ROLLBACK")
        except self._driver.Error:
            return False
        return True

    def _give_up(self, pooled: PoolProxiedConnection, error: BaseException) -> None:
        pooled.invalidate()  # nobody need ask what state it is in
        if isinstance(error, self._driver.Error):
            raise self._as_sqlalchemy(error) from error

    def _as_sqlalchemy(self, error: Exception) -> Exception:
        return DBAPIError.instance(None, None, error, self._driver.Error)
