"""A visit: what a visitor signed in the guest book, and what the officer saw of the identity card."""

from datetime import date, datetime
from uuid import UUID, uuid4

from sqlalchemy import JSON, Column, Index
from sqlmodel import Field

from shared.domain.columns import UtcDateTime
from shared.domain.errors import InvalidAnswer
from shared.domain.form_condition import Answer
from shared.domain.form_question import Reason
from shared.domain.table_row import TableRow

LEAST_GROUP = 2
SEALED = ("email", "phone", "identity_number")
"""Answers that the store keeps only encrypted, each with a blind index for look-ups."""
NAMED = ("full_name", "agency")
"""Answers with a column of their own: lists show and search them."""


class Visit(TableRow, table=True):
    """One visit; it may begin before its guest book is signed (`signed_at` is None until then).

    Sealed fields are bound to this row by its id, so a value copied into another row cannot be opened.
    """

    __tablename__ = "visit"
    __table_args__ = (
        Index(None, "day", "signed_at"),
        Index(None, "email_index"),
        Index(None, "phone_index"),
        Index(None, "identity_number_index"),
    )

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    code: str = Field(unique=True, max_length=16)
    ticket_id: int | None = Field(default=None, foreign_key="ticket.id", unique=True)
    service: str = Field(foreign_key="service.code", max_length=4)
    day: date
    language: str = Field(default="id", max_length=2)
    signed_at: datetime | None = Field(default=None, sa_column=Column(UtcDateTime()))
    signed_on: str = Field(default="", max_length=64)
    full_name: str = Field(default="", max_length=200)
    agency: str = Field(default="", max_length=200)
    answers: dict[str, Answer] = Field(sa_column=Column(JSON, nullable=False), default_factory=dict)
    email: bytes | None = None
    email_index: bytes | None = None
    phone: bytes | None = None
    phone_index: bytes | None = None
    identity_number: bytes | None = None
    identity_number_index: bytes | None = None
    form_given_at: datetime | None = Field(default=None, sa_column=Column(UtcDateTime()))
    identity_kind_seen: str | None = Field(default=None, max_length=32)
    identity_valid: bool | None = None
    identity_seen_by: int | None = Field(default=None, foreign_key="officer.id")
    identity_seen_at: datetime | None = Field(default=None, sa_column=Column(UtcDateTime()))

    def confirm_identity(self, kind: str, *, valid: bool, officer_id: int, now: datetime) -> None:
        """The officer has looked at the card: kind, whether it is still valid, who looked, when."""
        self.identity_kind_seen = kind
        self.identity_valid = valid
        self.identity_seen_by = officer_id
        self.identity_seen_at = now


def checked_party(answers: dict[str, Answer]) -> dict[str, Answer]:
    """The answers again; InvalidAnswer where a group has fewer than two people."""
    if answers.get("party") == "ROMBONGAN":
        people = sum(int(str(answers.get(count, 0))) for count in ("party_men", "party_women"))
        if people < LEAST_GROUP:
            raise InvalidAnswer("party_women", Reason.TOO_SMALL)
    return answers
