"""The outbox: what went, what waits, and what did not arrive."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout

from desk.mail_look import mail_look
from desk.row_table import row_table
from desk.rows_model import Column, RowsModel
from desk.style import COLOURS
from shared.domain.mail import MailState, needs_a_person
from shared.domain.request_picture import MailLine
from shared.ui.day_line import shown_day
from shared.ui.drawn_icon import drawn_icon
from shared.ui.labels import plain_label
from shared.ui.language import WordedFrame

WIDTHS = (0, 240, 280, 130, 90)
STRETCHED = 0


class OutboxPage(WordedFrame):
    """Mails, newest first; those that need a person come first by a chip."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._mails: Sequence[MailLine] = ()
        self._sends = True
        self.banner = plain_label("banner", wraps=True)
        self._group = QButtonGroup(self)
        self.all, self.waiting = QPushButton(checkable=True), QPushButton(checkable=True)
        row = QHBoxLayout()
        row.setSpacing(8)
        for chip in (self.all, self.waiting):
            chip.setProperty("kind", "chip")
            self._group.addButton(chip)
            chip.clicked.connect(lambda _checked=False: self._show())
            row.addWidget(chip)
        row.addStretch(1)
        self.all.setChecked(True)
        self.empty = plain_label("empty", wraps=True)
        self.model: RowsModel[MailLine] = RowsModel(self._columns(), self)
        self.view = row_table(self.model, WIDTHS, STRETCHED)
        self.view.selectionModel().currentRowChanged.connect(lambda *_rows: self.chosen.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.banner)
        column.addLayout(row)
        column.addWidget(self.empty)
        column.addWidget(self.view, 1)
        column.addStretch(0)
        self.set_texts()

    def show_mails(self, mails: Sequence[MailLine], counts: Mapping[MailState, int], *, sends: bool) -> None:
        """These; `counts` per state, without those that were handed over otherwise."""
        self._mails, self._sends, self._counts = mails, sends, counts
        self._show()

    def selected(self) -> MailLine | None:
        """The chosen mail."""
        index = self.view.currentIndex()
        return self.model.rows[index.row()] if index.isValid() and self.model.rows else None

    def set_texts(self) -> None:
        waiting = sum(1 for mail in self._mails if _needs_a_person(mail))
        self.all.setText(self.tr("Semua {count}").format(count=len(self._mails)))
        self.waiting.setText(self.tr("Perlu tindakan {count}").format(count=waiting))
        self.banner.setText(
            self.tr(
                "Server e-mail belum diatur: tidak ada e-mail yang dikirim. Setiap e-mail tersimpan tersegel "
                "dan dapat disimpan sebagai berkas .eml. Sampaikan dengan cara lain, lalu catat di sini "
                "dengan tanggalnya."
            )
        )
        self.banner.setVisible(not self._sends)
        self.empty.setText(self.tr("Tidak ada e-mail di sini."))
        self.empty.setVisible(not self.model.rows)
        self.view.setVisible(bool(self.model.rows))
        self.view.setAccessibleName(self.tr("Kotak keluar"))
        self.model.tell_changed()

    def _show(self) -> None:
        row = self.view.currentIndex().row()
        only = self.waiting.isChecked()
        self.model.show_rows([one for one in self._mails if _needs_a_person(one) or not only])
        if self.model.rows:
            self.view.selectRow(min(max(row, 0), len(self.model.rows) - 1))
        self.set_texts()
        self.chosen.emit()

    def _columns(self) -> Sequence[Column[MailLine]]:
        def look(mail: MailLine) -> object:
            shown = mail_look(mail)
            return drawn_icon(shown.icon, COLOURS[shown.colour])

        def state(mail: MailLine) -> str:
            return mail_look(mail).words

        def day(mail: MailLine) -> str:
            return shown_day((mail.gone_at or mail.created_at).date().isoformat())

        return (
            Column(lambda: self.tr("Perihal"), lambda mail: mail.subject, lambda mail: mail.subject, look),
            Column(lambda: self.tr("Kepada"), lambda mail: mail.to, lambda mail: mail.to),
            Column(lambda: self.tr("Status"), state, state),
            Column(lambda: self.tr("Tanggal"), day, lambda mail: mail.gone_at or mail.created_at),
            Column(
                lambda: self.tr("Upaya"),
                lambda mail: str(mail.attempts),
                lambda mail: mail.attempts,
                right=True,
            ),
        )


def _needs_a_person(mail: MailLine) -> bool:
    return needs_a_person(mail.kind, mail.state, mail.gone_at)
