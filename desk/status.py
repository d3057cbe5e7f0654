"""The line at the foot: whether the store answers, what the printer did last, and whether mails go."""

from collections.abc import Mapping

from PySide6.QtWidgets import QHBoxLayout

from shared.domain.mail import NOT_ARRIVED, MailState
from shared.ui.labels import IconLabel, plain_label
from shared.ui.language import WordedFrame

PAPER_ICONS = {
    "": "printer-outline",
    "sent": "printer-check",
    "confirmed": "printer-check",
    "failed": "printer-alert",
    "unknown": "printer-search",
}


class StatusLine(WordedFrame):
    """Icon and words for each part of the house; nothing here needs a colour to be understood."""

    def __init__(self, device: str) -> None:
        super().__init__()
        self.setObjectName("status")
        self._away = False
        self._paper, self._paper_at, self._paper_device = "", "", ""
        self._low_paper: set[str] = set()
        self._store_icon = IconLabel("database-check", 18)
        self._store = plain_label("status")
        self._paper_icon = IconLabel("printer-outline", 18)
        self._paper_words = plain_label("status")
        self._counts: Mapping[MailState, int] = {}
        self._mail_is_troubled = False
        self._mail_icon = IconLabel("email-outline", 18)
        self._mail = plain_label("status")
        self._device = plain_label("status")
        self._device.setText(device)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 4, 20, 4)
        row.setSpacing(8)
        row.addWidget(self._store_icon)
        row.addWidget(self._store)
        row.addSpacing(24)
        row.addWidget(self._paper_icon)
        row.addWidget(self._paper_words)
        row.addSpacing(24)
        row.addWidget(self._mail_icon)
        row.addWidget(self._mail)
        row.addStretch(1)
        row.addWidget(IconLabel("desktop-classic", 18))
        row.addWidget(self._device)
        self.set_texts()

    @property
    def store_text(self) -> str:
        """What is said about the store."""
        return self._store.text()

    @property
    def paper_text(self) -> str:
        """What is said about the printer."""
        return self._paper_words.text()

    def show_store(self, *, away: bool) -> None:
        """Whether the store answers."""
        self._away = away
        self.set_texts()

    def show_paper(self, state: str, at: str, device: str) -> None:
        """How the office's last slip ended, when, and at which device."""
        self._paper, self._paper_at, self._paper_device = state, at, device
        self.set_texts()

    def show_stock(self, device: str, low: bool) -> None:
        """Whether the paper of a device's printer is soon at its end."""
        if low:
            self._low_paper.add(device)
        else:
            self._low_paper.discard(device)
        self.set_texts()

    @property
    def mail_text(self) -> str:
        """What is said about mails."""
        return self._mail.text()

    def show_mail_trouble(self, *, on: bool) -> None:
        """Whether the last run of mails ended otherwise than it should."""
        self._mail_is_troubled = on
        self.set_texts()

    def show_mails(self, counts: Mapping[MailState, int]) -> None:
        """How many mails are in each state, without those that were handed over otherwise."""
        self._counts = counts
        self.set_texts()

    def set_texts(self) -> None:
        if self._away:
            self._store_icon.show_icon("database-off")
            self._store.setText(self.tr("Penyimpanan tidak menjawab, mencoba lagi…"))
        else:
            self._store_icon.show_icon("database-check")
            self._store.setText(self.tr("Penyimpanan tersambung"))
        words = {
            "": self.tr("Printer: belum ada kabar"),
            "sent": self.tr("Printer: tiket tercetak {at} di {device}"),
            "confirmed": self.tr("Printer: tiket tercetak {at} di {device}"),
            "failed": self.tr("Printer: tiket tidak tercetak {at} di {device}"),
            "unknown": self.tr("Printer: hasil {at} di {device} tidak pasti"),
        }
        said = words[self._paper].format(at=self._paper_at, device=self._paper_device)
        if self._low_paper:
            low = self.tr("kertas hampir habis di {devices}").format(
                devices=", ".join(sorted(self._low_paper))
            )
            said = f"{said} · {low}"
        self._paper_icon.show_icon("printer-alert" if self._low_paper else PAPER_ICONS[self._paper])
        self._paper_words.setText(said)
        self._set_mail_texts()

    def _set_mail_texts(self) -> None:
        stuck = sum(self._counts.get(state, 0) for state in NOT_ARRIVED)
        waiting = self._counts.get(MailState.QUEUED, 0) + self._counts.get(MailState.SENDING, 0)
        if self._mail_is_troubled:
            self._mail_icon.show_icon("email-alert-outline")
            self._mail.setText(self.tr("E-mail: ada kendala, mencoba lagi…"))
        elif stuck:
            self._mail_icon.show_icon("email-alert-outline")
            self._mail.setText(self.tr("E-mail: {count} perlu tindakan").format(count=stuck))
        elif waiting:
            self._mail_icon.show_icon("email-sync-outline")
            self._mail.setText(self.tr("E-mail: {count} menunggu dikirim").format(count=waiting))
        else:
            self._mail_icon.show_icon("email-check-outline")
            self._mail.setText(self.tr("E-mail: tidak ada yang menunggu"))
