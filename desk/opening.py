"""Opens the store in the worker: what is slow to import is imported there, after the first frame."""

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from shared.settings import Settings

if TYPE_CHECKING:
    from shared.office import Office


@dataclass(frozen=True)
class Opened:
    """The office as this device, the newest journal number, and the counters."""

    office: "Office"
    as_of: int
    counters: tuple[str, ...]


def open_store(settings: Settings, device: str) -> Opened:
    """Raises StoreAway, StoreTooNew, StoreOnNetworkShare or KeyDoesNotFit."""
    from shared.office import open_office
    from shared.operations import board, outbox  # noqa: F401 - what the workers need, with its PDFs

    office = open_office(settings, device=device)
    return Opened(office, board.board(office).as_of, board.counters(office))


def load_rooms() -> None:
    """In a worker too, while somebody types a password: the rooms would stop the screen for a second."""
    from shared.operations import printing

    for name in ("clock_flow", "rooms"):
        import_module(f"desk.{name}")
    import_module("desk.file_choice").first_folder()
    printing.load()
