"""Work that nobody waits for: slips of this desk, printed after the commit."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from shared.domain.errors import FrontOfficeError
from shared.domain.events import Event, EventKind
from shared.office import Office
from shared.operations import printing
from shared.ui.background import Worker

ASKS_FOR_PAPER = (EventKind.TICKET_TAKEN, EventKind.PRINT_ASKED)


class PrintWork(QObject):
    """Prints what this device has queued, one slip after another; results come back by the journal."""

    def __init__(self, office: Office, slow_work: Worker) -> None:
        super().__init__()
        self._office = office
        self._slow_work = slow_work

    def start(self) -> None:
        """Settle the slips of before a crash; none of them is printed by itself."""
        self._slow_work.run(
            lambda: printing.recover(self._office), done=lambda _jobs: None, failed=self._store_is_away
        )

    def hear(self, events: Sequence[Event]) -> None:
        """Print if one of these asks this device for paper."""
        if any(event.kind in ASKS_FOR_PAPER and event.device == self._office.device for event in events):
            self._slow_work.run(self._print_all, done=lambda _none: None, failed=self._store_is_away)

    def _print_all(self) -> None:
        while printing.print_next(self._office) is not None:
            pass

    def _store_is_away(self, _error: FrontOfficeError) -> None:
        """The status line says so already; the slips stay queued."""
