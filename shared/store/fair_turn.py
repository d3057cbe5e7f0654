"""Whose turn it is to write: the programs of one machine stand in line before a SQLite file.

SQLite itself lets a writer sleep and look again, so that whoever has just written writes again while others
wait for seconds. Here the kernel's file locks make a line: its first has the gate and waits for the turn,
the others wait for the gate. Whoever dies leaves the line by that. The line is a courtesy: what keeps two
writers apart is SQLite's own lock, so that a line that stands still may be passed by.
"""

import os
import sys
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Lock, Thread
from typing import IO

if sys.platform != "win32":
    import fcntl

PATIENCE_S = 2.0
"""So long an act stands in line; then a stopped program is likely at its head."""
GATE, TURN = "-gate", "-turn"
"""What the names of the two lock files end in, after the store's own."""


class FairTurn:
    """This program's place in the line before the file `store` (None: no line is needed).

    Where the lock files cannot be made there is no line, and writers meet at SQLite's lock. Nor is there one
    on Windows: who waits for a file lock there looks again once a second, and few programs of one PC write.
    """

    def __init__(self, store: Path | None) -> None:
        self._of_this_program = Lock()
        self._left_standing: Thread | None = None
        self._files: tuple[IO[bytes], ...] = ()
        if store is not None and sys.platform != "win32":
            with suppress(OSError):
                self._files = tuple(_lock_file(f"{store}{end}") for end in (GATE, TURN))

    @contextmanager
    def taken(self) -> Iterator[None]:
        """Wait for the turn and give it on at the end; after PATIENCE_S go on without it."""
        is_ours = self._come()
        try:
            yield
        finally:
            if is_ours:
                _give_on(*self._files)
                self._of_this_program.release()

    def close(self) -> None:
        """Leave the line for good."""
        for file in self._files:
            file.close()

    def _come(self) -> bool:
        if not self._files or not self._of_this_program.acquire(timeout=PATIENCE_S):
            return False
        try:
            came = not self._stands_still() and (_is_free(*self._files) or self._has_waited())
        except (OSError, ValueError):  # no such locks on this file system, or the store is closed
            came = False
        if not came:
            self._of_this_program.release()
        return came

    def _stands_still(self) -> bool:
        """Whether the line has not moved since an act of this program lost its patience."""
        return self._left_standing is not None and self._left_standing.is_alive()

    def _has_waited(self) -> bool:
        """Stand in line, in a thread: nothing else bounds the wait for a file lock."""
        coming: Future[None] = Future()
        line = Thread(target=_stand, args=(*self._files, coming), name="store-line", daemon=True)
        line.start()
        try:
            coming.result(PATIENCE_S)
        except TimeoutError:
            if coming.cancel():
                self._left_standing = line
                return False
        return True


def _lock_file(name: str) -> IO[bytes]:
    return open(name, "ab", opener=lambda path, flags: os.open(path, flags, 0o600))


def _is_free(gate: IO[bytes], turn: IO[bytes]) -> bool:
    try:
        fcntl.flock(gate, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    try:
        fcntl.flock(turn, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    finally:
        fcntl.flock(gate, fcntl.LOCK_UN)
    return True


def _stand(gate: IO[bytes], turn: IO[bytes], coming: "Future[None]") -> None:
    try:
        fcntl.flock(gate, fcntl.LOCK_EX)
        fcntl.flock(turn, fcntl.LOCK_EX)
        fcntl.flock(gate, fcntl.LOCK_UN)
    except (OSError, ValueError) as error:
        if coming.set_running_or_notify_cancel():
            coming.set_exception(error)
        return
    if coming.set_running_or_notify_cancel():
        coming.set_result(None)
    else:
        _give_on(gate, turn)


def _give_on(_gate: IO[bytes], turn: IO[bytes]) -> None:
    try:
        fcntl.flock(turn, fcntl.LOCK_UN)
    except ValueError:
        return  # closed meanwhile: by that it is given on
