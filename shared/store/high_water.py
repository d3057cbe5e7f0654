"""The high-water mark: a small file beside the store that remembers the last numbers that were told.

It is no copy of the store but a witness against it: a store that knows less than its mark has lost
something (a deleted -wal, an old copy put back, a file begun anew). It is written after the commit and
before the number is told, without waiting for the disk: against a power cut the store itself is durable.
Two slots are written in turn, each with its checksum, so that a torn write leaves the one before.
"""

import json
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from threading import Lock
from time import monotonic, sleep
from zlib import crc32

from shared.whole_file import PRIVATE, make_folder, sync_folder

logger = logging.getLogger(__name__)

SLOT_BYTES = 4096
SLOTS = 2
CHECKSUM_BYTES = 8
KEPT_DAYS = 3
SYNC_EVERY_S = 60.0
LOCK_TRIES, LOCK_PAUSE_S = 100, 0.0005
"""A holder needs some microseconds, or its next share of the processor; one that was stopped in between
must not stop everybody."""

Told = dict[str, dict[str, int]]
"""The last number told: by day (ISO), then by service."""


@dataclass(frozen=True)
class Mark:
    """What a store has to know at least: `store` tells it from others, `journal` is its newest entry."""

    store: str
    journal: int = 0
    told: Told = field(default_factory=dict)

    def raised(self, journal: int, day: str = "", series: str = "", number: int = 0) -> "Mark":
        """The higher of both in everything; itself where it is as high already. Only the newest days stay."""
        told = self.told
        if number > told.get(day, {}).get(series, 0):
            told = {**told, day: {**told.get(day, {}), series: number}}
            if len(told) > KEPT_DAYS:
                told = {newest: told[newest] for newest in sorted(told)[-KEPT_DAYS:]}
        elif journal <= self.journal:
            return self
        return Mark(self.store, max(journal, self.journal), told)


class HighWater:
    """The mark of one store on this machine. A place of None keeps none (a store in memory)."""

    def __init__(self, place: Path | None) -> None:
        self.place = place
        self._lock = Lock()
        self._descriptor: int | None = None
        self._synced_at = monotonic()
        self._store = ""
        self._slots = b""
        self._known = (0, Mark(""))
        self.seen = 0
        """The newest journal number that this process knows was told."""

    @property
    def is_there(self) -> bool:
        """Whether a store was ever opened here, be its mark readable or not."""
        return self.place is not None and self.place.exists()

    def read(self) -> Mark | None:
        """The mark; None where there is none, or where both slots are damaged."""
        try:
            content = self.place.read_bytes() if self.place else b""
        except FileNotFoundError:
            return None
        except OSError as error:
            logger.warning("the high-water mark cannot be read: %s", type(error).__name__)
            return None
        newest = max(_whole(content), key=lambda slot: slot[0], default=None)
        return newest[1] if newest else None

    def begin(self, mark: Mark, *, anew: bool = False) -> None:
        """Keep this mark, durably; told numbers are added to it from now on.

        What another program has noted of the same store meanwhile stays, unless `anew`. It is the same file
        also for programs that have it open.
        """
        self._store, self.seen = mark.store, mark.journal
        if self.place is None:
            return
        self.close()
        with self._lock:
            try:
                make_folder(self.place.parent)
                descriptor = self._opened(os.O_CREAT)
                with _alone(descriptor):
                    self._write_both(descriptor, mark, anew=anew)
                os.fsync(descriptor)
                sync_folder(self.place.parent)
            except OSError as error:
                logger.warning("the high-water mark cannot be written: %s", type(error).__name__)

    def go_on(self, found: Mark) -> None:
        """The mark stays; the store that it belongs to may be ahead of it."""
        self._store = found.store
        self.raise_to(found.journal)

    def raise_to(self, journal: int = 0, series: str = "", day: date | None = None, number: int = 0) -> None:
        """This journal number, or this number of a series, is about to be told.

        A mark that cannot be written is noted in the log: the number is stored, and is told.
        """
        self.seen = max(self.seen, journal)
        if self.place is None:
            return
        with self._lock:
            try:
                descriptor = self._opened()
                with _alone(descriptor):
                    self._raise(descriptor, journal, day.isoformat() if day else "", series, number)
            except OSError as error:
                logger.warning("the high-water mark cannot be written: %s", type(error).__name__)

    def sync(self) -> None:
        """Bring it to the disk, where that is due: for a thread that waits for files anyway."""
        if self.place is None or monotonic() - self._synced_at < SYNC_EVERY_S:
            return
        self._synced_at = monotonic()
        with self._lock:
            try:
                os.fsync(self._opened())
            except OSError as error:
                logger.warning("the high-water mark cannot be synced: %s", type(error).__name__)

    def close(self) -> None:
        """Give the file back."""
        with self._lock:
            if self._descriptor is not None:
                os.close(self._descriptor)
                self._descriptor = None

    def _raise(self, descriptor: int, journal: int, day: str, series: str, number: int) -> None:
        self._look(descriptor)
        turn, known = self._known
        raised = known.raised(journal, day, series, number)
        if raised is not known or not turn:
            self._write(descriptor, turn + 1, raised)

    def _write_both(self, descriptor: int, mark: Mark, *, anew: bool) -> None:
        self._look(descriptor)
        turn, known = self._known
        kept = mark if anew or known.store != mark.store else known.raised(mark.journal)
        for one in range(1, SLOTS + 1):
            self._write(descriptor, turn + one, kept)

    def _look(self, descriptor: int) -> None:
        """Read again what another process has written."""
        slots = _read(descriptor)
        if slots != self._slots:
            nothing = (0, Mark(self._store))
            self._slots, self._known = slots, max(_whole(slots), key=lambda slot: slot[0], default=nothing)

    def _write(self, descriptor: int, turn: int, mark: Mark) -> None:
        place, slot = turn % SLOTS * SLOT_BYTES, _written(turn, mark)
        os.lseek(descriptor, place, os.SEEK_SET)
        os.write(descriptor, slot)
        slots = self._slots.ljust(SLOTS * SLOT_BYTES)
        self._slots = slots[:place] + slot + slots[place + SLOT_BYTES :]
        self._known = (turn, mark)

    def _opened(self, flags: int = 0) -> int:
        if self._descriptor is None:
            assert self.place is not None  # noqa: S101 - whoever asks has a place
            flags |= os.O_RDWR | getattr(os, "O_BINARY", 0)
            self._descriptor = os.open(self.place, flags, PRIVATE)
        return self._descriptor


