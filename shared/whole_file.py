"""Files that appear whole or not at all, and are still there after a power cut."""

import errno
import os
from pathlib import Path

PRIVATE, ORDINARY = 0o600, 0o666
CANNOT_SYNC_FOLDERS = (errno.EINVAL, errno.ENOTSUP)
"""Some network and memory-stick file systems."""


def write_whole(place: Path, content: bytes, *, mode: int = PRIVATE) -> None:
    """Put `content` at `place`, instead of what was there; durable before this returns.

    OSError where it cannot be written; then `place` is as it was, and nothing else is left behind.
    """
    fresh = fresh_beside(place, content, mode=mode)
    try:
        fresh.replace(place)
    except OSError:
        fresh.unlink(missing_ok=True)
        raise
    sync_folder(place.parent)


def write_once(place: Path, content: bytes) -> bool:
    """The same, but only where nothing is there yet; whether it was this call that wrote. OSError."""
    fresh = fresh_beside(place, content, mode=PRIVATE)
    try:
        os.link(fresh, place)
    except FileExistsError:
        return False
    finally:
        fresh.unlink(missing_ok=True)
    sync_folder(place.parent)
    return True


def fresh_beside(place: Path, content: bytes, *, mode: int) -> Path:
    """A durable file under a name that nobody else has, in the same folder."""
    fresh = place.with_name(f".{os.getpid()}.{os.urandom(6).hex()}.part")
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode)
    try:
        with os.fdopen(descriptor, "wb") as handle:
            handle.write(content)
            handle.flush()
            os.fsync(handle.fileno())
    except OSError:
        fresh.unlink(missing_ok=True)
        raise
    return fresh


def sync_folder(folder: Path) -> None:
    """Make a new name in the folder durable, where the file system can; Windows does so by itself."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in CANNOT_SYNC_FOLDERS:
            raise
    finally:
        os.close(descriptor)
