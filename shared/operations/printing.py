"""Slips: printed after the commit, from their rows, never twice as an original."""

import logging
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from shared.domain.paper import PaperReason
from shared.domain.print_job import GIVEN_UP_AFTER, PrintJob, PrintState, PrintTurn
from shared.office import Office
from shared.operations import paper_path
from shared.operations.print_notes import low_papers, note_ended, note_stock, offer_after
from shared.operations.slip_of_number import Machine, slip_of_number
from shared.operations.slips_again import (
    offered,
    paper_states,
    print_again,
    slip_came,
    slip_missing,
    tries_again_at,
)
from shared.printing.handing_out import Ended, Order
from shared.printing.roll import Roll
from shared.printing.slip_content import Slip
from shared.printing.status import process_id
from shared.store import print_jobs, quick
from shared.store.quick_acts import Claimed

__all__ = [
    "load",
    "low_papers",
    "offered",
    "paper_states",
    "print_again",
    "print_next",
    "recover",
    "slip_came",
    "slip_missing",
    "take_turn",
    "tries_again_at",
]

logger = logging.getLogger(__name__)

ATTEMPTS_PER_JOB = 8
"""Process ids differ also between attempts at one slip, for an officer may ask for it often."""


def load() -> None:
    """Load what draws and encodes slips, before one is waited for: half a second of a worker's."""
    from shared.printing import encoder, slip_bytes  # noqa: F401

    encoder.load()


def print_next(office: Office) -> PrintJob | None:
    """Print this device's oldest queued slip; returns its job as it ended, None if there is none.

    Claimed in one transaction, sent outside any, ended in another: a crash between leaves `sending`,
    which `recover` turns into `unknown`, and nothing is printed twice as an original. With nothing queued, a
    slip that failed a moment ago is tried again, a bounded number of times. A slip that waited longer than
    the office's `offer_after_s` is not printed: it is failed, and `offered`.
    """
    claimed = _claimed(office)
    if claimed is None:
        left = _left(office)
        if left is None or left.state is not PrintState.QUEUED:
            return left
        claimed = _claimed(office)
        if claimed is None:
            return None
    job = claimed.job
    number = (job.id or 0) * ATTEMPTS_PER_JOB + job.attempts % ATTEMPTS_PER_JOB
    sent = send_slip(office, _slip(office, claimed), process_id(number))
    with office.store.writing() as session:
        job = print_jobs.locked(session, job.id or 0) or job
        if _end(job, sent.ended, office.clock.now()):
            note_ended(office, session, job)
        note_stock(office, session, sent.ended.status, sent.roll)
    return job


def take_turn(office: Office) -> PrintTurn:
    """`print_next`, and what is to come: whether this slip is tried once more, or when to print again."""
    job = print_next(office)
    if job is not None:
        again = job.tries_again_at(office.clock.now(), offer_after(office))
        return PrintTurn(job, again=again is not None)
    due = tries_again_at(office)
    left = None if due is None else (due - office.clock.now()).total_seconds()
    return PrintTurn(next_in_s=None if left is None else max(left, 0.0))


def recover(office: Office) -> list[PrintJob]:
    """At a start: slips of before the crash. Claimed ones become `unknown`, unclaimed ones `failed`.

    None is printed by itself, for its visitor may be gone; the desk offers them.
    """
    with office.store.writing() as session:
        jobs = print_jobs.in_states(session, office.device, (PrintState.SENDING, PrintState.QUEUED))
        now = office.clock.now()
        for job in jobs:
            if job.state is PrintState.QUEUED:
                job.failed(now, PaperReason.RESTARTED)
            else:
                job.unknown(now, PaperReason.INTERRUPTED)
        # All slips are held before the journal's first entry: others hold them in the same order.
        for job in jobs:
            note_ended(office, session, job)
    return jobs


def _claimed(office: Office) -> Claimed | None:
    return quick.claim(office.store, office.actor(), offer_after(office))


def _left(office: Office) -> PrintJob | None:
    """The slip that could not be claimed: failed if it is old, queued if it is time to try it again."""
    with office.store.writing() as session:
        now = office.clock.now()
        job = print_jobs.first_queued(session, office.device) or _due_again(office, session, now)
        if job is None:
            _give_up(office, session, now)
        elif job.is_old(now, offer_after(office)):
            job.failed(now, PaperReason.OLD)
            note_ended(office, session, job)
    return job


def _due_again(office: Office, session: Session, now: datetime) -> PrintJob | None:
    """A slip that failed a moment ago, queued again; its visitor should still stand there."""
    young = offer_after(office)
    for job in print_jobs.failed_since(session, office.device, now - young, held=True):
        again = job.tries_again_at(now, young)
        if again is not None and again <= now:
            job.queue_again(now)
            return job
    return None


def _give_up(office: Office, session: Session, now: datetime) -> None:
    """Whoever was sending could not say how it ended, e.g. because the store was away."""
    for job in print_jobs.sending_before(session, office.device, now - GIVEN_UP_AFTER):
        job.unknown(now, PaperReason.INTERRUPTED)
        note_ended(office, session, job)


def _slip(office: Office, claimed: Claimed) -> Slip:
    """What is printed."""
    # A number that was told without the store never said how many wait.
    waiting = None if claimed.told_as else claimed.job.waiting_before
    return slip_of_number(office, claimed, claimed.names, waiting=waiting, copy=claimed.job.copy_number)


@dataclass(frozen=True)
class Sent:
    """How it ended, and the roll after it where the office counts it."""

    ended: Ended
    roll: Roll | None


def send_slip(machine: Machine, slip: Slip, own_id: bytes) -> Sent:
    """Draw (or type, on a slow line), encode and send; says where the paper stands, whatever goes wrong.

    `own_id` tells the printer's answer for this slip from those for others.
    """
    printer = machine.settings.printer
    try:
        cable = machine.open_cable()
        # It brings Pillow, which the first number need not wait for.
        from shared.printing.slip_bytes import slip_bytes

        data, length_mm = slip_bytes(slip, printer.dots, typed=cable.is_slow and not printer.always_drawn)
        order = Order(data, own_id, length_mm / printer.mm_per_s, printer.timeout_s)
    except Exception as error:  # noqa: BLE001 - the last resort of the paper: nothing was sent, and the job must end
        logger.error("a slip could not be made: %s", type(error).__name__)
        return Sent(Ended(PrintState.FAILED, PaperReason.NOT_MADE), None)
    try:
        ended = paper_path.send(machine.settings, cable, order, machine.clock.now())
    except Exception as error:  # noqa: BLE001 - bytes may be out, and the job must end
        logger.error("a slip may not have been printed: %s", type(error).__name__)
        ended = Ended(PrintState.UNKNOWN, PaperReason.CUT_OFF)
    if ended.reason is not None:
        logger.warning("a slip is %s: %s", ended.state.value, ended.reason.value)
    return Sent(ended, paper_path.count(machine.settings, ended, length_mm))


def _end(job: PrintJob, ended: Ended, now: datetime) -> bool:
    """Move the job; a slip that was given up meanwhile counts only where it surely came."""
    if job.state is PrintState.SENDING or (
        job.state is PrintState.UNKNOWN and ended.state in (PrintState.SENT, PrintState.CONFIRMED)
    ):
        job.ended(ended.state, now, ended.reason or PaperReason.CUT_OFF)
        return True
    return False
