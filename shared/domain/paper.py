"""What can be wrong with the paper of a slip, and what a printer says of its roll."""

from enum import StrEnum

ORIGINAL = 1
"""What number the first slip of a ticket has; later ones say SALINAN and theirs."""


class PaperReason(StrEnum):
    """Why a slip did not come, or why nobody can say; screens turn it into what to do."""

    PAPER_END = "paper_end"
    COVER_OPEN = "cover_open"
    CUTTER = "cutter"
    BROKEN = "broken"
    OFFLINE = "offline"
    UNREACHABLE = "unreachable"
    NO_ANSWER = "no_answer"
    CUT_OFF = "cut_off"
    NOT_TAKEN = "not_taken"
    NOT_MADE = "not_made"
    INTERRUPTED = "interrupted"
    RESTARTED = "restarted"
    OLD = "old"
    STORE_AWAY = "store_away"


MAY_PASS = (
    PaperReason.PAPER_END,
    PaperReason.COVER_OPEN,
    PaperReason.CUTTER,
    PaperReason.BROKEN,
    PaperReason.OFFLINE,
    PaperReason.UNREACHABLE,
    PaperReason.NO_ANSWER,
)
"""What may be over in a moment: a slip that failed for one of these may be tried again by itself."""


class PaperStock(StrEnum):
    """How much paper a printer has, as far as is known."""

    ENOUGH = "enough"
    NEAR_END = "near_end"
    ROLL_LOW = "roll_low"
