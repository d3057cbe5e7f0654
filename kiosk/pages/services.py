"""The office's services, who waits for each, and the priority lane."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.pages.page import Page
from kiosk.pages.rows import Rows
from shared.domain.board import ServiceQueue, Texts

QML_IMPORT_NAME = "Kiosk.Pages"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class ServiceCard:
    """One service as its card shows it."""

    code: str
    name: str
    purpose: str
    sign: str
    waiting: int
    estimate: int


@QmlElement
@QmlUncreatable("made by the kiosk's window")
class ServicesPage(Page):
    """`chosen` carries the service's code and whether the priority lane is wanted.

    From then on the page is busy, also for who leaves and returns, until `show_idle()` or `wipe()`.
    """

    changed = Signal()
    chosen = Signal(str, bool)
    left = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queues: tuple[ServiceQueue, ...] = ()
        self._cards = Rows(ServiceCard, self)
        self._priority = False
        self._busy = False
        self._waits_known = True

    def show_services(self, queues: Sequence[ServiceQueue], *, waits_known: bool = True) -> None:
        """Without `waits_known` nothing is said of how many wait."""
        self._queues, self._waits_known = tuple(queues), waits_known
        self._show_cards()
        self.changed.emit()

    def names_of(self, code: str) -> Texts:
        """What a service that is shown is called."""
        return next((queue.names for queue in self._queues if queue.code == code), {})

    def queue_of(self, code: str) -> ServiceQueue | None:
        """Who waits for a service, as its card says; None where that is not known."""
        return next((queue for queue in self._queues if self._waits_known and queue.code == code), None)

    def show_idle(self) -> None:
        """The request is answered: the next touch may ask for a number again."""
        self._busy = False
        self.changed.emit()

    @Slot(str)
    def choose(self, code: str) -> None:
        """The first touch counts; further ones wait until the number is there."""
        if self._busy:
            return
        self._busy = True
        self.changed.emit()
        self.chosen.emit(code, self._priority)

    def wipe(self) -> None:
        self._priority = self._busy = False
        self.changed.emit()

    def keeps_awake(self) -> bool:
        return self._busy

    def set_language(self, language: str) -> None:
        super().set_language(language)
        self._show_cards()

    def _show_cards(self) -> None:
        self._cards.show(
            [
                ServiceCard(
                    queue.code,
                    self.in_language(queue.names),
                    self.in_language(queue.purposes),
                    queue.icon,
                    queue.waiting,
                    queue.estimate_minutes,
                )
                for queue in self._queues
            ]
        )

    def _set_priority(self, wanted: bool) -> None:
        if not self._busy:
            self._priority = wanted
        self.changed.emit()

    cards = Property(QObject, lambda self: self._cards, constant=True)
    count = Property(int, lambda self: len(self._queues), notify=changed)
    busy = Property(bool, lambda self: self._busy, notify=changed)
    priority = Property(bool, lambda self: self._priority, _set_priority, notify=changed)
    waitsKnown = Property(bool, lambda self: self._waits_known, notify=changed)
