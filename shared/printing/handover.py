"""Handing bytes over: what may go wrong, as far as the paper is concerned, and by when it must be done."""

import time
from collections.abc import Callable

from shared.domain.paper import PaperReason


class PaperFailed(Exception):
    """Known before any byte of the slip was sent: it may be sent again."""

    def __init__(self, text: str, reason: PaperReason = PaperReason.UNREACHABLE) -> None:
        super().__init__(text)
        self.reason = reason


class PaperUnknown(Exception):
    """Bytes may have been sent, and nobody knows what came out: never sent again silently."""

    def __init__(self, text: str, reason: PaperReason = PaperReason.CUT_OFF) -> None:
        super().__init__(text)
        self.reason = reason


def pour(data: bytes, write: Callable[[memoryview], int]) -> None:
    """Writes piece by piece; a failure before the first byte was taken is PaperFailed, later PaperUnknown."""
    rest = memoryview(data)
    try:
        while rest:
            rest = rest[write(rest) :]
    except OSError as error:
        taken = len(data) - len(rest)
        told = f"the printer took {taken} of {len(data)} bytes: {error}"
        raise (PaperUnknown(told, _doubt(error)) if taken else PaperFailed(told)) from error


def not_seen_out(error: OSError) -> PaperUnknown:
    """Everything was handed over, but whether it arrived could not be seen."""
    return PaperUnknown(f"the printer did not take the slip to its end: {error}", _doubt(error))


def _doubt(error: OSError) -> PaperReason:
    return PaperReason.NOT_TAKEN if isinstance(error, TimeoutError) else PaperReason.CUT_OFF


def deadline(timeout_s: float) -> float:
    """A moment of the monotonic clock."""
    return time.monotonic() + timeout_s


def left(until: float) -> float:
    """Seconds until a deadline; TimeoutError when it has passed."""
    left = until - time.monotonic()
    if left <= 0:
        raise TimeoutError("the time is over")
    return left
