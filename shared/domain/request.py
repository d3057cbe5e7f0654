"""A request for a recommendation: its states, the moves between them, and its two duties in time."""

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID, uuid4

from sqlalchemy import JSON, Column, Index, UniqueConstraint
from sqlmodel import Field

from shared.domain.code import new_code
from shared.domain.columns import UtcDateTime, state_type
from shared.domain.form_condition import Answer
from shared.domain.request_errors import RequestMoveRefused
from shared.domain.request_number import request_number
from shared.domain.table_row import TableRow

WORKING_DAYS = 30
"""Until the e-mail notice of the inspection's result, counted from “terekam lengkap” (service standard)."""


class RequestState(StrEnum):
    """Where a request stands (domain: request, states and rules)."""

    RECORDED = "recorded"
    NEEDS_COMPLETION = "needs_completion"
    RECORDED_COMPLETE = "recorded_complete"
    UNDER_REVIEW = "under_review"
    NEEDS_REVISION = "needs_revision"
    VERIFIED = "verified"
    NOT_RECOMMENDED = "not_recommended"
    LETTER_SENT = "letter_sent"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"
    FORWARDED = "forwarded"


class RequestMove(StrEnum):
    """What can be done to a request as a whole."""

    RECORD = "record"
    NEEDS_COMPLETION = "needs_completion"
    MARK_COMPLETE = "mark_complete"
    START_REVIEW = "start_review"
    RETURN_FOR_REVISION = "return_for_revision"
    RESUBMIT = "resubmit"
    VERIFY = "verify"
    DECLINE = "decline"
    LETTER_SENT = "letter_sent"
    CLOSE = "close"
    WITHDRAW = "withdraw"
    FORWARD = "forward"


ENDED = (RequestState.CLOSED, RequestState.WITHDRAWN, RequestState.FORWARDED)
BEFORE_COMPLETE = (RequestState.RECORDED, RequestState.NEEDS_COMPLETION)
IN_INSPECTION = (RequestState.RECORDED_COMPLETE, RequestState.UNDER_REVIEW, RequestState.NEEDS_REVISION)
EDITABLE = (*BEFORE_COMPLETE, *IN_INSPECTION)
"""The form is frozen at verification."""
DECIDED = (RequestState.VERIFIED, RequestState.NOT_RECOMMENDED)
OPEN = tuple(state for state in RequestState if state not in ENDED)

ALLOWED_FROM: dict[RequestMove, tuple[RequestState, ...]] = {
    RequestMove.NEEDS_COMPLETION: BEFORE_COMPLETE,
    RequestMove.MARK_COMPLETE: BEFORE_COMPLETE,
    RequestMove.START_REVIEW: (RequestState.RECORDED_COMPLETE,),
    RequestMove.RETURN_FOR_REVISION: (RequestState.UNDER_REVIEW,),
    RequestMove.RESUBMIT: (RequestState.NEEDS_REVISION,),
    RequestMove.VERIFY: (RequestState.UNDER_REVIEW,),
    RequestMove.DECLINE: (RequestState.UNDER_REVIEW,),
    RequestMove.LETTER_SENT: DECIDED,
    RequestMove.CLOSE: (RequestState.LETTER_SENT,),
    RequestMove.WITHDRAW: (*EDITABLE, *DECIDED),
    RequestMove.FORWARD: (*EDITABLE, *DECIDED),
}
"""Each move and the states it may start from; `record` makes the request."""


class Channel(StrEnum):
    """The way on which a request came."""

    WALK_IN = "walk_in"
    ONLINE = "online"
    EMAIL = "email"
    POST = "post"


