"""Requests at the desk, by keyboard in the real window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desk.app import Desk
from desk.requests.panel import RequestsPanel
from shared.documents.join import page_count
from shared.domain.request import RequestMove, RequestState
from shared.office import Office
from shared.operations import guest_book, letter_papers, queue, requests
from shared.ui.application import load_fonts
from tests import request_path
from tests.desk.people import guest_book_of

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
PLAIN = Qt.KeyboardModifier.NoModifier
Entered = Callable[..., Desk]


def press(qtbot: QtBot, desk: Desk, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    qtbot.keyClick(desk.window.focusWidget() or desk.window, key, modifier)


def room(qtbot: QtBot, desk: Desk) -> RequestsPanel:
    """The requests room in view."""
    press(qtbot, desk, Qt.Key.Key_3, CTRL)
    qtbot.waitUntil(lambda: desk.window.current == "requests")
    return desk.window.panel("requests")


def opened(qtbot: QtBot, desk: Desk, request_id: int) -> RequestsPanel:
    """That request in view, chosen in the list by Enter."""
    panel = room(qtbot, desk)
    qtbot.waitUntil(lambda: any(row.request_id == request_id for row in panel.list.model.rows))
    place = [row.request_id for row in panel.list.model.rows].index(request_id)
    panel.list.view.selectRow(place)
    panel.list.view.setFocus()
    press(qtbot, desk, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.shown_request == request_id)
    return panel


def write(qtbot: QtBot, desk: Desk, words: str) -> None:
    """Type into what has the focus, then press Ctrl+Enter."""
    field: QWidget = desk.window.focusWidget()
    qtbot.keyClicks(field, words)
    press(qtbot, desk, Qt.Key.Key_Return, CTRL)


def state_of(office: Office, request_id: int) -> RequestState:
    return requests.open_request(office, request_id).request.state


def test_a_new_request_is_recorded_and_saved_field_by_field(
    qtbot: QtBot, entered: Entered, officer_office: Office
) -> None:
    desk = entered("officer")
    panel = room(qtbot, desk)
    press(qtbot, desk, Qt.Key.Key_N, CTRL)
    qtbot.waitUntil(lambda: bool(panel.shown_request))

    qtbot.keyClicks(desk.window.focusWidget(), "Survei Pasar Contoh")
    press(qtbot, desk, Qt.Key.Key_Tab)

    one = panel.shown_request
    qtbot.waitUntil(lambda: requests.open_request(officer_office, one).request.title == "Survei Pasar Contoh")
    assert state_of(officer_office, one) is RequestState.RECORDED


def test_an_incomplete_form_is_refused_and_the_list_leads_to_the_question(
    qtbot: QtBot, entered: Entered, officer_office: Office
) -> None:
    request = requests.record(officer_office, {"judul_kegiatan": "Survei Pasar Contoh"})
    desk = entered("officer")
    panel = opened(qtbot, desk, request.id)

    press(qtbot, desk, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: desk.window.notice.text.startswith("Formulir belum lengkap"))
    qtbot.waitUntil(lambda: desk.window.focusWidget() is panel.page.checks.list)
    place = panel.page.opened.problems[0].question
    press(qtbot, desk, Qt.Key.Key_Return)

    assert state_of(officer_office, request.id) is RequestState.RECORDED
    assert panel.page.form.current_question() == place


def test_contradictions_are_refused_beside_the_gaps_and_lead_to_their_question(
    qtbot: QtBot, entered: Entered, officer_office: Office
) -> None:
    early = {"rencana_jadwal_rilis_produk_digital": ["2027-04-30"]}
    request = request_path.recorded(officer_office, tahun=None, rencana_rilis_produk=early)
    desk = entered("officer")
    panel = opened(qtbot, desk, request.id)

    press(qtbot, desk, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: "1 pemeriksaan belum sesuai" in desk.window.notice.text)
    qtbot.waitUntil(lambda: desk.window.focusWidget() is panel.page.checks.list)
    head, places = panel.page.checks.head.text(), panel.page.checks.places
    press(qtbot, desk, Qt.Key.Key_Down)
    press(qtbot, desk, Qt.Key.Key_Return)

    assert head == "1 isian perlu dilengkapi · 1 pemeriksaan belum sesuai"
    assert places == ["tahun", "rencana_rilis_produk.rencana_jadwal_rilis_produk_digital[1]"]
    assert state_of(officer_office, request.id) is RequestState.RECORDED
    assert panel.page.form.current_question() == "rencana_rilis_produk"


def test_a_form_that_only_contradicts_itself_is_refused_with_the_list(
    qtbot: QtBot, entered: Entered, officer_office: Office
) -> None:
    early = {"rencana_jadwal_rilis_produk_digital": ["2027-04-30"]}
    request = request_path.recorded(officer_office, rencana_rilis_produk=early)
    desk = entered("officer")
    panel = opened(qtbot, desk, request.id)
    may_ask = panel.actions_of.moves[RequestMove.NEEDS_COMPLETION].isEnabled()

    press(qtbot, desk, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: desk.window.notice.text.startswith("Ada 1 pemeriksaan yang belum sesuai"))
    qtbot.waitUntil(lambda: desk.window.focusWidget() is panel.page.checks.list)
    press(qtbot, desk, Qt.Key.Key_Return)

    assert may_ask
    assert panel.page.form.current_question() == "rencana_rilis_produk"


def test_two_rounds_end_complete_and_clear(qtbot: QtBot, entered: Entered, officer_office: Office) -> None:
    request = request_path.recorded(officer_office)
    desk = entered("officer")
    panel = opened(qtbot, desk, request.id)

    def until(state: RequestState) -> None:
        qtbot.waitUntil(lambda: panel.page.opened.request.state is state)

    press(qtbot, desk, Qt.Key.Key_F9)
    until(RequestState.RECORDED_COMPLETE)
    press(qtbot, desk, Qt.Key.Key_F6)
    until(RequestState.UNDER_REVIEW)
    press(qtbot, desk, Qt.Key.Key_M, CTRL)
    write(qtbot, desk, "Populasi belum jelas.")
    qtbot.waitUntil(lambda: len(panel.page.opened.findings) == 1)
    assert panel.page.tabs.currentWidget() is panel.page.findings
    press(qtbot, desk, Qt.Key.Key_F7)
    write(qtbot, desk, "")
    until(RequestState.NEEDS_REVISION)
    press(qtbot, desk, Qt.Key.Key_F8)
    write(qtbot, desk, "")
    until(RequestState.UNDER_REVIEW)
    assert panel.page.opened.request.round == 2
    panel.page.tabs.setCurrentWidget(panel.page.findings)
    panel.page.findings.list.setCurrentRow(0)
    press(qtbot, desk, Qt.Key.Key_Return, CTRL)
    write(qtbot, desk, "Sudah dijelaskan.")
    qtbot.waitUntil(lambda: panel.page.opened.findings[0].state == "accepted")
    press(qtbot, desk, Qt.Key.Key_F10)
    write(qtbot, desk, "")
    until(RequestState.VERIFIED)

    assert not panel.page.opened.request.is_editable
    moves = [line.move for line in panel.page.opened.history if line.move]
    assert moves.count(RequestMove.VERIFY) == moves.count(RequestMove.RESUBMIT) == 1


def test_the_blank_form_is_saved_where_the_officer_says(
    qtbot: QtBot, entered: Entered, officer_office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "formulir.pdf"
    monkeypatch.setattr("desk.paper_outlet.choose_place", lambda over, title, name, chosen: chosen(place))
    desk = entered("officer")
    room(qtbot, desk)

    press(qtbot, desk, Qt.Key.Key_B, CTRL)
    press(qtbot, desk, Qt.Key.Key_S, ALT)

    qtbot.waitUntil(lambda: desk.window.notice.text == "Tersimpan sebagai formulir.pdf.")
    assert place.read_bytes().startswith(b"%PDF")


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_blank_form_is_printed_by_the_printer_that_the_officer_chooses(
    qtbot: QtBot, entered: Entered, officer_office: Office, tmp_path: Path
) -> None:
    """The system's own dialog, whose printer here is one that prints into a file."""
    printed = tmp_path / "cetakan.pdf"
    desk = entered("officer")
    room(qtbot, desk)

    press(qtbot, desk, Qt.Key.Key_B, CTRL)
    press(qtbot, desk, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(desk.window.findChildren(QPrintDialog)))
    [dialog] = desk.window.findChildren(QPrintDialog)
    line = dialog.findChild(QLineEdit, "filename")
    line.setText(str(printed))
    qtbot.keyClick(dialog, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: desk.window.notice.text == "Dikirim ke printer.")
    saved = tmp_path / "formulir.pdf"
    letter_papers.save(letter_papers.blank_form(officer_office), saved)
    assert page_count(printed.read_bytes()) == page_count(saved.read_bytes())


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_form_has_its_room_in_the_smallest_window(
    qtbot: QtBot, entered: Entered, officer_office: Office, language: str
) -> None:
    load_fonts()
    request = request_path.recorded(officer_office)
    desk = entered("officer")
    panel = opened(qtbot, desk, request.id)

    desk.window.resize(desk.window.minimumSize())
    desk.window.header.language_chosen.emit(language)
    qtbot.waitUntil(lambda: panel.width() < 1200)

    qtbot.waitUntil(lambda: panel.page.form.area.horizontalScrollBar().maximum() == 0)
    assert panel.page.minimumSizeHint().width() <= panel.page.width()


