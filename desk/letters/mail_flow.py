"""Reading a mail of the outbox."""

from desk.flow import Flow
from desk.letters.panel import LettersPanel
from shared.office import Office
from shared.operations import mail_reading
from shared.ui.background import Worker


class ReadMail(Flow):
    """Opens the mail that is asked for; that its address was seen is journaled."""

    def __init__(self, panel: LettersPanel, office: Office, worker: Worker) -> None:
        super().__init__(worker)
        self._panel, self._office = panel, office
        panel.mail_asked.connect(self._open)

    def refresh(self) -> None:
        """Nothing of it stays in view."""

    def _open(self, mail_id: int) -> None:
        self.act(
            lambda: mail_reading.open_mail(self._office, mail_id),
            lambda mail: self._panel.mail_sheet.show_mail(self._panel, mail),
        )