class Request(TableRow, table=True):
    """One request; `answers` holds the form but for its personal answers, which are sealed in one piece.

    `revision` grows with every change of the answers. `round` is the number of the inspection's round,
    0 before the first. `due` is the day until which the first notice of the result must have gone.
    """

    __tablename__ = "request"
    __table_args__ = (Index(None, "state", "due"), Index(None, "agency"), UniqueConstraint("year", "serial"))

    id: int | None = Field(default=None, primary_key=True)
    uid: UUID = Field(default_factory=uuid4, unique=True)
    code: str = Field(default_factory=new_code, unique=True, max_length=16)
    year: int
    serial: int
    state: RequestState = Field(
        default=RequestState.RECORDED, sa_column=Column(state_type(RequestState), nullable=False)
    )
    channel: Channel = Field(sa_column=Column(state_type(Channel), nullable=False))
    title: str = Field(default="", max_length=500)
    agency: str = Field(default="", max_length=200)
    answers: dict[str, Answer] = Field(sa_column=Column(JSON, nullable=False), default_factory=dict)
    sealed_answers: bytes | None = None
    revision: int = 0
    verified_revision: int | None = None
    round: int = 0
    recorded_at: datetime = Field(sa_column=Column(UtcDateTime(), nullable=False))
    recorded_by: int = Field(foreign_key="officer.id")
    completed_at: datetime | None = Field(default=None, sa_column=Column(UtcDateTime()))
    completed_by: int | None = Field(default=None, foreign_key="officer.id")
    due: date | None = None
    due_provisional: bool = False
    reviewer_id: int | None = Field(default=None, foreign_key="officer.id")
    decided_at: datetime | None = Field(default=None, sa_column=Column(UtcDateTime()))
    decided_by: int | None = Field(default=None, foreign_key="officer.id")
    reasons: list[str] = Field(sa_column=Column(JSON, nullable=False), default_factory=list)
    first_notice_at: datetime | None = Field(default=None, sa_column=Column(UtcDateTime()))
    final_notice_at: datetime | None = Field(default=None, sa_column=Column(UtcDateTime()))

    @property
    def number(self) -> str:
        """The request's number as people read it: `P-2026-0007`."""
        return request_number(self.year, self.serial)

    @property
    def is_editable(self) -> bool:
        """Whether its answers may still change."""
        return self.state in EDITABLE

    @property
    def owes_notice(self) -> bool:
        """Whether the duty of 30 working days still waits: no notice of a result has gone."""
        return self.due is not None and self.first_notice_at is None and self.state not in ENDED

    def needs_completion(self) -> None:
        """Recorded → needs_completion: the applicant is told what is missing; once more as a reminder."""
        self._move(RequestMove.NEEDS_COMPLETION, RequestState.NEEDS_COMPLETION)

    def mark_complete(self, *, officer_id: int, now: datetime, due: date, provisional: bool) -> None:
        """Recorded or needs_completion → recorded_complete: the clock of 30 working days starts."""
        self._move(RequestMove.MARK_COMPLETE, RequestState.RECORDED_COMPLETE)
        self.completed_at, self.completed_by = now, officer_id
        self.due, self.due_provisional = due, provisional

    def start_review(self, *, officer_id: int) -> None:
        """Recorded_complete → under_review, round 1."""
        self._move(RequestMove.START_REVIEW, RequestState.UNDER_REVIEW)
        self.reviewer_id = officer_id
        self.round = 1

    def return_for_revision(self) -> None:
        """Under_review → needs_revision: the applicant repairs what the open findings name."""
        self._move(RequestMove.RETURN_FOR_REVISION, RequestState.NEEDS_REVISION)

    def resubmit(self) -> None:
        """Needs_revision → under_review, as the next round."""
        self._move(RequestMove.RESUBMIT, RequestState.UNDER_REVIEW)
        self.round += 1

    def verify(self, *, officer_id: int, now: datetime) -> None:
        """Under_review → verified (“lengkap dan jelas”): the form is frozen as it stands."""
        self._move(RequestMove.VERIFY, RequestState.VERIFIED)
        self._decided(officer_id, now)

    def decline(self, reasons: list[str], *, officer_id: int, now: datetime) -> None:
        """Under_review → not_recommended, with the written reasons."""
        self._move(RequestMove.DECLINE, RequestState.NOT_RECOMMENDED)
        self.reasons = reasons
        self._decided(officer_id, now)

    def letter_sent(self) -> None:
        """Verified or not_recommended → letter_sent."""
        self._move(RequestMove.LETTER_SENT, RequestState.LETTER_SENT)

    def close(self) -> None:
        """Letter_sent → closed."""
        self._move(RequestMove.CLOSE, RequestState.CLOSED)

    def withdraw(self) -> None:
        """Any open state before the letter has gone → withdrawn."""
        self._move(RequestMove.WITHDRAW, RequestState.WITHDRAWN)

    def forward(self) -> None:
        """Any open state before the letter has gone → forwarded to the office that is responsible."""
        self._move(RequestMove.FORWARD, RequestState.FORWARDED)

    def noticed(self, at: datetime, *, final: bool) -> None:
        """A notice of the inspection's result has gone: the earliest of its kind counts.

        They are not told in the order of their days: an officer may confirm an earlier one later.
        """
        self.first_notice_at = min(self.first_notice_at or at, at)
        if final:
            self.final_notice_at = min(self.final_notice_at or at, at)

    def allows(self, move: RequestMove) -> bool:
        """Whether the state allows that move."""
        return self.state in ALLOWED_FROM[move]

    def _move(self, move: RequestMove, state: RequestState) -> None:
        if not self.allows(move):
            raise RequestMoveRefused(number=self.number, request_state=self.state.value, move=move.value)
        self.state = state

    def _decided(self, officer_id: int, now: datetime) -> None:
        self.decided_at, self.decided_by = now, officer_id
        self.verified_revision = self.revision


