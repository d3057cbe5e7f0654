"""An office with a printer that misbehaves, its visitors, and an account of their paper."""

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import zxingcpp
from PIL import Image
from sqlmodel import select

from shared.domain.print_job import PrintJob, PrintState
from shared.domain.ticket import Ticket
from shared.office import Office
from shared.operations import printing, queue
from shared.printing.virtual_printer_server import Script, VirtualPrinterServer
from shared.setting_sections import PrinterSettings
from shared.settings import Settings
from tests.fakes import FixedClock

TIMEOUT_S = 0.25
OVER = (PrintState.SENT, PrintState.CONFIRMED)
MOST_TRIES = 4


def with_printer(settings: Settings, port: int, **changes: object) -> Settings:
    """An office whose printer listens at this port, prints at once, and is given little time."""
    given = {"timeout_s": TIMEOUT_S, "mm_per_s": 10_000, **changes}
    printer = PrinterSettings(cable="network", address=f"127.0.0.1:{port}", **given)
    return settings.model_copy(update={"printer": printer})


@dataclass
class Tray:
    """The slips that came, by the code that can be read on them."""

    folder: Path
    _read: dict[str, list[str]] = field(default_factory=dict)

    def codes(self) -> Counter[str]:
        for picture in sorted(self.folder.glob("*.png")):
            if picture.name not in self._read:
                with Image.open(picture) as image:
                    found = zxingcpp.read_barcodes(image.convert("L"))
                self._read[picture.name] = [code.text for code in found]
        return Counter(code for codes in self._read.values() for code in codes)


@dataclass
class House:
    """The kiosk, its printer, and whoever helps the printer."""

    office: Office
    clock: FixedClock
    server: VirtualPrinterServer
    tray: Tray
    claimed_without_paper: list[str] = field(default_factory=list)

    def visit(self, script: Script) -> None:
        """One visitor: takes a number while the printer behaves so, and says what became of the slip."""
        self.server.script = script
        ticket = queue.take_number(self.office, "RS")
        job = self._printed(ticket)
        for _ in range(MOST_TRIES):
            if job.state in OVER:
                break
            self._somebody_helps()
            if job.state is PrintState.UNKNOWN:
                if self.tray.codes()[ticket.code]:
                    printing.slip_came(self.office, ticket.id or 0)
                    break
                printing.slip_missing(self.office, ticket.id or 0)
            job = self._printed(ticket)
        self.clock.pass_minutes(5)

    def _printed(self, ticket: Ticket) -> PrintJob:
        """Print until this ticket's slip has ended; whatever says it came must lie in the tray."""
        self.clock.pass_minutes(0.2)
        job = printing.print_next(self.office)
        assert job is not None, "the slip has been forgotten"
        assert job.ticket_id == ticket.id, "an old slip came before this visitor's"
        if job.state in OVER and not self.tray.codes()[ticket.code]:
            self.claimed_without_paper.append(f"{ticket.label} {job.state.value}")
        return job

    def _somebody_helps(self) -> None:
        self.server.script = Script.NORMAL
        self.server.help()


@dataclass(frozen=True)
class PaperAccount:
    """What is wrong with the paper of all visitors; all empty when nothing is."""

    lost: list[str]
    doubled: list[str]
    claimed_without_paper: list[str]
    garbled: int


ALL_IN_HAND = PaperAccount(lost=[], doubled=[], claimed_without_paper=[], garbled=0)


def account(house: House) -> PaperAccount:
    """Compare every ticket and every print job with the slips in the tray.

    A job is one original or one marked copy: more papers than jobs means one was printed twice.
    """
    with house.office.store.reading() as session:
        tickets = list(session.exec(select(Ticket)))
        jobs = Counter(session.exec(select(PrintJob.ticket_id)))
    papers = house.tray.codes()
    return PaperAccount(
        lost=[ticket.label for ticket in tickets if not papers[ticket.code]],
        doubled=[ticket.label for ticket in tickets if papers[ticket.code] > jobs[ticket.id or 0]],
        claimed_without_paper=house.claimed_without_paper,
        garbled=house.server.mechanism.garbled,
    )
