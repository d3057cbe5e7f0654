"""Whatever happens to paper: nobody loses a slip unheard, no original comes twice, nothing is said to be
printed that is not."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from shared.domain.events import EventKind
from shared.domain.paper import PaperReason
from shared.domain.print_job import PrintState
from shared.office import Office, open_office
from shared.operations import printer_care, printing, queue
from shared.printing.virtual_printer_server import Script, VirtualPrinterServer
from shared.settings import Settings
from tests.fakes import FixedClock
from tests.faults.paper_house import ALL_IN_HAND, House, Tray, account, with_printer

FULL_JOBS = 1000
SMALL_JOBS_PER_SCRIPT = 1
CAN_ANSWER = [script for script in Script if script not in (Script.ONE_WAY, Script.STATUS_ONLY)]
SAY_WHAT_IS_NOT = (Script.STALE_ID, Script.BABBLES)
"""Whoever says “all is well” and prints nothing is found out by the missing id alone."""
PRINTERS = [
    *((script, True) for script in CAN_ANSWER),
    *((script, False) for script in CAN_ANSWER if script not in SAY_WHAT_IS_NOT),
]
"""Scripts, each with a printer that confirms and with one that only answers questions."""
WAIT_STEPS, STEP_S = 400, 0.05
CHILD = """
import sys
from pathlib import Path
from shared.office import open_office
from shared.operations import printing, queue
from shared.setting_sections import PrinterSettings
from shared.settings import Settings
settings = Settings(
    data_dir=Path(sys.argv[1]),
    database=sys.argv[3],
    printer=PrinterSettings(cable="network", address=sys.argv[2], timeout_s=30),
)
with open_office(settings, device="kiosk-1") as office:
    queue.take_number(office, "RS")
    printing.print_next(office)
"""


@contextmanager
def house_with(
    settings: Settings, folder: Path, *, confirms: bool = True, first: Script = Script.NORMAL
) -> Iterator[House]:
    """A kiosk whose printer was probed while it behaved as `first`."""
    clock = FixedClock()
    with VirtualPrinterServer(folder, first, confirms=confirms) as server:
        settings = with_printer(settings, server.port)
        printer_care.probe(settings)
        with open_office(settings, device="kiosk-1") as office:
            office.clock = clock
            yield House(office, clock, server, Tray(folder))


def jobs_per_script(*, full: bool) -> int:
    return FULL_JOBS // len(PRINTERS) + 1 if full else SMALL_JOBS_PER_SCRIPT


@pytest.mark.parametrize(
    ("script", "confirms"), PRINTERS, ids=lambda value: str(value).replace("True", "confirms")
)
def test_paper_is_in_hand_or_spoken_of_whatever_the_printer_does(
    settings: Settings, tmp_path: Path, script: Script, confirms: bool, full: bool
) -> None:
    with house_with(settings, tmp_path / "slips", confirms=confirms) as house:
        for _ in range(jobs_per_script(full=full) if confirms or full else 1):
            house.visit(script)

        assert account(house) == ALL_IN_HAND


def test_a_printer_that_can_say_nothing_still_gives_each_slip_once(
    settings: Settings, tmp_path: Path, full: bool
) -> None:
    with house_with(settings, tmp_path / "slips", first=Script.ONE_WAY) as house:
        for _ in range(jobs_per_script(full=full)):
            house.visit(Script.ONE_WAY)

        assert account(house) == ALL_IN_HAND


def test_scripts_that_change_from_job_to_job_confuse_nobody(
    settings: Settings, tmp_path: Path, full: bool
) -> None:
    with house_with(settings, tmp_path / "slips") as house:
        for _ in range(5 if full else 1):
            for script in CAN_ANSWER:
                house.visit(script)

        assert account(house) == ALL_IN_HAND


def test_a_naive_second_try_of_an_unknown_slip_is_caught_as_a_doubled_original(
    settings: Settings, tmp_path: Path
) -> None:
    with house_with(settings, tmp_path / "slips") as house:
        house.server.script = Script.LOST_ANSWER
        ticket = queue.take_number(house.office, "RS")
        job = printing.print_next(house.office)
        with house.office.store.writing() as session:
            session.add(job)
            job.state = PrintState.QUEUED
        house.server.script = Script.NORMAL
        printing.print_next(house.office)

        assert account(house).doubled == [ticket.label]


def test_a_slip_that_a_mute_printer_swallows_is_caught_as_lost(settings: Settings, tmp_path: Path) -> None:
    with house_with(settings, tmp_path / "slips", first=Script.ONE_WAY) as house:
        house.visit(Script.SILENT)

        found = account(house)

    assert (found.lost, found.claimed_without_paper) == (["RS-001"], ["RS-001 sent"])


def test_a_kiosk_killed_while_sending_leaves_the_slip_unknown_and_prints_it_only_as_a_copy(
    settings: Settings, tmp_path: Path
) -> None:
    with VirtualPrinterServer(tmp_path / "slips", Script.HANGS) as server:
        words = [str(settings.data_dir), f"127.0.0.1:{server.port}", settings.database]
        child = subprocess.Popen([sys.executable, "-c", CHILD, *words])
        with open_office(with_printer(settings, server.port), device="kiosk-1") as office:
            try:
                wait_until_claimed(office, child)
            finally:
                child.kill()
                child.wait()

            [killed] = printing.recover(office)
            again = printing.print_next(office)
            server.script = Script.NORMAL
            printing.slip_missing(office, killed.ticket_id)
            copy = printing.print_next(office)

    assert (killed.state, killed.reason) == (PrintState.UNKNOWN, PaperReason.INTERRUPTED)
    assert again is None
    assert (copy.copy_number, copy.state) == (2, PrintState.CONFIRMED)


def wait_until_claimed(office: Office, child: subprocess.Popen[bytes]) -> None:
    """Until the other process has claimed its slip; it must not end meanwhile."""
    for _ in range(WAIT_STEPS):
        if any(event.kind is EventKind.PRINT_CLAIMED for event in queue.events_after(office, 0)):
            return
        try:
            child.wait(STEP_S)
        except subprocess.TimeoutExpired:
            continue
        raise AssertionError("the kiosk ended by itself")
    raise AssertionError("the kiosk never printed")
