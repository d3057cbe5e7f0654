"""What an officer should hear of at once, whoever it comes from: paper, and visitors who ask for help."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Signal

from shared.domain.events import Event, EventKind
from shared.domain.print_job import PrintState
from shared.ui.notice import NoticeKind

KEPT_FOR = timedelta(minutes=10)
"""Whoever asked for help longer ago has found it, or has left."""


class News(QObject):
    """Reads the journal's new entries and says the few that need a person."""

    said = Signal(str, object)
    paper_ended = Signal(str, object, str)

    def __init__(self, device: str, *, label_of: Callable[[int], str], may_print: Callable[[], bool]) -> None:
        super().__init__()
        self._device = device
        self._label_of, self._may_print = label_of, may_print
        self._kept: list[Event] = []

    def hear(self, events: Sequence[Event]) -> None:
        """Say what these mean for the officer."""
        for event in events:
            if event.kind is EventKind.PRINT_ENDED:
                self._paper(event, PrintState(str(event.details["state"])))
            elif event.kind is EventKind.HELP_ASKED:
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
        )

    def _paper(self, event: Event, state: PrintState) -> None:
        mine, device = event.device == self._device, event.device
        label = str(event.details.get("label") or self._label_of(int(event.subject_id)))
        self.paper_ended.emit(state.value, event.at, device)
        if state is PrintState.FAILED:
            self.said.emit(NoticeKind.WARNING.value, lambda: self._not_printed(label, device))
        elif state is PrintState.UNKNOWN:
            self.said.emit(NoticeKind.WARNING.value, lambda: self._not_certain(label, device))
        elif mine:
            self.said.emit(NoticeKind.SUCCESS.value, lambda: self._printed(label))

    def _printed(self, label: str) -> str:
        return self.tr("Tiket {label} sudah dicetak.").format(label=self._named(label))

    def _not_printed(self, label: str, device: str) -> str:
        if self._may_print():
            text = self.tr(
                "Tiket {label} tidak tercetak di {device}. Periksa kertas dan sambungan printer, "
                "lalu pilih nomornya dan tekan Ctrl+P."
            )
        else:
            text = self.tr(
                "Tiket {label} tidak tercetak di {device}. Periksa kertas dan sambungan printer; "
                "petugas loket dapat mencetaknya lagi."
            )
        return text.format(label=self._named(label), device=device)

    def _not_certain(self, label: str, device: str) -> str:
        if self._may_print():
            text = self.tr(
                "Tidak pasti apakah tiket {label} keluar di {device}. Bila tidak ada, pilih nomornya "
                "dan tekan Ctrl+P; salinannya bertanda SALINAN."
            )
        else:
            text = self.tr(
                "Tidak pasti apakah tiket {label} keluar di {device}. Bila tidak ada, petugas loket "
                "dapat mencetak salinannya."
            )
        return text.format(label=self._named(label), device=device)

    def _named(self, label: str) -> str:
        return label or self.tr("sebuah nomor")
