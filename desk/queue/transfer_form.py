"""Where a ticket is sent: another service, another counter, or both."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QWidget

from desk.overlay import Overlay
from desk.queue.picture import QueuePicture
from shared.domain.form import text_in
from shared.domain.ticket import Ticket
from shared.ui.language import screen_language


class TransferForm(Overlay):
    """Begins with where the ticket is; the number and its place by time stay."""

    transfer_asked = Signal(int, object, object)

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._ticket: Ticket | None = None
        self.service, self.counter = QComboBox(), QComboBox()
        self._service_words, self._counter_words = QLabel(), QLabel()
        self._back, self.send = QPushButton(), QPushButton()
        self.send.setProperty("kind", "primary")
        for words, field in ((self._service_words, self.service), (self._counter_words, self.counter)):
            words.setProperty("role", "fieldLabel")
            words.setBuddy(field)
            self.body.addWidget(words)
            self.body.addWidget(field)
        self.button_row(self._back, self.send)
        self.press_on_return(self.send, self.service, self.counter)
        for field in (self.service, self.counter):
            field.currentIndexChanged.connect(self._offer)
        self._back.clicked.connect(self.close_overlay)
        self.send.clicked.connect(self._go)

    def ask(self, over: QWidget, ticket: Ticket, picture: QueuePicture) -> None:
        """Ask where this ticket goes."""
        self._ticket = ticket
        self.title.setText(self.tr("Alihkan {label}").format(label=ticket.label))
        self.said.setText(self.tr("Nomor dan gilirannya tetap; pengunjung menunggu panggilan berikutnya."))
        self.said.show()
        self.service.clear()
        for queue in picture.services:
            self.service.addItem(text_in(queue.names, screen_language()), queue.code)
        self.service.setCurrentIndex(self.service.findData(ticket.queue))
        self.counter.clear()
        self.counter.addItem(self.tr("Loket mana saja"), None)
        for code in picture.counters:
            self.counter.addItem(self.tr("Loket {counter}").format(counter=code), code)
        self.counter.setCurrentIndex(max(0, self.counter.findData(ticket.reserved_for)))
        self._offer()
        self.open_over(over, self.service)

    def set_texts(self) -> None:
        self._service_words.setText(self.tr("Ke &layanan"))
        self._counter_words.setText(self.tr("Ke l&oket"))
        self._back.setText(self.tr("&Kembali"))
        self.send.setText(self.tr("&Alihkan"))

    def _offer(self) -> None:
        ticket, chosen = self._ticket, (self.service.currentData(), self.counter.currentData())
        self.send.setEnabled(ticket is not None and chosen != (ticket.queue, ticket.reserved_for))

    def _go(self) -> None:
        ticket = self._ticket
        self.close_overlay()
        if ticket is not None:
            self.transfer_asked.emit(ticket.id or 0, self.service.currentData(), self.counter.currentData())
