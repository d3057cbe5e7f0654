"""What a ticket's slip says, before it is drawn: known without Pillow."""

from dataclasses import dataclass
from datetime import datetime

from shared.printing.slip_texts import Language


@dataclass(frozen=True)
class Slip:
    """What stands on one slip; `taken_at` is the office's local time, `copy` 1 is the original.

    `waiting` is None where nobody knows how many wait. `code` is what the QR carries. There is no room for
    a name: a slip has no personal data.
    """

    office: str
    unit: str
    service: str
    label: str
    taken_at: datetime
    waiting: int | None
    code: str
    language: Language = "id"
    copy: int = 1

    def __post_init__(self) -> None:
        if self.taken_at.tzinfo is None:
            raise ValueError("the time on a slip needs a zone")
