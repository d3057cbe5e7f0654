"""Waits for commits in a SQLite store: a nudge wakes at once, `PRAGMA data_version` is the truth."""

import logging
from pathlib import Path
from types import ModuleType
from typing import Any

from shared.store.signal.nudges import Listener, Nudges

logger = logging.getLogger(__name__)

LOOK_EVERY_S = 0.1
"""How long a commit stays unseen whose nudge was lost."""
BUSY_S = 1.0


class FileWatch:
    """Watches one store; made, waited on and closed by one thread, woken by any.

    `driver` is the SQLite module of the store's own engine: two of them in one process would release each
    other's locks. A store in memory has no `file`, and nobody but this process writes into it.
    """

    def __init__(self, file: Path | None, nudges: Nudges, driver: ModuleType) -> None:
        self._file, self._nudges, self._driver = file, nudges, driver
        self._connection: Any = None
        self._ended = False
        self._is_away = False
        self._listener: Listener = nudges.listen()
        self._seen = self._version()

    def wait(self) -> None:
        """Return when something may have been committed since the last time, or after `wake`."""
        while not self._ended:
            nudged = self._listener.wait(LOOK_EVERY_S)
            if self._file is None:
                if nudged:
                    return
                continue
            version = self._version()
            if version is None or version != self._seen:
                self._seen = version
                return

    def wake(self) -> None:
        """End every wait from now on."""
        self._ended = True
        self._listener.wake()

    def close(self) -> None:
        """Give port and connection back."""
        self._nudges.leave(self._listener)
        self._disconnect()

    def _version(self) -> int | None:
        """Changes with every commit of any other connection; None where the store does not answer."""
        if self._file is None:
            return None
        try:
            if self._connection is None:
                # A file that is gone is not made anew, which would look like an empty store.
                place = f"{self._file.resolve().as_uri()}?mode=rw"
                self._connection = self._driver.connect(place, uri=True, timeout=BUSY_S, isolation_level=None)
            version: int = self._connection.execute("PRAGMA data_version").fetchone()[0]
        except self._driver.Error as error:
            if not self._is_away:  # it is asked again ten times a second
                logger.warning("the store cannot be watched: %s", type(error).__name__)
            self._is_away = True
            self._disconnect()
            return None
        self._is_away = False
        return version

    def _disconnect(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None
