"""Whose guest book it is: today's numbers without one, found by typing the number."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QPushButton, QWidget

from desk.overlay import Overlay
from shared.domain.label import parsed_label, written_label
from shared.domain.ticket import Ticket
from shared.ui.sentences import state_word


class TicketChoice(Overlay):
    """Arrow keys choose, Enter opens."""

    ticket_chosen = Signal(int)

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._tickets: Sequence[Ticket] = ()
        self.number = QLineEdit()
        self.number.textChanged.connect(self._filter)
        self.number.installEventFilter(self)
        self.found = QListWidget()
        self.found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.found.setMinimumHeight(300)
        self.found.itemDoubleClicked.connect(lambda _item: self._choose())
        self._back, self._open = QPushButton(), QPushButton()
        self._open.setProperty("kind", "primary")
        self._back.clicked.connect(self.close_overlay)
        self._open.clicked.connect(self._choose)
        self.body.addWidget(self.number)
        self.body.addWidget(self.found)
        self.button_row(self._back, self._open)

    def ask(self, over: QWidget, tickets: Sequence[Ticket]) -> None:
        """Ask which of these."""
        self._tickets = tickets
        self.number.clear()
        self._filter("")
        self.open_over(over, self.number)

    def set_texts(self) -> None:
        self.title.setText(self.tr("Buku tamu untuk nomor berapa?"))
        self.said.setText(
            self.tr("Hanya nomor hari ini yang buku tamunya belum diisi.")
            if self._tickets
            else self.tr("Semua nomor hari ini sudah mengisi buku tamu.")
        )
        self.said.show()
        self.number.setPlaceholderText(self.tr("Misalnya RS-003 atau 3"))
        self.number.setAccessibleName(self.tr("Nomor"))
        self._back.setText(self.tr("&Kembali"))
        self._open.setText(self.tr("&Buka buku tamu"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.number and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                row = self.found.currentRow() + (1 if event.key() == Qt.Key.Key_Down else -1)
                self.found.setCurrentRow(max(0, min(row, self.found.count() - 1)))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose()
                return True
        return super().eventFilter(watched, event)

    def _filter(self, typed: str) -> None:
        self.found.clear()
        for ticket in self._tickets:
            if _is_meant(ticket, typed.strip()):
                item = QListWidgetItem(f"{ticket.label}   {state_word(ticket.state.value)}")
                item.setData(Qt.ItemDataRole.UserRole, ticket.id)
                self.found.addItem(item)
        self.found.setCurrentRow(0)
        self._open.setEnabled(self.found.count() > 0)

    def _choose(self) -> None:
        item = self.found.currentItem()
        if item is not None:
            self.close_overlay()
            self.ticket_chosen.emit(item.data(Qt.ItemDataRole.UserRole))


def _is_meant(ticket: Ticket, typed: str) -> bool:
    """`rs-3` and `RS003` are one number; `3` is the third of any series; `rs` is every RS."""
    if typed.isdecimal():
        told = parsed_label(ticket.label)
        return told is not None and told[1] == int(typed)
    meant = parsed_label(typed)
    return written_label(*meant) == ticket.label if meant else ticket.label.startswith(typed.upper())
