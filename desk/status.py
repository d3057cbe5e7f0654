"""The line at the foot: whether the store answers, and what the printer did last."""

from PySide6.QtWidgets import QHBoxLayout

from shared.ui.labels import IconLabel, plain_label
from shared.ui.language import WordedFrame

PAPER_ICONS = {
    "": "printer-outline",
    "sent": "printer-check",
    "failed": "printer-alert",
    "unknown": "printer-search",
}


class StatusLine(WordedFrame):
    """Icon and words for each part of the house; nothing here needs a colour to be understood."""

    def __init__(self, device: str) -> None:
        super().__init__()
        self.setObjectName("status")
        self._away = False
        self._paper, self._paper_at = "", ""
        self._store_icon = IconLabel("database-check", 18)
        self._store = plain_label("status")
        self._paper_icon = IconLabel("printer-outline", 18)
        self._paper_words = plain_label("status")
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

    def show_paper(self, state: str, at: str) -> None:
        """How this device's last slip ended, and when."""
        self._paper, self._paper_at = state, at
        self.set_texts()

    def set_texts(self) -> None:
        if self._away:
            self._store_icon.show_icon("database-off")
            self._store.setText(self.tr("Penyimpanan tidak menjawab, mencoba lagi…"))
        else:
            self._store_icon.show_icon("database-check")
            self._store.setText(self.tr("Penyimpanan tersambung"))
        words = {
            "": self.tr("Printer: belum dipakai"),
            "sent": self.tr("Printer: tiket tercetak {at}"),
            "failed": self.tr("Printer: tiket tidak tercetak {at}"),
            "unknown": self.tr("Printer: hasil {at} tidak pasti"),
        }
        self._paper_icon.show_icon(PAPER_ICONS[self._paper])
        self._paper_words.setText(words[self._paper].format(at=self._paper_at))
