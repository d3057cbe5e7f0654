"""How long one transaction may wait for its server: all its waits together, connecting among them."""

from contextvars import ContextVar
from time import monotonic
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, text

ANSWER_WITHIN_S = 2.0
"""So long somebody at a screen waits for a silent server before being told.

A healthy server answers a whole transaction in some milliseconds, so that even a hundred times as slow a
one is not given up. TCP's own time-outs do not serve: the machine of a frozen server still acknowledges.
"""
CHANGE_WITHIN_S = 300.0
"""So long a migration may take, and whoever finds another program migrating waits for it."""
COPY_WITHIN_S = 14_400.0
"""So long a whole store may be read, to be copied."""


SERVER_LIMITS_MS = {
    # Refused while there is time left to hear of it and to keep the connection.
    "lock_timeout": int(ANSWER_WITHIN_S * 750),
    # Nobody hears what is answered later.
    "statement_timeout": int(ANSWER_WITHIN_S * 1_000),
    # A program that hangs keeps its locks no longer; one that is well is idle in between for milliseconds.
    "idle_in_transaction_session_timeout": 5_000,
}
"""The server's own limits: it ends what a program with this deadline has given up, or lost."""


class Deadline:
    """Counts down what is left to wait, not what passes: this program's own slowness is no silence.

    Whatever runs in the `with` block, in this thread, waits on its account.
    """

    __slots__ = ("_before", "left_s")

    def __init__(self, seconds: float) -> None:
        self.left_s = seconds
        self._before: Deadline | None = None

    def __enter__(self) -> Self:
        self._before = _running.get()
        _running.set(self)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        _running.set(self._before)

    def waited_since(self, began: float) -> None:
        """Count a wait that began at this moment of `time.monotonic`."""
        self.left_s = max(0.0, self.left_s - (monotonic() - began))


_running: ContextVar[Deadline | None] = ContextVar("deadline", default=None)


def running_deadline() -> Deadline:
    """The running block's; outside of one each wait has its own."""
    return _running.get() or Deadline(ANSWER_WITHIN_S)


def allow_longer(connection: Connection, seconds: float) -> None:
    """Lift the server's limits for the running transaction, where its deadline is longer than usual."""
    for limit in SERVER_LIMITS_MS:
        chosen = {"limit": limit, "value": str(int(seconds * 1_000))}
        connection.execute(text("SELECT set_config(:limit, :value, true)"), chosen)
