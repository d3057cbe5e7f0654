"""The list of requests: chips of states, a search, and the most urgent one first."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
)

from desk.requests.days import duty_look, final_look
from desk.row_table import row_table
from desk.rows_model import Column, RowsModel
from desk.style import COLOURS
from shared.domain.request import DECIDED, ENDED, OPEN, RequestState
from shared.domain.request_picture import RequestLine
from shared.ui.drawn_icon import drawn_icon
from shared.ui.labels import plain_label
from shared.ui.language import WordedFrame
from shared.ui.sentences import state_word

TYPING_MS = 250
NO_DEADLINE = 10_000
WIDTHS = (108, 0, 190, 150, 150, 150, 150, 70)
STRETCHED, OFFICER = 1, 6
ROOMY_PX = 1200
GROUPS: Mapping[str, tuple[RequestState, ...]] = {
    "open": OPEN,
    "recording": (RequestState.RECORDED, RequestState.NEEDS_COMPLETION),
    "inspection": (
        RequestState.RECORDED_COMPLETE,
        RequestState.UNDER_REVIEW,
        RequestState.NEEDS_REVISION,
    ),
    "letter": DECIDED,
    "sent": (RequestState.LETTER_SENT,),
    "ended": ENDED,
}


class ListPage(WordedFrame):
    """Asks by state, words and officer; `opened` names the request."""

    asked = Signal()
    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.words = QLineEdit(clearButtonEnabled=True)
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._typing.timeout.connect(self.asked)
        self.words.textChanged.connect(lambda _text: self._typing.start())
        self.mine = QCheckBox()
        self.mine.toggled.connect(lambda _on: self.asked.emit())
        self._group = QButtonGroup(self)
        self.chips: dict[str, QPushButton] = {}
        for name in GROUPS:
            self.chips[name] = chip = QPushButton(checkable=True)
            chip.setProperty("kind", "chip")
            self._group.addButton(chip)
            chip.clicked.connect(lambda _checked=False: self.asked.emit())
        self.chips["open"].setChecked(True)
        self._counts: Mapping[RequestState, int] = {}
        self.empty = plain_label("empty", wraps=True)
        self.model = RowsModel(self._columns(), self)
        self.view = row_table(self.model, WIDTHS, STRETCHED)
        self._arrange()
        self.set_texts()

    @property
    def states(self) -> tuple[RequestState, ...]:
        """The states that are asked for."""
        return next(GROUPS[name] for name, chip in self.chips.items() if chip.isChecked())

    def show_lines(self, lines: Sequence[RequestLine], counts: Mapping[RequestState, int]) -> None:
        """These requests, and how many there are in each state."""
        self._counts = counts
        selected = self.selected()
        self.model.show_rows(lines)
        ids = [line.request_id for line in self.model.rows]
        if ids:
            self.view.selectRow(ids.index(selected) if selected in ids else 0)
        self.set_texts()

    def selected(self) -> int | None:
        """The request of the selected line."""
        index = self.view.currentIndex()
        return self.model.rows[index.row()].request_id if index.isValid() else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.view.setColumnHidden(OFFICER, self.width() < ROOMY_PX)
        super().resizeEvent(event)

    def set_texts(self) -> None:
        words = {
            "open": self.tr("Semua terbuka"),
            "recording": self.tr("Perekaman"),
            "inspection": self.tr("Pemeriksaan"),
            "letter": self.tr("Menunggu surat"),
            "sent": self.tr("Surat terkirim"),
            "ended": self.tr("Selesai"),
        }
        for name, chip in self.chips.items():
            count = sum(self._counts.get(state, 0) for state in GROUPS[name])
            chip.setText(f"{words[name]} {count}")
        self.words.setPlaceholderText(self.tr("Judul, instansi, atau nomor"))
        self.words.setAccessibleName(self.tr("Cari permintaan"))
        self.mine.setText(self.tr("&Tugas saya"))
        self.empty.setText(
            self.tr("Tidak ada permintaan yang cocok. Kurangi kata pencarian atau pilih status lain.")
            if self.words.text()
            else self.tr("Belum ada permintaan di sini. Tekan Ctrl+N untuk merekam permintaan baru.")
        )
        self.empty.setVisible(not self.model.rows)
        self.view.setVisible(bool(self.model.rows))
        self.view.setAccessibleName(self.tr("Permintaan"))
        self.model.tell_changed()

    def _columns(self) -> Sequence[Column[RequestLine]]:
        def urgency(line: RequestLine) -> int:
            return NO_DEADLINE if line.days.left is None else line.days.left

        def icon(line: RequestLine, final: bool):  # noqa: ANN202
            look = final_look(line.days) if final else duty_look(line.days)
            return drawn_icon(look.icon, COLOURS[look.colour])

        return (
            Column(lambda: self.tr("Nomor"), lambda line: line.number, lambda line: line.number),
            Column(
                lambda: self.tr("Judul kegiatan"),
                lambda line: line.title or self.tr("(belum diisi)"),
                lambda line: line.title.casefold(),
            ),
            Column(
                lambda: self.tr("Instansi"), lambda line: line.agency, lambda line: line.agency.casefold()
            ),
            Column(
                lambda: self.tr("Status"),
                lambda line: _state_words(line, self.tr("putaran {round}")),
                lambda line: line.state,
            ),
            Column(
                lambda: self.tr("Pemberitahuan"),
                lambda line: duty_look(line.days).words,
                urgency,
                lambda line: icon(line, False),
            ),
            Column(
                lambda: self.tr("Hasil akhir"),
                lambda line: final_look(line.days).words,
                urgency,
                lambda line: icon(line, True),
            ),
            Column(lambda: self.tr("Petugas"), lambda line: line.officer, lambda line: line.officer),
            Column(
                lambda: self.tr("Catatan"),
                lambda line: str(line.open_findings or ""),
                lambda line: line.open_findings,
                right=True,
            ),
        )

    def _arrange(self) -> None:
        self.view.activated.connect(lambda _index: self._open())
        chips = QHBoxLayout()
        chips.setSpacing(8)
        for chip in self.chips.values():
            chips.addWidget(chip)
        chips.addStretch(1)
        chips.addWidget(self.mine)
        self.words.setMinimumWidth(190)
        chips.addWidget(self.words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(chips)
        column.addWidget(self.empty)
        column.addWidget(self.view, 1)
        column.addStretch(0)

    def _open(self) -> None:
        request_id = self.selected()
        if request_id is not None:
            self.opened.emit(request_id)


def _state_words(line: RequestLine, round_words: str) -> str:
    word = state_word(line.state, "request_state")
    return f"{word}, {round_words.format(round=line.round)}" if line.round > 1 else word
