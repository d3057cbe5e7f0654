"""The queue's commands: their keys, icons and words, and which the shown ticket allows."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desk.command import Command
from shared.domain.ticket import ALLOWED_FROM, Ticket

MOVES = {
    "recall": ("bullhorn-outline", "F3"),
    "start": ("account-voice", "F4"),
    "finish": ("check-bold", "F5"),
    "transfer": ("swap-horizontal", "F6"),
    "no_show": ("account-off", "F7"),
    "hold": ("pause", "F8"),
    "resume": ("play", "Ctrl+R"),
    "requeue": ("account-reactivate", "Ctrl+B"),
    "cancel": ("cancel", "Ctrl+D"),
}
CANCEL_ALSO = "Del"


class QueueCommands(QObject):
    """All of them; `call` is always offered, so that a refusal can say why."""

    def __init__(self, panel: QWidget) -> None:
        super().__init__(panel)
        self.call = Command(panel, "bullhorn", "F2")
        self.moves = {
            move: Command(panel, icon, *((key, CANCEL_ALSO) if move == "cancel" else (key,)))
            for move, (icon, key) in MOVES.items()
        }
        self.new_number = Command(panel, "ticket-confirmation-outline", "Ctrl+N")
        self.print_again = Command(panel, "printer-outline", "Ctrl+P")
        self.offered = Command(panel, "printer-alert", "Ctrl+Shift+P")
        self.guest_book = Command(panel, "book-edit-outline", "Ctrl+G")
        self.give_form = Command(panel, "file-download-outline", "Ctrl+L")
        self.record = Command(panel, "file-document-edit-outline", "F9")
        self.allow(None)
        self.call.setEnabled(False)

    def listed(self) -> list[Command]:
        """In the order in which they are explained."""
        more = (self.new_number, self.print_again, self.offered, self.guest_book, self.give_form, self.record)
        return [self.call, *self.moves.values(), *more]

    def allow(self, ticket: Ticket | None) -> None:
        """Offer what this ticket's state allows."""
        self.call.setEnabled(True)
        for move, command in self.moves.items():
            command.setEnabled(ticket is not None and ticket.state in ALLOWED_FROM[move])
        self.print_again.setEnabled(ticket is not None)
        self.guest_book.setEnabled(ticket is not None)
        self.allow_request(signed=False)

    def allow_request(self, *, signed: bool) -> None:
        """A form is given and a request recorded only for a visit that stands in the guest book."""
        self.give_form.setEnabled(signed)
        self.record.setEnabled(signed)

    def set_texts(self) -> None:
        """The words of every command."""
        words = {
            "recall": self.tr("Panggil ulang"),
            "start": self.tr("Mulai layani"),
            "finish": self.tr("Selesai"),
            "transfer": self.tr("Alihkan"),
            "no_show": self.tr("Terlewat"),
            "hold": self.tr("Tunda"),
            "resume": self.tr("Lanjutkan"),
            "requeue": self.tr("Antrekan lagi"),
            "cancel": self.tr("Batalkan"),
        }
        for move, text in words.items():
            self.moves[move].setText(text)
        self.call.setText(self.tr("Panggil berikutnya"))
        self.new_number.setText(self.tr("Terbitkan nomor"))
        self.print_again.setText(self.tr("Cetak lagi"))
        self.offered.setText(self.tr("Tiket tertinggal"))
        self.guest_book.setText(self.tr("Isi buku tamu"))
        self.give_form.setText(self.tr("Beri formulir"))
        self.record.setText(self.tr("Rekam permintaan"))
