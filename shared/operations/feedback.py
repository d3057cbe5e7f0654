"""Step 13: the rating of a visit or request by its code, or without one; and the satisfaction index."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from uuid import UUID, uuid4

from sqlmodel import Session

from shared.assets import form_file
from shared.domain.events import EventKind
from shared.domain.feedback import Rating, SatisfactionIndex, satisfaction
from shared.domain.feedback_errors import AlreadyRated, NotYetRateable, RatingEmpty
from shared.domain.form import Answer, Form, QuestionType
from shared.domain.form_loading import load_form
from shared.domain.officer import Role
from shared.domain.request import Request, RequestMove, RequestState
from shared.domain.ticket import Ticket, TicketState
from shared.office import Office
from shared.operations.codes import owner_of
from shared.operations.request_moves import keep_step
from shared.store import feedback, rateable, tickets
from shared.vault import SealBroken

RATEABLE = (RequestState.LETTER_SENT, RequestState.CLOSED)
READERS = (Role.OFFICER, Role.SUPERVISOR, Role.HEAD)
COMMENT = "comment"
logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class _Subject:
    """What one rating is about; both where a slip's visit belongs to a request whose letter has gone."""

    ticket: Ticket | None = None
    request: Request | None = None


@cache
def rating_form() -> Form:
    """The nine elements and the comment."""
    return load_form(form_file("rating"))


def elements() -> tuple[str, ...]:
    """The nine elements' ids, in the survey's order."""
    return tuple(one.id for one in rating_form().questions if one.type is QuestionType.SINGLE)


def check_code(office: Office, code: str) -> None:
    """Whether this code may rate now, asked before the questions. Raises as `rate`."""
    with office.store.reading() as session:
        _subject(session, code, held=False)


def rate(
    office: Office,
    code: str | None,
    scores: Mapping[str, int],
    comment: str = "",
    *,
    uid: UUID | None = None,
) -> Rating:
    """A rating by the slip's or mail's code; an empty code is anonymous. A rated request is closed by it.

    After its letter has gone, the slip of a request's visit rates the request too, once with the mail's
    code; before that a slip rates its visit alone.
    `scores` are 1 (worst) to 4 (best) by element, skipped ones left out. The same `uid` (one touch,
    however often it is repeated) returns the same rating. Raises UnknownCode,
    NotYetRateable (before the visit is finished, or the letter has gone), AlreadyRated, RatingEmpty,
    InvalidAnswer for an unknown element or a score outside 1 to 4.
    """
    answers = {**{element: str(score) for element, score in scores.items()}, COMMENT: comment}
    clean = rating_form().clean(answers)
    if not clean:
        raise RatingEmpty
    with office.store.writing(alone=f"rating {uid.hex}" if uid else "") as session:
        made = feedback.of_wish(session, uid) if uid else None
        if made is not None:
            session.expunge(made)
            made.comment = _sealed_comment(office, made.uid, clean)
            return made
        subject = _subject(session, code, held=True) if code else _Subject()
        request = subject.request
        now = office.clock.now()
        rating = Rating(
            uid=uid or uuid4(),
            ticket_id=subject.ticket.id if subject.ticket else None,
            request_id=request.id if request else None,
            day=office.day_of(now),
            at=now,
            device=office.device,
            scores={element: int(str(clean[element])) for element in elements() if element in clean},
        )
        rating.comment = _sealed_comment(office, rating.uid, clean)
        session.add(rating)
        session.flush()
        office.note(session, EventKind.SERVICE_RATED, "rating", rating.id, anonymous=rating.is_anonymous)
        if request is not None and request.allows(RequestMove.CLOSE):
            before = request.state
            request.close()
            keep_step(office, session, request, RequestMove.CLOSE, before=before)
    return rating


def index(office: Office, since: date, until: date) -> SatisfactionIndex:
    """The satisfaction index of these days, both included; ratings without a code are counted apart."""
    with office.store.reading() as session:
        ratings = feedback.between(session, since, until)
    coded = [rating.scores for rating in ratings if not rating.is_anonymous]
    return satisfaction(elements(), coded, anonymous=len(ratings) - len(coded))


def comments(office: Office, since: date, until: date) -> list[tuple[date, str]]:
    """Day and words of the comments of these days, newest first. Raises NotAllowed."""
    office.require(*READERS)
    with office.store.reading() as session:
        ratings = feedback.between(session, since, until)
    return [(rating.day, _comment(office, rating)) for rating in ratings if rating.comment is not None]


def _sealed_comment(office: Office, uid: UUID, clean: Mapping[str, Answer]) -> bytes | None:
    if COMMENT not in clean:
        return None
    return office.vault.seal(str(clean[COMMENT]), table="rating", row=uid.hex, field=COMMENT)


def _comment(office: Office, rating: Rating) -> str:
    try:
        return office.vault.open(rating.comment or b"", table="rating", row=rating.uid.hex, field=COMMENT)
    except SealBroken:  # one altered row must not take the whole list away
        logger.warning("the comment of rating %s cannot be opened", rating.id)
        return "•••"


def _subject(session: Session, code: str, *, held: bool) -> _Subject:
    """What the code belongs to, where it may be rated now; `held` by whoever does so."""
    found = owner_of(session, code)
    if isinstance(found, Ticket):
        if found.state is not TicketState.DONE:
            raise NotYetRateable
        # Held only now: a ticket that waits must not be passed over by a call.
        if held:
            tickets.locked(session, found.id or 0)
        if feedback.ticket_is_rated(session, found.id or 0):
            raise AlreadyRated
        return _Subject(found, _request_of(session, found, held=held))
    if found.state not in RATEABLE:
        raise NotYetRateable
    request = rateable.held(session, found.id or 0) if held else found
    if feedback.request_is_rated(session, found.id or 0):
        raise AlreadyRated
    return _Subject(request=request)


def _request_of(session: Session, ticket: Ticket, *, held: bool) -> Request | None:
    """The request that this visit's slip rates too; None while no letter of the visit has gone.

    Raises AlreadyRated where the mail's code, or the slip of another visit, has rated it.
    """
    sent = rateable.of_ticket(session, ticket.id or 0, RATEABLE, held=held)
    unrated = [request for request in sent if not feedback.request_is_rated(session, request.id or 0)]
    if sent and not unrated:
        raise AlreadyRated
    return unrated[0] if unrated else None
