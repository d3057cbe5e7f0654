"""A folder in place of paper."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from shared.domain.paper import PaperReason
from shared.printing.handover import PaperFailed
from shared.printing.link import Cable

if TYPE_CHECKING:
    from shared.printing.virtual_printer import VirtualPrinter


class VirtualCable(Cable):
    """Each slip becomes a picture in `folder`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @property
    def name(self) -> str:
        return f"virtual {self.folder}"

    @contextmanager
    def opened(self) -> Iterator["FolderLink"]:
        from shared.printing.virtual_printer import VirtualPrinter  # brings Pillow with it

        yield FolderLink(VirtualPrinter(self.folder))


class FolderLink:
    """Prints what is written, whole or not at all."""

    can_answer = False

    def __init__(self, printer: "VirtualPrinter") -> None:
        self._printer = printer

    def write(self, data: bytes) -> None:
        from shared.printing.virtual_printer import UnreadableStream

        try:
            self._printer.print(data)
        except (OSError, UnreadableStream) as error:
            raise PaperFailed(
                f"the virtual printer cannot print: {error}", PaperReason.UNREACHABLE
            ) from error

    def read(self, wait_s: float) -> bytes:
        return b""

    def see_out(self, *, waits_for_close: bool = True) -> None:
        """It lies in the folder already."""
