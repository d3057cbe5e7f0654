"""Fakes for what tests cannot have: time that stands still."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from argon2 import PasswordHasher

MONDAY_MORNING = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
"""09.00 in Jakarta on a working day."""


class FixedClock:
    """A clock that moves only when it is told to."""

    def __init__(self, now: datetime = MONDAY_MORNING) -> None:
        self.time = now

    def now(self) -> datetime:
        return self.time

    def pass_minutes(self, minutes: float) -> None:
        self.time += timedelta(minutes=minutes)


class HandTimer:
    """Stands for `threading.Timer`: its time is up when a test says so."""

    def __init__(self) -> None:
        self.daemon = False
        self.ring: Callable[[], None] = self.start

    def __call__(self, _after_s: float, ring: Callable[[], None]) -> "HandTimer":
        self.ring = ring
        return self

    def start(self) -> None:
        """Nothing happens by itself."""

    def cancel(self) -> None:
        """Nothing would have happened."""


class QuickHasher:
    """Argon2id with the least of everything: a test's password needs no protection."""

    def __init__(self) -> None:
        self._hasher = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)

    def __call__(self) -> PasswordHasher:
        return self._hasher
