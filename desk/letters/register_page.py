"""The register of letters, and the requests that still need one."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout

from desk.kept_choice import show_keeping_choice
from desk.row_table import row_table
from desk.rows_model import Column, RowsModel
from shared.domain.letter import LetterState
from shared.domain.letter_picture import LetterLine
from shared.domain.request import DECIDED
from shared.ui.day_line import shown_day
from shared.ui.labels import plain_label
from shared.ui.language import WordedFrame
from shared.ui.sentences import state_word

WIDTHS = (190, 0, 200, 130, 190, 120)
STRETCHED = 1
GROUPS: dict[str, tuple[LetterState, ...]] = {
    "todo": (),
    "drafts": (LetterState.DRAFTED, LetterState.RETURNED_BY_HEAD),
    "with_head": (LetterState.WITH_HEAD,),
    "issued": (LetterState.ISSUED, LetterState.SENT),
    "cancelled": (LetterState.CANCELLED,),
}


class RegisterPage(WordedFrame):
    """Chips choose the group; `opened` carries the chosen line."""

    opened = Signal(object)
    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lines: Sequence[LetterLine] = ()
        self._touched = False
        self._group = QButtonGroup(self)
        self.chips: dict[str, QPushButton] = {}
        row = QHBoxLayout()
        row.setSpacing(8)
        for name in GROUPS:
            self.chips[name] = chip = QPushButton(checkable=True)
            chip.setProperty("kind", "chip")
            self._group.addButton(chip)
            chip.clicked.connect(self._choose_group)
            row.addWidget(chip)
        row.addStretch(1)
        self.chips["todo"].setChecked(True)
        self.empty = plain_label("empty", wraps=True)
        self.model: RowsModel[LetterLine] = RowsModel(self._columns(), self)
        self.view = row_table(self.model, WIDTHS, STRETCHED)
        self.view.activated.connect(lambda _index: self._open())
        self.view.selectionModel().currentRowChanged.connect(lambda *_rows: self.chosen.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(row)
        column.addWidget(self.empty)
        column.addWidget(self.view, 1)
        column.addStretch(0)
        self.set_texts()

    @property
    def group(self) -> str:
        """The chosen group."""
        return next(name for name, chip in self.chips.items() if chip.isChecked())

    def show_lines(self, lines: Sequence[LetterLine], first: str) -> None:
        """These; until a chip was pressed, `first` is the group where this officer's work begins."""
        self._lines = lines
        if not self._touched:
            counts = {name: len(self._of(name)) for name in GROUPS}
            begin = first if counts[first] else next((name for name in GROUPS if counts[name]), first)
            self.chips[begin].setChecked(True)
        self._show()

    def take_focus(self) -> None:
        """Keys go to the letters, or to the chosen group's chip where it has none."""
        (self.chips[self.group] if self.view.isHidden() else self.view).setFocus()

    def selected(self) -> LetterLine | None:
        """The chosen line."""
        index = self.view.currentIndex()
        return self.model.rows[index.row()] if index.isValid() and self.model.rows else None

    def set_texts(self) -> None:
        words = {
            "todo": self.tr("Perlu disusun"),
            "drafts": self.tr("Konsep"),
            "with_head": self.tr("Menunggu tanda tangan"),
            "issued": self.tr("Terbit"),
            "cancelled": self.tr("Dibatalkan"),
        }
        for name, chip in self.chips.items():
            chip.setText(f"{words[name]} {len(self._of(name))}")
        self.empty.setText(
            self.tr("Tidak ada permintaan yang menunggu surat.")
            if self.group == "todo"
            else self.tr("Tidak ada surat dengan status ini.")
        )
        self.empty.setVisible(not self.model.rows)
        self.view.setVisible(bool(self.model.rows))
        self.view.setAccessibleName(self.tr("Daftar surat"))
        self.model.tell_changed()

    def _choose_group(self) -> None:
        self._touched = True
        self._show()

    def _of(self, name: str) -> list[LetterLine]:
        if name == "todo":
            return [one for one in self._lines if one.letter is None and one.request.state in DECIDED]
        return [one for one in self._lines if one.letter is not None and one.letter.state in GROUPS[name]]

    def _show(self) -> None:
        show_keeping_choice(
            self.view,
            self.model,
            self._of(self.group),
            lambda line: (line.request.request_id, line.letter.id if line.letter else None),
        )
        self.set_texts()
        self.chosen.emit()

    def _open(self) -> None:
        line = self.selected()
        if line is not None:
            self.opened.emit(line)

    def _columns(self) -> Sequence[Column[LetterLine]]:
        def number(line: LetterLine) -> str:
            return line.letter.number if line.letter else "–"

        def identity(line: LetterLine) -> str:
            return (line.letter.identity or "–") if line.letter else "–"

        def state(line: LetterLine) -> str:
            if line.letter is None:
                return state_word(line.request.state, "request_state")
            return state_word(line.letter.state.value, "letter_state")

        def dated(line: LetterLine) -> str:
            return shown_day(line.letter.dated.isoformat()) if line.letter else ""

        return (
            Column(lambda: self.tr("Nomor surat"), number, number),
            Column(
                lambda: self.tr("Judul kegiatan"),
                lambda line: line.request.title,
                lambda line: line.request.title.casefold(),
            ),
            Column(
                lambda: self.tr("Instansi"),
                lambda line: line.request.agency,
                lambda line: line.request.agency.casefold(),
            ),
            Column(lambda: self.tr("Identitas"), identity, identity),
            Column(lambda: self.tr("Status"), state, state),
            Column(
                lambda: self.tr("Tanggal"),
                dated,
                lambda line: line.letter.dated.isoformat() if line.letter else "",
            ),
        )
