"""A printer behind a device file such as /dev/usb/lp0, or a plain file that keeps the bytes."""

import errno
import os
import select
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from shared.printing.handover import PaperFailed, deadline, left, not_seen_out, pour
from shared.printing.link import Cable

WRITE_ONLY = (errno.EACCES, errno.EPERM, errno.EROFS, errno.EINVAL)
"""How a device answers that may be written but not read."""


class FileCable(Cable):
    """A device such as /dev/usb/lp0, never created; or a plain file, to which each slip is appended."""

    def __init__(self, path: Path, timeout_s: float) -> None:
        self.path = path
        self.timeout_s = timeout_s

    @property
    def name(self) -> str:
        return f"file {self.path}"

    @contextmanager
    def opened(self) -> Iterator["DeviceLink"]:
        try:
            device, can_answer = _opened(self.path)
        except OSError as error:
            raise PaperFailed(f"the printer cannot be opened: {error}") from error
        try:
            yield DeviceLink(device, self.timeout_s, can_answer=can_answer)
        finally:
            with suppress(OSError):
                os.close(device)


class DeviceLink:
    """An open device; it may be read only where it is a real device."""

    def __init__(self, device: int, timeout_s: float, *, can_answer: bool) -> None:
        self._device, self._timeout_s = device, timeout_s
        self.can_answer = can_answer

    def write(self, data: bytes) -> None:
        until = deadline(self._timeout_s)
        pour(data, lambda rest: _write_when_ready(self._device, rest, until))

    def read(self, wait_s: float) -> bytes:
        if sys.platform == "win32":
            return b""
        watch = select.poll()
        watch.register(self._device, select.POLLIN)
        if not watch.poll(wait_s * 1000):
            return b""
        try:
            return os.read(self._device, 256)
        except BlockingIOError:
            return b""
        except OSError as error:
            if error.errno not in WRITE_ONLY:
                raise
            self.can_answer = False
            return b""

    def see_out(self, *, waits_for_close: bool = True) -> None:
        """Linux's usblp drops what is still under way when it is closed: wait until it is ready again."""
        try:
            _wait_ready(self._device, deadline(self._timeout_s))
        except OSError as error:
            raise not_seen_out(error) from error


def _opened(path: Path) -> tuple[int, bool]:
    """The open device, and whether it can be read."""
    create = 0 if path.is_relative_to("/dev") else os.O_CREAT
    unblocked = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)
    flags = os.O_APPEND | create | unblocked
    if _is_device(path):
        try:
            return os.open(path, os.O_RDWR | flags), True
        except OSError as error:
            if error.errno not in WRITE_ONLY:
                raise
    return os.open(path, os.O_WRONLY | flags, 0o600), False


def _is_device(path: Path) -> bool:
    """A plain file or a pipe would give back what was written into it."""
    try:
        return sys.platform != "win32" and stat.S_ISCHR(path.stat().st_mode)
    except OSError:
        return False


def _write_when_ready(device: int, rest: memoryview, until: float) -> int:
    _wait_ready(device, until)
    try:
        return os.write(device, rest)
    except BlockingIOError:
        return 0


def _wait_ready(device: int, until: float) -> None:
    """Until the device would take more; OSError when it is gone or the time is over."""
    if sys.platform == "win32":
        return
    watch = select.poll()
    watch.register(device, select.POLLOUT)
    answers = watch.poll(left(until) * 1000)
    if not answers:
        raise TimeoutError("the printer takes no more")
    if answers[0][1] & (select.POLLERR | select.POLLHUP):
        raise BrokenPipeError("the printer is gone")
