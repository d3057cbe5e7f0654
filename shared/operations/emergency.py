"""A kiosk without its store: numbers from its own journal, their slips, and what it still knows."""

import logging
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import uuid4
from zlib import crc32

from shared.domain.board import ServiceQueue
from shared.domain.emergency import EmergencyPicture, EmergencyTicket, KnownOffice
from shared.domain.errors import StoreAway, UnknownService
from shared.domain.label import mark_of
from shared.domain.opening import LOOK_AHEAD_DAYS, Opening, OpeningState, opening_at
from shared.domain.paper import PaperReason
from shared.domain.print_job import PrintState
from shared.office import Clock, Office
from shared.operations import printing
from shared.operations.emergency_merge import merge
from shared.operations.known_office import read_known, written_known
from shared.operations.slip_of_number import slip_of_number
from shared.printing.cable import Cable, open_cable
from shared.printing.handing_out import Ended
from shared.printing.slip_content import Slip
from shared.printing.status import IdSeries, process_id
from shared.settings import Settings
from shared.store import catalogue
from shared.store.emergency_journal import EmergencyJournal, JournalUnusable
from shared.store.refusals import refusal_of

__all__ = ["LoneKiosk", "end_papers", "merge", "picture", "print_slip", "remember", "take_number"]

logger = logging.getLogger(__name__)

SETTLED = (PrintState.SENT, PrintState.CONFIRMED, PrintState.FAILED)
"""Where a slip stays, and nobody doubts it."""


@dataclass(frozen=True)
class LoneKiosk:
    """All that a kiosk has without its store: settings, name, clock, printer, and its own journal."""

    settings: Settings
    device: str
    clock: Clock

    @property
    def mark(self) -> str:
        """What stands in its numbers between service and number; each kiosk of an office has another."""
        return self.settings.kiosk.mark or mark_of(self.device)

    @property
    def journal(self) -> EmergencyJournal:
        """Where its numbers are kept until the store has them."""
        return EmergencyJournal(self.settings.data_dir)

    def local(self, moment: datetime) -> datetime:
        """A time in the office's zone."""
        return moment.astimezone(self.settings.zone)

    def day_of(self, moment: datetime) -> date:
        """The office's local day."""
        return self.local(moment).date()

    def slip_id(self, ticket: EmergencyTicket) -> bytes:
        """With what a printer answers for its slip: kiosks that share one count from different numbers."""
        return process_id(crc32(self.device.encode()) + ticket.id, IdSeries.EMERGENCY)

    def open_cable(self) -> Cable:
        """The way to this machine's ticket printer."""
        return open_cable(self.settings.printer, self.settings.data_dir / "slips")


@dataclass(frozen=True)
class _Wish:
    service: str
    priority: bool
    language: str
    request_id: str


def remember(office: Office) -> None:
    """Keep beside the store what a kiosk needs to go on without it. Raises StoreAway.

    A file that cannot be written is noted in the log: the store itself serves.
    """
    now = office.clock.now()
    today = office.day_of(now)
    with office.store.reading() as session:
        known = KnownOffice(
            tuple(catalogue.services(session)),
            tuple(catalogue.opening_hours(session)),
            tuple(catalogue.calendar_days(session, today, today + timedelta(days=LOOK_AHEAD_DAYS))),
        )
    try:
        EmergencyJournal(office.settings.data_dir).note_office(written_known(known), now)
    except JournalUnusable as error:
        logger.error("nothing can be kept for a time without the store: %s", type(error.__cause__).__name__)


def picture(kiosk: LoneKiosk) -> EmergencyPicture | None:
    """What the kiosk shows while its store is away; None where it never knew the office."""
    known = _known(kiosk)
    if known is None:
        return None
    now = kiosk.local(kiosk.clock.now())
    always = kiosk.settings.queue.always_open
    opening = Opening(OpeningState.OPEN, None) if always else opening_at(now, known.hours, known.days)
    services = tuple(
        ServiceQueue(
            code=service.code,
            names=service.names,
            purposes=service.purposes,
            icon=service.icon,
            waiting=0,
            longest_wait_minutes=0,
            estimate_minutes=0,
        )
        for service in known.services
    )
    return EmergencyPicture(opening, services)


def take_number(
    kiosk: LoneKiosk,
    service: str,
    priority: bool = False,
    language: str = "id",
    request_id: str | None = None,
) -> EmergencyTicket:
    """A number of this kiosk's own series, durable before it is told; its slip is still to be printed.

    The same `request_id` as the touch had before the store's eyes, so that a number which the store gave
    without our hearing of it is found again by `merge`. Raises UnknownService; StoreAway where the kiosk
    never knew its office, or its own journal cannot be written either.
    """
    known = _known(kiosk)
    if known is None:
        raise StoreAway
    if service not in {one.code for one in known.services}:
        raise UnknownService(service=service)
    wish = _Wish(service, priority, language, request_id or uuid4().hex)
    try:
        return kiosk.journal.take(
            wish, mark=kiosk.mark, device=kiosk.device, now=kiosk.clock.now(), day_of=kiosk.day_of
        )
    except JournalUnusable as error:
        # A full disk is full for both, and is told as what it is.
        found = refusal_of(error.__cause__ or error)
        raise (found if isinstance(found, StoreAway) else StoreAway()) from error


def print_slip(kiosk: LoneKiosk, ticket: EmergencyTicket) -> Ended:
    """Print a number's slip, once; says where the paper stands, and why. Again it only says so.

    Claimed before it is sent: a crash between leaves `sending`, and nothing is printed twice.
    """
    journal = kiosk.journal
    try:
        before = journal.claim_paper(ticket.id)
    except JournalUnusable:
        return Ended(PrintState.FAILED, PaperReason.NOT_MADE)
    if before in SETTLED:
        return Ended(before)
    if before is not PrintState.QUEUED:
        return Ended(PrintState.UNKNOWN, PaperReason.INTERRUPTED)
    ended = printing.send_slip(kiosk, _slip(kiosk, ticket), kiosk.slip_id(ticket)).ended
    try:
        journal.end_paper(ticket.id, ended.state)
    except JournalUnusable as error:
        logger.error("where a slip stands could not be kept: %s", type(error.__cause__).__name__)
    return ended


def end_papers(kiosk: LoneKiosk) -> None:
    """At a start: slips of before the crash, which are not printed by themselves."""
    try:
        kiosk.journal.end_papers()
    except JournalUnusable as error:
        logger.error("the kiosk's own journal cannot be used: %s", type(error.__cause__).__name__)


def _known(kiosk: LoneKiosk) -> KnownOffice | None:
    """What was last noted of the office. Raises StoreAway."""
    try:
        written = kiosk.journal.known_office()
    except JournalUnusable as error:
        raise StoreAway from error
    return read_known(written) if written else None


def _slip(kiosk: LoneKiosk, ticket: EmergencyTicket) -> Slip:
    known = _known(kiosk)
    services = known.services if known else ()
    names = next((one.names for one in services if one.code == ticket.service), {})
    return slip_of_number(kiosk, ticket, names, waiting=None)
