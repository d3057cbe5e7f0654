"""The satisfaction index of a period: the whole, its nine elements, and what people wrote."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QHBoxLayout, QLabel, QProgressBar, QVBoxLayout

from desk.feedback.picture import FeedbackPicture
from desk.wrapping_list import WrappingList
from shared.domain.form import QuestionType, text_in
from shared.ui.day_line import shown_day
from shared.ui.labels import plain_label
from shared.ui.language import WordedFrame, screen_language

PERIODS = ("month", "quarter", "year")
BEST = 400
"""Hundredths of the best mean."""
NAME_PX, MEAN_PX = 290, 90


class IndexPage(WordedFrame):
    """Asks for a period; an element nobody has answered says so."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._picture: FeedbackPicture | None = None
        self.period = QComboBox()
        for name in PERIODS:
            self.period.addItem("", name)
        self.period.activated.connect(lambda _place: self.asked.emit())
        self._title, self.value = plain_label("sectionTitle"), plain_label("entryTitle", wraps=True)
        self.counts = plain_label("muted", wraps=True)
        self._bars: dict[str, tuple[QLabel, QProgressBar, QLabel]] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._written = plain_label("sectionTitle")
        self.comments = WrappingList()
        self.empty = plain_label("empty", wraps=True)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.period)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.value)
        column.addWidget(self.counts)
        column.addLayout(self._grid)
        column.addWidget(self._written)
        column.addWidget(self.empty)
        column.addWidget(self.comments, 1)
        column.addStretch(0)
        self.set_texts()

    def show_picture(self, picture: FeedbackPicture) -> None:
        """This period."""
        self._picture = picture
        self.set_texts()

    def rows(self) -> list[tuple[QLabel, QProgressBar, QLabel]]:
        """Name, bar and mean of each element, in the survey's order."""
        return list(self._bars.values())

    def set_texts(self) -> None:
        words = {
            "month": self.tr("Bulan ini"),
            "quarter": self.tr("Triwulan ini"),
            "year": self.tr("Tahun ini"),
        }
        for place, name in enumerate(PERIODS):
            self.period.setItemText(place, words[name])
        self.period.setAccessibleName(self.tr("Periode"))
        self._title.setText(self.tr("Survei Kepuasan Masyarakat"))
        self._written.setText(self.tr("Komentar"))
        self.empty.setText(self.tr("Belum ada komentar pada periode ini."))
        if self._picture is not None:
            self._show(self._picture)

    def _show(self, picture: FeedbackPicture) -> None:
        index = picture.index
        self.value.setText(
            self.tr("Indeks {value} · mutu {grade}").format(value=_comma(index.value), grade=index.grade)
            if index.value is not None
            else self.tr("Indeks belum dapat dihitung: setiap unsur perlu paling sedikit satu jawaban.")
        )
        self.counts.setText(
            self.tr("{coded} penilaian dengan kode; {anonymous} tanpa kode, dihitung terpisah").format(
                coded=index.ratings, anonymous=index.anonymous
            )
        )
        questions = {one.id: one for one in picture.form.questions if one.type is QuestionType.SINGLE}
        for row, score in enumerate(index.elements):
            name, bar, value = self._bar(score.element, row)
            name.setText(text_in(questions[score.element].label, screen_language()))
            bar.setValue(int((score.mean or 0) * 100))
            value.setText(
                self.tr("{mean} dari 4").format(mean=_comma(score.mean))
                if score.mean is not None
                else self.tr("belum ada")
            )
            bar.setAccessibleName(f"{name.text()} {value.text()}")
        self.comments.clear()
        for day, text in picture.comments:
            self.comments.addItem(f"{shown_day(day.isoformat())}\n{text}")
        self.comments.setVisible(bool(picture.comments))
        self.empty.setVisible(not picture.comments)

    def _bar(self, element: str, row: int) -> tuple[QLabel, QProgressBar, QLabel]:
        if element not in self._bars:
            bar = QProgressBar(textVisible=False, maximum=BEST)
            bar.setFixedHeight(14)
            parts = (plain_label("answer", wraps=True), bar, plain_label("days"))
            parts[0].setFixedWidth(NAME_PX)
            parts[2].setFixedWidth(MEAN_PX)
            for column, part in enumerate(parts):
                self._grid.addWidget(part, row, column)
            self._bars[element] = parts
        return self._bars[element]


def _comma(value: object) -> str:
    return f"{value:.2f}".replace(".", ",") if screen_language() != "en" else f"{value:.2f}"


def card(inside: QFrame) -> QFrame:
    """A card around a part of the room."""
    frame = QFrame(objectName="card")
    column = QVBoxLayout(frame)
    column.setContentsMargins(20, 16, 20, 14)
    column.addWidget(inside)
    return frame
