"""A virtual ticket printer on the network: for training, for the demo, and for tests of everything that can
happen to paper."""

import socket
import struct
from collections.abc import Callable
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from threading import Event, Lock, Thread
from typing import Self

from shared.printing.status import RESPONSE
from shared.printing.virtual_mechanism import Mechanism, Troubles
from shared.printing.virtual_printer import VirtualPrinter

LOCAL = "127.0.0.1"
PIECE, SLOW_PIECE = 65_536, 2048
SLOW_PAUSE_S = 0.001
TORN_ROWS = 600
"""Where the paper ends in the middle of a slip, in rows of dots."""
DROP_AFTER = 20_000
"""Bytes; a slip has more."""
BABBLE = b"\x12" * 256
"""“All is well”, as an answer to DLE EOT."""
NOISE = bytes.fromhex("11 13 10 00 00 0f ff 00 37 80") + RESPONSE + b"0242\x00"
"""XON, XOFF, automatic status, line noise, and the id of somebody else's job."""
STALE = RESPONSE + b"2222\x00"
"""An old job's id, whose digits look like status bytes."""


class Script(StrEnum):
    """How the printer behaves."""

    NORMAL = "normal"
    STATUS_ONLY = "status-only"
    ONE_WAY = "one-way"
    PAPER_END = "paper-end"
    PAPER_END_MIDDLE = "paper-end-middle"
    COVER_OPEN = "cover-open"
    CUTTER_ERROR = "cutter-error"
    NEAR_END = "near-end"
    SILENT = "silent"
    HANGS = "hangs"
    SLOW = "slow"
    DROPS = "drops"
    LOST_ANSWER = "lost-answer"
    NOISE = "noise"
    BABBLES = "babbles"
    STALE_ID = "stale-id"
    POWER_CYCLE = "power-cycle"


class VirtualPrinterServer:
    """Listens at `port` (0: a free one) and prints into `folder`, each connection as `script` says then.

    `confirms=False` is a printer that does not know GS ( H, whatever its script.
    With `band_s` every band of a slip (32 mm) takes so long; without, a slip is printed at once.
    OSError where the port is taken.
    """

    def __init__(
        self,
        folder: Path,
        script: Script = Script.NORMAL,
        *,
        port: int = 0,
        host: str = LOCAL,
        confirms: bool = True,
        band_s: float = 0,
    ) -> None:
        self.script = script
        self.mechanism = Mechanism(VirtualPrinter(folder))
        self._confirms, self._band_s = confirms, band_s
        self._over = Event()
        self._serving, self._inside = Lock(), Lock()  # one connection at a time, as a real one
        self._left_over = b""
        self._booting = False
        self._server = socket.create_server((host, port))
        self._connections: list[Thread] = []
        self._listener = Thread(target=self._accept, name="virtual printer", daemon=True)
        self._listener.start()

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self._server.getsockname()[1])

    def help(self) -> None:
        """A person puts paper in, closes the cover and frees the cutter; it goes on where it stood."""
        with self._inside:
            self.mechanism.troubles = Troubles()
            # Nobody is connected any more: the next one hears of it, whether it is asked or not.
            self._left_over += self.mechanism.work()

    def wait(self) -> None:
        """Until somebody closes it."""
        self._over.wait()

    def close(self) -> None:
        """Nobody is printed for any more."""
        self._over.set()
        with suppress(OSError):
            self._server.shutdown(socket.SHUT_RDWR)
        self._server.close()
        self._listener.join()  # from here on no connection is added
        for connection in self._connections:
            connection.join()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def _accept(self) -> None:
        while not self._over.is_set():
            try:
                link, _ = self._server.accept()
            except OSError:
                return
            new = Thread(target=self._serve, args=(link, self.script), name="virtual print", daemon=True)
            self._connections = [*(old for old in self._connections if old.is_alive()), new]
            new.start()

    def _serve(self, link: socket.socket, script: Script) -> None:
        with link, suppress(OSError):
            if self._booting:
                self._booting = False
                _reset(link)
                return
            if script is Script.HANGS:
                self._over.wait()
                return
            with self._serving:
                self._prepare(script)
                try:
                    self._print_from(link, script)
                finally:
                    self._end(script)

    def _prepare(self, script: Script) -> None:
        with self._inside:
            troubles = self.mechanism.troubles
            self._booting = script is Script.POWER_CYCLE
            self.mechanism.confirms = self._confirms and script not in (Script.STATUS_ONLY, Script.ONE_WAY)
            troubles.paper_end |= script is Script.PAPER_END
            troubles.cover_open |= script is Script.COVER_OPEN
            troubles.near_end |= script is Script.NEAR_END
            troubles.cutter_jams |= script is Script.CUTTER_ERROR
            if script is Script.PAPER_END_MIDDLE and troubles.rows_left is None:
                troubles.rows_left = TORN_ROWS

    def _end(self, script: Script) -> None:
        with self._inside:
            if script is Script.POWER_CYCLE or not self.mechanism.troubles.standing_still:
                self.mechanism.forget()

    def _print_from(self, link: socket.socket, script: Script) -> None:
        """Read until the other end is done, and answer meanwhile."""
        if script is Script.BABBLES:
            self._babble(link)
            return
        answer = _answering(link, script)
        with self._inside:
            left_over, self._left_over = self._left_over, b""
        answer(left_over)
        taken, open_end = 0, True
        while open_end or not self._idle():
            data = self._next(link, script) if open_end else b""
            if data is None:
                open_end = False
            elif script is not Script.SILENT:
                taken += len(data)
                if script is Script.DROPS and taken > DROP_AFTER:
                    _reset(link)
                    return
                with self._inside:
                    said = self.mechanism.receive(data)
                    before = self.mechanism.slips
                    ids = self._printed(script, len(data))
                if script is Script.LOST_ANSWER and self.mechanism.slips > before:
                    _reset(link)
                    return
                answer(said)
                answer(ids)

    def _babble(self, link: socket.socket) -> None:
        """Say that all is well for as long as somebody is connected, and hear nothing."""
        link.settimeout(1)
        while not self._over.is_set():
            link.sendall(BABBLE)

    def _printed(self, script: Script, arrived: int) -> bytes:
        if script is Script.STALE_ID and arrived > SLOW_PIECE:
            self.mechanism.forget()  # as if its power had gone: the slip never comes
            return STALE
        return self.mechanism.work(bands=1 if self._band_s else None)

    def _idle(self) -> bool:
        with self._inside:
            return self.mechanism.idle or self._over.is_set()

    def _next(self, link: socket.socket, script: Script) -> bytes | None:
        """What has come; nothing while it prints, None at the end."""
        link.settimeout(self._band_s if self._band_s and not self._idle() else 1)
        if script is Script.SLOW:
            self._over.wait(SLOW_PAUSE_S)
        try:
            return link.recv(SLOW_PIECE if script is Script.SLOW else PIECE) or None
        except TimeoutError:
            return None if self._over.is_set() else b""


def _answering(link: socket.socket, script: Script) -> Callable[[bytes], None]:
    def answer(said: bytes) -> None:
        if said and script is not Script.ONE_WAY:
            link.sendall(NOISE + said + NOISE if script is Script.NOISE else said)

    return answer


def _reset(link: socket.socket) -> None:
    """End the connection as a printer does that loses its power or its network."""
    link.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    link.close()
