"""What happened to a letter: each move a step, each change of its content a revision; rows are only added."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column, Index, UniqueConstraint
from sqlmodel import Field

from shared.domain.columns import UtcDateTime, state_type
from shared.domain.letter import Letter, LetterMove
from shared.domain.table_row import TableRow


class LetterStep(TableRow, table=True):
    """One move of a letter: which, by whom, when, from which state to which, and why.

    `revision` is that of the letter's content at this moment.
    """

    __tablename__ = "letter_step"
    __table_args__ = (Index(None, "letter_id"),)

    id: int | None = Field(default=None, primary_key=True)
    letter_id: int = Field(foreign_key="letter.id")
    at: datetime = Field(sa_column=Column(UtcDateTime(), nullable=False))
    officer_id: int | None = Field(default=None, foreign_key="officer.id")
    move: LetterMove = Field(sa_column=Column(state_type(LetterMove), nullable=False))
    from_state: str = Field(default="", max_length=32)
    to_state: str = Field(max_length=32)
    revision: int = 0
    note: str = Field(default="", max_length=2000)


class LetterRevision(TableRow, table=True):
    """What one change of a letter changed: field → [from, to], as they stand in the letter."""

    __tablename__ = "letter_revision"
    __table_args__ = (UniqueConstraint("letter_id", "number"),)

    id: int | None = Field(default=None, primary_key=True)
    letter_id: int = Field(foreign_key="letter.id")
    number: int
    at: datetime = Field(sa_column=Column(UtcDateTime(), nullable=False))
    officer_id: int | None = Field(default=None, foreign_key="officer.id")
    changes: dict[str, list[Any]] = Field(sa_column=Column(JSON, nullable=False), default_factory=dict)


CONTENT = (
    *("number", "identity", "dated", "nature", "enclosure", "subject", "addressee"),
    *("paragraphs", "points", "closing", "copies", "signer_title", "signer_name", "signer_nip"),
)
"""The fields of a letter that people read on paper, in its order."""


def content_of(letter: Letter) -> dict[str, Any]:
    """What the letter says, field by field, as JSON keeps it."""
    said = {name: getattr(letter, name) for name in CONTENT}
    return {**said, "dated": letter.dated.isoformat()}


def content_changes(before: dict[str, Any], after: dict[str, Any]) -> dict[str, list[Any]]:
    """Field → [from, to] of what is another one now."""
    return {name: [before[name], after[name]] for name in CONTENT if before[name] != after[name]}
