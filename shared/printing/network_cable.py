"""A ticket printer on the network: its own socket, every step bounded."""

import os
import socket
import sys
import time
from contextlib import suppress
from queue import Empty, SimpleQueue
from threading import Thread

from shared.printing.handover import PaperFailed, PaperUnknown, deadline, left, pour

if sys.platform == "linux":
    import fcntl
    import termios

LOOK_AGAIN_S = 0.002

_Address = tuple[socket.AddressFamily, socket.SocketKind, int, tuple[str | int | bytes, ...]]


class NetworkCable:
    """A printer at `host:port`. Connecting, sending and closing may each last `timeout_s`.

    The job has arrived when the printer, told that nothing more comes, closes the connection too.
    Where a printer keeps it open (`waits_for_close=False`), its acknowledgement of the last byte must do,
    and that one only Linux can see.
    """

    def __init__(self, host: str, port: int, timeout_s: float, *, waits_for_close: bool = True) -> None:
        self.host = host
        self.port = port
        self.timeout_s = timeout_s
        self.waits_for_close = waits_for_close

    def send(self, data: bytes) -> None:
        try:
            link = _connected(self.host, self.port, deadline(self.timeout_s))
        except OSError as error:
            raise PaperFailed(f"the printer cannot be reached: {error}") from error
        with link:
            until = deadline(self.timeout_s)

            def write(rest: memoryview) -> int:
                link.settimeout(left(until))
                return link.send(rest)

            pour(data, write)
            try:
                self._see_out(link, deadline(self.timeout_s))
            except OSError as error:
                raise PaperUnknown(f"the printer did not take the slip to its end: {error}") from error

    def _see_out(self, link: socket.socket, until: float) -> None:
        link.shutdown(socket.SHUT_WR)
        received = self.waits_for_close
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
        with suppress(BlockingIOError):
            while link.recv(256):
                pass


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
        _refuse_closed(link)
    except OSError:
        link.close()
        raise
    return link


def _addresses(host: str, port: int, until: float) -> list[_Address]:
    """Looks the name up in a thread, since nothing else can bound a slow name server."""
    answers: SimpleQueue[list[_Address] | OSError] = SimpleQueue()

    def look_up() -> None:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            answers.put([(family, kind, protocol, address) for family, kind, protocol, _, address in found])
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
