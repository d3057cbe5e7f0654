"""The slips that did not surely come, and what an officer decides about each."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QTimer

from desk.flow import Flow
from desk.queue.panel import QueuePanel
from shared.domain.events import Event
from shared.domain.print_job import OfferedSlip, PrintState
from shared.office import Office
from shared.operations import printing
from shared.ui.background import Worker
from shared.ui.notice import NoticeKind

EVERY_MS = 60_000
"""A slip that is not tried again any more, since its printer's machine is off, leaves no entry."""


class OfferSlips(Flow):
    """Prints them at this desk, marks them as come, or leaves them out of this desk's list."""

    def __init__(self, panel: QueuePanel, office: Office, worker: Worker) -> None:
        super().__init__(worker)
        self._panel, self._office = panel, office
        self._left_out: set[tuple[int, int]] = set()
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.refresh)
        self._timer.start()
        panel.offered_slips.print_asked.connect(self._print)
        panel.offered_slips.settled.connect(self._settle)

    def close(self) -> None:
        super().close()
        self._timer.stop()

    def hear(self, events: Sequence[Event]) -> None:
        """A slip ended, or its visitor is not expected any more."""
        if any(event.subject == "ticket" for event in events):
            self.refresh()

    def reading(self) -> Callable[[], list[OfferedSlip]]:
        office = self._office

        def read() -> list[OfferedSlip]:
            return [replace(slip, since=office.local(slip.since)) for slip in printing.offered(office)]

        return read

    def show_picture(self, slips: list[OfferedSlip]) -> None:
        self._panel.show_offered([slip for slip in slips if _which(slip) not in self._left_out])

    def _print(self, ticket_ids: Sequence[int]) -> None:
        office = self._office

        def print_those_that_still_miss() -> int:
            still = [one.ticket_id for one in printing.offered(office) if one.ticket_id in ticket_ids]
            for ticket_id in still:
                printing.slip_missing(office, ticket_id)
            return len(still)

        def tell(count: int) -> None:
            self.say(
                NoticeKind.SUCCESS,
                lambda: self.tr("{count} tiket sedang dicetak di meja ini.").format(count=count),
            )

        self.act(print_those_that_still_miss, tell)

    def _settle(self, slip: OfferedSlip) -> None:
        """In doubt: somebody has it, and every desk may know. Surely not printed: nobody wants it here."""
        if slip.state is PrintState.UNKNOWN:
            self.act(lambda: printing.slip_came(self._office, slip.ticket_id), lambda _job: self.refresh())
            return
        self._left_out.add(_which(slip))
        self.refresh()


def _which(slip: OfferedSlip) -> tuple[int, int]:
    return slip.ticket_id, slip.copy_number
