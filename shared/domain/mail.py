"""A mail that is to be sent: one row, its states, and what its going means for the request."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID, uuid4

from sqlalchemy import JSON, Column, Index
from sqlmodel import Field

from shared.domain.columns import UtcDateTime, state_type
from shared.domain.request_errors import MailMoveRefused
from shared.domain.table_row import TableRow


class MailKind(StrEnum):
    """What a mail says."""

    RECEIPT = "receipt"
    NEEDS_COMPLETION = "needs_completion"
    RETURNED = "returned"
    FEASIBLE = "feasible"
    NOT_FEASIBLE = "not_feasible"
    LETTER_ISSUED = "letter_issued"
    REASONS_ISSUED = "reasons_issued"
    FORWARDED = "forwarded"
    WITHDRAWN = "withdrawn"
    RATING_INVITATION = "rating_invitation"
    DEADLINE_NEAR = "deadline_near"
    DEADLINE_MISSED = "deadline_missed"
    COMPLAINT_ANSWERED = "complaint_answered"
    COMPLAINT_SETTLED = "complaint_settled"


FINAL_NOTICES = (MailKind.FEASIBLE, MailKind.NOT_FEASIBLE)
NOTICES = (MailKind.RETURNED, *FINAL_NOTICES)
"""The e-mail notice of the inspection's result, which is due within 30 working days."""
WITH_LETTER = (MailKind.LETTER_ISSUED, MailKind.REASONS_ISSUED)
REMINDERS = (MailKind.DEADLINE_NEAR, MailKind.DEADLINE_MISSED)
"""Mails to the office itself; they are no notice to the applicant."""
TO_COMPLAINANTS = (MailKind.COMPLAINT_ANSWERED, MailKind.COMPLAINT_SETTLED)
"""Mails about a complaint; they belong to no request and are confidential as it is."""


class MailState(StrEnum):
    """Where a mail stands. `failed`: surely not sent; `unknown`: nobody can say; `written`: a file only."""

    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    UNKNOWN = "unknown"
    WRITTEN = "written"


NOT_ARRIVED = (MailState.FAILED, MailState.UNKNOWN, MailState.WRITTEN)
"""States that ask a person: send again, or confirm that it was handed over otherwise."""


def needs_a_person(kind: MailKind, state: MailState, gone_at: datetime | None) -> bool:
    """Whether somebody must see to a mail; a reminder that was only written has no one to be handed to."""
    if kind in REMINDERS and state is MailState.WRITTEN:
        return False
    return state in NOT_ARRIVED and gone_at is None


