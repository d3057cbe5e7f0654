"""One worker thread with a queue: store and paper work leaves the GUI thread and answers on it."""

import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from shared.domain.errors import FrontOfficeError
from shared.logs import log_unexpected

GIVES_WAY_AFTER_S = 0.001
"""A worker lets the screen's thread on after this; Python's own five milliseconds add up in one touch."""

Result = TypeVar("Result")


class UnexpectedProblem(FrontOfficeError):
    """Something that this program did not expect; its details are in the log."""


@dataclass(frozen=True)
class _Answer:
    tell: Callable[[Any], None]
    value: object


class Worker(QObject):
    """Runs work one after another in its own thread; `done` and `failed` are called on the GUI thread."""

    _answered = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(GIVES_WAY_AFTER_S)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._closed = False
        self.pending = 0
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], Result],
        *,
        done: Callable[[Result], None],
        failed: Callable[[FrontOfficeError], None],
    ) -> None:
        """Do `work` in the thread. A person's error goes to `failed` as it is, any other is logged
        without its text (it may hold personal data) and arrives as UnexpectedProblem."""
        if self._closed:
            return
        self.pending += 1
        self._pool.submit(self._work, work, done, failed)

    def close(self) -> None:
        """Finish what was begun; nothing answers any more."""
        self._closed = True
        self._pool.shutdown(wait=True)

    def _work(
        self, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[FrontOfficeError], None]
    ) -> None:
        try:
            answer = _Answer(done, work())
        except FrontOfficeError as error:
            answer = _Answer(failed, error)
        except Exception as error:  # noqa: BLE001 - the last resort of this thread: the app goes on
            log_unexpected(error)
            answer = _Answer(failed, UnexpectedProblem())
        self._answered.emit(answer)

    @Slot(object)
    def _deliver(self, answer: _Answer) -> None:
        self.pending -= 1
        if not self._closed:
            answer.tell(answer.value)
