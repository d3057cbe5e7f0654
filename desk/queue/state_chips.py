"""Filters of the ticket table: one chip per state, with its count."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QPushButton

from desk.style import COLOURS, STATE_LOOK
from shared.domain.ticket import Ticket, TicketState
from shared.ui.drawn_icon import drawn_icon
from shared.ui.language import WordedFrame
from shared.ui.sentences import state_word

SHOWN = (
    TicketState.WAITING,
    TicketState.CALLED,
    TicketState.SERVING,
    TicketState.ON_HOLD,
    TicketState.NO_SHOW,
)
NARROW_PX = 720
"""Below it the chips stand in two rows."""
PER_NARROW_ROW = 3


class StateChips(WordedFrame):
    """One of them is chosen at a time; the first shows everything."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._counts: Counter[TicketState] = Counter()
        self._narrow = False
        self._group = QButtonGroup(self)
        self._chips: dict[TicketState | None, QPushButton] = {}
        self.setMinimumWidth(1)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        self._grid.setColumnStretch(1 + len(SHOWN), 1)
        for state in (None, *SHOWN):
            chip = QPushButton(checkable=True)
            chip.setProperty("kind", "chip")
            if state is not None:
                icon, colour = STATE_LOOK[state.value]
                chip.setIcon(drawn_icon(icon, COLOURS[colour]))
            chip.clicked.connect(self.chosen)
            self._group.addButton(chip)
            self._chips[state] = chip
        self._arrange()
        self._chips[None].setChecked(True)
        self.set_texts()

    @property
    def state(self) -> TicketState | None:
        """The state that is filtered by; None shows all."""
        return next((state for state, chip in self._chips.items() if chip.isChecked()), None)

    def show_counts(self, tickets: Sequence[Ticket]) -> None:
        """How many tickets stand in each state."""
        self._counts = Counter(ticket.state for ticket in tickets)
        self.set_texts()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW_PX
        if narrow != self._narrow:
            self._narrow = narrow
            self._arrange()

    def _arrange(self) -> None:
        per_row = PER_NARROW_ROW if self._narrow else len(self._chips)
        for place, chip in enumerate(self._chips.values()):
            self._grid.addWidget(chip, *divmod(place, per_row))

    def set_texts(self) -> None:
        for state, chip in self._chips.items():
            if state is None:
                chip.setText(self.tr("Semua {count}").format(count=self._counts.total()))
            else:
                words = f"{state_word(state.value)} {self._counts[state]}"
                chip.setText(words)
                chip.setAccessibleName(words)
