"""What an officer should hear of at once, whoever it comes from: paper, and visitors who ask for help."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from shared.domain.events import Event, EventKind
from shared.domain.print_job import PrintState
from shared.ui.notice import NoticeKind


class News(QObject):
    """Reads the journal's new entries and says the few that need a person."""

    said = Signal(str, object)
    paper_ended = Signal(str, object)

    def __init__(self, device: str, label_of: Callable[[int], str]) -> None:
        super().__init__()
        self._device = device
        self._label_of = label_of

    def hear(self, events: Sequence[Event]) -> None:
        """Say what these mean for the officer."""
        for event in events:
            if event.kind is EventKind.PRINT_ENDED:
                self._paper(event, PrintState(str(event.details["state"])))
            elif event.kind is EventKind.HELP_ASKED:
                self._help(event.device)

    def _help(self, device: str) -> None:
        self.said.emit(
            NoticeKind.WARNING.value,
            lambda: self.tr("Pengunjung di {device} meminta bantuan petugas.").format(device=device),
        )

    def _paper(self, event: Event, state: PrintState) -> None:
        mine, device = event.device == self._device, event.device
        label = self._label_of(int(event.subject_id))
        if mine:
            self.paper_ended.emit(state.value, event.at)
        if state is PrintState.FAILED:
            self.said.emit(NoticeKind.WARNING.value, lambda: self._not_printed(label, device))
        elif state is PrintState.UNKNOWN:
            self.said.emit(NoticeKind.WARNING.value, lambda: self._not_certain(label, device))
        elif mine:
            self.said.emit(NoticeKind.SUCCESS.value, lambda: self._printed(label))

    def _printed(self, label: str) -> str:
        return self.tr("Tiket {label} sudah dicetak.").format(label=self._named(label))

    def _not_printed(self, label: str, device: str) -> str:
        text = self.tr(
            "Tiket {label} tidak tercetak di {device}. Periksa kertas dan sambungan printer, "
            "lalu pilih nomornya dan tekan Ctrl+P."
        )
        return text.format(label=self._named(label), device=device)

    def _not_certain(self, label: str, device: str) -> str:
        text = self.tr(
            "Tidak pasti apakah tiket {label} keluar di {device}. Bila tidak ada, pilih nomornya "
            "dan tekan Ctrl+P; salinannya bertanda SALINAN."
        )
        return text.format(label=self._named(label), device=device)

    def _named(self, label: str) -> str:
        return label or self.tr("sebuah nomor")
