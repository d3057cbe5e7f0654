"""What a printer says of itself: its bytes told apart one by one, and what they mean (ESC/POS).

A status byte has b1 and b4 set, b0 and b7 clear; that tells it from automatic status (ASB), from XON and XOFF
and from most noise, but not from the digits inside a process-id response: so those are read as wholes.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import Enum, IntEnum

from shared.domain.paper import PaperReason

FIXED_BITS, AS_STATUS = 0b1001_0011, 0b0001_0010
RESPONSE = b"\x37\x22"
"""The head of a process-id response; four characters of 32 to 126 and a zero follow."""
ID_LENGTH, RESPONSE_LENGTH = 4, 7
ID_LETTERS = "".join(letter for letter in map(chr, range(48, 123)) if letter.isalnum())
ID_LETTERS = "".join(letter for letter in ID_LETTERS if ord(letter) & FIXED_BITS != AS_STATUS)
"""None of them could be taken for a status byte."""
RULERS_LETTER = "T"
PROBE_ID = b"????"
"""No slip's id: only asks whether this printer sends ids back."""
RESET = b"\x1b@"


class Question(IntEnum):
    """DLE EOT n: answered at once, also where the printer stands still."""

    PRINTER = 1
    OFFLINE_CAUSE = 2
    ERROR = 3
    PAPER = 4

    @property
    def command(self) -> bytes:
        """The bytes that ask it."""
        return b"\x10\x04" + bytes([self])


QUESTIONS = (Question.PRINTER, Question.PAPER, Question.OFFLINE_CAUSE, Question.ERROR)
"""The order of asking: whether it answers at all, then paper, then the rarer."""


def printed_question(process_id: bytes) -> bytes:
    """GS ( H, function 48: the printer sends `process_id` back when all before it is printed."""
    return b"\x1d(H\x06\x00\x30\x30" + process_id


class IdSeries(Enum):
    """Whose slips are counted together: the letters that ids of this series alone begin with."""

    STORE = "".join(letter for letter in ID_LETTERS if letter.isalpha() and letter != RULERS_LETTER)
    EMERGENCY = "".join(letter for letter in ID_LETTERS if letter.isdecimal())
    RULER = RULERS_LETTER


def process_id(number: int, series: IdSeries = IdSeries.STORE) -> bytes:
    """Four letters for a number of this series, of which no other has them.

    Equal ones come only after 150,000 test slips, a million emergency slips, seven million numbers of the
    store: no answer comes so late.
    """
    letters = []
    for _ in range(ID_LENGTH - 1):
        number, place = divmod(number, len(ID_LETTERS))
        letters.append(ID_LETTERS[place])
    first = series.value[number % len(series.value)]
    return "".join((first, *letters)).encode("ascii")


@dataclass(frozen=True)
class PrinterStatus:
    """What is known; None is not known: an answer that did not come says nothing."""

    online: bool | None = None
    cover_open: bool | None = None
    paper_end: bool | None = None
    near_end: bool | None = None
    cutter_error: bool | None = None
    unrecoverable: bool | None = None
    other_error: bool | None = None

    @property
    def answered(self) -> bool:
        """Whether the printer said anything at all."""
        return self != PrinterStatus()

    @property
    def trouble(self) -> PaperReason | None:
        """Why nothing would be printed now; None where nothing speaks against it."""
        if self.paper_end:
            return PaperReason.PAPER_END
        if self.cover_open:
            return PaperReason.COVER_OPEN
        if self.cutter_error:
            return PaperReason.CUTTER
        if self.unrecoverable or self.other_error:
            return PaperReason.BROKEN
        if self.online is False:
            return PaperReason.OFFLINE
        return None

    def after(self, question: Question, answer: int) -> "PrinterStatus":
        """The same with what a status byte says to one question."""

        def has(*bits: int) -> bool:
            return any(answer & 1 << bit for bit in bits)

        match question:
            case Question.PRINTER:
                return replace(self, online=not has(3))
            case Question.OFFLINE_CAUSE:
                return replace(
                    self, cover_open=has(2), paper_end=_either(self.paper_end, has(5)), other_error=has(6)
                )
            case Question.ERROR:
                return replace(self, cutter_error=has(3), unrecoverable=has(5))
            case Question.PAPER:
                return replace(self, near_end=has(2, 3), paper_end=_either(self.paper_end, has(5, 6)))


def _either(known: bool | None, now: bool) -> bool:
    return bool(known) or now


@dataclass(frozen=True)
class StatusByte:
    """One answer to DLE EOT; which question it answers only the asker knows."""

    value: int


@dataclass(frozen=True)
class Printed:
    """The answer to GS ( H: all before this process id is on paper."""

    process_id: bytes


@dataclass
class Reader:
    """Takes a printer's bytes as they come, in pieces of any size, and finds the answers in them."""

    _pending: bytearray = field(default_factory=bytearray)

    def feed(self, data: bytes) -> list[StatusByte | Printed]:
        """The answers that are complete now, in their order."""
        self._pending += data
        return list(self._answers())

    def _answers(self) -> Iterator[StatusByte | Printed]:
        while self._pending:
            whole = _response_in(self._pending)
            if whole is None:
                return
            if whole:
                yield Printed(bytes(self._pending[2 : 2 + ID_LENGTH]))
                del self._pending[:RESPONSE_LENGTH]
                continue
            value = self._pending.pop(0)
            if value & FIXED_BITS == AS_STATUS:
                yield StatusByte(value)


def _response_in(pending: bytearray) -> bool | None:
    """Whether a process-id response stands at the front; None where its rest may still come."""
    head = min(len(pending), len(RESPONSE))
    letters = pending[len(RESPONSE) : len(RESPONSE) + ID_LENGTH]
    if pending[:head] != RESPONSE[:head] or not all(32 <= letter <= 126 for letter in letters):
        return False
    if len(pending) < RESPONSE_LENGTH:
        return None
    return pending[RESPONSE_LENGTH - 1] == 0