def test_a_head_reads_and_is_offered_no_move(
    qtbot: QtBot, entered: Entered, admin_office: Office, officer_office: Office
) -> None:
    request = request_path.in_review(officer_office)
    desk = entered("head")
    panel = desk.window.panel("requests")
    desk.rooms.requests.open(request.id)
    desk.window.show_room("requests")
    qtbot.waitUntil(lambda: panel.shown_request == request.id)

    assert not any(command.isEnabled() for command in panel.actions_of.moves.values())
    assert panel.page.head.title.text().startswith(request.number)


def test_a_visit_gets_its_form_and_its_request_from_the_queue(
    qtbot: QtBot,
    entered: Entered,
    office: Office,
    officer_office: Office,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    place = tmp_path / "formulir.pdf"
    monkeypatch.setattr("desk.paper_outlet.choose_place", lambda over, title, name, chosen: chosen(place))
    ticket = queue.take_number(office, "RS")
    guest_book.sign(office, ticket.id, guest_book_of(0))
    desk = entered("officer")
    panel = desk.window.panel("requests")
    press(qtbot, desk, Qt.Key.Key_F2)
    actions = desk.window.panel("queue").actions_of
    qtbot.waitUntil(actions.give_form.isEnabled)

    press(qtbot, desk, Qt.Key.Key_L, CTRL)
    press(qtbot, desk, Qt.Key.Key_S, ALT)
    qtbot.waitUntil(place.exists)
    qtbot.waitUntil(actions.record.isEnabled)
    press(qtbot, desk, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: bool(panel.shown_request))
    first = panel.shown_request
    desk.window.show_room("queue")
    press(qtbot, desk, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: desk.window.current == "requests")

    assert panel.page.opened.request.agency == guest_book_of(0)["agency"]
    assert [line.label for line in panel.page.opened.visits] == ["RS-001"]
    assert [line.request_id for line in requests.listing(officer_office)] == [first]
