"""A visitor asks for a person."""

from shared.domain.events import EventKind
from shared.office import Office


def ask(office: Office) -> None:
    """Tell every desk that somebody at this device wants help."""
    with office.store.writing() as session:
        office.note(session, EventKind.HELP_ASKED, "device", office.device)
