"""A letter: its states and moves, its two numbers, and how these are written."""

import re
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import JSON, Column, Index, text
from sqlmodel import Field, SQLModel

from shared.domain.columns import UtcDateTime, state_type
from shared.domain.request_errors import InvalidIdentity, InvalidLetterNumber, LetterMoveRefused, SameHand

IDENTITY = re.compile(r"[A-Z]-\d{2}\.\d{4}\.\d{3}", re.ASCII)
LONGEST_NUMBER = 80


class LetterKind(StrEnum):
    """The recommendation itself, or the written reasons why there is none."""

    RECOMMENDATION = "recommendation"
    REASONS = "reasons"


class LetterState(StrEnum):
    """Where a letter stands."""

    DRAFTED = "drafted"
    WITH_HEAD = "with_head"
    RETURNED_BY_HEAD = "returned_by_head"
    ISSUED = "issued"
    SENT = "sent"
    CANCELLED = "cancelled"


WRITABLE = (LetterState.DRAFTED, LetterState.RETURNED_BY_HEAD)
LETTER_MOVES: dict[str, tuple[LetterState, ...]] = {
    "edit_letter": WRITABLE,
    "submit_to_head": WRITABLE,
    "return_to_drafter": (LetterState.WITH_HEAD,),
    "issue": (LetterState.WITH_HEAD,),
    "send_letter": (LetterState.ISSUED,),
    "cancel_letter": (*WRITABLE, LetterState.WITH_HEAD),
}


class Letter(SQLModel, table=True):
    """One letter of a request; its numbers stay in the register, also when it is cancelled.

    The wording is what the drafter left of the template: paragraphs, duties or reasons, closing.
    `document` is the hash of the PDF that was issued, `scan` that of the signed paper.
    """

    __tablename__ = "letter"
    __table_args__ = (
        Index(None, "state", "id"),
        Index(
            "uq_letter_request_live",
            "request_id",
            unique=True,
            sqlite_where=text("state != 'cancelled'"),
            postgresql_where=text("state != 'cancelled'"),
        ),
    )

    id: int | None = Field(default=None, primary_key=True)
    request_id: int = Field(foreign_key="request.id")
    kind: LetterKind = Field(sa_column=Column(state_type(LetterKind), nullable=False))
    state: LetterState = Field(
        default=LetterState.DRAFTED, sa_column=Column(state_type(LetterState), nullable=False)
    )
    number: str = Field(unique=True, max_length=LONGEST_NUMBER)
    identity: str | None = Field(default=None, unique=True, max_length=16)
    dated: date
    addressee: list[str] = Field(sa_column=Column(JSON, nullable=False))
    copies: list[str] = Field(sa_column=Column(JSON, nullable=False), default_factory=list)
    paragraphs: list[str] = Field(sa_column=Column(JSON, nullable=False))
    points: list[str] = Field(sa_column=Column(JSON, nullable=False), default_factory=list)
    closing: str = Field(default="", max_length=4000)
    signer_title: str = Field(max_length=120)
    signer_name: str = Field(default="", max_length=120)
    signer_nip: str = Field(default="", max_length=18)
    drafted_by: int = Field(foreign_key="officer.id")
    drafted_at: datetime = Field(sa_column=Column(UtcDateTime(), nullable=False))
    note: str = Field(default="", max_length=2000)
    issued_by: int | None = Field(default=None, foreign_key="officer.id")
    issued_at: datetime | None = Field(default=None, sa_column=Column(UtcDateTime()))
    document: str | None = Field(default=None, max_length=64)
    scan: str | None = Field(default=None, max_length=64)
    sent_at: datetime | None = Field(default=None, sa_column=Column(UtcDateTime()))

    def edit(self) -> None:
        """A drafted or returned letter may be rewritten; others are refused."""
        self.state = self._state_for("edit_letter", self.state)

    def submit_to_head(self) -> None:
        """Drafted or returned_by_head → with_head."""
        self.state = self._state_for("submit_to_head", LetterState.WITH_HEAD)

    def return_to_drafter(self, note: str) -> None:
        """With_head → returned_by_head, with what is to be changed."""
        self.state = self._state_for("return_to_drafter", LetterState.RETURNED_BY_HEAD)
        self.note = note

    def issue(self, *, officer_id: int, now: datetime, document: str, scan: str | None) -> None:
        """With_head → issued. Raises SameHand: whoever signs is not whoever drafted."""
        state = self._state_for("issue", LetterState.ISSUED)
        if officer_id == self.drafted_by:
            raise SameHand
        self.state = state
        self.issued_by, self.issued_at = officer_id, now
        self.document, self.scan = document, scan

    def sent(self, at: datetime) -> None:
        """Issued → sent."""
        self.state = self._state_for("send_letter", LetterState.SENT)
        self.sent_at = at

    def cancel(self, reason: str) -> None:
        """Drafted, returned or with_head → cancelled; both numbers stay taken."""
        self.state = self._state_for("cancel_letter", LetterState.CANCELLED)
        self.note = reason

    def allows(self, move: str) -> bool:
        """Whether the state allows that move."""
        return self.state in LETTER_MOVES[move]

    def _state_for(self, move: str, state: LetterState) -> LetterState:
        if not self.allows(move):
            raise LetterMoveRefused(letter=self.number, letter_state=self.state.value, move=move)
        return state


class LetterSeries(SQLModel, table=True):
    """The last serial of a register (`identity` or `number`) in a year."""

    __tablename__ = "letter_series"

    register_name: str = Field(primary_key=True, max_length=16)
    year: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    last: int


def identity_text(prefix: str, year: int, office_code: str, serial: int) -> str:
    """The recommendation's identity `V-YY.WWWW.NNN`."""
    return f"{prefix}-{year % 100:02d}.{office_code}.{serial:03d}"


def checked_identity(typed: str) -> str:
    """A typed identity as stored; InvalidIdentity where it is not of the form `V-26.3324.001`."""
    identity = "".join(typed.split()).upper()
    if not IDENTITY.fullmatch(identity):
        raise InvalidIdentity
    return identity


def checked_letter_number(typed: str) -> str:
    """A typed letter number as stored; InvalidLetterNumber where it is empty or too long."""
    number = " ".join(typed.split())
    if not number or len(number) > LONGEST_NUMBER or not any(char.isdigit() for char in number):
        raise InvalidLetterNumber
    return number
