"""Complaints that close by themselves: looked after at the desk's start and every half hour."""

from PySide6.QtCore import QObject, QTimer

from shared.domain.errors import FrontOfficeError
from shared.office import Office
from shared.operations import complaints
from shared.ui.background import Worker

EVERY_MS = 1_800_000


class ComplaintWork(QObject):
    """Every desk may do this at once: what one has closed, another leaves alone."""

    def __init__(self, office: Office, store_work: Worker) -> None:
        super().__init__()
        self._office, self._store_work = office, store_work
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self._run)

    def start(self) -> None:
        """Look at once, then again and again."""
        self._timer.start()
        self._run()

    def _run(self) -> None:
        self._store_work.run(
            lambda: complaints.close_unanswered(self._office),
            done=lambda _closed: None,
            failed=self._store_is_away,
        )

    def _store_is_away(self, _error: FrontOfficeError) -> None:
        """The status line says so already; the next round does it."""
