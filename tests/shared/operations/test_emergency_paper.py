"""Slips of a kiosk without its store, at a printer that confirms: once, and never for another slip."""

import pytest

from shared.domain.paper import PaperReason
from shared.domain.print_job import PrintState
from shared.office import Office
from shared.operations import emergency, printing, queue
from shared.operations.emergency import LoneKiosk
from shared.operations.printing import ATTEMPTS_PER_JOB
from shared.printing.handing_out import Ended
from shared.printing.virtual_printer_server import Script, VirtualPrinterServer
from tests.fakes import FixedClock


@pytest.fixture
def office(printing_office: Office) -> Office:
    return printing_office


def test_a_repeated_touch_on_a_confirmed_slip_is_told_that_it_came(
    kiosk: LoneKiosk, printer: VirtualPrinterServer
) -> None:
    told = emergency.take_number(kiosk, "RS")

    ended = [emergency.print_slip(kiosk, told).state for _ in range(2)]

    assert ended == [PrintState.CONFIRMED, PrintState.CONFIRMED]
    assert printer.mechanism.slips == 1


def test_a_repeated_touch_on_a_slip_in_doubt_leaves_it_in_doubt(
    kiosk: LoneKiosk, printer: VirtualPrinterServer
) -> None:
    told = emergency.take_number(kiosk, "RS")
    printer.script = Script.LOST_ANSWER
    first = emergency.print_slip(kiosk, told).state
    printer.script = Script.NORMAL

    assert (first, emergency.print_slip(kiosk, told)) == (
        PrintState.UNKNOWN,
        Ended(PrintState.UNKNOWN, PaperReason.INTERRUPTED),
    )
    assert printer.mechanism.slips == 1


def test_the_late_answer_for_an_emergency_slip_confirms_no_slip_of_the_store(
    kiosk: LoneKiosk, office: Office, printer: VirtualPrinterServer
) -> None:
    """Its number is that of the first attempt at the store's first slip."""
    own = [emergency.take_number(kiosk, "RS") for _ in range(ATTEMPTS_PER_JOB + 1)][-1]
    printer.script = Script.PAPER_END_MIDDLE
    torn = emergency.print_slip(kiosk, own).state
    printer.help()

    printer.script = Script.STALE_ID
    queue.take_number(office, "RS")
    job = printing.print_next(office)

    assert (own.id, job.id, job.attempts) == (ATTEMPTS_PER_JOB + 1, 1, 1)
    assert (torn, job.state) == (PrintState.UNKNOWN, PrintState.UNKNOWN)


def test_kiosks_that_share_a_printer_have_ids_of_their_own(kiosk: LoneKiosk, clock: FixedClock) -> None:
    other = LoneKiosk(kiosk.settings, "kiosk-2", clock)
    own = emergency.take_number(kiosk, "RS")

    assert kiosk.slip_id(own) != other.slip_id(own)
