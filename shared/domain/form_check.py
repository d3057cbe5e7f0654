"""A check across answers, as a form's data names it: what it is about, and what it says."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from shared.domain.board import Texts


class Severity(StrEnum):
    """Errors stand in the way of an act; warnings only inform."""

    ERROR = "error"
    WARNING = "warning"


class Act(StrEnum):
    """What a check can stand in the way of: “terekam lengkap”, and “lengkap dan jelas”."""

    RECORDING = "recording"
    VERIFICATION = "verification"


@dataclass(frozen=True)
class Check:
    """One check: `about` are the questions that it looks at, `say` what an officer reads when it fails.

    An error `blocks` both acts, or only the one that the data names; a warning none.
    """

    id: str
    severity: Severity
    about: tuple[str, ...]
    say: Texts
    blocks: frozenset[Act] = frozenset()


@dataclass(frozen=True)
class CheckContext:
    """What the program knows besides the answers.

    `today` is the day on which the request was made, `now` that on which the form is looked at (None where
    nobody looks); `similar` are earlier activities, found by the caller, as people read them.
    """

    office_code: str
    today: date
    similar: tuple[str, ...] = ()
    now: date | None = None
