"""Finding out what a printer can do, without paper."""

from dataclasses import dataclass
from datetime import datetime

from shared.printing.capabilities import Capabilities
from shared.printing.conversation import Conversation, LinkLost
from shared.printing.handover import PaperFailed, PaperUnknown
from shared.printing.link import Cable
from shared.printing.status import PROBE_ID, QUESTIONS, RESET, PrinterStatus


@dataclass(frozen=True)
class Found:
    """What a printer says now, and what it can do; `can` is None where trouble kept it from showing it."""

    can_answer: bool
    status: PrinterStatus
    can: Capabilities | None


def look(cable: Cable, known: Capabilities | None, *, timeout_s: float) -> tuple[bool, PrinterStatus]:
    """Whether this cable could bring answers, and what the printer says now; PaperFailed."""
    with cable.opened() as link:
        talk = Conversation(link)
        try:
            if link.can_answer:
                talk.ask((known.questions if known else ()) or QUESTIONS, timeout_s)
        except LinkLost as error:
            raise PaperFailed(f"the printer was gone: {error}") from error
        return link.can_answer, talk.status


def probe(cable: Cable, *, timeout_s: float, now: datetime) -> Found:
    """Ask everything, wait `timeout_s` for each kind of answer; PaperFailed where it cannot be reached."""
    with cable.opened() as link:
        talk = Conversation(link)
        try:
            questions = talk.ask(QUESTIONS, timeout_s) if link.can_answer else ()
            if talk.status.trouble is not None:
                return Found(link.can_answer, talk.status, None)
            confirms = bool(questions) and talk.asks_back(PROBE_ID, timeout_s)
            if link.can_answer:
                talk.say(RESET)  # drops the letters that a printer without this command would print
        except LinkLost as error:
            raise PaperFailed(f"the printer was gone: {error}") from error
        try:
            link.see_out()
            closes = True
        except PaperUnknown:
            closes = False
    return Found(link.can_answer, talk.status, Capabilities(cable.name, questions, confirms, closes, now))
