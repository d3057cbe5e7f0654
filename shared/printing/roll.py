"""How much paper is left on the roll, counted slip by slip in a file of this machine.

Each slip adds a line with its length in millimetres: several apps of one machine may do so at once.
"""

import logging
from dataclasses import dataclass
from pathlib import Path

from shared.whole_file import make_folder, write_whole

logger = logging.getLogger(__name__)

FILE = "roll.txt"
"""In the machine's `data_dir`."""
USUAL_SLIP_MM = 155
"""What a slip takes before this roll has slips of its own."""


@dataclass(frozen=True)
class Roll:
    """A roll of `length_mm`, of which `slips` took `printed_mm`."""

    length_mm: int
    printed_mm: int = 0
    slips: int = 0

    @property
    def left_mm(self) -> int:
        """What should be left; a roll may be longer than it says."""
        return max(0, self.length_mm - self.printed_mm)

    @property
    def left_slips(self) -> int:
        """How many slips of the usual length still fit."""
        usual_mm = self.printed_mm / self.slips if self.slips else USUAL_SLIP_MM
        return int(self.left_mm / usual_mm)


def counted(file: Path, length_mm: int) -> Roll:
    """The roll as it is now; one of which nothing was counted is whole."""
    try:
        lengths = [int(line) for line in file.read_text(encoding="ascii").split() if line.isdecimal()]
    except FileNotFoundError:
        lengths = []
    except (OSError, ValueError) as error:
        logger.warning("the roll's count is not readable: %s", type(error).__name__)
        lengths = []
    return Roll(length_mm, sum(lengths), len(lengths))


def use(file: Path, slip_mm: int) -> None:
    """Count one slip. OSError."""
    make_folder(file.parent)
    with file.open("a", encoding="ascii") as lines:
        lines.write(f"{slip_mm}\n")


def new_roll(file: Path) -> None:
    """Somebody has put a new roll in. OSError."""
    make_folder(file.parent)
    write_whole(file, b"")
