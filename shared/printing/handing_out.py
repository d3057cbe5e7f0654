"""One slip on its way to paper: asked before, sent, confirmed after as far as this printer can."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from shared.domain.paper import PaperReason
from shared.domain.print_job import PrintState
from shared.printing.capabilities import Capabilities
from shared.printing.conversation import Conversation, LinkLost
from shared.printing.handover import PaperFailed, PaperUnknown
from shared.printing.link import Cable, Link
from shared.printing.status import PROBE_ID, QUESTIONS, PrinterStatus, Question, printed_question

FIRST_WAIT_S = 1.0
"""How long a printer of which nothing is known may take for its first answers."""


@dataclass(frozen=True)
class Order:
    """One slip: its bytes, the four letters that a printer sends back, and how long it prints."""

    data: bytes
    process_id: bytes
    prints_for_s: float
    timeout_s: float


@dataclass(frozen=True)
class Ended:
    """Where the paper stands; `learned` is what was found out of a printer that nobody knew."""

    state: PrintState
    reason: PaperReason | None = None
    status: PrinterStatus = field(default_factory=PrinterStatus)
    learned: Capabilities | None = None


def hand_out(cable: Cable, order: Order, known: Capabilities | None, now: datetime) -> Ended:
    """Print one slip; whatever happens to the printer is told by what this returns.

    Nothing of the slip is sent to a printer that says it cannot print, or that is silent though it was known
    to answer. One of which nothing is known (`known` is None) is asked first, and learned.
    """
    try:
        with cable.opened() as link:
            return _Handing(link, order, known).run(cable.name, now)
    except PaperFailed as error:
        return Ended(PrintState.FAILED, error.reason)


class _Handing:
    def __init__(self, link: Link, order: Order, known: Capabilities | None) -> None:
        self._link, self._order, self._known = link, order, known
        self._talk = Conversation(link)

    def run(self, printer: str, now: datetime) -> Ended:
        learned = None
        try:
            if self._known is None and self._link.can_answer:
                self._known = learned = self._learn(printer, now)
            elif self._asks and self._talk.ask(self._questions, self._order.timeout_s) != self._questions:
                return Ended(PrintState.FAILED, PaperReason.NO_ANSWER)
        except LinkLost as error:
            raise PaperFailed(f"the printer was gone before the slip: {error}") from error
        if self._talk.status.trouble is not None:
            # What it can do is not known as long as it stands still.
            return Ended(PrintState.FAILED, self._talk.status.trouble, self._talk.status)
        try:
            ended = self._send()
        except PaperUnknown as error:
            ended = Ended(PrintState.UNKNOWN, error.reason)
        return replace(
            ended, status=self._talk.status, learned=learned if _is_known(learned, ended) else None
        )

    @property
    def _questions(self) -> tuple[Question, ...]:
        return self._known.questions if self._known is not None else ()

    @property
    def _asks(self) -> bool:
        return self._link.can_answer and bool(self._questions)

    def _learn(self, printer: str, now: datetime) -> Capabilities:
        wait_s = min(FIRST_WAIT_S, self._order.timeout_s)
        questions = self._talk.ask(QUESTIONS, wait_s)
        well = bool(questions) and self._talk.status.trouble is None
        # Whoever does not know this command would print letters of it: the slip's own reset drops them.
        confirms = well and self._talk.asks_back(PROBE_ID, wait_s)
        return Capabilities(printer, questions, confirms, closes=None, at=now)

    def _send(self) -> Ended:
        known = self._known
        if not self._asks or known is None:
            self._link.write(self._order.data)
            self._link.see_out(waits_for_close=known is None or known.closes is not False)
            return Ended(PrintState.SENT)
        question = printed_question(self._order.process_id) if known.confirms else b""
        self._link.write(self._order.data + question)
        try:
            reason = self._seen_out(confirms=known.confirms)
        except LinkLost as error:
            raise PaperUnknown(f"the printer was gone after the slip: {error}") from error
        if reason is not None:
            return Ended(PrintState.UNKNOWN, reason)
        if known.confirms:
            return Ended(PrintState.CONFIRMED)
        self._link.see_out(waits_for_close=False)
        return Ended(PrintState.SENT)

    def _seen_out(self, *, confirms: bool) -> PaperReason | None:
        order = self._order
        if confirms:
            return self._talk.printed(order.process_id, self._questions, order.prints_for_s + order.timeout_s)
        return self._talk.stays_well(self._questions, for_s=order.prints_for_s, wait_s=order.timeout_s)


def _is_known(learned: Capabilities | None, ended: Ended) -> bool:
    """A printer that was silent and did not take the slip either is not known for silent."""
    return learned is not None and (learned.answers or ended.state is PrintState.SENT)
