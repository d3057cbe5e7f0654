"""The visit of the ticket in view: what the guest book says, what is missing, the identity card."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desk.command import CommandButton
from desk.queue.commands import QueueCommands
from desk.queue.identity_look import IdentityLook
from desk.queue.picture import QueuePicture
from shared.domain.form import Answer, Form, Question, text_in
from shared.ui.labels import IconLabel, plain_label
from shared.ui.language import WordedFrame, screen_language

ERRAND = "errand"
FIRST = (ERRAND, "full_name", "agency")
"""What the officer reads before the first word."""


class VisitPane(WordedFrame):
    """Answers stand beside their questions in the language of the screen; contacts come masked."""

    identity_asked = Signal(str, bool)

    def __init__(self, commands: QueueCommands) -> None:
        super().__init__()
        self.setObjectName("visitPane")
        self._picture: QueuePicture | None = None
        self._title = plain_label("sectionTitle")
        self._gaps = QFrame(objectName="gaps")
        self.gap_words = plain_label("gaps", wraps=True)
        self._signed = plain_label("muted", wraps=True)
        self.identity = IdentityLook()
        self.identity.identity_asked.connect(self.identity_asked)
        self._first, self._answers = QFormLayout(), QFormLayout()
        self._arrange(commands)
        self.set_texts()

    def show_picture(self, picture: QueuePicture) -> None:
        """Show the picture's visit."""
        before, self._picture = self._picture, picture
        if before is None or (before.visit, before.form) != (picture.visit, picture.form):
            self.set_texts()

    def answer_texts(self) -> dict[str, str]:
        """What stands here: question's words → answer's words."""
        return {
            _text(form, row, "LabelRole"): _text(form, row, "FieldRole")
            for form in (self._first, self._answers)
            for row in range(form.rowCount())
        }

    def set_texts(self) -> None:
        visit = self._picture.visit if self._picture else None
        form = self._picture.form if self._picture else None
        self._title.setText(self.tr("Kunjungan"))
        self.identity.show_identity(visit, form)
        for rows in (self._first, self._answers):
            while rows.rowCount():
                rows.removeRow(0)
        self._gaps.setVisible(visit is not None and bool(visit.gaps))
        if visit is None or form is None:
            self._signed.setText(self.tr("Kunjungan terbuka di sini begitu sebuah nomor dipanggil."))
            return
        self._show_gaps(form, visit.gaps, signed=visit.signed)
        self._signed.setText(self.tr("Buku tamu sudah diisi.") if visit.signed else "")
        self._signed.setVisible(visit.signed)
        asked = {one.id: one for one in form.visible(visit.answers) if one.asked and one.id in visit.answers}
        for name in (*FIRST, *[one for one in asked if one not in FIRST]):
            if name in asked:
                rows = self._first if name in FIRST else self._answers
                label = self.tr("Keperluan") if name == ERRAND else ""
                _add(rows, asked[name], visit.answers[name], label)

    def _show_gaps(self, form: Form, gaps: tuple[str, ...], *, signed: bool) -> None:
        names = ", ".join(text_in(form.question(gap).label, screen_language()) for gap in gaps)
        self.gap_words.setText(
            self.tr("Buku tamu belum lengkap: {names}.").format(names=names)
            if signed
            else self.tr("Buku tamu belum diisi.")
        )

    def _arrange(self, commands: QueueCommands) -> None:
        gap_row = QHBoxLayout(self._gaps)
        gap_row.setContentsMargins(12, 8, 8, 8)
        gap_row.setSpacing(10)
        gap_row.addWidget(IconLabel("alert", 22, role="gapsIcon"))
        gap_row.addWidget(self.gap_words, 1)
        gap_row.addWidget(CommandButton(commands.guest_book))
        for rows in (self._first, self._answers):
            rows.setHorizontalSpacing(16)
            rows.setVerticalSpacing(7)
        inside = QWidget()
        inside.setObjectName("visitInside")
        inner = QVBoxLayout(inside)
        inner.setContentsMargins(0, 0, 12, 0)
        inner.setSpacing(10)
        inner.addWidget(self._gaps)
        inner.addLayout(self._first)
        inner.addWidget(self._signed)
        inner.addLayout(self._answers)
        inner.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setMinimumHeight(1)
        scroll.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 12, 14)
        column.setSpacing(10)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title, 1)
        for command in (commands.give_form, commands.record):
            head.addWidget(CommandButton(command))
        column.addLayout(head)
        column.addWidget(scroll, 1)
        # An act, not an answer: it stands in view however much there is to read.
        column.addWidget(self.identity)


def answer_words(question: Question, answer: Answer) -> str:
    """An answer as people read it."""
    if isinstance(answer, list):
        return ", ".join(answer_words(question, one) for one in answer)
    option = question.option(str(answer))
    return text_in(option.label, screen_language()) if option else str(answer)


def _add(rows: QFormLayout, question: Question, answer: Answer, heading: str) -> None:
    """A line under `heading`, else under the question as visitors read it."""
    label, value = plain_label("answerLabel", wraps=True), plain_label("answer", wraps=True)
    label.setFixedWidth(196)
    for words in (label, value):
        words.setAlignment(Qt.AlignmentFlag.AlignTop)
    label.setText(heading or text_in(question.label, screen_language()))
    value.setText(answer_words(question, answer))
    value.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    rows.addRow(label, value)


def _text(rows: QFormLayout, row: int, role: str) -> str:
    return rows.itemAt(row, QFormLayout.ItemRole[role]).widget().text()
