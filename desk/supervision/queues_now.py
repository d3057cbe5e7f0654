"""Each service's queue: how many wait, the longest wait, the estimate."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout

from desk.supervision.live_grid import LiveGrid
from shared.domain.board import ServiceQueue
from shared.domain.form import text_in
from shared.ui.labels import plain_label
from shared.ui.language import WordedFrame


class QueuesNow(WordedFrame):
    """One line per service; a longest wait grows while somebody waits."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self._title = plain_label("liveTitle")
        self.grid = LiveGrid(columns=4)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._title)
        self._column.addWidget(self.grid, 1)
        self.set_texts()

    def show_queues(self, queues: Sequence[ServiceQueue], minutes_since: int, language: str) -> None:
        """The queues as read `minutes_since` minutes ago."""
        self.grid.show_lines([self._line(queue, minutes_since, language) for queue in queues])

    def show_scale(self, scale: float) -> None:
        """Written so large."""
        self._column.setContentsMargins(*(round(side * scale) for side in (16, 10, 16, 10)))

    def set_texts(self) -> None:
        self._title.setText(self.tr("Antrian per layanan"))
        self.grid.show_heads(
            (self.tr("Layanan"), self.tr("Menunggu"), self.tr("Terlama"), self.tr("Perkiraan"))
        )

    def _line(self, queue: ServiceQueue, minutes_since: int, language: str) -> tuple[str, ...]:
        minutes = self.tr("{minutes} mnt")
        longest = queue.longest_wait_minutes + minutes_since
        return (
            f"{queue.code} · {text_in(queue.names, language)}",
            str(queue.waiting),
            minutes.format(minutes=longest) if queue.waiting else "–",
            minutes.format(minutes=queue.estimate_minutes) if queue.waiting else "–",
        )
