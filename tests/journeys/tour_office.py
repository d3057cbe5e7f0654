"""Steps 7 to 12 of the tour: from the form to the sent letter, at the desk by keyboard."""

from datetime import datetime
from typing import Any

import pypdfium2
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from desk.letters.panel import LettersPanel
from desk.overlay import Overlay
from desk.requests.panel import RequestsPanel
from shared.domain.letter import LetterState
from shared.domain.mail import MailState
from shared.domain.procedure import STEPS
from shared.domain.request import RequestState
from tests.builders import PASSWORD
from tests.fs3_sample import fs3_answers
from tests.journeys.form_typing import choose_in_dialog, type_form
from tests.journeys.house import House
from tests.journeys.signed_scan import signed_scan
from tests.journeys.tour_book import TourBook
from tests.papers import paper_with

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
UNCLEAR = "Tujuan belum menyebut siapa yang memakai hasilnya. Mohon dijelaskan."
CLEARER = " Hasilnya dipakai Dinas Contoh untuk menyusun rencana kerja tahunan."


class OfficeTour:
    """The officer and the head at one desk, one after the other."""

    def __init__(self, house: House, book: TourBook) -> None:
        self._house, self._book = house, book

    def play(self) -> None:
        """All six, in order."""
        acts = (self._prepare, self._record, self._inspect, self._draft, self._issue, self._send)
        for number, act in enumerate(acts, start=7):
            with self._book.step(number, STEPS[number]["id"]):
                act()

    def _prepare(self) -> None:
        letter = paper_with("Permohonan rekomendasi kegiatan statistik")
        self._book.keep("surat-permohonan.pdf", letter)
        [page, *_rest] = pypdfium2.PdfDocument(self._book.folder / "blank-form.pdf")
        self._book.picture("form", lambda: _image(page))

    def _record(self) -> None:
        panel = self._requests
        self._house.hands.key(Key.Key_F9)
        self._house.wait(lambda: panel.shown_request and self._house.desk.window.current == "requests")
        self._house.desk.window.activateWindow()
        self._book.picture("empty-request", self._house.hands.grab)
        answers = fs3_answers(datetime.now(self._house.settings.zone).date())
        type_form(panel.page.form, answers, {"surat_permohonan": self._book.folder / "surat-permohonan.pdf"})
        kept = panel.page.opened.form.clean(answers, complete=False)
        self._house.wait(lambda: kept.items() <= panel.page.opened.answers.items())
        self._house.wait(lambda: not panel.page.opened.problems)
        self._house.hands.key(Key.Key_F9)
        self._until(RequestState.RECORDED_COMPLETE)
        self._book.picture("recorded-complete", self._house.hands.grab)
        self._save_paper(Key.Key_P, "receipt.pdf")

    def _inspect(self) -> None:
        panel = self._requests
        self._house.hands.key(Key.Key_F6)
        self._until(RequestState.UNDER_REVIEW)
        self._house.hands.tab_to(panel.page.form.fields["tujuan_kegiatan"].editor.first)
        self._house.hands.key(Key.Key_M, CTRL)
        self._house.hands.write(UNCLEAR)
        self._agree()
        self._house.wait(lambda: len(panel.page.opened.findings) == 1)
        self._book.picture("finding", self._house.hands.grab)
        self._house.hands.key(Key.Key_F7)
        self._agree()
        self._until(RequestState.NEEDS_REVISION)
        self._house.hands.key(Key.Key_Period, CTRL)
        self._house.wait(panel.page.form.fields["tujuan_kegiatan"].editor.first.hasFocus)
        self._house.hands.key(Key.Key_End, CTRL)
        self._house.hands.write(CLEARER)
        self._house.hands.key(Key.Key_F8)
        self._agree()
        self._house.wait(lambda: panel.page.opened.request.round == 2)
        self._until(RequestState.UNDER_REVIEW)
        self._house.hands.key(Key.Key_Period, CTRL)
        self._house.wait(panel.actions_of.answer.isEnabled)
        self._house.hands.key(Key.Key_J, CTRL)
        self._house.hands.write("Pemohon menambahkan pemakai hasil pada tujuan.")
        self._agree()
        self._house.wait(lambda: panel.page.findings.thread_shown.state == "answered")
        self._house.hands.key(Key.Key_Return, CTRL)
        self._agree()
        self._house.wait(lambda: panel.page.findings.thread_shown.state == "accepted")
        self._house.hands.key(Key.Key_F10)
        self._agree()
        self._until(RequestState.VERIFIED)
        self._book.picture("verified", self._house.hands.grab)
        self._save_paper(Key.Key_S, "form.pdf")
        self._end_visit()

    def _end_visit(self) -> None:
        """The applicant leaves; the letter needs nobody at the counter."""
        queue = self._house.hands.room("queue")
        finish = queue.actions_of.moves["finish"]
        self._house.wait(finish.isEnabled)
        self._house.hands.key(Key.Key_F5)
        self._house.wait(lambda: not finish.isEnabled())
        self._house.hands.room("requests")

    def _draft(self) -> None:
        self._house.hands.key(Key.Key_F5)
        panel = self._letters
        self._house.wait(lambda: panel.shown_letter and panel.page.pages.count)
        self._house.hands.tab_to(panel.page.editor.fields["copies"])
        self._house.hands.write("Bupati Kendal")
        self._house.hands.key(Key.Key_S, CTRL)
        self._house.wait(lambda: not panel.has_unsaved())
        self._book.picture("draft", self._house.hands.grab)
        self._house.hands.key(Key.Key_F9)
        self._house.wait(lambda: panel.page.letter.state is LetterState.WITH_HEAD)
        self._house.hands.sign_out()

    def _issue(self) -> None:
        self._house.hands.sign_in("kepala", PASSWORD)
        self._house.hands.room("letters")
        panel = self._letters
        self._house.wait(lambda: panel.register.group == "with_head" and panel.register.model.rows)
        self._house.hands.tab_to(panel.register.view)
        self._house.hands.key(Key.Key_Return)
        self._house.wait(lambda: panel.page.pages.count > 1)
        self._house.hands.key(Key.Key_P, CTRL)
        self._house.hands.key(Key.Key_S, ALT)
        letter = self._book.place_of("letter.pdf")
        choose_in_dialog(letter)
        self._house.wait(letter.exists)
        scan = self._book.keep("letter-signed.pdf", signed_scan(letter))
        self._house.hands.key(Key.Key_F10)
        self._house.hands.key(Key.Key_Return)
        choose_in_dialog(scan)
        self._house.wait(panel.issue_form.go.hasFocus)
        self._book.picture("issue", self._house.hands.grab)
        self._house.hands.key(Key.Key_Return)
        self._house.wait(lambda: panel.page.letter.state in (LetterState.ISSUED, LetterState.SENT))
        self._book.picture("issued", self._house.hands.grab)
        self._house.hands.sign_out()

    def _send(self) -> None:
        self._house.hands.sign_in("ratna", PASSWORD)
        self._house.hands.room("letters")
        panel = self._letters
        self._house.hands.key(Key.Key_2, ALT)
        self._house.wait(lambda: _all_sent(panel))
        self._book.picture("outbox", self._house.hands.grab)

    @property
    def _requests(self) -> RequestsPanel:
        return self._panel("requests")

    @property
    def _letters(self) -> LettersPanel:
        return self._panel("letters")

    def _panel(self, name: str) -> Any:
        return self._house.desk.window.panel(name)

    @property
    def _overlay(self) -> Overlay | None:
        overlays = self._house.desk.window.findChildren(Overlay)
        return next((one for one in overlays if one.isVisible()), None)

    def _until(self, state: RequestState) -> None:
        panel = self._requests
        self._house.wait(lambda: panel.page.opened.request.state is state)

    def _agree(self) -> None:
        """The overlay that is open, by Ctrl+Enter."""
        self._house.wait(lambda: self._overlay is not None)
        overlay = self._overlay
        self._house.hands.key(Key.Key_Return, CTRL)
        self._house.wait(overlay.isHidden)

    def _save_paper(self, key: Qt.Key, name: str) -> None:
        self._house.hands.key(key, CTRL)
        self._house.hands.key(Key.Key_S, ALT)
        place = self._book.place_of(name)
        choose_in_dialog(place)
        self._house.wait(place.exists)


def _all_sent(panel: LettersPanel) -> bool:
    mails = panel.outbox.model.rows
    return bool(mails) and all(mail.state is MailState.SENT for mail in mails)


def _image(page: pypdfium2.PdfPage) -> QImage:
    picture = page.render(scale=1.6).to_pil().convert("RGBA")
    return QImage(
        picture.tobytes("raw", "RGBA"), picture.width, picture.height, QImage.Format.Format_RGBA8888
    ).copy()
