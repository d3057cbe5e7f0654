"""A connection to PostgreSQL that never waits longer than the running deadline: then its socket is closed."""

from concurrent.futures import Future
from threading import Thread
from time import monotonic
from typing import Any, Self

from psycopg import Connection, OperationalError
from psycopg.abc import RV, PQGen

from shared.store.postgres_deadline import running_deadline

LOOK_EVERY_S = 0.1
"""So often a wait looks whether its socket was closed meanwhile; psycopg's own measure."""


class ServerSilent(OperationalError):
    """Nothing was heard within the deadline; `cause` is the word for it."""

    cause = "silent"


class BoundedConnection(Connection[Any]):
    """psycopg's connection; every wait for the server, connecting too, is on the running deadline."""

    @classmethod
    def connect(cls, conninfo: str = "", **parameters: Any) -> Self:
        """Connect. Raises OperationalError where that fails, ServerSilent where it takes too long.

        It is done in a thread of its own: nothing else bounds the look-up of the server's name.
        """
        arriving: Future[Self] = Future()
        # Arguments bound here: `super()` in the thread's function would look for its own first argument.
        connect = super().connect

        def bring() -> None:
            try:
                connection = connect(conninfo, **parameters)
            except Exception as error:  # noqa: BLE001 - it is raised again where the connection is waited for
                if arriving.set_running_or_notify_cancel():
                    arriving.set_exception(error)
                return
            if arriving.set_running_or_notify_cancel():
                arriving.set_result(connection)
            else:
                connection.close()

        deadline, began = running_deadline(), monotonic()
        Thread(target=bring, name="store-connect", daemon=True).start()
        try:
            return arriving.result(deadline.left_s)
        except TimeoutError:
            if arriving.cancel():
                raise ServerSilent("the server does not let us in") from None
            return arriving.result()
        finally:
            deadline.waited_since(began)

    def wait(self, gen: PQGen[RV], interval: float = LOOK_EVERY_S, timeout: float | None = None) -> RV:
        """As psycopg's. Once the deadline is over the connection is closed, whatever it was doing."""
        deadline, began = running_deadline(), monotonic()
        left_s = deadline.left_s
        try:
            return super().wait(gen, interval, left_s if timeout is None else min(timeout, left_s))
        except OperationalError as error:
            if monotonic() - began < left_s:
                raise
            self.close()
            raise ServerSilent("the server does not answer") from error
        finally:
            deadline.waited_since(began)

    def has_been_left(self) -> bool:
        """Whether the server has closed this idle connection; only this machine is asked."""
        try:
            self.pgconn.consume_input()  # its last words
            self.pgconn.consume_input()
        except OperationalError:
            return True
        return False