class RequestSeries(TableRow, table=True):
    """The last request number of a year; the only source of request numbers."""

    __tablename__ = "request_series"

    year: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    last: int


class RequestVisit(TableRow, table=True):
    """One request may have many visits: applicants leave with the form and come back."""

    __tablename__ = "request_visit"

    request_id: int = Field(primary_key=True, foreign_key="request.id")
    visit_id: UUID = Field(primary_key=True, foreign_key="visit.id")


class RequestStep(TableRow, table=True):
    """One line of a request's history: which move, by whom, when, from which state to which, and why.

    `revision` is that of the answers at this moment.
    """

    __tablename__ = "request_step"
    __table_args__ = (Index(None, "request_id"),)

    id: int | None = Field(default=None, primary_key=True)
    request_id: int = Field(foreign_key="request.id")
    at: datetime = Field(sa_column=Column(UtcDateTime(), nullable=False))
    officer_id: int | None = Field(default=None, foreign_key="officer.id")
    move: RequestMove = Field(sa_column=Column(state_type(RequestMove), nullable=False))
    from_state: str = Field(default="", max_length=32)
    to_state: str = Field(max_length=32)
    round: int = 0
    revision: int = 0
    note: str = Field(default="", max_length=2000)


class RequestRevision(TableRow, table=True):
    """What one change of the answers changed: question → [from, to]; personal ones sealed in one piece."""

    __tablename__ = "request_revision"
    __table_args__ = (UniqueConstraint("request_id", "number"),)

    id: int | None = Field(default=None, primary_key=True)
    request_id: int = Field(foreign_key="request.id")
    number: int
    at: datetime = Field(sa_column=Column(UtcDateTime(), nullable=False))
    officer_id: int | None = Field(default=None, foreign_key="officer.id")
    round: int = 0
    reason: str = Field(default="", max_length=500)
    changes: dict[str, list[Answer | None]] = Field(
        sa_column=Column(JSON, nullable=False), default_factory=dict
    )
    sealed_changes: bytes | None = None


class AttachedFile(TableRow, table=True):
    """A file of a request: what it answers, the name it came with, and the hash under which it is kept."""

    __tablename__ = "attached_file"
    __table_args__ = (Index(None, "request_id"),)

    id: int | None = Field(default=None, primary_key=True)
    request_id: int = Field(foreign_key="request.id")
    question: str = Field(max_length=64)
    name: str = Field(max_length=200)
    mime: str = Field(max_length=64)
    size: int
    sha256: str = Field(max_length=64)
    attached_at: datetime = Field(sa_column=Column(UtcDateTime(), nullable=False))
    attached_by: int | None = Field(default=None, foreign_key="officer.id")
