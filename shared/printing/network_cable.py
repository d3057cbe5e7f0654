"""A ticket printer on the network: its own socket, every step bounded."""

import os
import socket
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from queue import Empty, SimpleQueue
from threading import Thread

from shared.printing.handover import PaperFailed, PaperUnknown, deadline, left, not_seen_out, pour
from shared.printing.link import Cable

if sys.platform == "linux":
    import fcntl
    import termios

__all__ = ["NetworkCable", "PaperFailed", "PaperUnknown", "SocketLink"]

LOOK_AGAIN_S = 0.002
MOST_TIMEOUTS = 5
"""A printer that takes a little now and then may hold a slip for so many times the time-out, no longer."""

_Address = tuple[socket.AddressFamily, socket.SocketKind, int, tuple[str | int | bytes, ...]]


class NetworkCable(Cable):
    """A printer at `host:port`. Connecting and closing may each last `timeout_s`, sending as long without
    any progress.

    Where the printer does not answer, the job has arrived when it, told that nothing more comes, closes the
    connection too. Where it keeps it open (`waits_for_close=False`), its acknowledgement of the last byte
    must do, and that one only Linux can see.
    """

    def __init__(self, host: str, port: int, timeout_s: float, *, waits_for_close: bool = True) -> None:
        self.host = host
        self.port = port
        self.timeout_s = timeout_s
        self.waits_for_close = waits_for_close

    @property
    def name(self) -> str:
        return f"network {self.host}:{self.port}"

    @contextmanager
    def opened(self) -> Iterator["SocketLink"]:
        try:
            link = _connected(self.host, self.port, deadline(self.timeout_s))
        except OSError as error:
            raise PaperFailed(f"the printer cannot be reached: {error}") from error
        with link:
            yield SocketLink(link, self.timeout_s, waits_for_close=self.waits_for_close)


class SocketLink:
    """An open connection."""

    can_answer = True

    def __init__(self, link: socket.socket, timeout_s: float, *, waits_for_close: bool) -> None:
        self._link, self._timeout_s, self._waits_for_close = link, timeout_s, waits_for_close

    def write(self, data: bytes) -> None:
        until = deadline(self._timeout_s * MOST_TIMEOUTS)

        def write(rest: memoryview) -> int:
            self._link.settimeout(min(self._timeout_s, left(until)))
            return self._link.send(rest)

        pour(data, write)

    def read(self, wait_s: float) -> bytes:
        self._link.settimeout(wait_s)  # none at all is allowed: what is there already
        try:
            answer = self._link.recv(256)
        except (TimeoutError, BlockingIOError):
            return b""
        if not answer:
            raise ConnectionResetError("the printer closed the connection")
        return answer

    def see_out(self, *, waits_for_close: bool = True) -> None:
        try:
            self._see_out(
                deadline(self._timeout_s), waits_for_close=waits_for_close and self._waits_for_close
            )
        except OSError as error:
            raise not_seen_out(error) from error

    def _see_out(self, until: float, *, waits_for_close: bool) -> None:
        link = self._link
        link.shutdown(socket.SHUT_WR)
        received = waits_for_close
        while received:  # what the printer says of itself is not asked for here
            link.settimeout(left(until))
            received = bool(link.recv(256))
        # A peer that was closed before it read also ends like this: only its acknowledgement tells.
        while _unacknowledged(link):
            _raise_pending(link)
            left(until)
            time.sleep(LOOK_AGAIN_S)
        _raise_pending(link)
        link.setblocking(False)  # bytes left unread would turn the closing into a reset
        with suppress(BlockingIOError, TimeoutError):
            while link.recv(256):
                left(until)


def _connected(host: str, port: int, until: float) -> socket.socket:
    """A connection to the first address that answers."""
    failure = OSError("the name has no address")
    for address in _addresses(host, port, until):
        try:
            return _link(address, until)
        except OSError as error:
            failure = error
    raise failure


def _link(address: _Address, until: float) -> socket.socket:
    family, kind, protocol, place = address
    link = socket.socket(family, kind, protocol)
    try:
        link.settimeout(left(until))
        link.connect(place)
        link.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # questions are three bytes
        _refuse_closed(link)
    except OSError:
        link.close()
        raise
    return link


def _addresses(host: str, port: int, until: float) -> list[_Address]:
    """An address as it is; a name is looked up in a thread, since nothing else bounds a slow name server."""
    with suppress(OSError, UnicodeError):
        return _found(host, port, socket.AI_NUMERICHOST)
    answers: SimpleQueue[list[_Address] | OSError] = SimpleQueue()

    def look_up() -> None:
        try:
            answers.put(_found(host, port))
        except OSError as error:
            answers.put(error)
        except UnicodeError as error:
            answers.put(OSError(f"impossible name: {error}"))

    Thread(target=look_up, name="printer name", daemon=True).start()
    try:
        answer = answers.get(timeout=left(until))
    except Empty as error:
        raise TimeoutError("the printer's name was not found in time") from error
    if isinstance(answer, OSError):
        raise answer
    return answer


def _found(host: str, port: int, flags: int = 0) -> list[_Address]:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=flags)
    return [(family, kind, protocol, address) for family, kind, protocol, _, address in found]


def _refuse_closed(link: socket.socket) -> None:
    """A busy printer may accept and close at once: seen now, it costs no doubt later."""
    link.setblocking(False)
    with suppress(BlockingIOError):
        if not link.recv(1, socket.MSG_PEEK):
            raise ConnectionAbortedError("the printer closed the connection at once")


def _unacknowledged(link: socket.socket) -> int:
    """Bytes that the peer has not acknowledged yet; 0 where the system cannot say."""
    if sys.platform == "linux":
        answer = fcntl.ioctl(link.fileno(), termios.TIOCOUTQ, bytes(4))
        return int.from_bytes(answer, sys.byteorder)
    return 0


def _raise_pending(link: socket.socket) -> None:
    number = link.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
    if number:
        raise OSError(number, os.strerror(number))
