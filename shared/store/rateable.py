"""Requests as somebody at a kiosk may know of them: by a code, and no more than where they stand."""

from collections.abc import Collection

from sqlmodel import Session, col, select

from shared.domain.request import Request, RequestState, RequestVisit
from shared.domain.visit import Visit
from shared.store.known_columns import only

STANDING = only(
    *(Request.id, Request.year, Request.serial, Request.code),
    *(Request.state, Request.round, Request.revision),
)
"""Nothing that anybody wrote is among these columns."""


def by_code(session: Session, code: str) -> Request | None:
    """The request of a receipt's or mail's code."""
    return session.exec(select(Request).where(Request.code == code).options(STANDING)).first()


def held(session: Session, request_id: int) -> Request | None:
    """One request as it stands now, held against other writers until the transaction ends."""
    statement = select(Request).where(Request.id == request_id).with_for_update()
    return session.exec(statement.options(STANDING).execution_options(populate_existing=True)).first()


def of_ticket(
    session: Session, ticket_id: int, states: Collection[RequestState], *, held: bool
) -> list[Request]:
    """The requests in these states that a ticket's visit was about; `held` against other writers."""
    statement = (
        select(Request)
        .join(RequestVisit, col(RequestVisit.request_id) == col(Request.id))
        .join(Visit, col(Visit.id) == col(RequestVisit.visit_id))
        .where(Visit.ticket_id == ticket_id, col(Request.state).in_(states))
        .order_by(col(Request.id))
    )
    if held:
        statement = statement.with_for_update(of=Request)
    return list(session.exec(statement.options(STANDING)))
