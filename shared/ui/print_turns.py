"""This machine's slips at its printer: one after another, and again when one is to be tried again."""

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QObject, QTimer, Signal

from shared.domain.errors import FrontOfficeError
from shared.domain.print_job import PrintTurn
from shared.ui.background import Worker

LEAST_PAUSE_MS = 100
"""Where a slip is due but somebody else holds it, it is not asked for without a pause."""


class PrintTurns(QObject):
    """Takes turns in the worker while slips are due; never two at a time.

    `ended` carries the turn of each slip, `missed` the error that kept a turn from being taken. After an
    error it waits to be asked again.
    """

    ended = Signal(object)
    missed = Signal(object)

    def __init__(self, take_turn: Callable[[], PrintTurn], worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._take_turn, self._worker = take_turn, worker
        self._running = self._asked = False
        self._again = QTimer(self, singleShot=True)
        self._again.timeout.connect(self.ask)

    def ask(self) -> None:
        """A slip may be due."""
        if self._running:
            # The turn under way may have passed by what was queued just now.
            self._asked = True
            return
        self._running, self._asked = True, False
        self._again.stop()
        self._worker.run(self._take_turn, done=self._turn_over, failed=self._miss)

    def _turn_over(self, turn: PrintTurn) -> None:
        self._running = False
        if turn.job is not None:
            self.ended.emit(turn)
        if turn.job is not None or self._asked:
            self.ask()
        elif turn.next_in_s is not None:
            self._again.start(max(LEAST_PAUSE_MS, ceil(turn.next_in_s * 1000)))

    def _miss(self, error: FrontOfficeError) -> None:
        self._running = False
        self.missed.emit(error)
        if self._asked:
            self.ask()
