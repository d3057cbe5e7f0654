"""Complaints and suggestions: filed by anyone, also without a name; read and settled by supervisors."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from uuid import UUID, uuid4

from sqlmodel import Session

from shared.assets import form_file
from shared.domain.complaint import (
    ANSWER_DAYS,
    OPEN_COMPLAINTS,
    SETTLE_DAYS,
    SUPERVISORY_DAYS,
    TRIAGE_DAYS,
    Complaint,
    ComplaintChannel,
    ComplaintKind,
    ComplaintState,
    ComplaintStep,
)
from shared.domain.errors import NotFound
from shared.domain.events import EventKind
from shared.domain.form import Form
from shared.domain.form_loading import load_form
from shared.domain.officer import Role
from shared.domain.plain_text import one_line
from shared.domain.working_days import days_left
from shared.office import Office
from shared.operations.calendar import deadline_from, marked_days
from shared.operations.request_moves import noted, written
from shared.store import complaints
from shared.store import officers as officer_rows

READERS = (Role.SUPERVISOR, Role.HEAD)
"""Complaints are confidential: whoever serves at the counter does not read them."""
LISTED = 500
LONGEST_CONTACT = 200


@dataclass(frozen=True)
class ComplaintLine:
    """A complaint as the desk shows it; `history` has at, officer, move and note."""

    complaint: Complaint
    filed_at: datetime
    text: str
    contact: str
    days_left: int | None
    history: tuple[tuple[datetime, str, str, str], ...] = ()


@cache
def complaint_form() -> Form:
    """What the kiosk asks: which kind, the words, a contact if wished."""
    return load_form(form_file("complaint"))


def file(
    office: Office,
    text: str,
    channel: str = ComplaintChannel.KIOSK,
    kind: str = ComplaintKind.COMPLAINT,
    contact: str = "",
    *,
    uid: UUID | None = None,
) -> Complaint:
    """A complaint or suggestion, with a code at once; without a contact it is anonymous.

    The same `uid` (one touch, however often it is repeated) returns the same complaint.
    Raises TextMissing; ValueError for a channel or kind that does not exist.
    """
    words, where = written(text), one_line(contact)[:LONGEST_CONTACT]
    with office.store.writing() as session:
        made = complaints.of_wish(session, uid) if uid else None
        if made is not None:
            return made
        now = office.clock.now()
        day = office.day_of(now)
        complaint = Complaint(
            uid=uid or uuid4(),
            kind=ComplaintKind(kind),
            channel=ComplaintChannel(channel),
            filed_at=now,
            device=office.device,
            text=b"",
            triage_due=deadline_from(session, day, TRIAGE_DAYS).day,
            answer_due=deadline_from(session, day, ANSWER_DAYS).day,
            settle_due=deadline_from(session, day, SETTLE_DAYS).day,
        )
        complaint.text = _seal(office, complaint, "text", words)
        complaint.contact = _seal(office, complaint, "contact", where) if where else None
        session.add(complaint)
        session.flush()
        office.note(
            session, EventKind.COMPLAINT_FILED, "complaint", complaint.id, kind_of=complaint.kind.value
        )
    return complaint


def triage(office: Office, complaint_id: int, note: str = "", *, supervisory: bool = False) -> Complaint:
    """Received → triaged; a supervisory one has 60 working days. Raises as all moves below:
    ComplaintMoveRefused, NotFound, NotAllowed."""

    def act(session: Session, complaint: Complaint) -> None:
        days = SUPERVISORY_DAYS if supervisory else SETTLE_DAYS
        due = deadline_from(session, office.day_of(complaint.filed_at), days).day
        complaint.triage(supervisory=supervisory, settle_due=due)

    return _move(office, complaint_id, "triage", note, act)


def answer(office: Office, complaint_id: int, note: str) -> Complaint:
    """Triaged → answered, with what was answered. Raises TextMissing."""
    return _move(office, complaint_id, "answer", written(note), lambda _session, one: one.answer())


def settle(office: Office, complaint_id: int, note: str) -> Complaint:
    """Answered → settled, with how. Raises TextMissing."""
    return _move(office, complaint_id, "settle", written(note), lambda _session, one: one.settle())


def close(office: Office, complaint_id: int, note: str = "") -> Complaint:
    """Answered or settled → closed."""
    return _move(office, complaint_id, "close_complaint", note, lambda _session, one: one.close())


def listing(office: Office, states: Sequence[ComplaintState] = OPEN_COMPLAINTS) -> list[ComplaintLine]:
    """Complaints in these states, the most urgent first, 500 at most. Raises NotAllowed."""
    office.require(*READERS)
    with office.store.reading() as session:
        today = office.day_of(office.clock.now())
        marked = marked_days(session, today)
        names = {one.id: one.full_name or one.name for one in officer_rows.everyone(session)}
        return [
            ComplaintLine(
                complaint=one,
                filed_at=office.local(one.filed_at),
                text=_open(office, one, "text", one.text),
                contact=_open(office, one, "contact", one.contact) if one.contact else "",
                days_left=days_left(today, one.next_due, marked) if one.next_due else None,
                history=tuple(
                    (
                        office.local(step.at),
                        names.get(step.officer_id, ""),
                        step.move,
                        _note_of(office, step),
                    )
                    for step in complaints.steps(session, one.id or 0)
                ),
            )
            for one in complaints.listed(session, states, limit=LISTED)
        ]


def due_of(office: Office, day: date) -> date:
    """Until when something that is filed on a day is answered: what the kiosk promises."""
    with office.store.reading() as session:
        return deadline_from(session, day, ANSWER_DAYS).day


def _move(
    office: Office, complaint_id: int, move: str, note: str, act: Callable[[Session, Complaint], None]
) -> Complaint:
    officer = office.require(*READERS)
    with office.store.writing() as session:
        complaint = complaints.locked(session, complaint_id)
        if complaint is None:
            raise NotFound(what="complaint")
        act(session, complaint)
        step = ComplaintStep(
            complaint_id=complaint_id, at=office.clock.now(), officer_id=officer.id, move=move
        )
        kept = noted(note)
        if kept:
            step.note = office.vault.seal(kept, table="complaint_step", row=step.uid.hex, field="note")
        session.add(complaint)
        session.add(step)
        office.note(session, EventKind.COMPLAINT_MOVED, "complaint", complaint_id, move=move)
    return complaint


def _seal(office: Office, complaint: Complaint, field: str, text: str) -> bytes:
    return office.vault.seal(text, table="complaint", row=complaint.uid.hex, field=field)


def _open(office: Office, complaint: Complaint, field: str, sealed: bytes) -> str:
    return office.vault.open(sealed, table="complaint", row=complaint.uid.hex, field=field)


def _note_of(office: Office, step: ComplaintStep) -> str:
    if step.note is None:
        return ""
    return office.vault.open(step.note, table="complaint_step", row=step.uid.hex, field="note")
