"""Complaints and suggestions: their channels, states, moves and days (UU 25/2009; Perpres 76/2013)."""

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID, uuid4

from sqlalchemy import Column, Index
from sqlmodel import Field

from shared.domain.code import new_code
from shared.domain.columns import UtcDateTime, state_type
from shared.domain.feedback_errors import ComplaintMoveRefused
from shared.domain.table_row import TableRow


class ComplaintKind(StrEnum):
    COMPLAINT = "complaint"
    SUGGESTION = "suggestion"


class ComplaintChannel(StrEnum):
    """Where it came in: the office's channels, and the kiosk."""

    KIOSK = "kiosk"
    BOX = "box"
    WEB_FORM = "web_form"
    EMAIL = "email"
    WHATSAPP = "whatsapp"
    SOCIAL_MEDIA = "social_media"
    LAPOR = "lapor"


class ComplaintState(StrEnum):
    RECEIVED = "received"
    TRIAGED = "triaged"
    ANSWERED = "answered"
    SETTLED = "settled"
    CLOSED = "closed"


COMPLAINT_MOVES: dict[str, tuple[ComplaintState, ...]] = {
    "triage": (ComplaintState.RECEIVED,),
    "answer": (ComplaintState.TRIAGED, ComplaintState.ANSWERED),
    "reply": (ComplaintState.ANSWERED, ComplaintState.SETTLED),
    "settle": (ComplaintState.ANSWERED,),
    "tell": (ComplaintState.ANSWERED, ComplaintState.SETTLED),
    "close_complaint": (ComplaintState.ANSWERED, ComplaintState.SETTLED),
}
OPEN_COMPLAINTS = (ComplaintState.RECEIVED, ComplaintState.TRIAGED, ComplaintState.ANSWERED)
REPLIED = (ComplaintState.ANSWERED, ComplaintState.SETTLED)
"""The office has had the last word: whoever complained may still come back, or it closes in time."""
OWED: dict[ComplaintState, tuple[str, ...]] = {
    ComplaintState.RECEIVED: ("triage_due", "answer_due", "settle_due"),
    ComplaintState.TRIAGED: ("answer_due", "settle_due"),
    ComplaintState.ANSWERED: ("settle_due",),
}
"""The days that an open complaint still waits for."""
OFFICE_WORDS = ("answer", "settle")
"""The moves that are such a last word."""


class Complaint(TableRow, table=True):
    """One complaint or suggestion; text and contact are sealed, bound to `uid`.

    `ticket_id` or `request_id` is what it is about, where its code was given; else it is about nothing
    that we know. `told_at` is when the office's newest word reached whoever complained: the mail server
    accepted it, or an officer noted it; it stays empty where no contact was left.
    """

    __tablename__ = "complaint"
    __table_args__ = (Index(None, "state", "settle_due"),)

    id: int | None = Field(default=None, primary_key=True)
    uid: UUID = Field(default_factory=uuid4, unique=True)
    code: str = Field(default_factory=new_code, unique=True, max_length=16)
    kind: ComplaintKind = Field(sa_column=Column(state_type(ComplaintKind), nullable=False))
    channel: ComplaintChannel = Field(sa_column=Column(state_type(ComplaintChannel), nullable=False))
    state: ComplaintState = Field(
        default=ComplaintState.RECEIVED, sa_column=Column(state_type(ComplaintState), nullable=False)
    )
    filed_at: datetime = Field(sa_column=Column(UtcDateTime(), nullable=False))
    device: str = Field(max_length=64)
    text: bytes
    contact: bytes | None = None
    ticket_id: int | None = Field(default=None, foreign_key="ticket.id")
    request_id: int | None = Field(default=None, foreign_key="request.id")
    supervisory: bool = False
    triage_due: date
    answer_due: date
    settle_due: date
    told_at: datetime | None = Field(default=None, sa_column=Column(UtcDateTime()))

    def triage(self, *, supervisory: bool, settle_due: date) -> None:
        """Received → triaged: somebody has read it and knows how long it may take."""
        self._move("triage", ComplaintState.TRIAGED)
        self.supervisory, self.settle_due = supervisory, settle_due

    def answer(self) -> None:
        """Triaged or answered → answered."""
        self._move("answer", ComplaintState.ANSWERED)
        self.told_at = None

    def reply(self, *, answer_due: date) -> None:
        """Answered or settled → triaged: whoever complained came back, and is answered once more."""
        self._move("reply", ComplaintState.TRIAGED)
        self.answer_due = answer_due

    def settle(self) -> None:
        """Answered → settled."""
        self._move("settle", ComplaintState.SETTLED)
        self.told_at = None

    def tell(self, at: datetime) -> None:
        """The newest answer has reached whoever complained: once, and only where a contact was left."""
        if not self.untold:
            raise ComplaintMoveRefused(code=self.code, complaint_state=self.state.value, move="tell")
        self.told_at = at

    def close(self) -> None:
        """Answered or settled → closed."""
        self._move("close_complaint", ComplaintState.CLOSED)

    def allows(self, move: str) -> bool:
        """Whether the state allows that move."""
        return self.state in COMPLAINT_MOVES[move]

    @property
    def untold(self) -> bool:
        """Whether whoever complained left a contact and has not been told the office's newest word."""
        return self.contact is not None and self.told_at is None and self.allows("tell")

    @property
    def next_due(self) -> date | None:
        """Until when the next act is due; None where nothing is open."""
        dues = {
            ComplaintState.RECEIVED: self.triage_due,
            ComplaintState.TRIAGED: self.answer_due,
            ComplaintState.ANSWERED: self.settle_due,
        }
        return dues.get(self.state)

    def _move(self, move: str, state: ComplaintState) -> None:
        if not self.allows(move):
            raise ComplaintMoveRefused(code=self.code, complaint_state=self.state.value, move=move)
        self.state = state


class ComplaintStep(TableRow, table=True):
    """One line of a complaint's history; the note is sealed, bound to the complaint and its place."""

    __tablename__ = "complaint_step"
    __table_args__ = (Index(None, "complaint_id"),)

    id: int | None = Field(default=None, primary_key=True)
    uid: UUID = Field(default_factory=uuid4, unique=True)
    complaint_id: int = Field(foreign_key="complaint.id")
    at: datetime = Field(sa_column=Column(UtcDateTime(), nullable=False))
    officer_id: int | None = Field(default=None, foreign_key="officer.id")
    move: str = Field(max_length=32)
    note: bytes | None = None
