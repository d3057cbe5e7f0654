"""Pauses between tries that repeat by themselves."""

from collections.abc import Iterator
from random import SystemRandom

FIRST_MS = 250
LONGEST_MS = 1_000
"""A screen works again within a second of its store's return."""
_jitter = SystemRandom()


def growing_pauses(*, first_ms: int = FIRST_MS, longest_ms: int = LONGEST_MS) -> Iterator[int]:
    """Milliseconds to wait before each next try: each time twice as long, up to the longest, without end.

    Each is shortened by chance, by a half at most: the office's machines do not come back all at once.
    """
    whole_ms = first_ms
    while True:
        yield int(whole_ms * _jitter.uniform(0.5, 1))
        whole_ms = min(2 * whole_ms, longest_ms)
