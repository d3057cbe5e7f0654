"""How late the GUI thread's event loop runs: a timer that should come every millisecond."""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer

BEAT_MS = 1
PATIENCE_MS = 20_000
"""A silent server is given up after two seconds, and a touch may wait behind a few such."""

SCHEDULE = Path("/proc/thread-self/schedstat")
"""Of this thread, in nanoseconds: how long it ran, how long it waited to run."""


class Heartbeat:
    """Collects the gaps between two beats, in milliseconds; each is a time in which no touch is answered.

    `own` has what the GUI thread itself worked in each, `starved` what it waited for a processor that other
    programs had (0 where the system does not tell). The rest is waiting for the app's own threads.
    """

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self.own: list[float] = []
        self.starved: list[float] = []
        self._schedule = os.open(SCHEDULE, os.O_RDONLY) if SCHEDULE.exists() else None
        self._timer = QTimer(interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._last = self._worked = self._waited = 0

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Beat while this lasts."""
        self._begin()
        self._timer.start()
        try:
            yield
        finally:
            self._timer.stop()

    @contextmanager
    def apart(self) -> Iterator[None]:
        """What the measurement itself does on the GUI thread is not the app's."""
        if self._timer.isActive():
            self._beat()
        yield
        self._begin()

    def _beat(self) -> None:
        self.gaps.append((time.perf_counter_ns() - self._last) / 1e6)
        self.own.append((time.thread_time_ns() - self._worked) / 1e6)
        self.starved.append((self._wait_ns() - self._waited) / 1e6)
        self._begin()

    def _begin(self) -> None:
        self._last, self._worked = time.perf_counter_ns(), time.thread_time_ns()
        self._waited = self._wait_ns()

    def _wait_ns(self) -> int:
        if self._schedule is None:
            return 0
        return int(os.pread(self._schedule, 100, 0).split()[1])


def until(holds: Callable[[], object]) -> None:
    """Let the event loop run until this holds; TimeoutError where it never does."""
    loop, looking = QEventLoop(), QTimer(interval=BEAT_MS)
    looking.timeout.connect(lambda: holds() and loop.quit())
    looking.start()
    QTimer.singleShot(PATIENCE_MS, loop, lambda: loop.exit(1))
    given_up = loop.exec()
    looking.stop()
    if given_up:
        raise TimeoutError("an app does not answer")
