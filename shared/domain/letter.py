"""A letter: its states and moves, and what it says."""

from collections.abc import Collection
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import JSON, Column, Index, text
from sqlmodel import Field

from shared.domain.columns import UtcDateTime, state_type
from shared.domain.letter_numbers import (
    LONGEST_NUMBER,
    checked_identity,
    checked_letter_number,
    identity_text,
)
from shared.domain.request_errors import LetterMoveRefused, SameHand
from shared.domain.table_row import TableRow

__all__ = [
    "LETTER_MOVES",
    "WRITABLE",
    "Letter",
    "LetterKind",
    "LetterMove",
    "LetterSeries",
    "LetterState",
    "checked_identity",
    "checked_letter_number",
    "identity_text",
]


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


class LetterMove(StrEnum):
    """What can be done with a letter; drafting makes it."""

    DRAFT = "draft"
    EDIT = "edit_letter"
    SUBMIT = "submit_to_head"
    RETURN = "return_to_drafter"
    ISSUE = "issue"
    SEND = "send_letter"
    CANCEL = "cancel_letter"


HANDS = (LetterMove.DRAFT, LetterMove.EDIT, LetterMove.SUBMIT)
"""Moves of those who wrote the letter: none of them signs it."""
WRITABLE = (LetterState.DRAFTED, LetterState.RETURNED_BY_HEAD)
LETTER_MOVES: dict[str, tuple[LetterState, ...]] = {
    LetterMove.EDIT: WRITABLE,
    LetterMove.SUBMIT: WRITABLE,
    LetterMove.RETURN: (LetterState.WITH_HEAD,),
    LetterMove.ISSUE: (LetterState.WITH_HEAD,),
    LetterMove.SEND: (LetterState.ISSUED,),
    LetterMove.CANCEL: (*WRITABLE, LetterState.WITH_HEAD),
}


class Letter(TableRow, table=True):
    """One letter of a request; its numbers stay in the register, also when it is cancelled.

    The wording is what the drafter left of the template: paragraphs, duties or reasons, closing.
    `dated` follows the day of submission until somebody sets a day (`dated_by_hand`); its numbers are those
    of its year until somebody types one (`number_by_hand`, `identity_by_hand`). `note` is the newest of
    whoever returned or cancelled it; all of them are in its history (`LetterStep`).
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
        Index("uq_letter_number_lower", text("lower(number)"), unique=True),
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
    dated_by_hand: bool = False
    number_by_hand: bool = False
    identity_by_hand: bool = False
    nature: str = Field(default="", max_length=60)
    enclosure: str = Field(default="", max_length=120)
    subject: str = Field(default="", max_length=200)
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
    revision: int = 0
    issued_by: int | None = Field(default=None, foreign_key="officer.id")
    issued_at: datetime | None = Field(default=None, sa_column=Column(UtcDateTime()))
    document: str | None = Field(default=None, max_length=64)
    scan: str | None = Field(default=None, max_length=64)
    sent_at: datetime | None = Field(default=None, sa_column=Column(UtcDateTime()))

    def edit(self) -> None:
        """A drafted or returned letter may be rewritten; others are refused."""
        self.state = self._state_for(LetterMove.EDIT, self.state)

    def submit_to_head(self, today: date | None = None) -> None:
        """Drafted or returned_by_head → with_head, dated `today` where nobody set another day.

        From here on the paper stays as it is: what is printed, signed and scanned is what is kept.
        """
        self.state = self._state_for(LetterMove.SUBMIT, LetterState.WITH_HEAD)
        if today is not None and not self.dated_by_hand:
            self.dated = today

    def return_to_drafter(self, note: str) -> None:
        """With_head → returned_by_head, with what is to be changed."""
        self.state = self._state_for(LetterMove.RETURN, LetterState.RETURNED_BY_HEAD)
        self.note = note

    def check_issue(self, officer_id: int, hands: Collection[int] = ()) -> None:
        """Whether it may be issued by that officer; `hands` are those who drafted, edited or submitted it.

        Raises LetterMoveRefused, or SameHand: whoever signs is none of them.
        """
        self._state_for(LetterMove.ISSUE, LetterState.ISSUED)
        if officer_id == self.drafted_by or officer_id in hands:
            raise SameHand

    def issue(
        self,
        *,
        officer_id: int,
        now: datetime,
        document: str,
        scan: str | None,
        hands: Collection[int] = (),
    ) -> None:
        """With_head → issued. Raises as `check_issue`."""
        self.check_issue(officer_id, hands)
        self.state = self._state_for(LetterMove.ISSUE, LetterState.ISSUED)
        self.issued_by, self.issued_at = officer_id, now
        self.document, self.scan = document, scan

    def sent(self, at: datetime) -> None:
        """Issued → sent."""
        self.state = self._state_for(LetterMove.SEND, LetterState.SENT)
        self.sent_at = at

    def cancel(self, reason: str) -> None:
        """Drafted, returned or with_head → cancelled; both numbers stay taken."""
        self.state = self._state_for(LetterMove.CANCEL, LetterState.CANCELLED)
        self.note = reason

    def allows(self, move: str) -> bool:
        """Whether the state allows that move."""
        return self.state in LETTER_MOVES[move]

    def _state_for(self, move: str, state: LetterState) -> LetterState:
        if not self.allows(move):
            raise LetterMoveRefused(letter=self.number, letter_state=self.state.value, move=str(move))
        return state


class LetterSeries(TableRow, table=True):
    """The last serial of a register (`identity` or `number`) in a year."""

    __tablename__ = "letter_series"

    register_name: str = Field(primary_key=True, max_length=16)
    year: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    last: int
