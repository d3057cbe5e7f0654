"""What every act on a complaint shares: its sealed fields, one line of history, one journal entry."""

from sqlmodel import Session

from shared.domain.complaint import Complaint, ComplaintStep
from shared.domain.events import EventKind
from shared.office import Office
from shared.operations.request_moves import noted


def keep_complaint_step(
    office: Office, session: Session, complaint: Complaint, move: str, note: str = ""
) -> None:
    """For a move that was made; without an officer it was made by the clock or the mail server."""
    step = ComplaintStep(
        complaint_id=complaint.id or 0,
        at=office.clock.now(),
        officer_id=office.officer.id if office.officer else None,
        move=move,
    )
    kept = noted(note)
    if kept:
        step.note = office.vault.seal(kept, table="complaint_step", row=step.uid.hex, field="note")
    session.add(complaint)
    session.add(step)
    office.note(session, EventKind.COMPLAINT_MOVED, "complaint", complaint.id, move=move)


def note_of(office: Office, step: ComplaintStep) -> str:
    """What was written at a step. Raises SealBroken."""
    if step.note is None:
        return ""
    return office.vault.open(step.note, table="complaint_step", row=step.uid.hex, field="note")


def contact_of(office: Office, complaint: Complaint) -> str:
    """The e-mail address or phone number that was left, else empty. Raises SealBroken."""
    if complaint.contact is None:
        return ""
    return office.vault.open(complaint.contact, table="complaint", row=complaint.uid.hex, field="contact")
