"""The ticket in view: its number as large as it deserves, where it stands, and what can be done."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from desk.command import CommandButton
from desk.queue.commands import QueueCommands
from desk.queue.picture import QueuePicture
from desk.style import STATE_LOOK
from shared.domain.form import text_in
from shared.domain.procedure import STEPS
from shared.domain.ticket import Ticket, TicketState
from shared.ui.labels import IconLabel, plain_label
from shared.ui.language import WordedFrame, screen_language
from shared.ui.sentences import state_word

TICK_MS = 10_000
OFTEN = (("recall", "start", "finish"), ("transfer", "no_show", "hold"))
SELDOM = ("resume", "requeue", "cancel")


class TicketCard(WordedFrame):
    """Shows one ticket, or that the counter is free."""

    def __init__(self, commands: QueueCommands, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.setObjectName("ticketCard")
        self._now = now
        self._picture: QueuePicture | None = None
        self.number = plain_label("bigNumber")
        self.state = plain_label("state")
        self._state_icon = IconLabel("desk", 22, role="stateIcon")
        self.since = plain_label("muted")
        self.service = plain_label("cardService", wraps=True)
        self.step = plain_label("step", wraps=True)
        self._step_icon = IconLabel("arrow-right-circle", 22, role="stepIcon")
        self.call_button = CommandButton(commands.call, kind="primary", tall=True)
        self._arrange(commands)
        tick = QTimer(self, interval=TICK_MS)
        tick.timeout.connect(self.set_texts)
        tick.start()

    def show_picture(self, picture: QueuePicture) -> None:
        """Show the picture's ticket."""
        self._picture = picture
        self.set_texts()

    def set_texts(self) -> None:
        picture = self._picture
        if picture is None or picture.shown is None:
            self._show_free(picture.counter if picture else "")
            return
        ticket, language = picture.shown, screen_language()
        self.number.show()
        self.number.setText(ticket.label)
        self._show_state(ticket.state.value, state_word(ticket.state.value))
        self.since.setText(self._since(ticket))
        name = picture.service_name(ticket.queue, language)
        priority = self.tr("{service} · jalur prioritas").format(service=name)
        self.service.setText(priority if ticket.priority else name)
        step = picture.visit.step if picture.visit else None
        self._step_icon.setVisible(step is not None)
        self.step.setText(
            self.tr("Langkah berikutnya: {step} · {what}").format(
                step=step, what=text_in(STEPS[step], language)
            )
            if step is not None
            else ""
        )

    def _show_free(self, counter: str) -> None:
        self.number.hide()
        free = self.tr("Loket {counter} kosong").format(counter=counter)
        self._show_state("", free if counter else self.tr("Membaca antrian…"))
        self.since.setText("")
        self.service.setText(self.tr("Tekan F2 untuk memanggil nomor berikutnya.") if counter else "")
        self.step.setText("")
        self._step_icon.hide()

    def _show_state(self, state: str, word: str) -> None:
        icon, _colour = STATE_LOOK.get(state, ("desk", ""))
        self._state_icon.show_icon(icon)
        self.state.setText(word)
        for label in (self.state, self._state_icon):
            label.setProperty("state", state)
            label.style().unpolish(label)
            label.style().polish(label)

    def _since(self, ticket: Ticket) -> str:
        starts = {
            TicketState.WAITING: ticket.waiting_since,
            TicketState.CALLED: ticket.called_at,
            TicketState.SERVING: ticket.started_at,
            TicketState.NO_SHOW: ticket.finished_at,
        }
        start = starts.get(ticket.state)
        minutes = int((self._now() - start).total_seconds() // 60) if start else 0
        age = self.tr("{minutes} menit").format(minutes=max(0, minutes)) if start else ""
        counter = self.tr("Loket {counter}").format(counter=ticket.counter) if ticket.counter else ""
        return " · ".join(part for part in (age, counter) if part)

    def _arrange(self, commands: QueueCommands) -> None:
        state = QHBoxLayout()
        state.setSpacing(8)
        state.addWidget(self._state_icon)
        state.addWidget(self.state)
        state.addStretch(1)
        about = QVBoxLayout()
        about.setSpacing(3)
        about.addLayout(state)
        about.addWidget(self.service)
        about.addWidget(self.since)
        top = QHBoxLayout()
        top.setSpacing(20)
        top.addWidget(self.number)
        top.addLayout(about, 1)
        step = QHBoxLayout()
        step.setSpacing(8)
        step.addWidget(self._step_icon)
        step.addWidget(self.step, 1)
        grid = QGridLayout()
        grid.setSpacing(8)
        grid.addWidget(self.call_button, 0, 0, 1, 3)
        for row, moves in enumerate(OFTEN, start=1):
            for column, move in enumerate(moves):
                grid.addWidget(CommandButton(commands.moves[move]), row, column)
                grid.setColumnStretch(column, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for move in SELDOM:
            foot.addWidget(CommandButton(commands.moves[move], bare=True), 1)
        grid.addLayout(foot, 3, 0, 1, 3)
        column_layout = QVBoxLayout(self)
        column_layout.setContentsMargins(20, 14, 20, 18)
        column_layout.setSpacing(10)
        column_layout.addLayout(top)
        column_layout.addLayout(step)
        column_layout.addLayout(grid)
        self.set_texts()
