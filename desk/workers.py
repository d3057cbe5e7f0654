"""Work that nobody waits for: slips and mails, both after their commit, and what time brings."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from shared.domain.errors import FrontOfficeError, StoreAway
from shared.domain.events import Event, EventKind
from shared.domain.mail import MailState
from shared.office import Office
from shared.operations import complaints, deadlines, outbox, printing
from shared.ui.background import Worker
from shared.ui.print_turns import PrintTurns

EVERY_MS = 30_000
FIRST_LOOK_MS = 60_000
"""After a start: whoever opens the desk waits for other things."""
EVERY_HOUR_MS = 3_600_000
ASKS_FOR_PAPER = (EventKind.TICKET_TAKEN, EventKind.PRINT_ASKED)


class PrintWork(QObject):
    """Prints what this device has queued, one slip after another, and again what is to be tried again.

    Results come back by the journal. With the store away slips stay queued until it answers.
    """

    def __init__(self, office: Office, slow_work: Worker) -> None:
        super().__init__()
        self._office = office
        self._slow_work = slow_work
        self._turns = PrintTurns(lambda: printing.take_turn(office), slow_work, self)

    def start(self) -> None:
        """Settle the slips of before a crash; none of them is printed by itself."""
        self._slow_work.run(
            lambda: printing.recover(self._office),
            done=lambda _jobs: self._turns.ask(),
            failed=self._store_is_away,
        )

    def hear(self, events: Sequence[Event]) -> None:
        """Print if one of these asks this device for paper."""
        if any(event.kind in ASKS_FOR_PAPER and event.device == self._office.device for event in events):
            self._turns.ask()

    def hear_store(self, away: bool) -> None:
        """The store answers again: print what waited for it."""
        if not away:
            self._turns.ask()

    def _store_is_away(self, _error: FrontOfficeError) -> None:
        """The status line says so already."""


class MailWork(QObject):
    """Sends what is due as soon as something is queued, and every half minute; one run at a time.

    Mails are claimed one by one in the store, so several desks may do this at once. A mail that fails in a
    way that nobody expected ends its run; the next one goes on with the others. `troubled` says once what
    went wrong (a FrontOfficeError), and None when a run was good again; an absent store has its own words.
    """

    counted = Signal(object)
    troubled = Signal(object)

    def __init__(self, office: Office, mail_work: Worker) -> None:
        super().__init__()
        self._office, self._mail_work = office, mail_work
        self._running = self._asked = False
        self._trouble = ""
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self._run)

    def start(self) -> None:
        """Look at once, then again and again."""
        self._timer.start()
        self._run()

    def hear(self, events: Sequence[Event]) -> None:
        """A mail was queued somewhere."""
        if any(event.kind is EventKind.MAIL_QUEUED for event in events):
            self._run()

    def _run(self) -> None:
        if self._running:
            # The run may have passed by what was queued just now.
            self._asked = True
            return
        self._running, self._asked = True, False
        self._mail_work.run(self._send, done=self._done, failed=self._failed)

    def _send(self) -> tuple[dict[MailState, int], FrontOfficeError | None]:
        report = outbox.send_due(self._office)
        return outbox.state_counts(self._office), report.trouble

    def _done(self, answer: tuple[dict[MailState, int], FrontOfficeError | None]) -> None:
        self._running = False
        counts, trouble = answer
        self.counted.emit(counts)
        self._tell(trouble)
        if self._asked:
            self._run()

    def _failed(self, error: FrontOfficeError) -> None:
        self._running = False
        if not isinstance(error, StoreAway):
            self._tell(error)

    def _tell(self, trouble: FrontOfficeError | None) -> None:
        said = str(trouble) if trouble else ""
        if said != self._trouble:
            self._trouble = said
            self.troubled.emit(trouble)


class DeadlineWork(QObject):
    """What time brings, soon after the start and every hour; several desks may do so at once.

    The office is reminded of deadlines by mails (whoever sends mails hears of them by the journal), and
    complaints that nobody came back to are closed. `troubled` says what went wrong, also each hour; an
    absent store has its own words.
    """

    looked = Signal(int)
    troubled = Signal(object)

    def __init__(self, office: Office, mail_work: Worker, *, first_look_ms: int = FIRST_LOOK_MS) -> None:
        super().__init__()
        self._office, self._mail_work, self._first_look_ms = office, mail_work, first_look_ms
        self._timer = QTimer(self, interval=EVERY_HOUR_MS)
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        """Look soon, then again and again."""
        self._timer.start()
        QTimer.singleShot(self._first_look_ms, self, self._look)

    def _look(self) -> None:
        def look() -> int:
            complaints.close_unanswered(self._office)
            return deadlines.remind(self._office)

        self._mail_work.run(look, done=self.looked.emit, failed=self._failed)

    def _failed(self, error: FrontOfficeError) -> None:
        """The status line says that a store is away; the next hour looks again."""
        if not isinstance(error, StoreAway):
            self.troubled.emit(error)
