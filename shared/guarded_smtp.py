"""SMTP connections that have an end, whatever the server is doing: greeting, beginning TLS, answering."""

import smtplib
import socket
import ssl
from contextlib import suppress
from threading import Lock, Timer


class Cutter:
    """Cuts a connection when its time is up: a time-out bounds one step, this bounds all of them."""

    def __init__(self, after_s: float) -> None:
        self._timer = Timer(after_s, self._cut)
        self._timer.daemon = True
        self._lock = Lock()
        self._socket: socket.socket | None = None
        self._is_over = False

    def __enter__(self) -> "Cutter":
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        with self._lock:
            if self._socket is not None:
                self._socket.close()
            self._socket = None

    def guard(self, connection: socket.socket) -> None:
        """This connection from now on; TimeoutError where the time is over already."""
        with self._lock:
            if self._is_over:
                raise TimeoutError
            # A handle of its own: encryption, also while it is begun, puts another one over the first.
            self._socket = connection.dup()

    def _cut(self) -> None:
        with self._lock:
            self._is_over = True
            if self._socket is not None:
                with suppress(OSError):
                    self._socket.shutdown(socket.SHUT_RDWR)


class Guarded(smtplib.SMTP):
    """Guarded as soon as its connection stands, before the server has greeted."""

    def __init__(self, cutter: Cutter, host: str, port: int, *, timeout: float) -> None:
        self._cutter = cutter
        super().__init__(host, port, timeout=timeout)

    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
        # The only place where the library gives its socket away before it reads from it.
        connection: socket.socket = super()._get_socket(host, port, timeout)  # type: ignore[misc]
        try:
            self._cutter.guard(connection)
        except OSError:
            connection.close()
            raise
        return connection


class GuardedTls(smtplib.SMTP_SSL, Guarded):
    """The same, encrypted from the first byte."""

    def __init__(
        self, cutter: Cutter, host: str, port: int, *, timeout: float, context: ssl.SSLContext
    ) -> None:
        self._cutter = cutter
        smtplib.SMTP_SSL.__init__(self, host, port, timeout=timeout, context=context)
