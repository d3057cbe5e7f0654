"""A printer that Windows knows by name: it takes raw bytes and never tells what became of them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from shared.printing.handover import PaperFailed, PaperUnknown, pour
from shared.printing.link import Cable
from shared.printing.winspool import Spooler, this_spooler

TITLE = "PST"
"""The document's name in the queue: nothing of a visitor."""


class WindowsCable(Cable):
    """The printer named `printer` in Windows' settings."""

    def __init__(self, printer: str, spooler: Callable[[], Spooler] = this_spooler) -> None:
        self.printer = printer
        self._spooler = spooler

    @property
    def name(self) -> str:
        return f"windows {self.printer}"

    @contextmanager
    def opened(self) -> Iterator["SpoolerLink"]:
        try:
            spooler = self._spooler()
            handle = spooler.open(self.printer)
        except OSError as error:
            raise PaperFailed(f"the printer cannot be opened: {error}") from error
        try:
            yield SpoolerLink(spooler, handle)
        finally:
            with suppress(OSError):
                spooler.close(handle)


class SpoolerLink:
    """One document: begun with its first bytes, thrown away when not all of it was taken."""

    can_answer = False

    def __init__(self, spooler: Spooler, handle: int) -> None:
        self._spooler, self._handle = spooler, handle

    def write(self, data: bytes) -> None:
        try:
            self._begin()
            pour(data, self._write)
        except (PaperFailed, PaperUnknown):
            with suppress(OSError):
                self._spooler.abort(self._handle)
            raise

    def _begin(self) -> None:
        try:
            self._spooler.begin(self._handle, TITLE)
        except OSError as error:
            raise PaperFailed(f"the spooler takes no document: {error}") from error

    def _write(self, rest: memoryview) -> int:
        taken = self._spooler.write(self._handle, bytes(rest))
        if not taken:
            raise OSError("the spooler takes no more")
        return taken

    def read(self, wait_s: float) -> bytes:
        return b""

    def see_out(self, *, waits_for_close: bool = True) -> None:
        try:
            self._spooler.end(self._handle)
        except OSError as error:
            raise PaperUnknown(f"the spooler did not take the slip to its end: {error}") from error
