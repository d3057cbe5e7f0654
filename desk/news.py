"""What an officer should hear of at once, whoever it comes from: paper, and visitors who ask for help."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from desk.paper_news import PaperNews
from shared.domain.events import Event, EventKind

KEPT_FOR = timedelta(minutes=10)
"""Whoever asked for help longer ago has found it, or has left."""
ABOUT_HELP = "help"


class News(PaperNews):
    """Reads the journal's new entries and says the few that need a person."""

    _kept: tuple[Event, ...] = ()

    def keep(self, events: Sequence[Event]) -> None:
        """Nobody is signed in: whoever asks for help now is told of at sign-in."""
        asked = [event for event in events if event.kind is EventKind.HELP_ASKED]
        self._kept = (*self._kept, *asked)

    def say_kept(self, now: datetime) -> None:
        """Say who asked for help while nobody was signed in, and may still wait."""
        kept, self._kept = self._kept, ()
        self.hear([event for event in kept if now - event.at <= KEPT_FOR])

    def _hear(self, event: Event) -> None:
        super()._hear(event)
        if event.kind is EventKind.HELP_ASKED:
            self._help(event.device)

    def _help(self, device: str) -> None:
        self._warn(
            lambda: self.tr("Pengunjung di {device} meminta bantuan petugas.").format(device=device),
            ABOUT_HELP,
        )
