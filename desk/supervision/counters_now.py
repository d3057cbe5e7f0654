"""What each counter does now, since when, and who serves there."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtWidgets import QVBoxLayout

from desk.supervision.live_grid import LiveGrid
from shared.domain.board import CounterNow
from shared.ui.labels import plain_label
from shared.ui.language import WordedFrame
from shared.ui.sentences import state_word


class CountersNow(WordedFrame):
    """One line per counter; its age grows by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self._title = plain_label("liveTitle")
        self.grid = LiveGrid(columns=3)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._title)
        self._column.addWidget(self.grid, 1)
        self.set_texts()

    def show_counters(self, counters: Sequence[CounterNow], now: datetime) -> None:
        """The counters at this moment."""
        self.grid.show_lines([self._line(counter, now) for counter in counters])

    def show_scale(self, scale: float) -> None:
        """Written so large."""
        self._column.setContentsMargins(*(round(side * scale) for side in (16, 10, 16, 10)))

    def set_texts(self) -> None:
        self._title.setText(self.tr("Loket"))
        self.grid.show_heads((self.tr("Loket dan petugas"), self.tr("Nomor"), self.tr("Sejak")))

    def _line(self, counter: CounterNow, now: datetime) -> tuple[str, ...]:
        place = self.tr("Loket {counter}").format(counter=counter.counter)
        if counter.since is None:
            return (self.tr("{place}\nkosong").format(place=place), "–", "–")
        minutes = max(0, int((now - counter.since).total_seconds() // 60))
        what = " · ".join(part for part in (state_word(counter.state), counter.officer) if part)
        return (f"{place}\n{what}", counter.label, self.tr("{minutes} mnt").format(minutes=minutes))
