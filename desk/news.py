"""What an officer should hear of at once, whoever it comes from: paper, and visitors who ask for help."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from shared.domain.events import Event, EventKind
from shared.domain.print_job import PrintState
from shared.ui.notice import NoticeKind


class News(QObject):
    """Reads the journal's new entries and says the few that need a person."""

    said = Signal(str, str)
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
                text = self.tr("Pengunjung di {device} meminta bantuan petugas.")
                self.said.emit(NoticeKind.WARNING.value, text.format(device=event.device))

    def _paper(self, event: Event, state: PrintState) -> None:
        mine = event.device == self._device
        if mine:
            self.paper_ended.emit(state.value, event.at)
        label = self._label_of(int(event.subject_id)) or self.tr("Sebuah nomor")
        if state is PrintState.FAILED:
            text = self.tr(
                "Tiket {label} tidak tercetak di {device}. Periksa kertas dan sambungan printer, "
                "lalu pilih nomornya dan tekan Ctrl+P."
            )
            self.said.emit(NoticeKind.WARNING.value, text.format(label=label, device=event.device))
        elif state is PrintState.UNKNOWN:
            text = self.tr(
                "Tidak pasti apakah tiket {label} keluar di {device}. Bila tidak ada, pilih nomornya "
                "dan tekan Ctrl+P; salinannya bertanda SALINAN."
            )
            self.said.emit(NoticeKind.WARNING.value, text.format(label=label, device=event.device))
        elif mine:
            text = self.tr("Tiket {label} sudah dicetak.")
            self.said.emit(NoticeKind.SUCCESS.value, text.format(label=label))
