"""When a kiosk that nobody touches warns, and when it forgets its visitor."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from math import ceil


class Phase(StrEnum):
    """How long nobody has touched."""

    CALM = "calm"
    WARNING = "warning"
    OVER = "over"


@dataclass(frozen=True)
class IdleNow:
    """The phase, and while warning the whole seconds that are left."""

    phase: Phase
    seconds_left: int = 0


class IdleWatch:
    """Counts from the last touch; `seconds` is a monotonic clock."""

    def __init__(self, seconds: Callable[[], float], *, warning_s: float) -> None:
        self._seconds = seconds
        self._warning_s = warning_s
        self._touched_at = seconds()

    def touched(self) -> None:
        """Somebody is there."""
        self._touched_at = self._seconds()

    def now(self, *, allowed_s: float) -> IdleNow:
        """What holds on a page that allows `allowed_s` seconds without a touch."""
        left = self._touched_at + allowed_s + self._warning_s - self._seconds()
        if left <= 0:
            return IdleNow(Phase.OVER)
        if left <= self._warning_s:
            return IdleNow(Phase.WARNING, ceil(left))
        return IdleNow(Phase.CALM)
