"""What the feedback room shows at one moment."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from shared.domain.complaint import Complaint
from shared.domain.feedback import SatisfactionIndex
from shared.domain.form import Form


@dataclass(frozen=True)
class ComplaintRow:
    """A complaint with its words; `history` has time, officer, move and note, `about` a number."""

    complaint: Complaint
    filed_at: datetime
    text: str
    contact: str
    days_left: int | None
    history: Sequence[tuple[datetime, str, str, str]]
    about: str
    about_day: date | None


@dataclass(frozen=True)
class FeedbackPicture:
    """The index of a period, its comments, and the complaints; None where this officer reads none."""

    index: SatisfactionIndex
    form: Form
    comments: Sequence[tuple[date, str]]
    complaints: Sequence[ComplaintRow] | None
