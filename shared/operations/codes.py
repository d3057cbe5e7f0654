"""What a code from a slip, a receipt or a mail belongs to."""

from sqlmodel import Session

from shared.domain.code import typed_code
from shared.domain.errors import UnknownCode
from shared.domain.request import Request
from shared.domain.ticket import Ticket
from shared.store import rateable, tickets


def owner_of(session: Session, code: str) -> Ticket | Request:
    """The ticket or request of a code as a person types it. Raises UnknownCode.

    Of a request only where it stands is known.
    """
    plain = typed_code(code)
    found = tickets.by_code(session, plain) or rateable.by_code(session, plain)
    if found is None:
        raise UnknownCode
    return found
