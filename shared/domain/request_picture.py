"""What screens see of requests: read-only pictures."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from shared.domain.errors import InvalidAnswer
from shared.domain.finding import FindingState
from shared.domain.form import Answer, Form
from shared.domain.form_check import Act
from shared.domain.form_checks import CheckResult
from shared.domain.letter import Letter, LetterMove
from shared.domain.mail import MailKind, MailState
from shared.domain.request import AttachedFile, Request, RequestMove


@dataclass(frozen=True)
class DaysLeft:
    """Both counts of a request, in working days: to the first notice (the duty) and to the final one.

    `left` is None before the clock starts, and once the request has `ended`, for nothing is owed then.
    `first_done`, `final_done` are the days on which they went, and `first_late`, `final_late` by how many
    working days too late.
    """

    due: date | None
    provisional: bool
    left: int | None
    first_done: datetime | None
    final_done: datetime | None
    first_late: int = 0
    final_late: int = 0
    ended: bool = False


@dataclass(frozen=True)
class RequestLine:
    """One line of the list of requests."""

    request_id: int
    number: str
    title: str
    agency: str
    state: str
    round: int
    days: DaysLeft
    officer: str
    open_findings: int
    recorded_at: datetime


@dataclass(frozen=True)
class Remark:
    """One remark of a finding's thread; `officer` is empty where the applicant speaks."""

    at: datetime
    officer: str
    text: str


@dataclass(frozen=True)
class FindingThread:
    """A finding with its thread."""

    finding_id: int
    place: str
    question: str
    words: str
    state: FindingState
    round: int
    remarks: tuple[Remark, ...]


@dataclass(frozen=True)
class HistoryLine:
    """A move, or a change: who, when, from what, to what, why.

    `letter` is the number of the letter that it is about; empty for the request itself. `finding` is the
    question of the finding that it is about, `finding_act` what was done to it.
    """

    at: datetime
    officer: str
    move: RequestMove | LetterMove | None
    from_state: str
    to_state: str
    round: int
    note: str
    changes: tuple["Change", ...] = ()
    letter: str = ""
    letter_changes: tuple["LetterFieldChange", ...] = ()
    finding: str = ""
    finding_act: str = ""


@dataclass(frozen=True)
class Change:
    """One answer that a revision changed."""

    question: str
    before: Answer | None
    after: Answer | None


@dataclass(frozen=True)
class LetterFieldChange:
    """One field of a letter that a revision changed; lists have a line for each part."""

    field: str
    before: str
    after: str


@dataclass(frozen=True)
class MailLine:
    """One mail about a request; the recipient is masked. `request` is the request's number, in the outbox."""

    mail_id: int
    kind: MailKind
    state: MailState
    to: str
    subject: str
    created_at: datetime
    gone_at: datetime | None
    attempts: int
    reason: str
    confirmed_how: str
    request: str = ""


@dataclass(frozen=True)
class OpenMail:
    """A mail as it is read, the recipient in full; `files` are the names of what is attached."""

    to: str
    subject: str
    text: str
    files: tuple[str, ...]


@dataclass(frozen=True)
class VisitLine:
    """A visit of a request."""

    visit_id: UUID
    label: str
    day: date
    full_name: str
    agency: str


@dataclass(frozen=True)
class OpenRequest:
    """A request as the desk shows it, with all that hangs on it.

    `problems` are what stands against “terekam lengkap”, in paper order; `checks` what is not passed.
    """

    request: Request
    form: Form
    answers: Mapping[str, Answer]
    problems: tuple[InvalidAnswer, ...]
    checks: tuple[CheckResult, ...]
    findings: tuple[FindingThread, ...]
    history: tuple[HistoryLine, ...]
    files: tuple[AttachedFile, ...]
    visits: tuple[VisitLine, ...]
    mails: tuple[MailLine, ...]
    letter: Letter | None
    days: DaysLeft
    step: int

    def against(self, act: Act) -> list[CheckResult]:
        """The checks that stand in the way of that act."""
        return [one for one in self.checks if act in one.check.blocks]

    def file(self, sha256: str) -> AttachedFile | None:
        """The attached file of that hash, with the name it came with last."""
        return next((one for one in reversed(self.files) if one.sha256 == sha256), None)
