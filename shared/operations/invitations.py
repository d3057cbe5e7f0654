"""Invitations to rate: each queued after its letter has gone, in a transaction of its own.

What the mail server accepted is recorded first, so that nothing about an invitation can undo it; one that
could not be queued is made up for by a later run.
"""

from datetime import timedelta

from shared.domain.errors import FrontOfficeError
from shared.domain.file_errors import MailTextUnreadable
from shared.domain.mail import MailKind
from shared.domain.request import RequestState
from shared.office import Office
from shared.operations.notices import tell
from shared.operations.request_moves import held_request
from shared.store import mails

INVITED_WITHIN = timedelta(days=14)
"""How long after its letter a request is still invited: later a rating is no answer to the service."""


def invite(office: Office) -> FrontOfficeError | None:
    """Queue every invitation that is due and missing; each once, however many desks ask.

    Where the office's wording cannot be used, they are kept back: returns the error that says so.
    """
    with office.store.reading() as session:
        waiting = mails.uninvited(session, office.clock.now() - INVITED_WITHIN)
    try:
        for request_id in waiting:
            _invite(office, request_id)
    except MailTextUnreadable as error:
        return error
    return None


def _invite(office: Office, request_id: int) -> None:
    """Looked at once more while the request is held: another desk may have been quicker."""
    with office.store.writing() as session:
        request = held_request(session, request_id)
        if request.state is not RequestState.LETTER_SENT:
            return
        if not mails.has_kind(session, request_id, MailKind.RATING_INVITATION):
            tell(office, session, request, MailKind.RATING_INVITATION, {})
