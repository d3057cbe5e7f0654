"""Slips that did not surely come: one line each, printed only when somebody asks for it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from desk.kept_choice import show_keeping_choice
from desk.overlay import Overlay
from desk.row_table import row_table
from desk.rows_model import Column, RowsModel
from shared.domain.print_job import OfferedSlip, PrintState
from shared.ui.dates import clock_text
from shared.ui.language import screen_language
from shared.ui.paper_words import trouble_words

WIDTHS, REASON = (120, 150, 100, 90, 120), 2
LEAST_HEIGHT_PX = 260


class OfferedSlips(Overlay):
    """Enter prints the chosen one; `settled` asks for no slip: it has come, or nobody wants it."""

    print_asked = Signal(object)
    settled = Signal(object)

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner, width=900)
        self.model = RowsModel(self._columns(), self)
        self.view = row_table(self.model, WIDTHS, REASON)
        self.view.setMinimumHeight(LEAST_HEIGHT_PX)
        self.view.selectionModel().currentRowChanged.connect(lambda _now, _before: self.set_texts())
        self._back, self.settle, self.print_all, self.print = (QPushButton() for _ in range(4))
        self.print.setProperty("kind", "primary")
        self._back.clicked.connect(self.close_overlay)
        self.settle.clicked.connect(self._settle)
        self.print_all.clicked.connect(lambda: self._print(self.model.rows))
        self.print.clicked.connect(lambda: self._print([self._slip()]))
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.view)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._settle)
        self.body.addWidget(self.view)
        self.button_row(self._back, self.settle, self.print_all, self.print)
        self.press_on_return(self.print, self.view)

    def ask(self, over: QWidget) -> None:
        """Come up, where there is something to decide."""
        if self.model.rows:
            self.view.selectRow(0)
            self.open_over(over, self.view)

    def show_slips(self, slips: Sequence[OfferedSlip]) -> None:
        """These are offered now; with none left there is nothing more to ask. Times are local."""
        show_keeping_choice(self.view, self.model, slips, lambda one: (one.ticket_id, one.copy_number))
        if not slips:
            self.close_overlay()
        self.set_texts()

    def set_texts(self) -> None:
        self.title.setText(self.tr("Tiket tertinggal"))
        self.said.setText(
            self.tr(
                "Pengunjungnya masih menunggu dan nomornya tetap berlaku. Tiket dicetak di meja ini; "
                "yang tidak pasti bertanda SALINAN."
            )
        )
        self.said.show()
        self.view.setAccessibleName(self.title.text())
        slip = self._slip()
        in_doubt = slip is not None and _in_doubt(slip)
        self.settle.setText(self.tr("Sudah &keluar") if in_doubt else self.tr("&Abaikan"))
        self.settle.setToolTip(self.tr("Del"))
        self._back.setText(self.tr("Ke&mbali"))
        self.print_all.setText(self.tr("Cetak &semua"))
        self.print.setText(self.tr("&Cetak salinan") if in_doubt else self.tr("&Cetak"))
        self.model.tell_changed()

    def _slip(self) -> OfferedSlip | None:
        row = self.view.currentIndex().row()
        return self.model.rows[row] if 0 <= row < len(self.model.rows) else None

    def _print(self, slips: Sequence[OfferedSlip | None]) -> None:
        self.print_asked.emit([slip.ticket_id for slip in slips if slip is not None])

    def _settle(self) -> None:
        slip = self._slip()
        if slip is not None:
            self.settled.emit(slip)

    def _columns(self) -> Sequence[Column[OfferedSlip]]:
        return (
            Column(lambda: self.tr("Nomor"), lambda one: one.label, lambda one: one.label),
            Column(lambda: self.tr("Tiket"), self._state, self._state),
            Column(lambda: self.tr("Sebab"), _reason, _reason),
            Column(lambda: self.tr("Sejak"), _since, lambda one: one.since),
            Column(lambda: self.tr("Perangkat"), lambda one: one.device, lambda one: one.device),
        )

    def _state(self, slip: OfferedSlip) -> str:
        return self.tr("Tidak pasti") if _in_doubt(slip) else self.tr("Belum tercetak")


def _in_doubt(slip: OfferedSlip) -> bool:
    return slip.state is PrintState.UNKNOWN


def _reason(slip: OfferedSlip) -> str:
    return trouble_words(slip.reason) if slip.reason else ""


def _since(slip: OfferedSlip) -> str:
    return clock_text(slip.since, screen_language())