def _whole(content: bytes) -> list[tuple[int, Mark]]:
    """The slots that are whole, each with its turn."""
    found = []
    for start in range(0, len(content), SLOT_BYTES):
        slot = content[start : start + SLOT_BYTES].rstrip(b" ")
        checksum, body = slot[:CHECKSUM_BYTES], slot[CHECKSUM_BYTES:]
        if body and checksum == _checksum(body):
            turn, store, journal, told = json.loads(body)
            found.append((turn, Mark(store, journal, told)))
    return found


def _written(turn: int, mark: Mark) -> bytes:
    told = dict(mark.told)
    while (
        len(body := json.dumps([turn, mark.store, mark.journal, told]).encode()) > SLOT_BYTES - CHECKSUM_BYTES
    ):
        del told[min(told)]
    return (_checksum(body) + body).ljust(SLOT_BYTES)


def _checksum(body: bytes) -> bytes:
    return b"%08x" % crc32(body)


def _read(descriptor: int) -> bytes:
    os.lseek(descriptor, 0, os.SEEK_SET)
    return os.read(descriptor, SLOT_BYTES * SLOTS)


@contextmanager
def _alone(descriptor: int) -> Iterator[None]:
    """Hold the file against other processes. OSError where another one keeps it for too long."""
    for tries_left in reversed(range(LOCK_TRIES)):
        try:
            _take(descriptor)
            break
        except BlockingIOError:
            if not tries_left:
                raise
            sleep(LOCK_PAUSE_S)
    try:
        yield
    finally:
        _give_back(descriptor)


if os.name == "nt":
    import msvcrt

    BEYOND = SLOT_BYTES * SLOTS
    """Windows keeps others from reading what is locked: a byte behind the slots stands for the file."""

    def _take(descriptor: int) -> None:
        os.lseek(descriptor, BEYOND, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        except PermissionError as error:
            raise BlockingIOError from error

    def _give_back(descriptor: int) -> None:
        os.lseek(descriptor, BEYOND, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)  # type: ignore[attr-defined,unused-ignore]

else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _give_back(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)
