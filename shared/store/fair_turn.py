"""Whose turn it is to write: the programs of one machine stand in line before a SQLite file.

SQLite itself lets a writer sleep and look again, so that whoever has just written writes again while others
wait for seconds. Here the kernel makes a line, which whoever dies leaves. The line is a courtesy: what keeps
two writers apart is SQLite's own lock, so that a line that stands still may be passed by.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

if sys.platform == "win32":
    from shared.store.named_turn import NamedTurn as Line
else:
    from shared.store.file_line import FileLine as Line

PATIENCE_S = 2.0
"""So long an act stands in line; then a stopped program is likely at its head."""


class FairTurn:
    """This program's place in the line before the file `store` (None: no line is needed).

    Where the system lets us make no line there is none, and writers meet at SQLite's lock.
    """

    def __init__(self, store: Path | None) -> None:
        self._of_this_program = Lock()
        self._line: Line | None = None
        if store is not None:
            try:
                self._line = Line(store)
            except OSError:
                return

    @contextmanager
    def taken(self) -> Iterator[None]:
        """Wait for the turn and give it on at the end; after PATIENCE_S go on without it."""
        line = self._line if self._come() else None
        try:
            yield
        finally:
            if line is not None:
                line.give_on()
                self._of_this_program.release()

    def close(self) -> None:
        """Leave the line for good."""
        if self._line is not None:
            self._line.close()

    def _come(self) -> bool:
        if self._line is None or not self._of_this_program.acquire(timeout=PATIENCE_S):
            return False
        try:
            came = self._line.come(PATIENCE_S)
        except (OSError, ValueError):  # no such locks on this file system, or the store is closed
            came = False
        if not came:
            self._of_this_program.release()
        return came
