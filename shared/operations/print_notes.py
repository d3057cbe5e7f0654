"""What the journal is told of slips and of the paper in a printer."""

from datetime import timedelta

from sqlmodel import Session

from shared.domain.events import Event, EventKind
from shared.domain.paper import PaperStock
from shared.domain.print_job import PrintJob
from shared.domain.ticket import Ticket
from shared.office import Office
from shared.printing.roll import Roll
from shared.printing.status import PrinterStatus
from shared.store import print_jobs

SUBJECT = "printer"
STILL_TRUE_FOR = timedelta(days=7)
"""A roll that was low longer ago has been changed, or its printer is not in use."""


def offer_after(office: Office) -> timedelta:
    """How long a slip may wait and still be printed by itself."""
    return timedelta(seconds=office.settings.printer.offer_after_s)


def note_ended(office: Office, session: Session, job: PrintJob, **more: str | bool) -> None:
    """How a slip ended: its state, its ticket's label, why, and whether it is tried again by itself."""
    ticket = session.get(Ticket, job.ticket_id)
    details: dict[str, str | bool] = {"state": job.state.value, "label": ticket.label if ticket else ""}
    if job.reason is not None:
        details["reason"] = job.reason.value
    if job.tries_again_at(office.clock.now(), offer_after(office)) is not None:
        details["again"] = True
    office.note(session, EventKind.PRINT_ENDED, "ticket", job.ticket_id, **details, **more)


def note_stock(office: Office, session: Session, status: PrinterStatus, roll: Roll | None) -> None:
    """Tell once when paper gets low, and once when there is enough again."""
    stock = _stock(status, roll, office.settings.printer.low_slips)
    if stock is None or stock.value == (print_jobs.last_stock(session, office.device) or PaperStock.ENOUGH):
        return
    left = {} if roll is None else {"slips_left": roll.left_slips}
    office.note(session, EventKind.PAPER_CHANGED, SUBJECT, office.device, stock=stock.value, **left)


def low_papers(office: Office) -> list[Event]:
    """The journal's last word of each printer whose paper is low, for whoever did not hear it."""
    with office.store.reading() as session:
        told = print_jobs.stock_news(session, office.clock.now() - STILL_TRUE_FOR)
    return [event for event in told if event.details["stock"] != PaperStock.ENOUGH]


def _stock(status: PrinterStatus, roll: Roll | None, low_slips: int) -> PaperStock | None:
    """The sensor knows better than the count; None where neither says anything."""
    if status.near_end:
        return PaperStock.NEAR_END
    if roll is not None and roll.left_slips <= low_slips:
        return PaperStock.ROLL_LOW
    return None if status.near_end is None and roll is None else PaperStock.ENOUGH
