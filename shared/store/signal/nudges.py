"""Nudges: after a commit an empty datagram goes to every listener on this machine's store.

A listener is a UDP port of 127.0.0.1, named by an empty file `PORT.PID` in a folder beside the store: that
works on every system, leaves nothing locked and costs a few microseconds. A datagram that is lost or forged
does no harm, for whoever is woken looks at the store itself.
"""

import logging
import os
import socket
from contextlib import suppress
from pathlib import Path
from threading import Lock

from shared.whole_file import make_folder

logger = logging.getLogger(__name__)

HOST = "127.0.0.1"
AT_ONCE = 1_000
"""How many waiting nudges are taken for one."""
LONGEST_BYTES = 65_535
"""Nobody of ours sends that much; Windows takes a datagram for an error that does not fit."""


class Listener:
    """Is woken by nudges until it is closed; `wait` belongs to one thread, `wake` to any."""

    def __init__(self, folder: Path | None) -> None:
        self._socket = _datagram_socket()
        self._socket.bind((HOST, 0))
        self.port: int = self._socket.getsockname()[1]
        self._button = _datagram_socket()
        self._button.connect((HOST, self.port))
        self._button.setblocking(False)
        self._file = _registered(folder, self.port) if folder is not None else None

    def wait(self, seconds: float) -> bool:
        """Until a nudge comes, or so long; whether one came."""
        self._socket.settimeout(seconds)
        if not self._came():
            return False
        self._socket.setblocking(False)
        for _ in range(AT_ONCE):
            if not self._came():
                break
        return True

    def _came(self) -> bool:
        """Whether anything did, be it an error: on Windows one tells of a datagram that somebody refused."""
        try:
            self._socket.recv(LONGEST_BYTES)
        except (TimeoutError, BlockingIOError):
            return False
        except OSError:
            return True
        return True

    def wake(self) -> None:
        """End the wait that runs now or comes next."""
        with suppress(OSError):
            self._button.send(b"")

    def close(self) -> None:
        """Listen no more."""
        self._socket.close()
        self._button.close()
        if self._file is not None:
            with suppress(OSError):
                self._file.unlink(missing_ok=True)


class Nudges:
    """Sends to all listeners on one store; without a folder to those that this object has made."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._own: set[int] = set()
        self._socket: socket.socket | None = None
        self._opening = Lock()

    def listen(self) -> Listener:
        """A new listener, told of every commit from now on. OSError where no port can be had."""
        listener = Listener(self._folder)
        self._own.add(listener.port)
        return listener

    def leave(self, listener: Listener) -> None:
        """Close a listener."""
        self._own.discard(listener.port)
        listener.close()

    def send(self) -> None:
        """Wake them; never waits and never fails, for what it tells of is committed."""
        ports = {*self._own, *_ports_in(self._folder)}
        if not ports:
            return
        sender = self._sender()
        for port in ports:
            with suppress(OSError, OverflowError):
                sender.sendto(b"", (HOST, port))

    def close(self) -> None:
        """Send no more; again is harmless."""
        if self._socket is not None:
            self._socket.close()

    def _sender(self) -> socket.socket:
        with self._opening:
            if self._socket is None:
                self._socket = _datagram_socket()
                self._socket.setblocking(False)
            return self._socket


def _datagram_socket() -> socket.socket:
    return socket.socket(socket.AF_INET, socket.SOCK_DGRAM)


def _ports_in(folder: Path | None) -> set[int]:
    try:
        names = os.listdir(folder) if folder is not None else []
    except OSError:  # nobody has listened yet
        return set()
    return {int(port) for port in (name.partition(".")[0] for name in names) if port.isdecimal()}


def _registered(folder: Path, port: int) -> Path | None:
    """This listener's file; None where none can be written: then only this process nudges it."""
    file = folder / f"{port}.{os.getpid()}"
    try:
        make_folder(folder)
        _clean(folder)
        file.touch(mode=0o600)
    except OSError as error:
        logger.warning("other programs cannot nudge this one: %s", type(error).__name__)
        return None
    return file


def _clean(folder: Path) -> None:
    """Take away the files of programs that ended without doing so: their ports are free."""
    for file in folder.iterdir():
        name = file.name.partition(".")[0]
        if name.isdecimal() and _is_free(int(name)):
            file.unlink(missing_ok=True)


def _is_free(port: int) -> bool:
    with _datagram_socket() as probe:
        try:
            probe.bind((HOST, port))
        except (OSError, OverflowError):
            return False
    return True
