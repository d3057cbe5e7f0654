"""Feedback: the satisfaction index for all officers, complaints for supervisors and the head."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout

from desk.command import Command
from desk.feedback.complaints_page import ComplaintsPage
from desk.feedback.index_page import IndexPage, card
from desk.feedback.picture import FeedbackPicture
from desk.note_form import NoteForm
from desk.room import Panel
from shared.domain.code import shown_code

MOVES = {
    "triage": ("clipboard-search-outline", "F6"),
    "supervise": ("shield-search", "Shift+F6"),
    "answer": ("email-edit-outline", "F7"),
    "reply": ("reply-outline", "Shift+F7"),
    "settle": ("check-decagram-outline", "F8"),
    "tell": ("phone-check-outline", "Shift+F8"),
    "close_complaint": ("archive-check-outline", "F9"),
}
MOST_SHOWN = 900
"""Letters of a complaint beside its answer."""
NEED_WORDS = ("answer", "reply", "settle")


class FeedbackPanel(Panel):
    """`settles`: this officer reads and moves complaints."""

    period_asked = Signal()
    move_asked = Signal(str, int, str)

    def __init__(self, *, settles: bool) -> None:
        super().__init__()
        self.moves = {move: Command(self, icon, key) for move, (icon, key) in MOVES.items()}
        self.index, self.complaints = IndexPage(), ComplaintsPage(self.moves)
        self.note_form = NoteForm(self)
        for move, command in self.moves.items():
            command.setEnabled(False)
            command.triggered.connect(lambda _checked=False, move=move: self._ask(move))
        self.index.asked.connect(self.period_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 14)
        row.setSpacing(12)
        row.addWidget(card(self.index), 1)
        right = card(self.complaints)
        row.addWidget(right, 1)
        right.setVisible(settles)
        self.set_texts()

    def commands(self) -> list[QAction]:
        return list(self.moves.values())

    def entered(self) -> None:
        (self.complaints.list if self.complaints.list.isVisible() else self.index.period).setFocus()

    def show_picture(self, picture: FeedbackPicture) -> None:
        """The period's index, and the complaints where they may be read."""
        self.index.show_picture(picture)
        if picture.complaints is not None:
            self.complaints.show_complaints(picture.complaints)

    def set_texts(self) -> None:
        self.moves["triage"].setText(self.tr("Telaah"))
        self.moves["supervise"].setText(self.tr("Telaah pengawasan"))
        self.moves["answer"].setText(self.tr("Jawab"))
        self.moves["reply"].setText(self.tr("Tanggapan pelapor"))
        self.moves["settle"].setText(self.tr("Selesaikan"))
        self.moves["tell"].setText(self.tr("Sudah disampaikan"))
        self.moves["close_complaint"].setText(self.tr("Tutup"))

    def _ask(self, move: str) -> None:
        row = self.complaints.selected()
        if row is None:
            return
        complaint_id = row.complaint.id or 0
        self.note_form.ask(
            self,
            f"{self.moves[move].text()} · {shown_code(row.complaint.code)}",
            _beginning(row.text),
            self.moves[move].text(),
            lambda text, _line: self.move_asked.emit(move, complaint_id, text),
            words=self._words_for(move),
            needed=move in NEED_WORDS,
            about=(move, complaint_id),
        )

    def _words_for(self, move: str) -> str:
        words = {
            "answer": self.tr("&Jawaban untuk pelapor"),
            "reply": self.tr("&Tanggapan pelapor"),
            "settle": self.tr("&Bagaimana diselesaikan"),
        }
        return words.get(move) or self.tr("&Keterangan (boleh kosong)")


def _beginning(text: str) -> str:
    """So much of a complaint as leaves room for the answer; the whole stands in the list."""
    return text if len(text) <= MOST_SHOWN else text[:MOST_SHOWN].rsplit(" ", 1)[0] + " …"
