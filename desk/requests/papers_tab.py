"""Attached files, mails and visits of a request."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidgetItem, QVBoxLayout

from desk.mail_look import mail_look
from desk.style import COLOURS
from desk.wrapping_list import WrappingList
from shared.domain.form import text_in
from shared.domain.request_picture import OpenRequest
from shared.ui.day_line import shown_day
from shared.ui.drawn_icon import drawn_icon
from shared.ui.labels import plain_label
from shared.ui.language import WordedFrame, screen_language

HASH = Qt.ItemDataRole.UserRole
KILOBYTE = 1000


class PapersTab(WordedFrame):
    """Enter on a file opens it (the panel asks where to)."""

    file_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._opened: OpenRequest | None = None
        self._heads = [plain_label("sectionTitle") for _ in range(3)]
        self.files, self.mails, self.visits = WrappingList(), WrappingList(), WrappingList()
        self.files.itemActivated.connect(lambda item: self.file_chosen.emit(str(item.data(HASH))))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        for head, part in zip(self._heads, (self.files, self.mails, self.visits), strict=True):
            column.addWidget(head)
            column.addWidget(part, 1)

    def show_request(self, opened: OpenRequest) -> None:
        """This request's papers."""
        self._opened = opened
        self.set_texts()

    def set_texts(self) -> None:
        for head, words in zip(
            self._heads, (self.tr("Berkas"), self.tr("E-mail"), self.tr("Kunjungan")), strict=True
        ):
            head.setText(words)
        for part in (self.files, self.mails, self.visits):
            part.clear()
        opened = self._opened
        if opened is None:
            return
        for file in opened.files:
            question = opened.form.question(file.question)
            words = f"{file.name} ({size_words(file.size)})\n{text_in(question.label, screen_language())}"
            item = QListWidgetItem(drawn_icon("paperclip", COLOURS["primary"]), words)
            item.setData(HASH, file.sha256)
            self.files.addItem(item)
        for mail in opened.mails:
            look = mail_look(mail)
            words = f"{mail.subject}\n{mail.to} · {look.words}"
            self.mails.addItem(QListWidgetItem(drawn_icon(look.icon, COLOURS[look.colour]), words))
        for visit in opened.visits:
            words = f"{visit.label} · {shown_day(visit.day.isoformat())} · {visit.full_name}"
            self.visits.addItem(QListWidgetItem(drawn_icon("account-outline", COLOURS["primary"]), words))


def size_words(size: int) -> str:
    """A file's size: `412 kB`."""
    return f"{max(1, round(size / KILOBYTE))} kB"
