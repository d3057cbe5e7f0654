"""What an officer should hear of at once, whoever it comes from: paper, and visitors who ask for help."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Signal

from desk.paper_news import PaperNews
from shared.domain.events import Event, EventKind
from shared.ui.notice import NoticeKind

KEPT_FOR = timedelta(minutes=10)
"""Whoever asked for help longer ago has found it, or has left."""
ABOUT_HELP = "help"


class News(QObject):
    """Reads the journal's new entries and says the few that need a person.

    `said` carries the kind of a notice, its words and what it is about; `over` what needs nobody any more.
    """

    said = Signal(str, object, str)
    over = Signal(str)
    paper_ended = Signal(str, object, str)
    stock_changed = Signal(str, bool)

    def __init__(self, device: str, *, label_of: Callable[[int], str], may_print: Callable[[], bool]) -> None:
        super().__init__()
        self._kept: list[Event] = []
        self._paper = PaperNews(device, label_of=label_of, may_print=may_print)
        self._paper.setParent(self)
        self._paper.said.connect(self.said)
        self._paper.over.connect(self.over)
        self._paper.paper_ended.connect(self.paper_ended)
        self._paper.stock_changed.connect(self.stock_changed)

    def hear(self, events: Sequence[Event]) -> None:
        """Say what these mean for the officer."""
        for event in events:
            self._paper.hear(event)
            if event.kind is EventKind.HELP_ASKED:
                self._help(event.device)

    def keep(self, events: Sequence[Event]) -> None:
        """Nobody is signed in: whoever asks for help now is told of at sign-in."""
        self._kept += [event for event in events if event.kind is EventKind.HELP_ASKED]

    def say_kept(self, now: datetime) -> None:
        """Say who asked for help while nobody was signed in, and may still wait."""
        kept, self._kept = self._kept, []
        self.hear([event for event in kept if now - event.at <= KEPT_FOR])

    def _help(self, device: str) -> None:
        self.said.emit(
            NoticeKind.WARNING.value,
            lambda: self.tr("Pengunjung di {device} meminta bantuan petugas.").format(device=device),
            ABOUT_HELP,
        )
