"""A thread that reads the journal whenever its watch says that somebody may have written."""

import threading
from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from shared.domain.errors import FrontOfficeError
from shared.domain.events import Event
from shared.logs import log_unexpected

EVERY_S = 0.15
"""How often the journal is read where nothing says that somebody has written."""
PAGE = 500
"""How many entries one reading holds at most: then the next one follows at once."""
FIRST_PAUSE_S, LONGEST_PAUSE_S = 0.1, 1.0
"""How long a store that is away is left alone: twice as long each time."""

ReadAfter = Callable[[int], Sequence[Event]]


class Watch(Protocol):
    """Waits until somebody may have written; waited on and closed by one thread, woken by any."""

    def wait(self) -> None:
        """Return when something may have been written since the last time, or after `wake`."""

    def wake(self) -> None:
        """End every wait from now on."""

    def close(self) -> None:
        """Give back what waiting took."""


class PollingWatch:
    """For whoever has no other: something may have been written every now and then."""

    def __init__(self) -> None:
        self._woken = threading.Event()

    def wait(self) -> None:
        """A short while, or until `wake`."""
        self._woken.wait(EVERY_S)

    def wake(self) -> None:
        """End every wait from now on."""
        self._woken.set()

    def close(self) -> None:
        """Nothing was taken."""


class Voice(QObject):
    """Carries what the thread says, and which follower says it, to the thread of whoever listens.

    It belongs to no widget: whatever is deleted first, the thread may still speak.
    """

    told = Signal(object, object)
    away = Signal(object, bool)


class JournalFollower:
    """Follows from one journal number on until it is ended; each entry is told once and in order."""

    def __init__(self, read_after: ReadAfter, open_watch: Callable[[], Watch], number: int) -> None:
        self.voice = Voice()
        self._read_after, self._open_watch, self._read = read_after, open_watch, number
        self._watch: Watch | None = None
        self._said_away: bool | None = None
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, name="journal", daemon=True)

    def start(self) -> None:
        """Begin to read."""
        self._thread.start()

    def end(self) -> None:
        """Say nothing more, and let the thread end; returns at once, from any thread."""
        self._ended.set()
        watch = self._watch
        if watch is not None:
            watch.wake()

    def join(self, seconds: float) -> None:
        """Wait until the thread has ended, at most so long."""
        self._thread.join(seconds)

    def _run(self) -> None:
        pause = FIRST_PAUSE_S
        while not self._ended.is_set():
            if self._follow():
                pause = FIRST_PAUSE_S
            else:
                self._ended.wait(pause)
                pause = min(2 * pause, LONGEST_PAUSE_S)
        if self._watch is not None:
            self._watch.close()

    def _follow(self) -> bool:
        """Read what is new, then wait for more; whether the store has answered."""
        try:
            watch = self._watch or self._begin_to_watch()
            full = True
            while full and not self._ended.is_set():
                full = self._tell(self._read_after(self._read)) == PAGE
            watch.wait()
        except FrontOfficeError:
            self._say_away(away=True)
            return False
        except Exception as error:  # noqa: BLE001 - the last resort of this thread: it goes on
            log_unexpected(error)
            self._say_away(away=True)
            return False
        return True

    def _tell(self, entries: Sequence[Event]) -> int:
        self._say_away(away=False)
        if entries and not self._ended.is_set():
            self._read = max(entry.number or 0 for entry in entries)
            self.voice.told.emit(self, entries)
        return len(entries)

    def _begin_to_watch(self) -> Watch:
        """Before the first reading: what is written after it ends the first wait."""
        watch = self._watch = self._open_watch()
        if self._ended.is_set():  # `end` may have looked for it too early
            watch.wake()
        return watch

    def _say_away(self, *, away: bool) -> None:
        """Only what was not said already: each word wakes the listener's thread."""
        if away != self._said_away and not self._ended.is_set():
            self._said_away = away
            self.voice.away.emit(self, away)
