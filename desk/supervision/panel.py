"""The supervisor's picture: today's figures, the queues, the counters; live, also from a distance."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from desk.room import Panel
from desk.supervision.counters_now import CountersNow
from desk.supervision.figure_tile import FigureTile
from desk.supervision.queues_now import QueuesNow
from desk.supervision.scale import needed_height, scale_for, scaled_style
from shared.domain.board import DayFigures, Overview
from shared.ui.language import screen_language

TICK_MS = 1_000
FIGURES = {
    "taken": "ticket-confirmation-outline",
    "waiting": "timer-sand",
    "serving": "account-voice",
    "done": "check-circle",
    "no_show": "account-off",
    "cancelled": "cancel",
    "mean_wait": "clock-outline",
    "mean_service": "clock-check-outline",
}
TILES_IN_A_ROW = 4


class SupervisionPanel(Panel):
    """Ages grow by themselves between two readings."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.setObjectName("supervision")
        self._now = now
        self._overview: Overview | None = None
        self._scale = 0.0
        self._presented = False
        self.tiles = {name: FigureTile(icon) for name, icon in FIGURES.items()}
        self.queues, self.counters = QueuesNow(), CountersNow()
        self._grid = QGridLayout()
        for place, tile in enumerate(self.tiles.values()):
            self._grid.addWidget(tile, place // TILES_IN_A_ROW, place % TILES_IN_A_ROW)
        self._lower = QHBoxLayout()
        self._lower.addWidget(self.queues, 3)
        self._lower.addWidget(self.counters, 2)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._grid)
        self._column.addLayout(self._lower, 1)
        tick = QTimer(self, interval=TICK_MS)
        tick.timeout.connect(self._show_ages)
        tick.start()
        self.set_texts()

    def present(self, *, on: bool) -> None:
        self._presented = on
        self._fit()

    def show_overview(self, overview: Overview) -> None:
        """The picture as it was read just now."""
        self._overview = overview
        self._show_figures(overview.figures)
        self._show_ages()
        self._fit()

    def set_texts(self) -> None:
        words = {
            "taken": self.tr("Nomor diambil"),
            "waiting": self.tr("Menunggu"),
            "serving": self.tr("Di loket"),
            "done": self.tr("Selesai"),
            "no_show": self.tr("Terlewat"),
            "cancelled": self.tr("Dibatalkan"),
            "mean_wait": self.tr("Rata-rata tunggu"),
            "mean_service": self.tr("Rata-rata layanan"),
        }
        for name, tile in self.tiles.items():
            tile.show_words(words[name])
        if self._overview is not None:
            self._show_figures(self._overview.figures)
            self._show_ages()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _show_figures(self, figures: DayFigures) -> None:
        for name in ("taken", "waiting", "serving", "done", "no_show", "cancelled"):
            self.tiles[name].show_value(str(getattr(figures, name)))
        self.tiles["mean_wait"].show_value(self._minutes(figures.mean_wait_minutes))
        self.tiles["mean_service"].show_value(self._minutes(figures.mean_service_minutes))

    def _minutes(self, mean: float | None) -> str:
        return "–" if mean is None else self.tr("{minutes} mnt").format(minutes=round(mean))

    def _show_ages(self) -> None:
        if self._overview is not None:
            now = self._now()
            minutes = int((now - self._overview.at).total_seconds() // 60)
            self.queues.show_queues(self._overview.services, minutes, screen_language())
            self.counters.show_counters(self._overview.counters, now)

    def _fit(self) -> None:
        seen = self._overview
        needed = needed_height(len(seen.services), len(seen.counters)) if seen else needed_height(4, 2)
        scale = scale_for(self.width(), self.height(), needed=needed, presented=self._presented)
        if scale == self._scale:
            return
        self._scale = scale
        self.setStyleSheet(scaled_style(scale))
        gap = round(12 * scale)
        self._grid.setSpacing(gap)
        self._lower.setSpacing(gap)
        self._column.setSpacing(gap)
        self._column.setContentsMargins(gap + 8, gap + 4, gap + 8, gap + 4)
        for tile in self.tiles.values():
            tile.show_scale(scale)
        self.queues.show_scale(scale)
        self.counters.show_scale(scale)
