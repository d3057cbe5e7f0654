"""What stands against completeness and verification: each line jumps to its place."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidgetItem, QVBoxLayout

from desk.style import COLOURS
from desk.wrapping_list import WrappingList
from shared.domain.errors import InvalidAnswer
from shared.domain.form import Reason
from shared.domain.form_checks import Severity
from shared.domain.request_picture import OpenRequest
from shared.ui.drawn_icon import drawn_icon
from shared.ui.labels import plain_label
from shared.ui.language import WordedFrame, screen_language
from shared.ui.sentences import sentence

PLACE = Qt.ItemDataRole.UserRole


class ChecksTab(WordedFrame):
    """First what is missing, then errors, then warnings; Enter or a click jumps."""

    place_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._opened: OpenRequest | None = None
        self._problems: Sequence[InvalidAnswer] = ()
        self.head = plain_label("sectionTitle", wraps=True)
        self.list = WrappingList()
        self.list.itemActivated.connect(self._jump)
        self.list.itemClicked.connect(self._jump)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.head)
        column.addWidget(self.list, 1)
        column.addStretch(0)

    def show_request(self, opened: OpenRequest, problems: Sequence[InvalidAnswer]) -> None:
        """What this request still needs; `problems` are those of its form as it stands on the screen."""
        if self._opened is opened and list(self._problems) == list(problems):
            return
        self._opened, self._problems = opened, problems
        self.set_texts()

    @property
    def places(self) -> Sequence[str]:
        """The addresses of the lines, in their order."""
        return [str(self.list.item(row).data(PLACE)) for row in range(self.list.count())]

    def set_texts(self) -> None:
        self.list.clear()
        opened = self._opened
        if opened is None:
            return
        language = screen_language()
        for problem in self._problems:
            words = opened.form.words_for(problem.question, language)
            if problem.reason != Reason.REQUIRED:
                words = f"{words}\n{sentence(problem)}"
            self._add(words, "circle-outline", "orange", problem.question)
        for severity, icon, colour in (
            (Severity.ERROR, "close-octagon-outline", "red"),
            (Severity.WARNING, "alert-outline", "orange"),
        ):
            for result in opened.checks:
                if result.check.severity is severity:
                    self._add(result.text(language), icon, colour, (*result.places, "")[0])
        errors = sum(result.check.severity is Severity.ERROR for result in opened.checks)
        warnings = len(opened.checks) - errors
        self.head.setText(self._head_words(len(self._problems), errors, warnings))
        self.list.setAccessibleName(self.head.text())
        self.list.setVisible(self.list.count() > 0)

    def _head_words(self, missing: int, errors: int, warnings: int) -> str:
        words = [self.tr("%n isian perlu dilengkapi", "", missing)] if missing else []
        words += [self.tr("%n pemeriksaan belum sesuai", "", errors)] if errors else []
        if warnings:
            words = words or [self.tr("Lengkap")]
            words.append(self.tr("%n hal perlu diperhatikan", "", warnings))
        if words:
            return " · ".join(words)
        if self._opened is not None and not self._opened.request.is_editable:
            return self.tr("Formulir sudah dibekukan")
        return self.tr("Lengkap, tidak ada yang bertentangan")

    def _add(self, words: str, icon: str, colour: str, place: str) -> None:
        item = QListWidgetItem(drawn_icon(icon, COLOURS[colour]), words)
        item.setData(PLACE, place)
        self.list.addItem(item)

    def _jump(self, item: QListWidgetItem) -> None:
        place = str(item.data(PLACE))
        if place:
            self.place_chosen.emit(place)
