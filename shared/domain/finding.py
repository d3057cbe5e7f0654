"""A finding: a thread on one question of a request, open until its answer is accepted."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Column, Index
from sqlmodel import Field

from shared.domain.columns import UtcDateTime, state_type
from shared.domain.request_errors import FindingMoveRefused
from shared.domain.table_row import TableRow


class FindingState(StrEnum):
    """Where a finding stands."""

    OPEN = "open"
    ANSWERED = "answered"
    ACCEPTED = "accepted"


FINDING_MOVES: dict[str, tuple[FindingState, ...]] = {
    "answer_finding": (FindingState.OPEN,),
    "reopen_finding": (FindingState.ANSWERED,),
    "accept_finding": (FindingState.OPEN, FindingState.ANSWERED),
}
"""An officer may accept a finding that was settled in conversation, without a written answer."""

LONGEST_PLACE = 160
"""Characters of an address within the form."""


class Finding(TableRow, table=True):
    """What the inspection found on one question; `place` addresses it down to a row and column."""

    __tablename__ = "finding"
    __table_args__ = (Index(None, "request_id", "state"),)

    id: int | None = Field(default=None, primary_key=True)
    request_id: int = Field(foreign_key="request.id")
    place: str = Field(max_length=LONGEST_PLACE)
    round: int
    state: FindingState = Field(
        default=FindingState.OPEN, sa_column=Column(state_type(FindingState), nullable=False)
    )
    opened_at: datetime = Field(sa_column=Column(UtcDateTime(), nullable=False))
    opened_by: int = Field(foreign_key="officer.id")

    def answer(self) -> None:
        """Open → answered."""
        self._move("answer_finding", FindingState.ANSWERED)

    def reopen(self, round_: int) -> None:
        """Answered → open: the answer does not settle it; it belongs to the round in which it is reopened."""
        self._move("reopen_finding", FindingState.OPEN)
        self.round = round_

    def accept(self) -> None:
        """Open or answered → accepted."""
        self._move("accept_finding", FindingState.ACCEPTED)

    def _move(self, move: str, state: FindingState) -> None:
        if self.state not in FINDING_MOVES[move]:
            raise FindingMoveRefused(finding_state=self.state.value, move=move)
        self.state = state


class FindingRemark(TableRow, table=True):
    """One remark in a finding's thread."""

    __tablename__ = "finding_remark"
    __table_args__ = (Index(None, "finding_id"),)

    id: int | None = Field(default=None, primary_key=True)
    finding_id: int = Field(foreign_key="finding.id")
    at: datetime = Field(sa_column=Column(UtcDateTime(), nullable=False))
    officer_id: int | None = Field(default=None, foreign_key="officer.id")
    of_applicant: bool = False
    text: str = Field(max_length=2000)