class Mail(TableRow, table=True):
    """One mail of a request or of a complaint; recipient, subject and text are sealed, bound to `uid`.

    `message_id` stays the same however often it is tried. `files` are names and hashes of what is
    attached. `gone_at` is when the mail server accepted it, or the day that an officer confirmed.
    `reminder` is the threshold at which a mail to the office itself was due, in working days left: each
    once per request.
    """

    __tablename__ = "mail"
    __table_args__ = (
        Index(None, "state", "due_at"),
        Index(None, "request_id"),
        Index(None, "complaint_id"),
        Index("uq_mail_request_reminder", "request_id", "reminder", unique=True),
    )

    id: int | None = Field(default=None, primary_key=True)
    uid: UUID = Field(default_factory=uuid4, unique=True)
    request_id: int | None = Field(default=None, foreign_key="request.id")
    complaint_id: int | None = Field(default=None, foreign_key="complaint.id")
    letter_id: int | None = Field(default=None, foreign_key="letter.id")
    kind: MailKind = Field(sa_column=Column(state_type(MailKind), nullable=False))
    reminder: int | None = None
    state: MailState = Field(
        default=MailState.QUEUED, sa_column=Column(state_type(MailState), nullable=False)
    )
    message_id: str = Field(unique=True, max_length=200)
    sealed_content: bytes
    files: list[dict[str, str]] = Field(sa_column=Column(JSON, nullable=False), default_factory=list)
    created_at: datetime = Field(sa_column=Column(UtcDateTime(), nullable=False))
    changed_at: datetime = Field(sa_column=Column(UtcDateTime(), nullable=False))
    due_at: datetime = Field(sa_column=Column(UtcDateTime(), nullable=False))
    attempts: int = 0
    resent: bool = False
    reason: str = Field(default="", max_length=32)
    gone_at: datetime | None = Field(default=None, sa_column=Column(UtcDateTime()))
    confirmed_by: int | None = Field(default=None, foreign_key="officer.id")
    confirmed_how: str = Field(default="", max_length=200)

    @property
    def has_gone(self) -> bool:
        """Accepted by the mail server, or confirmed by an officer as handed over otherwise."""
        return self.gone_at is not None

    def claim(self, now: datetime) -> None:
        """Queued → sending: from here on a crash leaves `sending`, which never repeats silently."""
        self._move("claim", MailState.SENDING, now)
        self.attempts += 1

    def sent(self, now: datetime) -> None:
        """Sending → sent: the server has accepted it."""
        self._move("sent", MailState.SENT, now)
        self.gone_at, self.reason = self.gone_at or now, ""

    def sent_after_all(self, now: datetime) -> None:
        """Whoever sent it was taken for lost, and comes back with the server's yes: that is certain.

        So it also ends a mail that was queued again in the meantime, or is on its way once more.
        """
        if self.attempts == 0:
            raise MailMoveRefused(mail_state=self.state.value, move="sent")
        if self.state is MailState.SENT:
            return
        self.state, self.changed_at = MailState.SENT, now
        self.gone_at, self.reason = self.gone_at or now, ""

    def written(self, now: datetime) -> None:
        """Sending → written: a file was made, nothing was sent."""
        self._move("written", MailState.WRITTEN, now)

    def later(self, now: datetime, *, due_at: datetime, reason: str) -> None:
        """Sending → queued again, to be tried at `due_at`."""
        self._move("later", MailState.QUEUED, now)
        self.due_at, self.reason = due_at, reason

    def failed(self, now: datetime, *, reason: str) -> None:
        """Sending → failed: surely not delivered, a person is told."""
        self._move("failed", MailState.FAILED, now)
        self.reason = reason

    def unknown(self, now: datetime, *, due_at: datetime, reason: str) -> None:
        """Sending → unknown: the server may have it; `due_at` is when it may go once more, marked."""
        self._move("unknown", MailState.UNKNOWN, now)
        self.due_at, self.reason = due_at, reason

    def queue_again(self, now: datetime) -> None:
        """Failed, unknown or written → queued; after `unknown` it is marked as a possible repeat."""
        self.resent = self.resent or self.state is MailState.UNKNOWN
        self._move("send_again", MailState.QUEUED, now)
        self.due_at = now

    def confirm(self, how: str, *, officer_id: int, at: datetime) -> None:
        """An officer states that it was handed over otherwise; the state stays what it is."""
        if self.state not in NOT_ARRIVED or self.has_gone:
            raise MailMoveRefused(mail_state=self.state.value, move="confirm_otherwise")
        self.gone_at, self.confirmed_by, self.confirmed_how = at, officer_id, how

    def _move(self, move: str, state: MailState, now: datetime) -> None:
        if state not in _NEXT[self.state] or (move == "send_again" and self.has_gone):
            raise MailMoveRefused(mail_state=self.state.value, move=move)
        self.state, self.changed_at = state, now


_NEXT: dict[MailState, tuple[MailState, ...]] = {
    MailState.QUEUED: (MailState.SENDING,),
    MailState.SENDING: (
        MailState.SENT,
        MailState.QUEUED,
        MailState.FAILED,
        MailState.UNKNOWN,
        MailState.WRITTEN,
    ),
    MailState.SENT: (),
    MailState.FAILED: (MailState.QUEUED,),
    MailState.UNKNOWN: (MailState.QUEUED,),
    MailState.WRITTEN: (MailState.QUEUED,),
}
