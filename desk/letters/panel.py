"""Letters: the register, the outbox, and one letter at a time."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout

from desk.command import CommandButton
from desk.confirmation import Confirmation
from desk.file_choice import choose_place
from desk.letters.commands import LetterCommands
from desk.letters.delivery import ask_delivery
from desk.letters.issue_form import IssueForm
from desk.letters.letter_outlet import ask_for_paper
from desk.letters.letter_page import LetterPage
from desk.letters.mail_sheet import MailSheet
from desk.letters.outbox_page import OutboxPage
from desk.letters.picture import LettersPicture
from desk.letters.register_page import RegisterPage
from desk.note_form import NoteForm
from desk.paper_outlet import PaperOutlet
from desk.room import Panel
from shared.domain.letter import WRITABLE, Letter
from shared.domain.letter_picture import LetterLine
from shared.ui.day_line import shown_day

FEW = 4
"""More buttons than these have no room for icons."""


class LettersPanel(Panel):
    """`drafts`: the officer writes and sends; `signs`: the head returns and issues; `today` is asked anew."""

    draft_asked = Signal(int)
    letter_opened = Signal(int)
    save_asked = Signal(int, dict)
    submit_asked = Signal(int, dict)
    return_asked = Signal(int, str)
    issue_asked = Signal(int, object)
    cancel_asked = Signal(int, str)
    paper_asked = Signal(int, object)
    again_asked = Signal(int)
    otherwise_asked = Signal(int, str, str)
    eml_asked = Signal(int, Path)
    mail_asked = Signal(int)
    left = Signal()

    def __init__(self, *, drafts: bool, signs: bool, today: Callable[[], date]) -> None:
        super().__init__()
        self._drafts, self._signs, self._today = drafts, signs, today
        self.actions_of = LetterCommands(self)
        self.register, self.outbox = RegisterPage(), OutboxPage()
        self.page = LetterPage(self.actions_of)
        self.note_form, self.issue_form = NoteForm(self), IssueForm(self)
        self.confirmation, self.mail_sheet = Confirmation(self), MailSheet(self)
        self.outlet = PaperOutlet(self)
        self._pages = QStackedWidget()
        self._arrange()
        self._connect()
        self._offer()
        self.set_texts()

    @property
    def shown_letter(self) -> int:
        """The letter in view; 0 while a list is."""
        letter = self.page.letter
        return (letter.id or 0) if letter and self._pages.currentWidget() is self.page else 0

    def commands(self) -> list[QAction]:
        return list(self.actions_of.listed())

    def entered(self) -> None:
        if not self.shown_letter:
            self._shown_list().take_focus()

    def has_unsaved(self) -> bool:
        return bool(self.shown_letter) and self.page.editor.is_changed()

    def go_back(self) -> bool:
        if self._pages.currentWidget() is not self._lists[0]:
            self._show_list(0)
            return True
        return False

    def show_picture(self, picture: LettersPicture) -> None:
        """Register and outbox as they are now."""
        first = "with_head" if self._signs and not self._drafts else "todo"
        waits = self.isVisible() and not self.shown_letter and not self._shown_list().model.rows
        self.register.show_lines(picture.lines, first)
        self.outbox.show_mails(picture.mails, picture.counts, sends=picture.sends)
        if waits:
            self._shown_list().take_focus()
        line = next((one for one in picture.lines if one.letter and one.letter.id == self.shown_letter), None)
        if line is not None:
            self.show_letter(line)
        self._offer()

    def show_letter(self, line: LetterLine) -> None:
        """Open a letter, or show it as it is now."""
        fresh = not self.shown_letter
        self._pages.setCurrentWidget(self.page)
        writable = bool(self._drafts and line.letter and line.letter.state in WRITABLE)
        barred = bool(self._signs and line.wrote and line.letter and line.letter.allows("issue"))
        self.page.show_letter(line, writable=writable, barred=barred)
        self._offer()
        if fresh:
            (self.page.editor.fields["number"] if writable else self.page.pages).setFocus()

    def show_saved(self, letter: Letter) -> None:
        """What was typed is kept."""
        self.page.show_saved(letter, writable=self._drafts and letter.state in WRITABLE)
        self._offer()

    def show_pages(self, letter_id: int, pages: Sequence[QImage]) -> None:
        """The PDF of that letter, if it is still in view."""
        if letter_id == self.shown_letter:
            self.page.show_pages(pages)

    def set_texts(self) -> None:
        self.actions_of.set_texts()

    def _offer(self) -> None:
        page = self._pages.currentWidget()
        letter = self.page.letter
        if page is self.page and letter is not None:
            wrote = bool(self.page.line and self.page.line.wrote)
            self.actions_of.offer_letter(letter, drafts=self._drafts, signs=self._signs, wrote=wrote)
        elif page is self._lists[1]:
            self.actions_of.offer_mail(self.outbox.selected(), drafts=self._drafts, sends=self.outbox.sends)
        else:
            line = self.register.selected()
            may_draft = self._drafts and line is not None and line.letter is None
            self.actions_of.offer_register(may_draft=may_draft)

    def _open(self, line: LetterLine) -> None:
        if line.letter is None:
            if self._drafts:
                self.draft_asked.emit(line.request.request_id)
            return
        self.show_letter(line)
        self.letter_opened.emit(line.letter.id or 0)

    def _show_list(self, place: int) -> None:
        if self.has_unsaved():
            self._save()
        self._pages.setCurrentWidget(self._lists[place])
        self._offer()
        self._shown_list().take_focus()
        self.left.emit()

    def _shown_list(self) -> RegisterPage | OutboxPage:
        return self.outbox if self._pages.currentWidget() is self._lists[1] else self.register

    def _save(self) -> None:
        self.save_asked.emit(self.shown_letter, dict(self.page.editor.change()))

    def _submit(self) -> None:
        letter_id = self.shown_letter
        if not self.page.editor.finds_unsigned():
            self.submit_asked.emit(letter_id, dict(self.page.editor.change()))
            return
        self.confirmation.ask(
            self,
            self.tr("Nama atau NIP penanda tangan masih kosong"),
            self.tr(
                "Sebaiknya lengkapi dahulu. Nama yang dibiarkan kosong diisi dengan nama pejabat yang "
                "menerbitkan surat; NIP yang kosong tidak tercetak."
            ),
            self.tr("&Ajukan begitu saja"),
            lambda: self.submit_asked.emit(letter_id, dict(self.page.editor.change())),
        )

    def _give_back(self) -> None:
        letter_id = self.shown_letter
        self.note_form.ask(
            self,
            self.tr("Kembalikan kepada penyusun?"),
            self.tr("Tuliskan apa yang perlu diubah. Penyusun membacanya di atas konsep."),
            self.tr("&Kembalikan"),
            lambda text, _line: self.return_asked.emit(letter_id, text),
            words=self.tr("&Catatan untuk penyusun"),
        )

    def _cancel(self) -> None:
        letter_id = self.shown_letter
        self.note_form.ask(
            self,
            self.tr("Batalkan surat ini?"),
            self.tr("Nomor surat dan identitasnya tetap tercatat dan tidak dipakai lagi."),
            self.tr("&Batalkan surat"),
            lambda text, _line: self.cancel_asked.emit(letter_id, text),
            words=self.tr("&Alasan"),
        )

    def _issue(self) -> None:
        letter_id, letter = self.shown_letter, self.page.letter
        if letter is not None:
            other_day = "" if letter.dated == self._today() else shown_day(letter.dated.isoformat())
            self.issue_form.ask(
                self, letter.number, lambda scan: self.issue_asked.emit(letter_id, scan), other_day=other_day
            )

    def _otherwise(self) -> None:
        mail = self.outbox.selected()
        if mail is None:
            return
        ask_delivery(self.note_form, self, mail, self._today(), self.otherwise_asked.emit)

    def _give_paper(self) -> None:
        letter_id, letter = self.shown_letter, self.page.letter
        if self.has_unsaved():
            self._save()
        if letter is not None:
            give = partial(self.paper_asked.emit, letter_id)
            ask_for_paper(self.outlet, self, letter, is_saved=lambda: not self.has_unsaved(), give=give)

    def _save_eml(self) -> None:
        mail = self.outbox.selected()
        if mail is not None:
            give = partial(self.eml_asked.emit, mail.mail_id)
            choose_place(self, self.tr("Simpan sebagai"), f"e-mail-{mail.mail_id}.eml", give)

    def _again(self) -> None:
        mail = self.outbox.selected()
        if mail is not None:
            self.again_asked.emit(mail.mail_id)

    def _read(self, mail_id: int) -> None:
        if self._drafts:
            self.mail_asked.emit(mail_id)

    def _draft(self) -> None:
        line = self.register.selected()
        if line is not None:
            self._open(line)

    def _connect(self) -> None:
        actions = self.actions_of
        for command, act in (
            (actions.draft, self._draft),
            (actions.register, lambda: self._show_list(0)),
            (actions.outbox, lambda: self._show_list(1)),
            (actions.leave, lambda: self._show_list(0)),
            (actions.save, self._save),
            (actions.submit, self._submit),
            (actions.give_back, self._give_back),
            (actions.issue, self._issue),
            (actions.cancel, self._cancel),
            (actions.paper, self._give_paper),
            (actions.read, self.outbox.open_selected),
            (actions.again, self._again),
            (actions.otherwise, self._otherwise),
            (actions.as_file, self._save_eml),
        ):
            command.triggered.connect(act)
        self.register.opened.connect(self._open)
        self.register.chosen.connect(self._offer)
        self.outbox.chosen.connect(self._offer)
        self.outbox.opened.connect(self._read)

    def _arrange(self) -> None:
        actions = self.actions_of
        self._lists = (
            self._list_page(self.register, actions.draft, actions.outbox),
            self._list_page(
                self.outbox, actions.read, actions.again, actions.otherwise, actions.as_file, actions.register
            ),
        )
        for page in (*self._lists, self.page):
            self._pages.addWidget(page)
        card = QFrame(objectName="card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(20, 16, 20, 14)
        inside.addWidget(self._pages)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.addWidget(card)

    def _list_page(self, part: QFrame, *commands: QAction) -> QFrame:
        page = QFrame()
        rows = QVBoxLayout(page)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        rows.addWidget(part, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for command in commands[:-1]:
            foot.addWidget(CommandButton(command, bare=len(commands) > FEW))
        foot.addStretch(1)
        foot.addWidget(CommandButton(commands[-1]))
        rows.addLayout(foot)
        return page
