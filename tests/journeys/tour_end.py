"""Steps 13 and 14 of the tour: the applicant rates by the code of the mail, and the request is closed."""

import re
from email.message import EmailMessage

from PySide6.QtCore import Qt

from desk.requests.panel import RequestsPanel
from shared.domain.procedure import STEPS
from shared.domain.request import RequestState
from tests.journeys.house import House
from tests.journeys.tour_book import TourBook
from tests.kiosk.touching import type_on_screen

SCORES = (4, 4, 3, 4, 4, 4, 4, 3, 4)
"""One for each element."""
CODE = re.compile(r"\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}\b")


class EndTour:
    """At the kiosk by touch; then the request as the desk shows it."""

    def __init__(self, house: House, book: TourBook, mails: list[EmailMessage]) -> None:
        self._house, self._book, self._mails = house, book, mails

    def play(self) -> None:
        """Both."""
        for number, act in ((13, self._rate), (14, self._done)):
            with self._book.step(number, STEPS[number]["id"]):
                act()

    def _rate(self) -> None:
        kiosk = self._house.kiosk.window
        for place, mail in enumerate(self._mails, start=1):
            self._book.keep(f"mail-{place}.eml", mail.as_bytes())
        self._house.touch("rate")
        self._house.wait(lambda: kiosk.page_name == "rating_code")
        type_on_screen(kiosk.window, code_in(self._mails[-1]))
        self._house.touch("next")
        self._house.wait(lambda: kiosk.page_name == "rating")
        self._picture("rating")
        for score in SCORES:
            asked = kiosk.rating.question.id
            self._house.touch(f"option_{score}")
            self._house.wait(lambda asked=asked: kiosk.rating.question.id != asked)
        type_on_screen(kiosk.window, "Petugas ramah")
        self._picture("comment")
        self._house.touch("send")
        self._house.wait(lambda: kiosk.rating.stage == "thanks")
        self._picture("thanks")
        self._house.touch("finish")
        self._suggest()

    def _suggest(self) -> None:
        kiosk = self._house.kiosk.window
        self._house.touch("complain")
        self._house.wait(lambda: kiosk.page_name == "complaint")
        self._house.touch("option_suggestion")
        type_on_screen(kiosk.window, "tambah kursi tunggu")
        self._house.touch("next")
        for question in ("code", "contact"):
            self._house.wait(lambda question=question: kiosk.complaint.question.id == question)
            self._house.touch("skip")
        self._house.wait(lambda: kiosk.complaint.stage == "thanks")
        self._picture("suggestion")
        self._house.touch("finish")

    def _done(self) -> None:
        panel: RequestsPanel = self._house.hands.room("requests")
        chips = panel.list.chips
        self._house.wait(lambda: chips["ended"].text().endswith(" 1"))
        while not chips["open"].hasFocus():
            self._house.hands.key(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        while not chips["ended"].isChecked():
            self._house.hands.key(Qt.Key.Key_Right)
        self._house.wait(lambda: panel.list.model.rows)
        while not panel.list.view.hasFocus():
            self._house.hands.key(Qt.Key.Key_Tab)
        self._house.hands.key(Qt.Key.Key_Return)
        self._house.wait(lambda: panel.shown_request)
        self._house.wait(lambda: panel.page.opened.request.state is RequestState.CLOSED)
        tabs = panel.page.tabs
        self._house.hands.tab_to(tabs.tabBar())
        while tabs.currentWidget() is not panel.page.history:
            self._house.hands.key(Qt.Key.Key_Right)
        self._book.picture("closed", self._house.hands.grab)
        self._house.hands.room("feedback")
        self._book.picture("index", self._house.hands.grab)

    def _picture(self, name: str) -> None:
        self._book.picture(name, self._house.kiosk.window.window.grabWindow)


def code_in(mail: EmailMessage) -> str:
    """The code that the mail tells, without dashes."""
    text = mail.get_body(("plain",)).get_content()
    line = next(line for line in text.splitlines() if "kode" in line.casefold() and CODE.search(line))
    return CODE.search(line)[0].replace("-", "")
