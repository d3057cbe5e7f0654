"""Steps 1 to 6 of the tour: from the door to the form, at kiosk, display and desk."""

import zxingcpp
from PySide6.QtCore import Qt

from shared.domain.procedure import STEPS
from shared.printing.virtual_printer import decode
from tests.builders import PASSWORD
from tests.journeys.form_typing import choose_in_dialog
from tests.journeys.guest_book_touches import fill_in_the_guest_book
from tests.journeys.house import House
from tests.journeys.tour_book import TourBook
from tests.kiosk.touching import type_on_screen

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
BEFORE, AFTER = ("KS", "PS", "RS"), ("PJ", "KS", "RS")
"""Others who are there first, and who come later."""


class FrontTour:
    """The visitor at kiosk and counter."""

    def __init__(self, house: House, book: TourBook) -> None:
        self._house, self._book = house, book
        self._label = self._code = ""

    def play(self) -> None:
        """All six, in order."""
        for number, act in enumerate(
            (self._come, self._take_number, self._wait, self._sign, self._ask, self._receive_form), start=1
        ):
            with self._book.step(number, STEPS[number]["id"]):
                act()

    def _come(self) -> None:
        self._house.wait(lambda: self._house.kiosk.window.welcome.givesNumbers)
        self._take_numbers(BEFORE)
        self._picture_kiosk("welcome")

    def _take_number(self) -> None:
        self._house.touch("take_number")
        self._house.wait(lambda: self._house.kiosk.window.page_name == "services")
        self._picture_kiosk("services")
        self._house.touch("service_RS")
        page = self._house.kiosk.window.ticket
        self._house.wait(lambda: self._house.kiosk.window.page_name == "ticket" and page.paper == "ready")
        self._label = page.label
        self._picture_kiosk("number")
        slip = max((self._house.settings.data_dir / "slips").glob("*.bin"))
        self._book.keep("slip.bin", slip.read_bytes())
        self._book.keep("slip.png", slip.with_suffix(".png").read_bytes())
        [picture] = decode(slip.read_bytes())
        [code] = zxingcpp.read_barcodes(picture)
        self._code = code.text
        self._house.touch("done")
        self._take_numbers(AFTER)

    def _wait(self) -> None:
        board = self._house.display.board
        self._house.hands.sign_in("ratna", PASSWORD)
        called = ""
        while called != self._label:
            called = self._call_next(before=called)
        self._house.wait(lambda: board.announcing and board.calledLabel == self._label)
        self._book.picture("called", self._house.display.window.grab)

    def _sign(self) -> None:
        kiosk = self._house.kiosk.window
        self._house.touch("guest_book_by_code")
        self._house.wait(lambda: kiosk.page_name == "code")
        type_on_screen(kiosk.window, self._code)
        self._picture_kiosk("code")
        self._house.touch("next")
        self._house.wait(lambda: kiosk.page_name == "guest_book")
        fill_in_the_guest_book(self._house, before_sending=lambda: self._picture_kiosk("guest-book"))
        self._house.touch("finish")

    def _ask(self) -> None:
        panel = self._house.desk.window.panel("queue")
        self._commands_allow("start")
        self._house.hands.key(Key.Key_F4)
        self._commands_allow("finish")
        self._house.wait(lambda: panel.actions_of.give_form.isEnabled())
        self._house.hands.tab_to(panel.visit.identity.valid)
        self._house.hands.key(Key.Key_Space)
        self._house.wait(lambda: "masih berlaku" in panel.visit.identity.result.text())
        self._book.picture("visit", self._house.hands.grab)

    def _receive_form(self) -> None:
        self._house.hands.key(Key.Key_L, CTRL)
        self._house.hands.key(Key.Key_S, ALT)
        choose_in_dialog(self._book.place_of("blank-form.pdf"))
        self._house.wait(lambda: self._house.desk.window.notice.text.startswith("Tersimpan"))
        self._book.picture("form-given", self._house.hands.grab)

    def _take_numbers(self, services: tuple[str, ...]) -> None:
        for service in services:
            self._house.take_number(service)
            self._house.touch("done")

    def _call_next(self, *, before: str) -> str:
        """Whoever was called before is served to the end first; returns the number of who is called now."""
        card = self._house.desk.window.panel("queue").card
        for command, key in (("start", Key.Key_F4), ("finish", Key.Key_F5)) if before else ():
            self._commands_allow(command)
            self._house.hands.key(key)
        self._commands_allow("call")
        self._house.hands.key(Key.Key_F2)
        self._house.wait(lambda: card.number.text() not in ("", before) and self._can("start"))
        return str(card.number.text())

    def _commands_allow(self, name: str) -> None:
        self._house.wait(lambda: self._can(name))

    def _can(self, name: str) -> bool:
        actions = self._house.desk.window.panel("queue").actions_of
        command = actions.call if name == "call" else actions.moves[name]
        return bool(command.isEnabled())

    def _picture_kiosk(self, name: str) -> None:
        self._book.picture(name, self._house.kiosk.window.window.grabWindow)
