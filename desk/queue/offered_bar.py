"""A line over the queue while slips wait for somebody to decide."""

from PySide6.QtWidgets import QHBoxLayout

from desk.command import Command, CommandButton
from shared.ui.labels import IconLabel, plain_label
from shared.ui.language import WordedFrame


class OfferedBar(WordedFrame):
    """How many there are, and the key that lists them; hidden while there are none."""

    def __init__(self, command: Command) -> None:
        super().__init__()
        self.setObjectName("offered")
        self._missing = self._in_doubt = 0
        self._command = command
        self._words = plain_label("offered", wraps=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 6, 6)
        row.setSpacing(10)
        row.addWidget(IconLabel("printer-alert", 22, role="offeredIcon"))
        row.addWidget(self._words, 1)
        row.addWidget(CommandButton(command, bare=True))
        self.show_counts(missing=0, in_doubt=0)

    @property
    def text(self) -> str:
        """What is said; empty while nothing waits."""
        return "" if self.isHidden() else self._words.text()

    def show_counts(self, *, missing: int, in_doubt: int) -> None:
        """So many slips surely did not come, and of so many nobody can say."""
        self._missing, self._in_doubt = missing, in_doubt
        offers = missing + in_doubt > 0
        self._command.setEnabled(offers)
        self.setVisible(offers)
        self.set_texts()

    def set_texts(self) -> None:
        if not self._in_doubt:
            text = self.tr("{missing} tiket belum tercetak")
        elif not self._missing:
            text = self.tr("{in_doubt} tiket tidak pasti keluar")
        else:
            text = self.tr("{missing} tiket belum tercetak, {in_doubt} tidak pasti")
        self._words.setText(text.format(missing=self._missing, in_doubt=self._in_doubt))
        self.setAccessibleName(self._words.text())
