"""Complaints and suggestions: filed by anyone, also without a name; read and settled by supervisors."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from uuid import UUID, uuid4

from sqlmodel import Session

from shared.assets import form_file
from shared.domain.complaint import (
    OPEN_COMPLAINTS,
    Complaint,
    ComplaintChannel,
    ComplaintKind,
    ComplaintState,
)
from shared.domain.errors import NotFound
from shared.domain.events import EventKind
from shared.domain.form import Form
from shared.domain.form_answer import clean_answer
from shared.domain.form_loading import load_form
from shared.domain.officer import Role
from shared.domain.request import Request
from shared.domain.ticket import Ticket
from shared.domain.working_days import days_left, working_days_after
from shared.office import Office
from shared.operations.calendar import deadline_from, marked_days
from shared.operations.codes import owner_of
from shared.operations.complaint_answers import confirm_told, send_answer
from shared.operations.complaint_steps import contact_of, keep_complaint_step, note_of
from shared.operations.request_moves import written
from shared.store import complaints
from shared.store import officers as officer_rows
from shared.store.brought import bring

READERS = (Role.SUPERVISOR, Role.HEAD)
"""Complaints are confidential: whoever serves at the counter does not read them."""
LISTED = 500


@dataclass(frozen=True)
class ComplaintLine:
    """A complaint as the desk shows it; `history` has at, officer, move and note.

    `about` is the number of the ticket or request whose code the visitor gave, `about_day` the ticket's
    day. Who that was is not told here.
    """

    complaint: Complaint
    filed_at: datetime
    text: str
    contact: str
    days_left: int | None
    history: tuple[tuple[datetime, str, str, str], ...] = ()
    about: str = ""
    about_day: date | None = None


@cache
def complaint_form() -> Form:
    """What the kiosk asks: which kind, the words, and if wished a code and a contact."""
    return load_form(form_file("complaint"))


def file(
    office: Office,
    text: str,
    channel: str = ComplaintChannel.KIOSK,
    kind: str = ComplaintKind.COMPLAINT,
    contact: str = "",
    *,
    code: str = "",
    uid: UUID | None = None,
) -> Complaint:
    """A complaint or suggestion, with a code of its own at once; without a contact it is anonymous.

    `code` is that of the slip, receipt or mail it is about, where the visitor gives it: whoever settles
    the complaint then sees that number, the journal does not. `contact` is an e-mail address or an
    Indonesian phone number, to which the answer goes. The same `uid` (one touch, however often it is
    repeated) returns the same complaint. Raises TextMissing, TextTooLong, UnknownCode, InvalidAnswer
    (`contact`); ValueError for a channel or kind that does not exist.
    """
    words, where = written(text), _clean(contact)
    with office.store.writing(alone=f"complaint {uid.hex}" if uid else "") as session:
        touch = uid or uuid4()
        bring(session, touch)
        made = complaints.of_wish(session, touch)
        if made is not None:
            return made
        about = owner_of(session, code) if code.strip() else None
        now, days = office.clock.now(), office.settings.complaints
        day = office.day_of(now)
        complaint = Complaint(
            uid=touch,
            kind=ComplaintKind(kind),
            channel=ComplaintChannel(channel),
            filed_at=now,
            device=office.device,
            text=b"",
            ticket_id=about.id if isinstance(about, Ticket) else None,
            request_id=about.id if isinstance(about, Request) else None,
            triage_due=deadline_from(session, day, days.triage_days).day,
            answer_due=deadline_from(session, day, days.answer_days).day,
            settle_due=deadline_from(session, day, days.settle_days).day,
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
    """Received → triaged; a supervisory one may take longer (60 working days by default).

    Raises as all moves below: ComplaintMoveRefused, NotFound, NotAllowed.
    """
    periods = office.settings.complaints

    def act(session: Session, complaint: Complaint) -> None:
        days = periods.supervisory_days if supervisory else periods.settle_days
        due = deadline_from(session, office.day_of(complaint.filed_at), days).day
        complaint.triage(supervisory=supervisory, settle_due=due)

    return _move(office, complaint_id, "triage", note, act)


def answer(office: Office, complaint_id: int, note: str) -> Complaint:
    """Triaged or answered → answered, with what was answered, or added to it.

    It is sent to where an e-mail was left. Raises TextMissing, TextTooLong, MailTextUnreadable.
    """
    words = written(note)

    def act(session: Session, complaint: Complaint) -> None:
        complaint.answer()
        send_answer(office, session, complaint, "answer", words)

    return _move(office, complaint_id, "answer", words, act)


def reply(office: Office, complaint_id: int, note: str) -> Complaint:
    """Answered or settled → triaged, with what came back; the days of an answer run anew.

    Raises TextMissing.
    """

    def act(session: Session, complaint: Complaint) -> None:
        today = office.day_of(office.clock.now())
        days = office.settings.complaints.answer_days
        complaint.reply(answer_due=deadline_from(session, today, days).day)

    return _move(office, complaint_id, "reply", written(note), act)


def settle(office: Office, complaint_id: int, note: str) -> Complaint:
    """Answered → settled, with how, which is told as an answer is. Raises TextMissing."""
    words = written(note)

    def act(session: Session, complaint: Complaint) -> None:
        complaint.settle()
        send_answer(office, session, complaint, "settle", words)

    return _move(office, complaint_id, "settle", words, act)


def tell(office: Office, complaint_id: int, note: str = "") -> Complaint:
    """An officer notes that the newest answer was told to whoever complained, now; the state stays.

    Refused where no contact was left, or it was told already.
    """

    def act(session: Session, complaint: Complaint) -> None:
        now = office.clock.now()
        complaint.tell(now)
        confirm_told(office, session, complaint, now)

    return _move(office, complaint_id, "tell", note, act)


def close(office: Office, complaint_id: int, note: str = "") -> Complaint:
    """Answered or settled → closed."""
    return _move(office, complaint_id, "close_complaint", note, lambda _session, one: one.close())


def close_unanswered(office: Office) -> list[Complaint]:
    """Close what the office has replied to and nobody has come back to for 10 working days [O].

    It closes on the day after the last of them, counted by the calendar as it is now from the newest
    answer or settlement, where a contact was left from the day it was told; what was not told yet stays
    open. `close_days` is the office's. For a timer: doing it again changes nothing.
    """
    days = office.settings.complaints.close_days
    with office.store.writing() as session:
        today = office.day_of(office.clock.now())
        marked = marked_days(session, today)
        closed = []
        for complaint in complaints.replied(session):
            word = complaints.last_word(session, complaint.id or 0)
            if word is None or complaint.untold:
                continue
            heard = max(word.at, complaint.told_at or word.at)
            if today <= working_days_after(office.day_of(heard), days, marked):
                continue
            complaint.close()
            keep_complaint_step(office, session, complaint, "close_complaint")
            closed.append(complaint)
        return closed


def listing(office: Office, states: Sequence[ComplaintState] = OPEN_COMPLAINTS) -> list[ComplaintLine]:
    """Complaints in these states, the most urgent first, 500 at most. Raises NotAllowed."""
    office.require(*READERS)
    with office.store.reading() as session:
        today = office.day_of(office.clock.now())
        marked = marked_days(session, today)
        names = officer_rows.names(session)
        found = complaints.listed(session, states, limit=LISTED)
        return [
            _line(
                office, session, one, names, days_left(today, one.next_due, marked) if one.next_due else None
            )
            for one in sorted(found, key=lambda one: one.next_due or date.max)
        ]


def _clean(contact: str) -> str:
    question = complaint_form().question("contact")
    return str(clean_answer(question, contact, {}) or "")


def _move(
    office: Office, complaint_id: int, move: str, note: str, act: Callable[[Session, Complaint], None]
) -> Complaint:
    office.require(*READERS)
    with office.store.writing() as session:
        complaint = complaints.locked(session, complaint_id)
        if complaint is None:
            raise NotFound(what="complaint")
        act(session, complaint)
        keep_complaint_step(office, session, complaint, move, note)
    return complaint


def _line(
    office: Office, session: Session, one: Complaint, names: Mapping[int | None, str], left: int | None
) -> ComplaintLine:
    ticket = session.get(Ticket, one.ticket_id) if one.ticket_id else None
    request = session.get(Request, one.request_id) if one.request_id else None
    return ComplaintLine(
        complaint=one,
        filed_at=office.local(one.filed_at),
        text=office.vault.open(one.text, table="complaint", row=one.uid.hex, field="text"),
        contact=contact_of(office, one),
        days_left=left,
        history=tuple(
            (office.local(step.at), names.get(step.officer_id, ""), step.move, note_of(office, step))
            for step in complaints.steps(session, one.id or 0)
        ),
        about=ticket.label if ticket else request.number if request else "",
        about_day=ticket.day if ticket else None,
    )


def _seal(office: Office, complaint: Complaint, field: str, text: str) -> bytes:
    return office.vault.seal(text, table="complaint", row=complaint.uid.hex, field=field)
