"""The kiosk without its store: gives numbers by itself, and hands them over when the store is back."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.office_door import OfficeDoor
from kiosk.window import KioskWindow
from shared.domain.emergency import EmergencyPicture, EmergencyTicket
from shared.domain.errors import FrontOfficeError, StoreAway
from shared.domain.paper import PaperReason
from shared.domain.print_job import PrintState
from shared.operations import emergency
from shared.operations.emergency import LoneKiosk
from shared.qr import Matrix, qr_matrix
from shared.settings import Settings
from shared.ui.background import Worker

AGAIN_MS = 700
"""How long after a failed try the store is asked again: a visitor sees it back within a second."""
PICTURE_EVERY_MS = 20_000
REMEMBER_EVERY_MS = 60_000


class Emergency(QObject):
    """Is `on` from the moment the store is missed until all numbers given meanwhile are in the store.

    Its own numbers have a worker of their own: they never wait behind somebody who waits for the store.
    """

    over = Signal()

    def __init__(
        self,
        window: KioskWindow,
        door: OfficeDoor,
        *,
        settings: Settings,
        device: str,
        store_work: Worker,
        own_work: Worker,
        slow_work: Worker,
    ) -> None:
        super().__init__(window)
        self._window, self._door = window, door
        self._settings, self._device = settings, device
        self._store_work, self._own_work, self._slow_work = store_work, own_work, slow_work
        self._asking = self._more = False
        self._picture_timer = QTimer(self, interval=PICTURE_EVERY_MS)
        self._picture_timer.timeout.connect(self._show_picture)
        self._again = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self._again.timeout.connect(self.hand_over)
        self._remember = QTimer(self, interval=REMEMBER_EVERY_MS)
        self._remember.timeout.connect(self.hand_over)
        self._remember.start()

    @property
    def on(self) -> bool:
        """Whether numbers are given here."""
        return bool(self._window.shell.emergency)

    def begin(self) -> None:
        """The store is missed; again is harmless."""
        if not self.on:
            self._window.shell.show_emergency(True)
            self._picture_timer.start()
            self._show_picture()
            self._again.start()

    def take(
        self,
        service: str,
        *,
        priority: bool,
        language: str,
        request_id: str,
        done: Callable[[EmergencyTicket, Matrix], None],
        failed: Callable[[FrontOfficeError], None],
    ) -> None:
        """A number of this kiosk's own for one touch; `done` is also given its code as a QR symbol."""

        def take() -> tuple[EmergencyTicket, Matrix]:
            taken = emergency.take_number(self._kiosk(), service, priority, language, request_id)
            return taken, qr_matrix(taken.code)

        def told(answer: tuple[EmergencyTicket, Matrix]) -> None:
            self.begin()  # it may have been over while this number was made
            self.hand_over()
            done(*answer)

        self._own_work.run(take, done=told, failed=failed)

    def print_slip(
        self, ticket: EmergencyTicket, *, done: Callable[[PrintState, PaperReason | None], None]
    ) -> None:
        """Print a number's slip, and let the store know of it when it can."""

        def ended(state: PrintState, reason: PaperReason | None) -> None:
            self.hand_over()
            done(state, reason)

        self._slow_work.run(
            lambda: emergency.print_slip(self._kiosk(), ticket),
            done=lambda end: ended(end.state, end.reason),
            failed=lambda _error: ended(PrintState.UNKNOWN, None),
        )

    def hand_over(self) -> None:
        """Bring what was given here into the store, and keep what the store says of the office."""
        office = self._door.office
        self._more = self._asking
        if office is None or self._asking:
            return
        self._asking = True

        def bring() -> None:
            emergency.merge(office)
            emergency.remember(office)

        self._store_work.run(bring, done=lambda _none: self._end(), failed=self._miss)

    def _end(self) -> None:
        self._asking = False
        if self._more:
            self.hand_over()
        elif self.on:
            self._picture_timer.stop()
            self._window.shell.show_emergency(False)
            self.over.emit()

    def _miss(self, error: FrontOfficeError) -> None:
        if not isinstance(error, StoreAway):
            # The store answers, and one number cannot be brought in: the others need not suffer for it.
            self._end()
            return
        self._asking = False
        self.begin()
        self._again.start()

    def _show_picture(self) -> None:
        self._own_work.run(
            lambda: emergency.picture(self._kiosk()), done=self._show, failed=lambda _error: None
        )

    def _show(self, picture: EmergencyPicture | None) -> None:
        if picture is None or not self.on:
            return
        self._window.welcome.show_opening(picture.opening, self._door.now())
        self._window.services.show_services(picture.services, waits_known=False)

    def _kiosk(self) -> LoneKiosk:
        return LoneKiosk(self._settings, self._device, self._door)
