"""The commands of the letters room: keys, icons, words, and which a letter's state allows."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desk.command import Command
from shared.domain.letter import Letter
from shared.domain.mail import NOT_ARRIVED
from shared.domain.request_picture import MailLine


class LetterCommands(QObject):
    """All of them; what is not allowed is not offered."""

    def __init__(self, panel: QWidget) -> None:
        super().__init__(panel)
        self.draft = Command(panel, "file-document-plus-outline", "Ctrl+N")
        self.register = Command(panel, "format-list-bulleted", "Alt+1")
        self.outbox = Command(panel, "email-outline", "Alt+2")
        self.leave = Command(panel, "arrow-left", "Alt+Left")
        self.save = Command(panel, "content-save-outline", "Ctrl+S")
        self.submit = Command(panel, "send-outline", "F9")
        self.give_back = Command(panel, "arrow-u-left-top", "F7")
        self.issue = Command(panel, "stamper", "F10")
        self.cancel = Command(panel, "cancel", "Ctrl+D")
        self.paper = Command(panel, "printer-outline", "Ctrl+P")
        self.read = Command(panel, "email-open-outline", "Ctrl+O")
        self.again = Command(panel, "email-sync-outline", "F8")
        self.otherwise = Command(panel, "hand-extended-outline", "F6")
        self.as_file = Command(panel, "email-arrow-right-outline", "Ctrl+E")

    def listed(self) -> list[Command]:
        """In the order in which they are explained."""
        return [
            *(self.register, self.outbox, self.draft, self.leave, self.save, self.submit, self.give_back),
            *(self.issue, self.cancel, self.paper, self.read, self.again, self.otherwise, self.as_file),
        ]

    @property
    def on_mails(self) -> list[Command]:
        """What can be done with a mail."""
        return [self.read, self.again, self.otherwise, self.as_file]

    def offer_register(self, *, may_draft: bool) -> None:
        """The register is in view."""
        self._only(self.register, self.outbox)
        self.draft.setEnabled(may_draft)

    def offer_letter(self, letter: Letter, *, drafts: bool, signs: bool, wrote: bool) -> None:
        """A letter is in view: what its state and the officer's roles allow; who wrote it signs it not."""
        self._only(self.leave, self.paper)
        self.save.setEnabled(drafts and letter.allows("edit_letter"))
        self.submit.setEnabled(drafts and letter.allows("submit_to_head"))
        self.give_back.setEnabled(signs and letter.allows("return_to_drafter"))
        self.issue.setEnabled(signs and not wrote and letter.allows("issue"))
        self.cancel.setEnabled((drafts or signs) and letter.allows("cancel_letter"))

    def offer_mail(self, mail: MailLine | None, *, drafts: bool, sends: bool) -> None:
        """The outbox is in view, this mail chosen; nothing is sent again where no server is set."""
        self._only(self.register, self.outbox)
        if mail is None or not drafts:
            return
        waits = mail.state in NOT_ARRIVED and mail.gone_at is None
        self.read.setEnabled(True)
        self.again.setEnabled(waits and sends)
        self.otherwise.setEnabled(waits)
        self.as_file.setEnabled(True)

    def set_texts(self) -> None:
        """The words of every command."""
        self.register.setText(self.tr("Daftar surat"))
        self.outbox.setText(self.tr("Kotak keluar"))
        self.draft.setText(self.tr("Susun surat"))
        self.leave.setText(self.tr("Ke daftar"))
        self.save.setText(self.tr("Simpan"))
        self.submit.setText(self.tr("Ajukan kepada Kepala"))
        self.give_back.setText(self.tr("Kembalikan kepada penyusun"))
        self.issue.setText(self.tr("Terbitkan"))
        self.cancel.setText(self.tr("Batalkan surat"))
        self.paper.setText(self.tr("Cetak atau simpan"))
        self.read.setText(self.tr("Baca e-mail"))
        self.again.setText(self.tr("Kirim lagi"))
        self.otherwise.setText(self.tr("Dikirim dengan cara lain"))
        self.as_file.setText(self.tr("Simpan .eml"))

    def _only(self, *offered: Command) -> None:
        for command in self.listed():
            command.setEnabled(command in offered)
