"""The way of any slip to this machine's printer: sent as it can take it, learned from, counted."""

import logging
from datetime import datetime

from shared.domain.print_job import PrintState
from shared.printing import capabilities, roll
from shared.printing.capabilities import Capabilities
from shared.printing.handing_out import Ended, Order, hand_out
from shared.printing.link import Cable
from shared.printing.roll import Roll
from shared.settings import Settings

logger = logging.getLogger(__name__)


def send(settings: Settings, cable: Cable, order: Order, now: datetime) -> Ended:
    """Send it as this printer wants it; what was learned of it is kept for the next slips."""
    ended = hand_out(cable, order, known_of(settings, cable, now), now)
    if ended.learned is not None:
        keep(settings, ended.learned)
    return ended


def known_of(settings: Settings, cable: Cable, now: datetime) -> Capabilities | None:
    """What this machine knows of the printer at this cable."""
    found = capabilities.load(settings.data_dir / capabilities.FILE)
    return found if found is not None and found.hold(cable.name, now) else None


def keep(settings: Settings, found: Capabilities) -> None:
    """Remember it for this machine; what cannot be kept is found out again next time."""
    try:
        capabilities.save(settings.data_dir / capabilities.FILE, found)
    except OSError as error:
        logger.warning("what the printer can do is not kept: %s", type(error).__name__)


def roll_of(settings: Settings) -> Roll | None:
    """The roll as counted; None where the office does not count."""
    length_mm = settings.printer.roll_mm
    return roll.counted(settings.data_dir / roll.FILE, length_mm) if length_mm else None


def count(settings: Settings, ended: Ended, length_mm: int) -> Roll | None:
    """The roll after this slip; a slip in doubt has taken its paper."""
    if settings.printer.roll_mm and ended.state is not PrintState.FAILED:
        try:
            roll.use(settings.data_dir / roll.FILE, length_mm)
        except OSError as error:
            logger.warning("a slip is not counted: %s", type(error).__name__)
    return roll_of(settings)
