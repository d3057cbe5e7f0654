"""A line of programs before a file, by the kernel's file locks: whoever dies leaves it by that.

Its first has the gate and waits for the turn, the others wait for the gate: so nobody who has just had the
turn takes it again before those who wait.
"""

import os
import sys
from concurrent.futures import Future
from pathlib import Path
from threading import Thread
from typing import IO

if sys.platform != "win32":
    import fcntl

GATE, TURN = "-gate", "-turn"
"""What the names of the two lock files end in, after the store's own."""


class FileLine:
    """One program's place in the line before `store`; one thread at a time comes and gives on."""

    def __init__(self, store: Path) -> None:
        """Raises OSError where the lock files cannot be made."""
        self._gate, self._turn = (_lock_file(f"{store}{end}") for end in (GATE, TURN))
        self._left_standing: Thread | None = None

    def come(self, patience_s: float) -> bool:
        """Wait for the turn, at most so long; in a line that stands still, and has before, not at all.

        Raises OSError where this file system has no such locks, ValueError where the line was closed.
        """
        if self._left_standing is not None and self._left_standing.is_alive():
            return False
        return self._is_free() or self._has_waited(patience_s)

    def give_on(self) -> None:
        """Whoever is first in the line has the turn."""
        try:
            fcntl.flock(self._turn, fcntl.LOCK_UN)
        except ValueError:
            return  # closed meanwhile: by that it is given on

    def close(self) -> None:
        """Leave the line for good."""
        self._gate.close()
        self._turn.close()

    def _is_free(self) -> bool:
        try:
            fcntl.flock(self._gate, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        try:
            fcntl.flock(self._turn, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        finally:
            fcntl.flock(self._gate, fcntl.LOCK_UN)
        return True

    def _has_waited(self, patience_s: float) -> bool:
        """Stand in line, in a thread: nothing else bounds the wait for a file lock."""
        coming: Future[None] = Future()
        line = Thread(target=self._stand, args=(coming,), name="store-line", daemon=True)
        line.start()
        try:
            coming.result(patience_s)
        except TimeoutError:
            if coming.cancel():
                self._left_standing = line
                return False
        return True

    def _stand(self, coming: "Future[None]") -> None:
        try:
            fcntl.flock(self._gate, fcntl.LOCK_EX)
            fcntl.flock(self._turn, fcntl.LOCK_EX)
            fcntl.flock(self._gate, fcntl.LOCK_UN)
        except (OSError, ValueError) as error:
            if coming.set_running_or_notify_cancel():
                coming.set_exception(error)
            return
        if coming.set_running_or_notify_cancel():
            coming.set_result(None)
        else:
            self.give_on()


def _lock_file(name: str) -> IO[bytes]:
    return open(name, "ab", opener=lambda path, flags: os.open(path, flags, 0o600))
