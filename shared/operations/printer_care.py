"""Looking after this machine's ticket printer; needs its settings, not the store.

All raise SettingsProblem where the cable's address is wrong.
"""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from shared.domain.paper import PaperReason
from shared.operations import paper_path
from shared.printing import roll
from shared.printing.cable import open_cable
from shared.printing.capabilities import Capabilities
from shared.printing.encoder import encode, paper_mm
from shared.printing.handing_out import Ended, Order
from shared.printing.handover import PaperFailed
from shared.printing.link import Cable
from shared.printing.probe import look
from shared.printing.probe import probe as find_out
from shared.printing.roll import Roll
from shared.printing.ruler import draw_ruler
from shared.printing.status import IdSeries, PrinterStatus, process_id
from shared.printing.virtual_printer_server import LOCAL, Script, VirtualPrinterServer
from shared.settings import Settings

SLIPS = "slips"


@dataclass(frozen=True)
class PrinterReport:
    """What a printer says now, what it is known to be able to do, and what is left of its roll.

    `trouble` is why nothing would be printed; `can_answer` whether this cable could bring an answer at all.
    """

    cable: str
    can_answer: bool
    trouble: PaperReason | None
    status: PrinterStatus = field(default_factory=PrinterStatus)
    can: Capabilities | None = None
    roll: Roll | None = None


def status(settings: Settings) -> PrinterReport:
    """Ask the printer how it is, without printing anything."""
    cable, now = _cable(settings), datetime.now(UTC)
    known = paper_path.known_of(settings, cable, now)
    try:
        can_answer, said = look(cable, known, timeout_s=settings.printer.timeout_s)
    except PaperFailed as error:
        return _report(settings, cable, error.reason, known)
    silent = known is not None and known.answers and not said.answered
    trouble = PaperReason.NO_ANSWER if silent else said.trouble
    return PrinterReport(cable.name, can_answer, trouble, said, known, paper_path.roll_of(settings))


def probe(settings: Settings) -> PrinterReport:
    """Find out what the printer can do, and keep it for this machine; `can` is None where it stands still."""
    cable, now = _cable(settings), datetime.now(UTC)
    try:
        found = find_out(cable, timeout_s=settings.printer.timeout_s, now=now)
    except PaperFailed as error:
        return _report(settings, cable, error.reason, None)
    if found.can is not None:
        paper_path.keep(settings, found.can)
    left = paper_path.roll_of(settings)
    return PrinterReport(cable.name, found.can_answer, found.status.trouble, found.status, found.can, left)


def ruler(settings: Settings) -> Ended:
    """Print the technician's test slip."""
    cable, now, printer = _cable(settings), datetime.now(UTC), settings.printer
    paper = draw_ruler(settings.office.name, printer.dots, cable.name)
    length_mm = paper_mm(paper)
    number = process_id(int(now.timestamp()), IdSeries.RULER)
    ended = paper_path.send(
        settings, cable, Order(encode(paper), number, length_mm / printer.mm_per_s, printer.timeout_s), now
    )
    paper_path.count(settings, ended, length_mm)
    return ended


def roll_left(settings: Settings) -> Roll | None:
    """The roll as counted; None where the office does not count."""
    return paper_path.roll_of(settings)


def new_roll(settings: Settings) -> Roll | None:
    """Somebody has put a new roll in: count from its beginning. OSError."""
    roll.new_roll(settings.data_dir / roll.FILE)
    return paper_path.roll_of(settings)


def virtual_printer(
    folder: Path, script: str = Script.NORMAL, *, port: int = 0, host: str = LOCAL, band_s: float = 0
) -> VirtualPrinterServer:
    """A printer on the network that is none, behaving as one of SCRIPTS; OSError where the port is taken."""
    return VirtualPrinterServer(folder, Script(script), port=port, host=host, band_s=band_s)


SCRIPTS = tuple(script.value for script in Script)


def slips_folder(settings: Settings) -> Path:
    """Where virtual slips lie."""
    return settings.printer.folder or settings.data_dir / SLIPS


def _cable(settings: Settings) -> Cable:
    return open_cable(settings.printer, settings.data_dir / SLIPS)


def _report(
    settings: Settings, cable: Cable, trouble: PaperReason, known: Capabilities | None
) -> PrinterReport:
    return PrinterReport(cable.name, True, trouble, can=known, roll=paper_path.roll_of(settings))
