"""The outbox: mails go after the commit, each once, and nobody guesses where one stands."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from sqlmodel import Session

from shared.domain.errors import FrontOfficeError, NotFound, StoreAway
from shared.domain.events import EventKind
from shared.domain.file_errors import FileAltered
from shared.domain.letter import Letter, LetterMove
from shared.domain.mail import FINAL_NOTICES, NOTICES, TO_COMPLAINANTS, WITH_LETTER, Mail, MailState
from shared.domain.officer import Role
from shared.domain.request import RequestMove
from shared.domain.request_errors import DayOutOfRange
from shared.domain.request_picture import MailLine
from shared.mailer import (
    LONGEST_SEND_S,
    Mailer,
    MailProblem,
    MailRefused,
    MailTemporary,
    MailUnknown,
    OutgoingFile,
    OutgoingMail,
    compose,
)
from shared.office import Office
from shared.operations.complaint_answers import answer_has_gone
from shared.operations.complaints import READERS as COMPLAINT_READERS
from shared.operations.invitations import invite
from shared.operations.letter_history import keep_letter_step
from shared.operations.mail_reading import require_reader
from shared.operations.notices import content_of
from shared.operations.request_moves import held_request, keep_step, written
from shared.operations.request_pictures import READERS, mail_line
from shared.store import mails, requests
from shared.vault import SealBroken

LISTED = 500
AFTER_DOUBT = timedelta(minutes=15)
"""When a mail in doubt goes once more, with the same Message-ID and marked."""
CRASHED_AFTER = timedelta(seconds=2 * LONGEST_SEND_S)
"""When whoever sends a mail is taken for lost: twice as long as a connection may last."""
_jitter = random.SystemRandom()


@dataclass(frozen=True)
class SendReport:
    """What one run has done; `later` will be tried again.

    `trouble` is what keeps invitations to rate back, until a later run makes up for them.
    """

    sent: int = 0
    written: int = 0
    later: int = 0
    failed: int = 0
    unknown: int = 0
    trouble: FrontOfficeError | None = None


def send_due(office: Office, limit: int = 20) -> SendReport:
    """Send what is due, `limit` at most; stops at the first sign that the server is away.

    Each mail is claimed in one transaction, sent outside any, and ended in another. A crash between
    leaves `sending`, which becomes `unknown`; nothing in doubt goes twice but once, marked, later. After
    a letter its invitation to rate is queued, apart from the letter's own end.
    """
    recover(office)
    mailer = office.open_mailer()
    counts = dict.fromkeys(("sent", "written", "later", "failed", "unknown"), 0)
    for _ in range(limit):
        mail = _claimed(office)
        if mail is None:
            break
        problem = _sent(office, mailer, mail)
        ended = _end(office, mail, problem, sends=mailer.sends)
        if ended in counts:
            counts[ended] += 1
        if ended == "later":
            break
        if ended == "sent" and mail.kind in WITH_LETTER:
            invite(office)
    return SendReport(**counts, trouble=invite(office))


def recover(office: Office) -> int:
    """Mails that a crash left in `sending` become `unknown`; returns how many."""
    with office.store.writing() as session:
        now = office.clock.now()
        left = mails.sending_since(session, now - CRASHED_AFTER)
        for mail in left:
            mail.unknown(now, due_at=now + AFTER_DOUBT, reason="crash")
            _note(office, session, EventKind.MAIL_ENDED, mail)
    return len(left)


def send_again(office: Office, mail_id: int) -> Mail:
    """Failed, unknown or only written → queued. Raises MailMoveRefused, NotFound, NotAllowed."""
    with office.store.writing() as session:
        mail = _held(session, mail_id)
        require_reader(office, mail)
        mail.queue_again(office.clock.now())
        _note(office, session, EventKind.MAIL_QUEUED, mail)
    return mail


def confirm_otherwise(office: Office, mail_id: int, how: str, on: date | None = None) -> Mail:
    """An officer states that it was handed over otherwise, and on which day (default today).

    It counts as having gone on that day. Raises TextMissing, DayOutOfRange, MailMoveRefused, NotFound.
    """
    told = written(how)[:200]
    with office.store.writing() as session:
        mail = _held(session, mail_id)
        officer = require_reader(office, mail)
        now = office.clock.now()
        today = office.day_of(now)
        day = on or today
        if not office.day_of(mail.created_at) <= day <= today:
            raise DayOutOfRange
        at = now if day == today else max(_noon(office, day), mail.created_at)
        mail.confirm(told, officer_id=officer.id or 0, at=at)
        _note(office, session, EventKind.MAIL_CONFIRMED, mail)
        _has_gone(office, session, mail, at)
    # Where the wording keeps it back, whoever sends mails says so and makes up for it.
    invite(office)
    return mail


def listing(office: Office, states: Sequence[MailState] = tuple(MailState)) -> list[MailLine]:
    """The mails in these states, newest first, 500 at most; recipients masked. Raises NotAllowed.

    Answers to complaints are listed only for those who read complaints.
    """
    officer = office.require(*READERS)
    hidden = () if officer.has(*COMPLAINT_READERS) else TO_COMPLAINANTS
    with office.store.reading() as session:
        found = mails.listed(session, states, without=hidden, limit=LISTED)
        numbers = requests.numbers(
            session, {mail.request_id for mail in found if mail.request_id is not None}
        )
        return [
            replace(mail_line(office, mail), request=numbers.get(mail.request_id or 0, "")) for mail in found
        ]


def state_counts(office: Office) -> dict[MailState, int]:
    """How many mails are in each state, without those that were handed over otherwise."""
    with office.store.reading() as session:
        return mails.counts(session)


def as_eml(office: Office, mail_id: int) -> bytes:
    """A mail as a file, for any mail program; an answer to a complaint only for those who read complaints.

    Raises NotFound, FileAltered, NotAllowed.
    """
    office.require(Role.OFFICER, *COMPLAINT_READERS)
    with office.store.reading() as session:
        mail = session.get(Mail, mail_id)
    if mail is None:
        raise NotFound(what="mail")
    require_reader(office, mail)
    return compose(
        _outgoing(office, mail), office.settings.mail.sender or office.settings.office.email
    ).as_bytes()


def sends(office: Office) -> bool:
    """Whether a mail server is set; without one mails are only written."""
    return bool(office.settings.mail.server)


def _claimed(office: Office) -> Mail | None:
    with office.store.writing() as session:
        now = office.clock.now()
        mail = mails.first_due(session, now)
        if mail is None:
            return None
        if mail.state is MailState.UNKNOWN:
            mail.queue_again(now)
        mail.claim(now)
        _note(office, session, EventKind.MAIL_CLAIMED, mail)
    return mail


def _sent(office: Office, mailer: Mailer, mail: Mail) -> MailProblem | None:
    """Hand it over; returns what went wrong, with how sure that is."""
    try:
        mailer.send(_outgoing(office, mail))
    except MailProblem as problem:
        return problem
    except (SealBroken, FileAltered):
        return MailRefused("altered")
    except StoreAway:  # before its files were read, and so before anything went
        return MailTemporary("store")
    return None


def _end(office: Office, claimed: Mail, problem: MailProblem | None, *, sends: bool) -> str:
    """What became of a mail that was claimed; empty where somebody else has ended or taken it since."""
    with office.store.writing() as session:
        mail = _held(session, claimed.id or 0)
        now = office.clock.now()
        if mail.state is MailState.SENDING and mail.attempts == claimed.attempts:
            ended = _ended(office, mail, problem, now, sends=sends)
        elif problem is None and sends and mail.state is not MailState.SENT:
            mail.sent_after_all(now)
            ended = "sent"
        else:
            return ""
        _note(office, session, EventKind.MAIL_ENDED, mail)
        if ended == "sent":
            _has_gone(office, session, mail, now)
    return ended


def _ended(office: Office, mail: Mail, problem: MailProblem | None, now: datetime, *, sends: bool) -> str:
    if problem is None and sends:
        mail.sent(now)
        return "sent"
    if problem is None:
        mail.written(now)
        return "written"
    if isinstance(problem, MailUnknown):
        mail.unknown(now, due_at=now + AFTER_DOUBT, reason=problem.reason)
        return "unknown"
    if isinstance(problem, MailTemporary) and mail.attempts < office.settings.mail.most_tries:
        mail.later(now, due_at=now + _pause(office, mail.attempts), reason=problem.reason)
        return "later"
    mail.failed(now, reason=problem.reason)
    return "failed"


def _pause(office: Office, attempts: int) -> timedelta:
    """Twice as long after each try, and never the same for two mails: no storm when the server returns."""
    settings = office.settings.mail
    seconds = min(settings.first_pause_s * 2 ** min(attempts - 1, 20), settings.longest_pause_s)
    return timedelta(seconds=seconds * _jitter.uniform(0.75, 1.25))


def _has_gone(office: Office, session: Session, mail: Mail, at: datetime) -> None:
    """What the going of a mail means: an answer has arrived, the duty is done, the letter is sent."""
    if mail.request_id is None:
        answer_has_gone(office, session, mail, at)
        return
    request = held_request(session, mail.request_id)
    if mail.kind in NOTICES:
        request.noticed(at, final=mail.kind in FINAL_NOTICES)
        session.add(request)
        office.note(session, EventKind.REQUEST_NOTICED, "request", request.id, mail=mail.kind.value)
    if mail.kind not in WITH_LETTER:
        return
    letter = session.get(Letter, mail.letter_id) if mail.letter_id else None
    if letter is not None and letter.allows("send_letter"):
        issued = letter.state
        letter.sent(at)
        keep_letter_step(office, session, letter, LetterMove.SEND, before=issued)
    if request.allows(RequestMove.LETTER_SENT):
        before = request.state
        request.letter_sent()
        keep_step(office, session, request, RequestMove.LETTER_SENT, before=before)


def _outgoing(office: Office, mail: Mail) -> OutgoingMail:
    content = content_of(office, mail)
    return OutgoingMail(
        message_id=mail.message_id,
        to=content["to"],
        subject=content["subject"],
        text=content["text"],
        date=office.local(mail.created_at),
        files=tuple(
            OutgoingFile(file["name"], office.attachments.read(file["sha256"]), file["mime"])
            for file in mail.files
        ),
        resent=mail.resent,
        reply_to=office.settings.office.email,
    )


def _noon(office: Office, day: date) -> datetime:
    return datetime.combine(day, time(12), tzinfo=office.settings.zone)


def _held(session: Session, mail_id: int) -> Mail:
    mail = mails.locked(session, mail_id)
    if mail is None:
        raise NotFound(what="mail")
    return mail


def _note(office: Office, session: Session, kind: EventKind, mail: Mail) -> None:
    session.add(mail)
    about = {"request": mail.request_id} if mail.request_id else {"complaint": mail.complaint_id or 0}
    office.note(session, kind, "mail", mail.id, **about, mail=mail.kind.value, state=mail.state.value)
