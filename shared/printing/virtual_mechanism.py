"""The inside of a virtual ticket printer: bytes in, answers and slips out, as a real one does (ESC/POS).

Questions (DLE EOT) are answered at once, also while it stands still; everything else waits in its buffer
until there is paper, the cover is closed and the cutter runs.
"""

import re
from dataclasses import dataclass, field

from shared.printing.status import RESPONSE
from shared.printing.typed_slip import LINE_DOTS
from shared.printing.virtual_printer import (
    CUT,
    FEED_AND_CUT,
    FEED_DOTS,
    FEED_LINES,
    RASTER,
    RESET,
    VirtualPrinter,
)
from shared.printing.virtual_type import STYLES, SYMBOL, TEXT

QUESTION = re.compile(rb"\x10\x04([\x01-\x04])", re.DOTALL)
QUESTION_LENGTH = 3
EXTENDED = b"\x1d("
ASKS_WHEN_PRINTED = b"\x1d(H\x06\x0000"
WELL = 0b0001_0010


@dataclass
class Troubles:
    """What may be wrong with it; `rows_left` is after how many more rows of dots the paper ends."""

    paper_end: bool = False
    near_end: bool = False
    cover_open: bool = False
    cutter_jams: bool = False
    cutter_error: bool = False
    rows_left: int | None = None

    @property
    def standing_still(self) -> bool:
        """Whether nothing is printed until a person has helped."""
        return self.paper_end or self.cover_open or self.cutter_error

    def answer(self, question: int) -> int:
        """The status byte for DLE EOT n."""
        error = self.cutter_error
        bits = {
            1: (3 if self.standing_still else None,),
            2: (2 if self.cover_open else None, 5 if self.paper_end else None, 6 if error else None),
            3: (3 if error else None,),
            4: (*((2, 3) if self.near_end else ()), *((5, 6) if self.paper_end else ())),
        }[question]
        return WELL | sum(int(1 << bit) for bit in bits if bit is not None)


@dataclass
class Mechanism:
    """One printer with its tray. `confirms`: whether it knows GS ( H; `garbled` counts slips with letters of
    commands that it did not know."""

    tray: VirtualPrinter
    confirms: bool = True
    troubles: Troubles = field(default_factory=Troubles)
    garbled: int = 0
    slips: int = 0
    _arrived: bytearray = field(default_factory=bytearray)
    _buffer: bytearray = field(default_factory=bytearray)
    _slip: bytearray = field(default_factory=bytearray)
    _letters: bool = False

    def receive(self, data: bytes) -> bytes:
        """Take bytes in; returns the answers to the questions among them, wherever they stand."""
        self._buffer += data
        self._arrived += data
        answers = bytearray()
        end = 0
        for question in QUESTION.finditer(bytes(self._arrived)):
            answers.append(self.troubles.answer(question[1][0]))
            end = question.end()
        del self._arrived[: max(end, len(self._arrived) - QUESTION_LENGTH + 1)]
        return bytes(answers)

    def work(self, *, bands: int | None = None) -> bytes:
        """Print what is buffered, at most so many raster bands; returns the ids of what is printed."""
        ids = bytearray()
        while self._buffer and not self.troubles.standing_still and bands != 0:
            length = _length(self._buffer, knows_extended=self.confirms)
            if length is None:
                break
            command = bytes(self._buffer[:length])
            if not self._did(command):
                break
            del self._buffer[:length]
            if command.startswith(RASTER) and bands is not None:
                bands -= 1
            if command.startswith(ASKS_WHEN_PRINTED) and self.confirms:
                ids += RESPONSE + command[len(ASKS_WHEN_PRINTED) :] + b"\x00"
        return bytes(ids)

    @property
    def idle(self) -> bool:
        """Whether nothing is left that it could do now."""
        return self.troubles.standing_still or _length(self._buffer, knows_extended=self.confirms) is None

    def forget(self) -> None:
        """The link ended or the power was cut: what is unfinished is torn off and thrown away."""
        self._buffer.clear()
        self._arrived.clear()
        self._slip.clear()

    def _did(self, command: bytes) -> bool:
        """Do one command; False where it must wait for a person."""
        if command == RESET:
            self._letters = False
        rows = _rows(command)
        if self.troubles.rows_left is not None:
            self.troubles.rows_left -= rows
            if self.troubles.rows_left < 0:
                self.troubles.paper_end, self.troubles.rows_left = True, None
                return False
        if command.startswith(CUT):
            if self.troubles.cutter_jams:
                self.troubles.cutter_error = True
                return False
            self._cut(command)
        elif rows or command.startswith((RESET, SYMBOL, *STYLES)) or (self._slip and TEXT.match(command)):
            self._slip += command  # letters before a reset are dropped by it
        elif len(command) == 1:
            self._letters = True
        return True

    def _cut(self, command: bytes) -> None:
        self.slips += len(self.tray.print(bytes(self._slip) + command))
        self.garbled += self._letters
        self._slip.clear()


def _rows(command: bytes) -> int:
    """How many rows of dots a command moves the paper."""
    if command.startswith(RASTER):
        return int.from_bytes(command[6:8], "little")
    if command.startswith(FEED_LINES):
        return command[2] * LINE_DOTS
    if TEXT.match(command):
        return command.count(b"\n") * LINE_DOTS
    return command[2] if command.startswith(FEED_DOTS) else 0


def _length(buffer: bytearray, *, knows_extended: bool) -> int | None:
    """How long the first command is; None while its end has not come. What is unknown is one letter."""
    head = bytes(buffer[:8])
    length = 1
    if head.startswith(RESET):
        length = 2
    elif text := TEXT.match(buffer):
        length = text.end()
    elif head.startswith((FEED_LINES, FEED_DOTS, *STYLES)) or QUESTION.match(head):
        length = 3
    elif head.startswith(CUT):
        length = 4 if len(head) > 2 and head[2] in FEED_AND_CUT else 3
    elif head.startswith(RASTER):
        length = 8 + int.from_bytes(head[4:6], "little") * int.from_bytes(head[6:8], "little")
        length = length if len(head) == 8 else 8
    elif head.startswith(SYMBOL) or (head.startswith(EXTENDED) and knows_extended):
        length = 5 + int.from_bytes(head[3:5], "little") if len(head) >= 5 else 5
    elif head in (b"\x1b", b"\x1d", b"\x10", b"\x10\x04"):
        return None
    return length if len(buffer) >= length else None
