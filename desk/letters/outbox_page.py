"""The outbox: what went, what waits, and what did not arrive."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout

from desk.column_room import make_room
from desk.kept_choice import show_keeping_choice
from desk.letters.mail_words import row_hint, row_look, subject_words, waits_for_a_person
from desk.row_table import row_table
from desk.rows_model import Column, RowsModel
from desk.style import COLOURS
from shared.domain.mail import MailState
from shared.domain.request_picture import MailLine
from shared.ui.day_line import shown_day
from shared.ui.drawn_icon import drawn_icon
from shared.ui.labels import plain_label
from shared.ui.language import WordedFrame
from shared.ui.sentences import state_word

WIDTHS = (130, 0, 210, 180, 120, 80)
NUMBER, STRETCHED, STATE, ATTEMPTS = 0, 1, 3, 5
ROOMY_PX = 1100
"""Below it nobody misses how often a mail was tried."""


class OutboxPage(WordedFrame):
    """Mails, newest first; a chip leaves those that need a person. `opened` carries the mail's id."""

    chosen = Signal()
    opened = Signal(int)

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
        self.view.setIconSize(QSize(20, 20))
        self.view.activated.connect(lambda _index: self.open_selected())
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

    def take_focus(self) -> None:
        """Keys go to the mails, or to the chips where there are none."""
        (self.all if self.view.isHidden() else self.view).setFocus()

    def selected(self) -> MailLine | None:
        """The chosen mail."""
        index = self.view.currentIndex()
        return self.model.rows[index.row()] if index.isValid() and self.model.rows else None

    @property
    def sends(self) -> bool:
        """Whether there is a server that mails can be given to."""
        return self._sends

    def open_selected(self) -> None:
        """Ask for the chosen mail to be read."""
        mail = self.selected()
        if mail is not None:
            self.opened.emit(mail.mail_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.view.setColumnHidden(ATTEMPTS, self.width() < ROOMY_PX)
        super().resizeEvent(event)

    def set_texts(self) -> None:
        waiting = sum(1 for mail in self._mails if waits_for_a_person(mail))
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
        make_room(self.view, NUMBER, ["P-2026-0000"], icon=True)
        states = [state_word(state.value, "mail_state") for state in MailState]
        make_room(self.view, STATE, states)

    def _show(self) -> None:
        only = self.waiting.isChecked()
        shown = [one for one in self._mails if waits_for_a_person(one) or not only]
        show_keeping_choice(self.view, self.model, shown, lambda mail: mail.mail_id)
        self.set_texts()
        self.chosen.emit()

    def _columns(self) -> Sequence[Column[MailLine]]:
        def look(mail: MailLine) -> object:
            shown = row_look(mail)
            return drawn_icon(shown.icon, COLOURS[shown.colour])

        def state(mail: MailLine) -> str:
            return row_look(mail).words

        def day(mail: MailLine) -> str:
            return shown_day((mail.gone_at or mail.created_at).date().isoformat())

        return (
            Column(lambda: self.tr("Permintaan"), lambda mail: mail.request, lambda mail: mail.request, look),
            Column(lambda: self.tr("Perihal"), subject_words, subject_words, hint=lambda mail: mail.subject),
            Column(lambda: self.tr("Kepada"), lambda mail: mail.to, lambda mail: mail.to),
            Column(lambda: self.tr("Status"), state, state, hint=row_hint),
            Column(lambda: self.tr("Tanggal"), day, lambda mail: mail.gone_at or mail.created_at),
            Column(
                lambda: self.tr("Upaya"),
                lambda mail: str(mail.attempts),
                lambda mail: mail.attempts,
                right=True,
            ),
        )
