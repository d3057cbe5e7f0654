"""The guest book as a visitor writes it: by a kiosk that may not read what stands in it."""

import json
from collections.abc import Mapping
from hashlib import sha256

from sqlalchemy.orm.attributes import set_committed_value
from sqlmodel import Session

from shared.domain.events import EventKind
from shared.domain.form import Answer
from shared.domain.ticket import Ticket
from shared.domain.visit import Visit
from shared.office import Office
from shared.store import journal, visits

WRITTEN = (EventKind.VISIT_SIGNED, EventKind.VISIT_CORRECTED)


def new_visit(ticket: Ticket) -> Visit:
    """A visit whose guest book nobody has signed yet."""
    return Visit(
        code=ticket.code,
        ticket_id=ticket.id,
        service=ticket.queue,
        day=ticket.day,
        language=ticket.language,
    )


def begun_visit(session: Session, ticket: Ticket) -> Visit:
    """A ticket's visit, new where it has none; of one that is there nothing written is read."""
    visit = visits.beginning_of_ticket(session, ticket.id or 0)
    if visit is None:
        return new_visit(ticket)
    for name, value in (("code", ticket.code), ("day", ticket.day), ("language", ticket.language)):
        set_committed_value(visit, name, value)
    return visit


def mark_of(office: Office, visit: Visit, clean: Mapping[str, Answer]) -> str:
    """What the journal keeps of an entry, by which an equal one is known: keyed, and of this visit alone.

    Nobody reads the entry from it, or finds the same person's other visits by it.
    """
    entry = sha256(json.dumps(clean, sort_keys=True).encode()).hexdigest()
    return office.vault.blind_index(f"{visit.id.hex} {entry}", field="visit").hex()


def is_repeat(office: Office, session: Session, visit: Visit, clean: Mapping[str, Answer]) -> bool:
    """Whether this is once more what was written last: a visitor whose answer was lost tries again."""
    entries = journal.about(session, "visit", visit.id, WRITTEN)
    return bool(entries) and entries[-1].details.get("mark") == mark_of(office, visit, clean)
