"""A printer on a serial line, or on USB that looks like one (pyserial)."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from shared.domain.paper import PaperReason
from shared.printing.handover import PaperFailed, PaperUnknown, deadline, left, not_seen_out, pour
from shared.printing.link import Cable

LOOK_AGAIN_S = 0.005
BITS_PER_BYTE = 10
"""A start bit, eight of data, a stop bit."""
PIECE = 1024


class SerialCable(Cable):
    """`port` is a name such as COM3 or /dev/ttyUSB0. A slip may last as long as the line needs for it."""

    is_slow = True

    def __init__(self, port: str, baud: int, timeout_s: float) -> None:
        self.port, self.baud, self.timeout_s = port, baud, timeout_s

    @property
    def name(self) -> str:
        return f"serial {self.port}:{self.baud}"

    @contextmanager
    def opened(self) -> Iterator["SerialLink"]:
        import serial  # only where paper is really wanted

        try:
            # Printers leave the factory with DTR/DSR; where the line has no such wire, it does no harm.
            line = serial.Serial(
                self.port, self.baud, timeout=0, write_timeout=self.timeout_s, dsrdtr=True, exclusive=True
            )
        except (OSError, ValueError) as error:
            raise PaperFailed(f"the printer cannot be opened: {error}") from error
        with line:
            yield SerialLink(line, self.baud, self.timeout_s)


class SerialLink:
    """An open line."""

    can_answer = True

    def __init__(self, line: Any, baud: int, timeout_s: float) -> None:
        self._line, self._baud, self._timeout_s = line, baud, timeout_s
        self._lasts_s = timeout_s

    def write(self, data: bytes) -> None:
        import serial  # only where paper is really wanted

        self._lasts_s = self._timeout_s + len(data) * BITS_PER_BYTE / self._baud
        until = deadline(self._lasts_s)

        def write(rest: memoryview) -> int:
            self._line.write_timeout = left(until)
            try:
                return int(self._line.write(bytes(rest[:PIECE])))
            except OSError as error:  # a part of the piece may have gone, and nobody says how much
                late = isinstance(error, serial.SerialTimeoutException)
                reason = PaperReason.NOT_TAKEN if late else PaperReason.CUT_OFF
                raise PaperUnknown(f"the printer stopped within a piece: {error}", reason) from error

        pour(data, write)

    def read(self, wait_s: float) -> bytes:
        # One byte with all the waiting, then whatever else is there already.
        self._line.timeout = wait_s
        first = bytes(self._line.read(1))
        return first + bytes(self._line.read(self._line.in_waiting)) if first else b""

    def see_out(self, *, waits_for_close: bool = True) -> None:
        until = deadline(self._lasts_s)
        try:
            while self._line.out_waiting:
                left(until)
                time.sleep(LOOK_AGAIN_S)
        except OSError as error:
            raise not_seen_out(error) from error
