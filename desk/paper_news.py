"""What an officer hears of slips and paper: each trouble once, with what to do, and when it is over."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from shared.domain.events import Event, EventKind
from shared.domain.paper import MAY_PASS, PaperReason, PaperStock
from shared.domain.print_job import PrintState
from shared.ui.notice import NoticeKind
from shared.ui.paper_words import remedy_words, trouble_words


class PaperNews(QObject):
    """`said` carries a notice's kind, its words and what it is about; `over` what needs nobody any more.

    A trouble is said when it begins, not again at each slip that it stops, until a slip has come there.

    A slip of which nobody can say is another matter: each needs a person, and is over when one has spoken.
    `stock_changed` tells whether a device's paper is low.
    """

    said = Signal(str, object, str)
    over = Signal(str)
    paper_ended = Signal(str, object, str)
    stock_changed = Signal(str, bool)

    def __init__(self, device: str, *, label_of: Callable[[int], str], may_print: Callable[[], bool]) -> None:
        super().__init__()
        self._device = device
        self._label_of, self._may_print = label_of, may_print
        self._troubles: dict[str, set[str]] = {}

    def hear(self, events: Sequence[Event]) -> None:
        """Say what these mean for the officer."""
        for event in events:
            self._hear(event)

    def _hear(self, event: Event) -> None:
        if event.kind is EventKind.PRINT_ENDED:
            self._ended(event, PrintState(str(event.details["state"])))
        elif event.kind is EventKind.PAPER_CHANGED:
            self._stock(event)

    def _ended(self, event: Event, state: PrintState) -> None:
        device, reason = event.device, str(event.details.get("reason", ""))
        label = str(event.details.get("label") or self._label_of(int(event.subject_id)))
        self.paper_ended.emit(state.value, event.at, device)
        if state is PrintState.FAILED:
            self._stopped(device, label, reason)
        elif state is PrintState.UNKNOWN:
            self._warn(lambda: self._not_certain(label, device), _slip(event))
            if reason in MAY_PASS:
                # It keeps the next slips from being printed, too.
                self._stopped(device, label, reason)
        else:
            self.over.emit(_slip(event))
            if "said" not in event.details:
                self._printed(label, device)

    def _stopped(self, device: str, label: str, reason: str) -> None:
        known = self._troubles.setdefault(device, set())
        if reason in known:
            return
        known.add(reason)
        if reason:
            self._warn(lambda: self._trouble(PaperReason(reason), device), _printer(device))
        else:
            self._warn(lambda: self._not_printed(label, device), _printer(device))

    def _printed(self, label: str, device: str) -> None:
        was_troubled = self._troubles.pop(device, None)
        self.over.emit(_printer(device))
        if device == self._device:
            self._tell(lambda: self.tr("Tiket {label} sudah dicetak.").format(label=self._named(label)))
        elif was_troubled:
            self._tell(lambda: self.tr("Printer tiket di {device} mencetak lagi.").format(device=device))

    def _stock(self, event: Event) -> None:
        device, stock = event.device, PaperStock(str(event.details["stock"]))
        left = event.details.get("slips_left")
        self.over.emit(_roll(device))
        self.stock_changed.emit(device, stock is not PaperStock.ENOUGH)
        if stock is PaperStock.NEAR_END:
            self._warn(lambda: self._near_end(device), _roll(device))
        elif stock is PaperStock.ROLL_LOW:
            self._warn(lambda: self._roll_low(device, left), _roll(device))

    def _warn(self, words: Callable[[], str], about: str) -> None:
        self.said.emit(NoticeKind.WARNING.value, words, about)

    def _tell(self, words: Callable[[], str]) -> None:
        self.said.emit(NoticeKind.SUCCESS.value, words, "")

    def _trouble(self, reason: PaperReason, device: str) -> str:
        text = self.tr("{trouble} di {device}. {remedy}; nomor pengunjung tetap berlaku.")
        return text.format(trouble=trouble_words(reason), device=device, remedy=remedy_words(reason))

    def _not_printed(self, label: str, device: str) -> str:
        text = self.tr("Tiket {label} tidak tercetak di {device}; nomor pengunjung tetap berlaku.")
        return text.format(label=self._named(label), device=device)

    def _near_end(self, device: str) -> str:
        text = self.tr("Kertas tiket di {device} hampir habis. Siapkan gulungan baru.")
        return text.format(device=device)

    def _roll_low(self, device: str, left: object) -> str:
        text = self.tr("Kertas tiket di {device} tinggal untuk sekitar {count} tiket. Siapkan gulungan baru.")
        return text.format(device=device, count=left)

    def _not_certain(self, label: str, device: str) -> str:
        if self._may_print():
            text = self.tr(
                "Tidak pasti apakah tiket {label} keluar di {device}. Tekan Ctrl+Shift+P bila pengunjung "
                "memerlukan salinannya."
            )
        else:
            text = self.tr(
                "Tidak pasti apakah tiket {label} keluar di {device}. Bila tidak ada, petugas loket "
                "dapat mencetak salinannya."
            )
        return text.format(label=self._named(label), device=device)

    def _named(self, label: str) -> str:
        return label or self.tr("sebuah nomor")


def _printer(device: str) -> str:
    return f"printer {device}"


def _roll(device: str) -> str:
    return f"roll {device}"


def _slip(event: Event) -> str:
    return f"slip {event.subject_id}"
