"""A check across answers, as a form's data names it: what it is about, and what it says."""

from dataclasses import dataclass
from enum import StrEnum

from shared.domain.board import Texts


class Severity(StrEnum):
    """Errors stand in the way of verification; warnings only inform."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True)
class Check:
    """One check: `about` are the questions that it looks at, `say` what an officer reads when it fails."""

    id: str
    severity: Severity
    about: tuple[str, ...]
    say: Texts
