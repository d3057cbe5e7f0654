"""What every way to a printer has in common: it is opened, it takes bytes, and perhaps it answers."""

from abc import ABC, abstractmethod
from contextlib import AbstractContextManager
from typing import Protocol


class Link(Protocol):
    """An open way to the printer."""

    @property
    def can_answer(self) -> bool:
        """Whether anything could come back on this way."""

    def write(self, data: bytes) -> None:
        """Hand all of it over; PaperFailed before its first byte was taken, PaperUnknown after."""

    def read(self, wait_s: float) -> bytes:
        """What comes within `wait_s`, empty where nothing does; OSError where the printer is gone."""

    def see_out(self, *, waits_for_close: bool = True) -> None:
        """Until the printer has everything, as far as this way can tell; PaperUnknown where it has not.

        `waits_for_close=False`: the printer has answered otherwise, or never closes.
        """


class Cable(ABC):
    """A way to a printer that is there; nothing is opened before something is sent."""

    is_slow = False
    """Whether a bitmap lasts for seconds on it: slips are typed then, not drawn."""

    @property
    @abstractmethod
    def name(self) -> str:
        """Names the printer's place on this machine, e.g. `network 192.168.1.50:9100`."""

    @abstractmethod
    def opened(self) -> AbstractContextManager[Link]:
        """Open it; PaperFailed where that is not possible."""

    def send(self, data: bytes) -> None:
        """Hand a whole slip over without asking anything; PaperFailed or PaperUnknown."""
        with self.opened() as link:
            link.write(data)
            link.see_out()
