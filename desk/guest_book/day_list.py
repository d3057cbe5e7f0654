"""The guest book of one day: a table with a date and a search."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QDate, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDateEdit,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableView,
    QVBoxLayout,
)

from desk.kept_choice import show_keeping_choice
from desk.rows_model import Column, RowsModel
from shared.domain.visit_picture import GuestBookLine
from shared.ui.dates import clock_text
from shared.ui.labels import plain_label
from shared.ui.language import WordedFrame, screen_language

TYPING_MS = 250
WIDTHS = (70, 96, 230, 0, 200, 190, 150)
STRETCHED, EMAIL, PHONE = 3, 5, 6
LEAST_AGENCY_PX = 200


class DayList(WordedFrame):
    """Asks for a day and words when the person has stopped typing; contacts come masked."""

    asked = Signal()
    opened = Signal(int)

    def __init__(self, service_name: Callable[[str], str]) -> None:
        super().__init__()
        self._service_name = service_name
        self._today = date.min
        self.day = QDateEdit(calendarPopup=True, displayFormat="dd-MM-yyyy")
        self.day.dateChanged.connect(self.asked)
        self.words = QLineEdit(clearButtonEnabled=True)
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._typing.timeout.connect(self.asked)
        self.words.textChanged.connect(lambda _text: self._typing.start())
        self._day_words, self._search_words = QLabel(), QLabel()
        self._day_words.setBuddy(self.day)
        self._search_words.setBuddy(self.words)
        self.count = plain_label("muted")
        self.empty = plain_label("empty", wraps=True)
        self.model = RowsModel(self._columns(), self)
        self.view = QTableView()
        self._arrange()
        self.set_texts()

    @property
    def asked_day(self) -> date:
        """The day that is asked for."""
        chosen = self.day.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def show_today(self, today: date) -> None:
        """The office's day has begun: follow it where the person has not turned to another."""
        if self._today in (date.min, self.asked_day):
            self._today = today
            self.day.setDate(QDate(today.year, today.month, today.day))
        self.day.setMaximumDate(QDate(today.year, today.month, today.day))

    def show_lines(self, lines: Sequence[GuestBookLine]) -> None:
        """These are the day's lines."""
        show_keeping_choice(self.view, self.model, lines, lambda line: line.ticket_id, first=False)
        self.set_texts()

    def set_texts(self) -> None:
        self._day_words.setText(self.tr("&Tanggal"))
        self._search_words.setText(self.tr("&Cari"))
        self.words.setPlaceholderText(self.tr("Nama, instansi, atau nomor"))
        self.count.setText(self.tr("%n kunjungan", "", len(self.model.rows)))
        self.empty.setText(
            self.tr("Tidak ada yang cocok. Kurangi kata pencarian atau pilih tanggal lain.")
            if self.words.text()
            else self.tr(
                "Belum ada buku tamu pada tanggal ini. Tekan Ctrl+N untuk mengisinya bagi pengunjung."
            )
        )
        self.empty.setVisible(not self.model.rows)
        self.view.setVisible(bool(self.model.rows))
        self.view.setAccessibleName(self.tr("Buku tamu"))
        self.model.tell_changed()

    def selected_ticket(self) -> int | None:
        """The ticket of the selected line."""
        index = self.view.currentIndex()
        return self.model.rows[index.row()].ticket_id if index.isValid() else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Masked contacts say least: they make room for the institution."""
        view = self.view
        spare = self.width() - 2 * view.frameWidth() - view.verticalScrollBar().sizeHint().width()
        spare -= sum(WIDTHS)
        view.setColumnHidden(PHONE, spare < LEAST_AGENCY_PX)
        view.setColumnHidden(EMAIL, spare + WIDTHS[PHONE] < LEAST_AGENCY_PX)

    def _columns(self) -> Sequence[Column[GuestBookLine]]:
        def service(line: GuestBookLine) -> str:
            return self._service_name(line.service)

        return (
            Column(
                lambda: self.tr("Jam"),
                lambda line: clock_text(line.signed_at, screen_language()),
                lambda line: line.signed_at,
            ),
            Column(lambda: self.tr("Nomor"), lambda line: line.label, lambda line: line.label),
            Column(
                lambda: self.tr("Nama"), lambda line: line.full_name, lambda line: line.full_name.casefold()
            ),
            Column(
                lambda: self.tr("Instansi"), lambda line: line.agency, lambda line: line.agency.casefold()
            ),
            Column(lambda: self.tr("Layanan"), service, service),
            Column(lambda: self.tr("E-mail"), lambda line: line.email, lambda line: line.email),
            Column(lambda: self.tr("Nomor HP"), lambda line: line.phone, lambda line: line.phone),
        )

    def _arrange(self) -> None:
        view = self.view
        view.setModel(self.model)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setShowGrid(False)
        view.setTabKeyNavigation(False)
        view.setWordWrap(False)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(40)
        view.activated.connect(lambda _index: self._open())
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        for column, width in enumerate(WIDTHS):
            view.setColumnWidth(column, width)
        header.setSectionResizeMode(STRETCHED, QHeaderView.ResizeMode.Stretch)
        view.setSortingEnabled(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.model.sort(-1)
        top = QHBoxLayout()
        top.setSpacing(10)
        self.words.setMinimumWidth(320)
        for widget in (self._day_words, self.day, self._search_words, self.words):
            top.addWidget(widget)
        top.addStretch(1)
        top.addWidget(self.count)
        column_layout = QVBoxLayout(self)
        column_layout.setContentsMargins(0, 0, 0, 0)
        column_layout.setSpacing(12)
        column_layout.addLayout(top)
        column_layout.addWidget(self.empty)
        column_layout.addWidget(view, 1)

    def _open(self) -> None:
        ticket_id = self.selected_ticket()
        if ticket_id is not None:
            self.opened.emit(ticket_id)
