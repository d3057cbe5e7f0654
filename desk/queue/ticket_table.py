"""Today's tickets as a table."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QIcon, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from desk.column_room import make_room
from desk.queue.picture import QueuePicture
from desk.rows_model import Column, RowsModel
from desk.style import COLOURS, STATE_LOOK
from shared.domain.print_job import PrintState
from shared.domain.ticket import Ticket, TicketState
from shared.ui.drawn_icon import drawn_icon
from shared.ui.labels import plain_label
from shared.ui.language import WordedFrame, screen_language
from shared.ui.sentences import state_word

TICK_MS = 10_000
SERVICE, STATE, WAITED, COUNTER, PAPER = 1, 3, 4, 5, 6
LEAST_SERVICE_PX = 115
USUAL_LABEL = "RS-999"


class CalmTable(QTableView):
    """Takes the focus without moving to its first line: that would bring somebody else's ticket into view."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        QWidget.focusInEvent(self, event)
        self.viewport().update()


class TicketTable(WordedFrame):
    """Asks for the ticket that the person moves to; waits grow by themselves."""

    chosen = Signal(int)

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = now
        self._picture: QueuePicture | None = None
        self._shown: Sequence[Ticket] = ()
        self._quiet = False
        self._room_made_for = ("", 0)
        self._least = self._for_paper = self._for_state = 0
        self.model = RowsModel(self._columns(), self)
        self.view = CalmTable()
        self.view.setModel(self.model)
        self._dress()
        self.empty = plain_label("empty", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.empty)
        column.addWidget(self.view, 1)
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(lambda: self.model.tell_changed(WAITED))
        self._tick.start()
        self.set_texts()

    def show_tickets(self, picture: QueuePicture, tickets: Sequence[Ticket]) -> None:
        """Show these; the ticket in view stays marked."""
        self._picture, self._shown = picture, tickets
        self._quiet = True
        self.model.show_rows(tickets)
        self.mark(picture.shown)
        self._quiet = False
        self.set_texts()

    def mark(self, ticket: Ticket | None) -> None:
        """Mark a ticket's line without asking for it."""
        before, self._quiet = self._quiet, True
        row = next((n for n, one in enumerate(self.model.rows) if ticket and one.id == ticket.id), -1)
        if row < 0:
            self.view.selectionModel().clear()
        else:
            flags = QItemSelectionModel.SelectionFlag
            self.view.selectionModel().setCurrentIndex(
                self.model.index(row, 0), flags.ClearAndSelect | flags.Rows
            )
        self._quiet = before

    def set_texts(self) -> None:
        self.empty.setText(
            self.tr(
                "Belum ada nomor di daftar ini. Nomor muncul di sini begitu pengunjung mengambilnya di "
                "kiosk, atau terbitkan sendiri dengan Ctrl+N."
            )
        )
        self.empty.setVisible(self._picture is not None and not self._shown)
        self.view.setVisible(bool(self._shown))
        self.view.setAccessibleName(self.tr("Nomor hari ini"))
        self.model.tell_changed()
        self._make_room()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _dress(self) -> None:
        view = self.view
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setShowGrid(False)
        view.setIconSize(QSize(20, 20))
        view.setTabKeyNavigation(False)
        view.setWordWrap(False)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(40)
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(SERVICE, QHeaderView.ResizeMode.Stretch)
        header.setStretchLastSection(False)
        view.setSortingEnabled(True)
        header.setSortIndicator(-1, header.sortIndicatorOrder())
        self.model.sort(-1)
        view.selectionModel().currentRowChanged.connect(self._moved)

    def _make_room(self) -> None:
        longest = max((USUAL_LABEL, *(ticket.label for ticket in self._shown)), key=len)
        made_for = (screen_language(), len(longest))
        if not self.isVisible() or self._room_made_for == made_for:
            return
        self._room_made_for = made_for
        view = self.view
        states = [state_word(state.value) for state in TicketState]
        self._for_state = make_room(view, STATE, states, icon=True)
        self._least = (
            make_room(view, 0, [longest])
            + make_room(view, 2, [self.tr("Prioritas"), self.tr("Umum")], icon=True)
            + self._for_state
            + make_room(view, WAITED, [self.tr("{minutes} mnt").format(minutes=100)])
            + make_room(view, COUNTER, ["12"])
        )
        self._for_paper = make_room(view, PAPER, self._paper_words().values(), icon=True)
        self._fit()

    def _fit(self) -> None:
        """A column that has no room for its longest word is left out, the service's first.

        What is left over then goes to the state, so that lines end where the frame does.
        """
        view = self.view
        spare = self.width() - 2 * view.frameWidth() - view.verticalScrollBar().sizeHint().width()
        spare -= self._least + self._for_paper
        stretched, other = (STATE, SERVICE) if spare < LEAST_SERVICE_PX else (SERVICE, STATE)
        view.setColumnHidden(SERVICE, stretched is STATE)
        view.horizontalHeader().setSectionResizeMode(other, QHeaderView.ResizeMode.Interactive)
        view.setColumnWidth(STATE, self._for_state)
        view.horizontalHeader().setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
        view.setColumnHidden(PAPER, spare < 0)
        view.setColumnHidden(COUNTER, spare + self._for_paper < 0)

    def _moved(self, current: QModelIndex) -> None:
        if not self._quiet and current.isValid():
            self.chosen.emit(self.model.rows[current.row()].id or 0)

    def _columns(self) -> Sequence[Column[Ticket]]:
        return (
            Column(lambda: self.tr("Nomor"), lambda t: t.label, lambda t: t.label),
            Column(lambda: self.tr("Layanan"), self._service, self._service),
            Column(lambda: self.tr("Jalur"), self._lane, lambda t: not t.priority, icon=_lane_icon),
            Column(
                lambda: self.tr("Status"), lambda t: state_word(t.state.value), _state_order, icon=_state_icon
            ),
            Column(lambda: self.tr("Tunggu"), self._waited, self._waited_minutes, right=True),
            Column(lambda: self.tr("Loket"), _counter, _counter, right=True),
            Column(lambda: self.tr("Tiket"), self._paper, self._paper, icon=self._paper_icon),
        )

    def _service(self, ticket: Ticket) -> str:
        return self._picture.service_name(ticket.queue, screen_language()) if self._picture else ""

    def _lane(self, ticket: Ticket) -> str:
        return self.tr("Prioritas") if ticket.priority else self.tr("Umum")

    def _waited_minutes(self, ticket: Ticket) -> int:
        end = self._now() if ticket.state is TicketState.WAITING else ticket.called_at or self._now()
        return max(0, int((end - ticket.waiting_since).total_seconds() // 60))

    def _waited(self, ticket: Ticket) -> str:
        return self.tr("{minutes} mnt").format(minutes=self._waited_minutes(ticket))

    def _paper_words(self) -> dict[PrintState, str]:
        return {
            PrintState.QUEUED: self.tr("Akan dicetak"),
            PrintState.SENDING: self.tr("Dicetak…"),
            PrintState.FAILED: self.tr("Belum tercetak"),
            PrintState.UNKNOWN: self.tr("Tidak pasti"),
        }

    def _paper(self, ticket: Ticket) -> str:
        state = self._picture.paper(ticket) if self._picture else None
        return self._paper_words().get(state, "") if state else ""

    def _paper_icon(self, ticket: Ticket) -> QIcon | None:
        state = self._picture.paper(ticket) if self._picture else None
        if state in (PrintState.FAILED, PrintState.UNKNOWN):
            return drawn_icon("printer-alert", COLOURS["orange"])
        return None


def _counter(ticket: Ticket) -> str:
    return ticket.counter or ticket.reserved_for or ""


def _state_order(ticket: Ticket) -> int:
    return list(TicketState).index(ticket.state)


def _state_icon(ticket: Ticket) -> QIcon:
    icon, colour = STATE_LOOK[ticket.state.value]
    return drawn_icon(icon, COLOURS[colour])


def _lane_icon(ticket: Ticket) -> QIcon | None:
    return drawn_icon("human-cane", COLOURS["orange"]) if ticket.priority else None
