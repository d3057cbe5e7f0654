"""What every act on a request shares: the row held, one line of history, one journal entry."""

from sqlmodel import Session

from shared.domain.errors import NotFound, TextTooLong
from shared.domain.events import EventKind
from shared.domain.plain_text import paragraphs
from shared.domain.request import Request, RequestMove, RequestState, RequestStep
from shared.domain.request_errors import TextMissing
from shared.office import Office
from shared.store import new_rows, requests
from shared.store.plain_session import AnySession

LONGEST_NOTE = 2000
"""Characters that a line of history keeps."""
EVENTS = {
    RequestMove.RECORD: EventKind.REQUEST_RECORDED,
    RequestMove.NEEDS_COMPLETION: EventKind.COMPLETION_ASKED,
    RequestMove.MARK_COMPLETE: EventKind.REQUEST_RECORDED_COMPLETE,
    RequestMove.START_REVIEW: EventKind.REVIEW_STARTED,
    RequestMove.RETURN_FOR_REVISION: EventKind.REQUEST_RETURNED,
    RequestMove.RESUBMIT: EventKind.REQUEST_RESUBMITTED,
    RequestMove.VERIFY: EventKind.REQUEST_VERIFIED,
    RequestMove.DECLINE: EventKind.REQUEST_DECLINED,
    RequestMove.LETTER_SENT: EventKind.LETTER_SENT,
    RequestMove.CLOSE: EventKind.REQUEST_CLOSED,
    RequestMove.WITHDRAW: EventKind.REQUEST_WITHDRAWN,
    RequestMove.FORWARD: EventKind.REQUEST_FORWARDED,
}


def held_request(session: AnySession, request_id: int) -> Request:
    """The request, held until the transaction ends. Raises NotFound."""
    request = requests.locked(session, request_id)
    if request is None:
        raise NotFound(what="request")
    return request


def keep_step(
    office: Office,
    session: AnySession,
    request: Request,
    move: RequestMove,
    *,
    before: RequestState | None,
    note: str = "",
) -> None:
    """One line of history and one journal entry for a move that was made."""
    if isinstance(session, Session):
        session.add(request)
    new_rows.insert(
        session,
        RequestStep(
            request_id=request.id or 0,
            at=office.clock.now(),
            officer_id=office.officer.id if office.officer else None,
            move=move,
            from_state=before.value if before else "",
            to_state=request.state.value,
            round=request.round,
            revision=request.revision,
            note=note,
        ),
    )
    office.note(
        session,
        EVENTS[move],
        "request",
        request.id,
        number=request.number,
        before=before.value if before else "",
        after=request.state.value,
        round=request.round,
    )


def written(text: str, *, field: str = "note", longest: int = LONGEST_NOTE) -> str:
    """A remark or reason as it is kept; TextMissing where nothing was written, TextTooLong."""
    kept = noted(text, field=field, longest=longest)
    if not kept:
        raise TextMissing
    return kept


def noted(text: str, *, field: str = "note", longest: int = LONGEST_NOTE) -> str:
    """A note as it is kept; it may be empty. Raises TextTooLong, which calls it `field`."""
    kept = paragraphs(text)
    if len(kept) > longest:
        raise TextTooLong(field=field, limit=longest)
    return kept
