"""Questions about mails."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam
from sqlmodel import Session, and_, col, exists, func, not_, or_, select

from shared.domain.mail import NOT_ARRIVED, REMINDERS, TO_COMPLAINANTS, Mail, MailKind, MailState
from shared.domain.request import Request, RequestMove, RequestState, RequestStep
from shared.store import complaints, requests
from shared.store.plain_session import AnySession

_OF_REQUEST = select(Mail).where(col(Mail.request_id) == bindparam("request_id")).order_by(col(Mail.id))
"""Asked each time a request is opened."""


def of_request(session: AnySession, request_id: int) -> list[Mail]:
    """Every mail about a request, the oldest first."""
    return list(session.exec(_OF_REQUEST, params={"request_id": request_id}))


def newest_of_complaint(session: Session, complaint_id: int) -> int | None:
    """The newest mail with an answer to a complaint."""
    return session.exec(select(func.max(Mail.id)).where(Mail.complaint_id == complaint_id)).one()


def not_arrived_of_complaint(session: Session, complaint_id: int) -> list[Mail]:
    """A complaint's mails that wait for a person, held."""
    statement = select(Mail).where(
        Mail.complaint_id == complaint_id, col(Mail.state).in_(NOT_ARRIVED), col(Mail.gone_at).is_(None)
    )
    return list(session.exec(statement.order_by(col(Mail.id)).with_for_update()))


def first_due(session: Session, now: datetime) -> Mail | None:
    """The mail that waits longest of those whose time has come, held for whoever sends it.

    A mail in doubt goes once more by itself, after its pause; then a person decides.
    """
    in_doubt = and_(col(Mail.state) == MailState.UNKNOWN, col(Mail.resent).is_(False))
    statement = (
        select(Mail)
        .where(
            or_(col(Mail.state) == MailState.QUEUED, in_doubt),
            Mail.due_at <= now,
            col(Mail.gone_at).is_(None),
        )
        .order_by(col(Mail.due_at), col(Mail.id))
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    return session.exec(statement).first()


def locked(session: Session, mail_id: int) -> Mail | None:
    """One mail, held against other writers until the transaction ends.

    The request or complaint that it is about is held before it, as acts that queue or confirm mails do:
    two acts that hold both never wait for each other.
    """
    about = session.exec(select(Mail.request_id, Mail.complaint_id).where(Mail.id == mail_id)).first()
    request_id, complaint_id = about or (None, None)
    if request_id is not None:
        requests.locked(session, request_id)
    if complaint_id is not None:
        complaints.locked(session, complaint_id)
    return session.exec(select(Mail).where(Mail.id == mail_id).with_for_update()).first()


def sending_since(session: Session, before: datetime) -> list[Mail]:
    """Mails that somebody began to send before that time and never ended: a crash lies between."""
    statement = select(Mail).where(Mail.state == MailState.SENDING, Mail.changed_at < before)
    return list(session.exec(statement.with_for_update(skip_locked=True)))


def listed(
    session: Session, states: Sequence[MailState], *, without: Sequence[MailKind], limit: int
) -> list[Mail]:
    """The mails in these states, the newest first, but for those kinds."""
    statement = select(Mail).where(col(Mail.state).in_(states), col(Mail.kind).not_in(without))
    return list(session.exec(statement.order_by(col(Mail.id).desc()).limit(limit)))


def counts(session: Session) -> dict[MailState, int]:
    """How many mails are in each state, without those that nobody has to see to any more.

    These are mails that an officer confirmed, and reminders to the office that were only written. Answers
    to complaints stand with their complaints.
    """
    waits_for_nobody = and_(col(Mail.kind).in_(REMINDERS), col(Mail.state) == MailState.WRITTEN)
    statement = select(Mail.state, func.count()).where(
        or_(col(Mail.gone_at).is_(None), col(Mail.state) == MailState.SENT),
        not_(waits_for_nobody),
        col(Mail.kind).not_in(TO_COMPLAINANTS),
    )
    return {MailState(state): count for state, count in session.exec(statement.group_by(col(Mail.state)))}


def tightest_reminder(session: Session, request_id: int) -> int | None:
    """The fewest working days left of which the office was reminded; None where it never was."""
    statement = select(func.min(Mail.reminder)).where(Mail.request_id == request_id)
    return session.exec(statement).one()


def has_kind(session: Session, request_id: int, kind: MailKind) -> bool:
    """Whether a request has a mail of this kind, in whatever state."""
    return (
        session.exec(select(Mail.id).where(Mail.request_id == request_id, Mail.kind == kind)).first()
        is not None
    )


def uninvited(session: Session, since: datetime) -> list[int]:
    """Requests whose letter has gone since then, but for whose rating nobody was asked."""
    invitation = exists().where(
        col(Mail.request_id) == col(Request.id), col(Mail.kind) == MailKind.RATING_INVITATION
    )
    statement = (
        select(Request.id)
        .join(RequestStep, col(RequestStep.request_id) == col(Request.id))
        .where(
            Request.state == RequestState.LETTER_SENT,
            RequestStep.move == RequestMove.LETTER_SENT,
            col(RequestStep.at) >= since,
            not_(invitation),
        )
    )
    return [found for found in session.exec(statement.order_by(col(Request.id))) if found is not None]
