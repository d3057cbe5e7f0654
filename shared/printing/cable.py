"""The way of a slip's bytes to the printer: by network, into a device file, or into a folder."""

import os
import select
import sys
from contextlib import suppress
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

from shared.printing.handover import PaperFailed, PaperUnknown, deadline, left, pour
from shared.printing.network_cable import NetworkCable
from shared.printing.virtual_printer import UnreadableStream, VirtualPrinter
from shared.setting_sections import PrinterSettings
from shared.settings import SettingsProblem

__all__ = [
    "Cable",
    "FileCable",
    "NetworkCable",
    "PaperFailed",
    "PaperUnknown",
    "VirtualCable",
    "open_cable",
]

RAW_PORT = 9100
"""Where network printers take bytes as they are."""


class Cable(Protocol):
    """Takes the bytes of a whole slip, or raises PaperFailed or PaperUnknown."""

    def send(self, data: bytes) -> None: ...


class FileCable:
    """A device such as /dev/usb/lp0, never created; or a plain file, to which each slip is appended."""

    def __init__(self, path: Path, timeout_s: float) -> None:
        self.path = path
        self.timeout_s = timeout_s

    def send(self, data: bytes) -> None:
        create = 0 if self.path.is_relative_to("/dev") else os.O_CREAT
        unblocked = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)
        try:
            device = os.open(self.path, os.O_WRONLY | os.O_APPEND | create | unblocked, 0o600)
        except OSError as error:
            raise PaperFailed(f"the printer cannot be opened: {error}") from error
        until = deadline(self.timeout_s)
        try:
            pour(data, lambda rest: _write_when_ready(device, rest, until))
            # Linux's usblp drops what is still under way when it is closed: wait until it is ready again.
            _wait_ready(device, until)
        except OSError as error:
            raise PaperUnknown(f"the printer did not take the slip to its end: {error}") from error
        finally:
            with suppress(OSError):
                os.close(device)


class VirtualCable:
    """A folder in place of paper."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def send(self, data: bytes) -> None:
        try:
            VirtualPrinter(self.folder).print(data)
        except (OSError, UnreadableStream) as error:
            raise PaperFailed(f"the virtual printer cannot print: {error}") from error


def open_cable(settings: PrinterSettings, default_folder: Path) -> Cable:
    """The cable that the office has set; nothing is opened before something is sent.

    SettingsProblem where the address does not fit the cable.
    """
    if settings.cable == "virtual":
        return VirtualCable(settings.folder or default_folder)
    if settings.cable == "file":
        if not settings.address:
            raise SettingsProblem(
                "Setelan “printer.address” kosong; isi berkas perangkat, misalnya /dev/usb/lp0."
            )
        return FileCable(Path(settings.address), settings.timeout_s)
    try:
        address = urlsplit(f"//{settings.address}")
        host, port = address.hostname, RAW_PORT if address.port is None else address.port
    except ValueError:
        host, port = None, 0
    if not host or not port:
        raise SettingsProblem(
            f"Setelan “printer.address” harus berbentuk host:port, misalnya 192.168.1.50:9100; "
            f"bukan {settings.address!r}."
        )
    return NetworkCable(host, port, settings.timeout_s, waits_for_close=settings.waits_for_close)


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
