"""The journal's entries: what happened, to what, by whom; bus between processes and audit trail."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import JSON, Column, Index
from sqlmodel import Field

from shared.domain.columns import OpenKind, UtcDateTime
from shared.domain.table_row import TableRow


class EventKind(StrEnum):
    """What happened, in the past tense; `OTHER` is what only a newer program has a word for."""

    OTHER = "Other"
    STORE_SEEDED = "StoreSeeded"
    LOSS_ACCEPTED = "LossAccepted"
    CLOCK_CONFIRMED = "ClockConfirmed"
    TICKET_TAKEN = "TicketTaken"
    TICKET_CALLED = "TicketCalled"
    TICKET_RECALLED = "TicketRecalled"
    SERVICE_STARTED = "ServiceStarted"
    TICKET_FINISHED = "TicketFinished"
    TICKET_NOT_SHOWN = "TicketNotShown"
    TICKET_REQUEUED = "TicketRequeued"
    TICKET_HELD = "TicketHeld"
    TICKET_RESUMED = "TicketResumed"
    TICKET_TRANSFERRED = "TicketTransferred"
    TICKET_CANCELLED = "TicketCancelled"
    PRINT_CLAIMED = "PrintClaimed"
    PRINT_ENDED = "PrintEnded"
    PRINT_ASKED = "PrintAsked"
    PAPER_CHANGED = "PaperChanged"
    VISIT_SIGNED = "VisitSigned"
    VISIT_CORRECTED = "VisitCorrected"
    IDENTITY_CONFIRMED = "IdentityConfirmed"
    CONTACTS_SHOWN = "ContactsShown"
    FORM_GIVEN = "FormGiven"
    REQUEST_RECORDED = "RequestRecorded"
    REQUEST_UPDATED = "RequestUpdated"
    FILE_ATTACHED = "FileAttached"
    COMPLETION_ASKED = "CompletionAsked"
    REQUEST_RECORDED_COMPLETE = "RequestRecordedComplete"
    REVIEW_STARTED = "ReviewStarted"
    FINDING_ADDED = "FindingAdded"
    FINDING_ANSWERED = "FindingAnswered"
    FINDING_REOPENED = "FindingReopened"
    FINDING_ACCEPTED = "FindingAccepted"
    REQUEST_RETURNED = "RequestReturned"
    REQUEST_RESUBMITTED = "RequestResubmitted"
    REQUEST_VERIFIED = "RequestVerified"
    REQUEST_DECLINED = "RequestDeclined"
    REQUEST_FORWARDED = "RequestForwarded"
    REQUEST_WITHDRAWN = "RequestWithdrawn"
    REQUEST_NOTICED = "RequestNoticed"
    REQUEST_CLOSED = "RequestClosed"
    LETTER_DRAFTED = "LetterDrafted"
    LETTER_EDITED = "LetterEdited"
    LETTER_SUBMITTED = "LetterSubmitted"
    LETTER_RETURNED = "LetterReturned"
    LETTER_ISSUED = "LetterIssued"
    LETTER_SENT = "LetterSent"
    LETTER_CANCELLED = "LetterCancelled"
    MAIL_QUEUED = "MailQueued"
    MAIL_CLAIMED = "MailClaimed"
    MAIL_ENDED = "MailEnded"
    MAIL_CONFIRMED = "MailConfirmed"
    SERVICE_RATED = "ServiceRated"
    COMPLAINT_FILED = "ComplaintFiled"
    COMPLAINT_MOVED = "ComplaintMoved"
    CALENDAR_CHANGED = "CalendarChanged"
    DEADLINE_MOVED = "DeadlineMoved"
    HELP_ASKED = "HelpAsked"
    OFFICER_ADDED = "OfficerAdded"
    OFFICER_SIGNED_IN = "OfficerSignedIn"
    SIGN_IN_REFUSED = "SignInRefused"


class Event(TableRow, table=True):
    """One journal entry; `number` grows, `details` has no personal data, ever."""

    __tablename__ = "journal"
    __table_args__ = (
        Index(None, "subject", "subject_id"),
        {"sqlite_autoincrement": True},
    )

    number: int | None = Field(default=None, primary_key=True)
    at: datetime = Field(sa_column=Column(UtcDateTime(), nullable=False))
    kind: EventKind = Field(sa_column=Column(OpenKind(EventKind.OTHER), nullable=False))
    device: str = Field(max_length=64)
    officer_id: int | None = Field(default=None, foreign_key="officer.id")
    subject: str = Field(max_length=32)
    subject_id: str = Field(max_length=64)
    details: dict[str, str | int | bool] = Field(sa_column=Column(JSON, nullable=False), default_factory=dict)
