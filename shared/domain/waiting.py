"""How long a wait will be, and whose turn it is between the two lanes."""

import math
from collections.abc import Sequence

STEP_MINUTES = 5


def estimate_minutes(waiting: int, *, minutes_per_visit: float, counters: int) -> int:
    """The estimated wait of who comes next, in minutes, rounded up to fives; 0 where nobody waits."""
    if waiting <= 0:
        return 0
    minutes = waiting * minutes_per_visit / max(1, counters)
    return math.ceil(minutes / STEP_MINUTES) * STEP_MINUTES


def regular_turn(last_calls: Sequence[bool], *, bound: int) -> bool:
    """Whether a regular ticket goes before a priority one.

    `last_calls` says of the last `bound` first calls, newest first, which were priority ones:
    after `bound` priority calls in a row one regular ticket is called, so that nobody starves.
    """
    recent = last_calls[:bound]
    return len(recent) == bound and all(recent)
