"""The supervision panel and its operation."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer

from desk.flow import Flow
from desk.supervision.panel import SupervisionPanel
from shared.domain.board import Overview
from shared.domain.events import Event
from shared.office import Office
from shared.operations import supervision
from shared.ui.background import Worker

AGAIN_MS = 60_000
"""Estimates change with time even while nothing happens."""


class WatchOver(Flow):
    """Follows the journal; looks again each minute besides."""

    def __init__(self, panel: SupervisionPanel, office: Office, worker: Worker) -> None:
        super().__init__(worker)
        self._panel = panel
        self._office = office
        again = QTimer(self, interval=AGAIN_MS)
        again.timeout.connect(self.refresh)
        again.start()

    def hear(self, events: Sequence[Event]) -> None:
        """Somebody did something: look again if it concerns numbers."""
        if any(event.subject == "ticket" for event in events):
            self.refresh()

    def reading(self) -> Callable[[], Overview]:
        return lambda: supervision.overview(self._office)

    def show_picture(self, picture: Overview) -> None:
        self._panel.show_overview(picture)
