"""The letters room: papers by their outlet, the register whole, and the day that is today."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desk import paper_flow
from desk.app import Desk
from desk.letters import flow as letters_flow
from shared.documents.join import page_count
from shared.domain.letter import LetterState
from shared.office import Office
from shared.operations import letters, requests
from tests import request_path
from tests.desk.letters.test_letters_room import ALT, CTRL, press, room
from tests.fakes import FixedClock

A_DAY_MIN = 24 * 60
Entered = Callable[..., Desk]


@pytest.fixture
def before_the_head(qtbot: QtBot, entered: Entered, officer_office: Office) -> tuple[Desk, int]:
    """The head's desk with a letter in view, and the letter's id."""
    letter = request_path.with_head(officer_office)
    desk = entered("head")
    panel = room(desk)
    qtbot.waitUntil(lambda: panel.register.group == "with_head" and len(panel.register.model.rows) == 1)
    panel.register.view.setFocus()
    press(qtbot, desk, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.page.pages.count > 1)
    return desk, letter.id


def test_a_letter_is_saved_where_the_head_says(
    qtbot: QtBot,
    before_the_head: tuple[Desk, int],
    officer_office: Office,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    desk, letter_id = before_the_head
    place = tmp_path / "surat.pdf"
    monkeypatch.setattr("desk.paper_outlet.choose_place", lambda over, title, name, chosen: chosen(place))

    press(qtbot, desk, Qt.Key.Key_P, CTRL)
    press(qtbot, desk, Qt.Key.Key_S, ALT)

    qtbot.waitUntil(lambda: desk.window.notice.text == "Tersimpan sebagai surat.pdf.")
    assert place.read_bytes() == letters.preview(desk.rooms.office, letter_id)


def test_what_was_just_typed_stands_on_the_paper(
    qtbot: QtBot,
    entered: Entered,
    officer_office: Office,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    letter = letters.draft(officer_office, request_path.verified(officer_office).id)
    place = tmp_path / "surat.pdf"
    desk = entered("officer")
    panel = room(desk)
    qtbot.waitUntil(lambda: len(panel.register.model.rows) == 1)
    panel.register.view.setFocus()
    press(qtbot, desk, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.shown_letter == letter.id)
    panel.page.editor.fields["closing"].setPlainText("Kata yang baru saja diketik.")

    def choose_once_saved(_over: object, _title: str, _name: str, chosen: Callable[[Path], object]) -> None:
        qtbot.waitUntil(lambda: not panel.has_unsaved())
        chosen(place)

    monkeypatch.setattr("desk.paper_outlet.choose_place", choose_once_saved)
    press(qtbot, desk, Qt.Key.Key_P, CTRL)
    press(qtbot, desk, Qt.Key.Key_S, ALT)

    qtbot.waitUntil(place.exists)
    assert "Kata yang baru saja diketik." in PdfReader(place).pages[0].extract_text()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_letter_is_printed_from_the_desk(
    qtbot: QtBot, before_the_head: tuple[Desk, int], tmp_path: Path
) -> None:
    desk, letter_id = before_the_head
    printed = tmp_path / "cetakan.pdf"

    press(qtbot, desk, Qt.Key.Key_P, CTRL)
    press(qtbot, desk, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(desk.window.findChildren(QPrintDialog)))
    [dialog] = desk.window.findChildren(QPrintDialog)
    dialog.findChild(QLineEdit, "filename").setText(str(printed))
    qtbot.keyClick(dialog, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: desk.window.notice.text == "Dikirim ke printer.")
    whole = letters.preview(desk.rooms.office, letter_id)
    assert page_count(printed.read_bytes()) == page_count(whole)


def test_the_room_goes_on_while_a_letter_waits_for_a_slow_printer(
    qtbot: QtBot,
    before_the_head: tuple[Desk, int],
    officer_office: Office,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    desk, _ = before_the_head
    panel = room(desk)
    printer_is_ready = Event()

    def deliver_slowly(pdf: bytes, outlet: Path) -> None:
        printer_is_ready.wait()
        paper_flow.deliver(pdf, outlet)

    monkeypatch.setattr(letters_flow, "deliver", deliver_slowly)
    place = tmp_path / "surat.pdf"
    monkeypatch.setattr("desk.paper_outlet.choose_place", lambda over, title, name, chosen: chosen(place))
    press(qtbot, desk, Qt.Key.Key_P, CTRL)
    press(qtbot, desk, Qt.Key.Key_S, ALT)

    try:
        other = request_path.with_head(officer_office)
        qtbot.waitUntil(lambda: len(panel.register.model.rows) == 2)
        waited = not place.exists()
    finally:
        printer_is_ready.set()

    qtbot.waitUntil(place.exists)
    assert waited
    assert other.number in {line.letter.number for line in panel.register.model.rows}


def test_a_withdrawn_requests_letter_is_found_among_the_cancelled(
    qtbot: QtBot, entered: Entered, officer_office: Office
) -> None:
    letter = letters.draft(officer_office, request_path.verified(officer_office).id)
    requests.withdraw(officer_office, letter.request_id, "Kegiatan dibatalkan.")
    desk = entered("officer")
    panel = room(desk)

    qtbot.waitUntil(lambda: panel.register.chips["cancelled"].text() == "Dibatalkan 1")
    panel.register.chips["cancelled"].click()

    [line] = panel.register.model.rows
    assert (line.letter.number, line.letter.state) == (letter.number, LetterState.CANCELLED)


def test_after_midnight_today_is_the_new_day(
    qtbot: QtBot, entered: Entered, officer_office: Office, clock: FixedClock
) -> None:
    request_path.complete(officer_office)
    desk = entered("officer")
    panel = room(desk)
    press(qtbot, desk, Qt.Key.Key_2, ALT)
    qtbot.waitUntil(panel.actions_of.otherwise.isEnabled)

    clock.pass_minutes(A_DAY_MIN)
    press(qtbot, desk, Qt.Key.Key_F6)

    assert panel.note_form.line.currentText() == "24/11/2026"


def test_a_letter_is_opened_or_drafted_from_its_request(
    qtbot: QtBot, entered: Entered, officer_office: Office
) -> None:
    request = request_path.verified(officer_office)
    desk = entered("officer")
    panel = room(desk)

    desk.rooms.requests.letter_asked.emit(request.id)
    qtbot.waitUntil(lambda: bool(panel.shown_letter))
    drafted = panel.shown_letter
    press(qtbot, desk, Qt.Key.Key_Left, ALT)
    desk.rooms.requests.letter_asked.emit(request.id)

    qtbot.waitUntil(lambda: panel.shown_letter == drafted)
    assert [letter.id for letter in letters.listing(officer_office)] == [drafted]


@pytest.mark.parametrize(("roles", "offered"), [(("head",), False), (("officer",), True)])
def test_a_letter_that_is_not_there_is_offered_to_who_may_draft_it(
    qtbot: QtBot, entered: Entered, officer_office: Office, roles: tuple[str, ...], offered: bool
) -> None:
    request = request_path.verified(officer_office)
    desk = entered(*roles)
    panel = desk.window.panel("requests")
    desk.window.show_room("requests")
    desk.rooms.requests.open(request.id)

    qtbot.waitUntil(lambda: panel.shown_request == request.id)

    assert panel.actions_of.letter.isEnabled() is offered
