"""Handing bytes over: what may go wrong, as far as the paper is concerned, and by when it must be done."""

import time
from collections.abc import Callable


class PaperFailed(Exception):
    """Known before any byte was sent: the slip may be sent again."""


class PaperUnknown(Exception):
    """Bytes may have been sent, and nobody knows what came out: never sent again silently."""


def pour(data: bytes, write: Callable[[memoryview], int]) -> None:
    """Writes piece by piece; a failure before the first byte was taken is PaperFailed, later PaperUnknown."""
    rest = memoryview(data)
    try:
        while rest:
            rest = rest[write(rest) :]
    except OSError as error:
        taken = len(data) - len(rest)
        kind = PaperUnknown if taken else PaperFailed
        raise kind(f"the printer took {taken} of {len(data)} bytes: {error}") from error


def deadline(timeout_s: float) -> float:
    """A moment of the monotonic clock."""
    return time.monotonic() + timeout_s


def left(until: float) -> float:
    """Seconds until a deadline; TimeoutError when it has passed."""
    left = until - time.monotonic()
    if left <= 0:
        raise TimeoutError("the time is over")
    return left
