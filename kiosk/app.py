"""The touchscreen for visitors: window first, then the office, then what joins them."""

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Slot

from kiosk.curtain import FRAME_WITHIN_MS
from kiosk.flows.say import Say
from kiosk.office_door import OfficeDoor
from kiosk.window import KioskWindow
from shared.domain.errors import FrontOfficeError, StoreAway
from shared.settings import Settings
from shared.ui.background import Worker
from shared.ui.last_resort import catch_the_unexpected
from shared.ui.visitor_sentences import visitor_sentence

if TYPE_CHECKING:
    from kiosk.flows.emergency import Emergency
    from kiosk.flows.follow_queue import FollowQueue
    from kiosk.flows.take_number import TakeNumber
    from shared.office import Office


class Kiosk(QObject):
    """Keeps the window, the workers and the flows; opens the office after the first frame.

    A store that is away at the start does not keep the kiosk from giving numbers, once it knows the office.
    """

    def __init__(self, settings: Settings, device: str) -> None:
        super().__init__()
        self._settings, self._device = settings, device
        self.store_work = Worker("store", self)
        self.own_work = Worker("emergency", self)
        self.slow_work = Worker("paper", self)
        self._door = OfficeDoor(settings, device, self.store_work, self)
        self._door.opened.connect(self._begin)
        self.window = KioskWindow(settings, sentence=visitor_sentence, now=self._door.now)
        self._say = Say(self.window)
        self._door.shut.connect(self._stay_shut)
        self._emergency: Emergency | None = None
        self._take_number: TakeNumber | None = None
        self._flows: list[QObject] = []
        self._follow: FollowQueue | None = None
        catch_the_unexpected(self._say.problem)
        self._opened = False
        self.window.window.frameSwapped.connect(self._open, Qt.ConnectionType.SingleShotConnection)
        # Where nobody sees the window, too.
        QTimer.singleShot(FRAME_WITHIN_MS, self, self._open)

    def close(self) -> None:
        """End the window and give the store back; again is harmless."""
        if self._follow is not None:
            self._follow.stop()
        for work in (self.store_work, self.own_work, self.slow_work):
            work.close()
        self.window.close()
        self._door.close()

    @Slot()
    def _open(self) -> None:
        """Once the window is seen: what the office needs to load would keep the first frame waiting."""
        if not self._opened:
            self._opened = True
            self._door.open(self._recover)

    def _begin(self, office: "Office") -> None:
        from kiosk.flows.complain import Complain
        from kiosk.flows.follow_queue import FollowQueue
        from kiosk.flows.rate import Rate
        from kiosk.flows.read_answer import ReadAnswer
        from kiosk.flows.sign_guest_book import SignGuestBook

        window, store_work, say = self.window, self.store_work, self._say
        alone = self._emergency is not None
        emergency, take = self._begin_to_take()
        follow = self._follow = FollowQueue(window, office, store_work=store_work)
        follow.store_away.connect(emergency.begin)
        follow.shown.connect(self._load_paper, Qt.ConnectionType.SingleShotConnection)
        emergency.over.connect(follow.ask)
        self._flows += [
            SignGuestBook(window, office, store_work=store_work, take_number=take, say=say),
            Rate(window, office, store_work=store_work),
            Complain(window, office, store_work=store_work, slow_work=self.slow_work, say=say),
            ReadAnswer(window, office, store_work=store_work),
        ]
        emergency.hand_over()
        if not alone:
            window.show_page("welcome")

    def _begin_to_take(self) -> tuple["Emergency", "TakeNumber"]:
        """What works with the store and without; built once."""
        from kiosk.flows.ask_help import AskHelp
        from kiosk.flows.emergency import Emergency
        from kiosk.flows.print_slip import PrintSlip
        from kiosk.flows.take_number import TakeNumber

        if self._emergency is None or self._take_number is None:
            work = {"store_work": self.store_work, "slow_work": self.slow_work}
            self._emergency = Emergency(
                self.window,
                self._door,
                settings=self._settings,
                device=self._device,
                own_work=self.own_work,
                **work,
            )
            slip = PrintSlip(self.window, self._door, self._emergency, **work)
            self._take_number = TakeNumber(
                self.window, self._door, self._emergency, slip, store_work=self.store_work, say=self._say
            )
            self._flows.append(AskHelp(self.window, self._door, store_work=self.store_work, say=self._say))
        return self._emergency, self._take_number

    def _stay_shut(self, error: FrontOfficeError) -> None:
        """Without the store, numbers are given from what the kiosk knows; any other trouble is said."""
        if not isinstance(error, StoreAway):
            self._say.problem(error)
        elif self._emergency is None:
            self.own_work.run(
                self._knows_the_office,
                done=lambda known: self._begin_alone(error, known=known),
                failed=self._say.problem,
            )

    def _begin_alone(self, error: FrontOfficeError, *, known: bool) -> None:
        if known:
            self._begin_to_take()[0].begin()
            self._load_paper()
        else:
            self._say.problem(error)

    @Slot()
    def _load_paper(self) -> None:
        """Once numbers can be taken, and before the first of them is printed."""
        from shared.operations import printing

        self.slow_work.run(printing.load, done=lambda _: None, failed=self._say.problem)

    def _knows_the_office(self) -> bool:
        from shared.operations import emergency

        _load_flows()
        alone = emergency.LoneKiosk(self._settings, self._device, self._door)
        emergency.end_papers(alone)
        return emergency.picture(alone) is not None

    def _recover(self, office: "Office") -> None:
        from shared.operations import emergency, printing

        _load_flows()
        printing.recover(office)
        if self._emergency is None:
            emergency.end_papers(emergency.LoneKiosk(self._settings, self._device, self._door))


def _load_flows() -> None:
    """Done in a worker, so that the window does not wait for what they import."""
    for name in (
        "ask_help",
        "complain",
        "follow_queue",
        "print_slip",
        "rate",
        "read_answer",
        "sign_guest_book",
        "take_number",
    ):
        import_module(f"kiosk.flows.{name}")
