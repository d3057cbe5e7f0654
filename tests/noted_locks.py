"""Locks and queues that tell who waits for them; imported before the program, which takes them by name.

Only those that the program or its tests make: Python's own and other libraries' stay as they are.
"""

import queue
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self

ROOT = Path(__file__).parents[1]
OURS = tuple(f"{ROOT / part}/" for part in ("kiosk", "desk", "shared", "tests"))
HELD_FOR_A_SUM = (str(ROOT / "shared" / "store" / "clock.py"),)
"""Whose locks are never held while anything is asked or waited for: any thread may take them."""

_real_lock, _real_rlock, _RealQueue = threading.Lock, threading.RLock, queue.SimpleQueue


def _deaf(_work: str) -> None:
    """Nobody asked to hear of waits."""


class _Hearing:
    """Whom a wait is told."""

    def __init__(self) -> None:
        self.tell: Callable[[str], None] = _deaf


hearing = _Hearing()


class NotedLock:
    """`threading.Lock`; a wait for whoever holds it is told before it begins."""

    make = staticmethod(_real_lock)

    def __new__(cls) -> Any:
        return super().__new__(cls) if _is_ours(sys._getframe(1).f_code.co_filename) else cls.make()

    def __init__(self) -> None:
        self._lock = self.make()

    def acquire(self, blocking: bool = True, timeout: float = -1) -> bool:
        """As that of a real one."""
        if self._lock.acquire(blocking=False):
            return True
        if not blocking or timeout == 0:
            return False
        hearing.tell(f"{type(self).__name__.removeprefix('Noted')}.acquire")
        return self._lock.acquire(timeout=timeout)

    def release(self) -> None:
        """As that of a real one."""
        self._lock.release()

    def locked(self) -> bool:
        """As that of a real one."""
        return self._lock.locked()

    def __enter__(self) -> Self:
        self.acquire()
        return self

    def __exit__(self, *_error: object) -> None:
        self.release()


class NotedRLock(NotedLock):
    """`threading.RLock`, likewise."""

    make = staticmethod(_real_rlock)


class NotedSimpleQueue(_RealQueue):
    """`queue.SimpleQueue`; a wait for something to come is told before it begins."""

    def __new__(cls) -> Any:
        return super().__new__(cls if _is_ours(sys._getframe(1).f_code.co_filename) else _RealQueue)

    def get(self, block: bool = True, timeout: float | None = None) -> Any:
        """As that of a real one."""
        if self.empty() and block and timeout != 0:
            hearing.tell("SimpleQueue.get")
        return super().get(block, timeout)


def _is_ours(file: str) -> bool:
    return file.startswith(OURS) and file not in HELD_FOR_A_SUM


threading.Lock, threading.RLock = NotedLock, NotedRLock  # type: ignore[assignment, misc]
queue.SimpleQueue = NotedSimpleQueue  # type: ignore[misc]
