"""Waits for commits in a PostgreSQL store: its journal's trigger notifies, this one listens."""

import logging
import select
import socket
from contextlib import suppress

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from sqlalchemy.engine import URL

from shared.store.postgres_connection import BoundedConnection
from shared.store.postgres_deadline import ANSWER_WITHIN_S, Deadline

logger = logging.getLogger(__name__)

CHANNEL = "journal"
POLL_S = 5.0
"""How long an entry stays unseen whose notification was lost while the connection seems to live."""
FIRST_PAUSE_S, LONGEST_PAUSE_S = 0.1, 1.0
LINK = {"connect_timeout": "2", "keepalives_idle": "5", "keepalives_interval": "2", "keepalives_count": "3"}
"""A link that nothing comes through is found dead after seconds, not hours; what the URL says comes first."""


class ServerWatch:
    """Watches on a connection of its own; waited on and closed by one thread, woken by any.

    Notifications are only a wake-up: those of a time without connection are lost, so that each new
    connection ends the wait, and the journal is read again.
    """

    def __init__(self, url: URL, device: str) -> None:
        plain = url.set(drivername="postgresql").render_as_string(hide_password=False)
        self._dsn = make_conninfo("", **{**LINK, "application_name": device, **conninfo_to_dict(plain)})
        self._link: BoundedConnection | None = None
        self._pause_s = FIRST_PAUSE_S
        self._ended = False
        self._bell, self._button = socket.socketpair()
        self._button.setblocking(False)

    def wait(self) -> None:
        """Return when something may have been committed since the last time, or after `wake`."""
        if self._ended:
            return
        if self._link is None:
            self._connect()
            return
        try:
            link = self._link.fileno()
            readable, _, _ = select.select([link, self._bell.fileno()], [], [], POLL_S)
            if link in readable:
                # All that have come are one wake-up. Nothing is ever executed while this waits.
                list(self._link.notifies(timeout=0))
        except psycopg.Error as error:
            logger.warning("no more notifications: %s", type(error).__name__)
            self._disconnect()

    def wake(self) -> None:
        """End every wait from now on."""
        self._ended = True
        with suppress(OSError):
            self._button.send(b"\0")

    def close(self) -> None:
        """Give the connection back."""
        self._disconnect()
        self._bell.close()
        self._button.close()

    def _connect(self) -> None:
        """Listen; where the server does not let us in time, pause, longer each time."""
        try:
            with Deadline(ANSWER_WITHIN_S):
                self._link = BoundedConnection.connect(self._dsn, autocommit=True)
                self._link.execute(f"LISTEN {CHANNEL}")
        except psycopg.Error as error:
            logger.warning("notifications cannot be had: %s", type(error).__name__)
            self._disconnect()
            select.select([self._bell], [], [], self._pause_s)
            self._pause_s = min(2 * self._pause_s, LONGEST_PAUSE_S)
            return
        self._pause_s = FIRST_PAUSE_S

    def _disconnect(self) -> None:
        if self._link is not None:
            with suppress(psycopg.Error):
                self._link.close()
            self._link = None
