"""Files that appear whole or not at all, and are still there after a power cut."""

import errno
import os
from pathlib import Path

PRIVATE, ORDINARY, PRIVATE_FOLDER = 0o600, 0o666, 0o700
CANNOT_SYNC_FOLDERS = (errno.EINVAL, errno.ENOTSUP)
"""Some network and memory-stick file systems."""


def write_whole(place: Path, content: bytes, *, mode: int = PRIVATE) -> None:
    """Put `content` at `place`, instead of what was there; durable before this returns.

    OSError where it cannot be written: then `place` is as it was. OSError too where the disk fails only
    when the new name is to be made durable: then `place` is whole and new, but a power cut may take it.
    Nothing else is left behind.
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


def make_folder(folder: Path) -> None:
    """Make a folder and what is missing above it, for this user alone; what was made is durable. OSError."""
    if folder.is_dir():
        return
    if folder.parent != folder:  # a drive that is not there has no folder above it
        make_folder(folder.parent)
    folder.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
    sync_folder(folder.parent)


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
    """Make a new name in the folder durable, where it can be done; Windows does so by itself.

    It cannot where the file system knows nothing of it, or where the folder may be written but not read.
    """
    if os.name == "nt":
        return
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except PermissionError:
        return
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in CANNOT_SYNC_FOLDERS:
            raise
    finally:
        os.close(descriptor)
