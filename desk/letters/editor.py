"""The wording of a letter: what the template proposes and the drafter may change."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QLineEdit, QPlainTextEdit, QScrollArea, QWidget

from shared.domain.letter import Letter, LetterKind
from shared.ui.day_line import DayLine, iso_day, shown_day
from shared.ui.language import WordedFrame

LISTS = ("addressee", "copies", "points")
HEIGHTS = {"addressee": 96, "paragraphs": 190, "points": 130, "closing": 90, "copies": 76}
FIELDS = (
    *("number", "identity", "dated", "nature", "enclosure", "subject", "addressee"),
    *("paragraphs", "points", "closing", "copies"),
    *("signer_title", "signer_name", "signer_nip"),
)


class LetterEditor(WordedFrame):
    """Lists stand one per line, paragraphs are parted by an empty line."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[str, QLineEdit | QPlainTextEdit] = {}
        self._words: dict[str, QLabel] = {}
        self._shown: dict[str, str] = {}
        self._kind = LetterKind.RECOMMENDATION
        page = QWidget(objectName="formPage")
        rows = QFormLayout(page)
        rows.setContentsMargins(4, 4, 16, 24)
        rows.setVerticalSpacing(8)
        rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        for name in FIELDS:
            field = self._field(name)
            self.fields[name], self._words[name] = field, QLabel()
            self._words[name].setBuddy(field)
            rows.addRow(self._words[name], field)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        column = QFormLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addRow(area)
        self._area = area
        self.set_texts()

    def show_letter(self, letter: Letter, *, writable: bool) -> None:
        """This letter's wording."""
        self._kind = letter.kind
        self._shown = _texts(letter)
        for name, field in self.fields.items():
            _write(field, self._shown[name])
            field.setReadOnly(not writable)
        self.set_texts()

    def is_changed(self) -> bool:
        """Whether something was typed that is not saved."""
        return self._typed() != self._shown

    def change(self) -> Mapping[str, object]:
        """What was changed, by field of a letter."""
        typed = self._typed()
        return {name: _value(name, text) for name, text in typed.items() if text != self._shown[name]}

    def finds_unsigned(self) -> bool:
        """Whether the signer's name or NIP is missing; that field comes into view with the focus."""
        fields = (self.fields["signer_name"], self.fields["signer_nip"])
        empty = next((field for field in fields if not _read(field).strip()), None)
        if empty is None:
            return False
        self._area.ensureWidgetVisible(empty)
        empty.setFocus()
        return True

    def set_texts(self) -> None:
        words = {
            "number": self.tr("&Nomor surat"),
            "identity": self.tr("&Identitas rekomendasi"),
            "dated": self.tr("&Tanggal surat"),
            "nature": self.tr("Si&fat"),
            "enclosure": self.tr("&Lampiran"),
            "subject": self.tr("&Hal"),
            "addressee": self.tr("&Kepada (satu baris satu unsur)"),
            "paragraphs": self.tr("I&si surat (alinea dipisahkan baris kosong, **tebal**)"),
            "points": self.tr("&Butir (satu baris satu butir)"),
            "closing": self.tr("&Penutup"),
            "copies": self.tr("T&embusan (satu baris satu penerima)"),
            "signer_title": self.tr("&Jabatan penanda tangan"),
            "signer_name": self.tr("N&ama penanda tangan"),
            "signer_nip": self.tr("NIP p&enanda tangan"),
        }
        for name, label in self._words.items():
            label.setText(words[name])
        shown = self._kind is LetterKind.RECOMMENDATION
        for part in (self.fields["identity"], self._words["identity"]):
            part.setEnabled(shown)

    def _field(self, name: str) -> QLineEdit | QPlainTextEdit:
        if name in HEIGHTS:
            field = QPlainTextEdit()
            field.setTabChangesFocus(True)
            # The application's style sets a smaller least height, which would win.
            field.setStyleSheet(f"min-height: {HEIGHTS[name]}px; max-height: {HEIGHTS[name]}px;")
            field.textChanged.connect(self.changed)
            return field
        line = DayLine() if name == "dated" else QLineEdit()
        line.textChanged.connect(lambda _text: self.changed.emit())
        return line

    def _typed(self) -> dict[str, str]:
        return {name: _read(field) for name, field in self.fields.items()}


def _read(field: QLineEdit | QPlainTextEdit) -> str:
    return field.toPlainText() if isinstance(field, QPlainTextEdit) else field.text()


def _write(field: QLineEdit | QPlainTextEdit, text: str) -> None:
    if _read(field) == text:
        return
    if isinstance(field, QPlainTextEdit):
        field.setPlainText(text)
    else:
        field.setText(text)


def _texts(letter: Letter) -> dict[str, str]:
    texts = {name: str(getattr(letter, name) or "") for name in FIELDS}
    texts |= {name: "\n".join(getattr(letter, name)) for name in LISTS}
    texts["paragraphs"] = "\n\n".join(letter.paragraphs)
    texts["dated"] = shown_day(letter.dated.isoformat())
    return texts


def _value(name: str, text: str) -> object:
    if name in LISTS:
        return [line.strip() for line in text.splitlines() if line.strip()]
    if name == "paragraphs":
        return [" ".join(part.split()) for part in text.split("\n\n") if part.strip()]
    return iso_day(text) if name == "dated" else text.strip()
