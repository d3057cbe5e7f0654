"""A disk at the moment of a power cut: what was synced is there, of the rest a chance's choice.

The folder's own entries come and go in their order, as on a journaling file system.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

SECTORS = (512, 4096)


@dataclass(frozen=True)
class Write:
    """Bytes at a place of a file."""

    path: str
    offset: int
    data: bytes


@dataclass(frozen=True)
class Truncate:
    """A file cut to a size."""

    path: str
    size: int


@dataclass(frozen=True)
class Sync:
    """All writes of a file are on the disk; with `folder`, so are the folder's entries."""

    path: str
    folder: bool


@dataclass(frozen=True)
class Link:
    """A new, empty file."""

    path: str


@dataclass(frozen=True)
class Unlink:
    """A file's entry goes; with `folder` it is gone for good."""

    path: str
    folder: bool


@dataclass(frozen=True)
class Told:
    """What a person was told at that moment; the disk knows nothing of it."""

    what: object


Note = Write | Truncate | Sync | Link | Unlink | Told


class _File:
    """What surely is on the disk, and what may be."""

    def __init__(self, content: bytes = b"") -> None:
        self.safe = bytearray(content)
        self.pending: list[Write | Truncate] = []

    def sync(self) -> None:
        for note in self.pending:
            _apply(self.safe, note)
        self.pending = []

    def after_cut(self, chance: random.Random) -> bytes:
        content = bytearray(self.safe)
        survivors = [part for note in self.pending for part in _survivors(note, chance)]
        chance.shuffle(survivors)
        for note in survivors:
            _apply(content, note)
        return bytes(content)


class Disk:
    """Follows the notes; `after_cut` is what would be found now."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self._safe = {path: _File(content) for path, content in files.items()}
        self._now = dict(self._safe)
        self._entries: list[Link | Unlink] = []
        self._linked: dict[int, _File] = {}

    def follow(self, note: Note) -> None:
        """One more thing happened."""
        match note:
            case Write() | Truncate():
                self._now[note.path].pending.append(note)
            case Sync():
                self._now[note.path].sync()
                if note.folder:
                    self._sync_folder()
            case Link():
                self._now[note.path] = self._linked[len(self._entries)] = _File()
                self._entries.append(note)
            case Unlink():
                del self._now[note.path]
                self._entries.append(note)
                if note.folder:
                    self._sync_folder()

    def after_cut(self, chance: random.Random) -> dict[str, bytes]:
        """The files by name; unsynced writes are kept, dropped, torn and reordered by chance."""
        found = self._with_entries(chance.randint(0, len(self._entries)))
        # Half of the cuts lose all that was not synced: the worst that may happen, and often does.
        if chance.random() < 0.5:
            return {path: bytes(file.safe) for path, file in found.items()}
        return {path: file.after_cut(chance) for path, file in found.items()}

    def _sync_folder(self) -> None:
        self._safe = self._with_entries(len(self._entries))
        self._entries, self._linked = [], {}

    def _with_entries(self, count: int) -> dict[str, _File]:
        found = dict(self._safe)
        for place, note in enumerate(self._entries[:count]):
            if isinstance(note, Link):
                found[note.path] = self._linked[place]
            else:
                found.pop(note.path, None)
        return found


def cuts(
    files: dict[str, bytes], notes: Sequence[Note], count: int, chance: random.Random
) -> Iterator[tuple[int, dict[str, bytes]]]:
    """`count` places in the notes with what a power cut leaves; half of them just after somebody was told."""
    told = [place for place, note in enumerate(notes, 1) if isinstance(note, Told)]
    places = chance.choices(told, k=count // 2) + chance.choices(range(len(notes) + 1), k=count - count // 2)
    disk, followed = Disk(files), 0
    for place in sorted(places):
        for note in notes[followed:place]:
            disk.follow(note)
        followed = place
        yield place, disk.after_cut(chance)


def lay_out(files: dict[str, bytes], folder: Path) -> None:
    """Put the files of a cut disk into `folder`, by their last names; older ones go."""
    for old in folder.iterdir():
        if old.name.startswith("pst.sqlite3"):
            old.unlink()
    for path, content in files.items():
        (folder / Path(path).name).write_bytes(content)


def _apply(content: bytearray, note: Write | Truncate) -> None:
    if isinstance(note, Truncate):
        del content[note.size :]
        return
    end = note.offset + len(note.data)
    content.extend(bytes(max(0, end - len(content))))
    content[note.offset : end] = note.data


def _survivors(note: Write | Truncate, chance: random.Random) -> list[Write | Truncate]:
    fate = chance.random()
    if fate < 0.4:
        return [note]
    if fate < 0.7 or isinstance(note, Truncate):
        return []
    return [part for part in _sectors(note, chance.choice(SECTORS)) if chance.random() < 0.5]


def _sectors(note: Write, size: int) -> Iterator[Write]:
    """The write in pieces that end where the disk's sectors do."""
    start = 0
    while start < len(note.data):
        at = note.offset + start
        end = start + size - at % size
        yield Write(note.path, at, note.data[start:end])
        start = end
