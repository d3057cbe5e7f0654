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
        self._count = 0
        self._command = command
        self._words = plain_label("offered")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 6, 6)
        row.setSpacing(10)
        row.addWidget(IconLabel("printer-alert", 22, role="offeredIcon"))
        row.addWidget(self._words, 1)
        row.addWidget(CommandButton(command))
        self.show_count(0)

    @property
    def text(self) -> str:
        """What is said; empty while nothing waits."""
        return "" if self.isHidden() else self._words.text()

    def show_count(self, count: int) -> None:
        """So many slips are offered."""
        self._count = count
        self._command.setEnabled(count > 0)
        self.setVisible(count > 0)
        self.set_texts()

    def set_texts(self) -> None:
        self._words.setText(self.tr("{count} tiket belum tercetak").format(count=self._count))
        self.setAccessibleName(self._words.text())
