"""The feedback room: the index follows ratings, complaints move by keys."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QKeyCombination, Qt
from pytestqt.qtbot import QtBot

from desk.app import Desk
from desk.feedback.flow import first_day
from shared.domain.code import shown_code
from shared.domain.complaint import ComplaintState
from shared.office import Office
from shared.operations import complaints, feedback, queue
from tests.fakes import FixedClock
from tests.request_path import recorded

Entered = Callable[..., Desk]
OpenDesk = Callable[..., Desk]
SHIFT = Qt.KeyboardModifier.ShiftModifier
DAY = 24 * 60


@pytest.mark.parametrize(
    ("months", "first"), [(1, date(2026, 11, 1)), (3, date(2026, 10, 1)), (12, date(2026, 1, 1))]
)
def test_periods_begin_with_their_first_month(months: int, first: date) -> None:
    assert first_day(date(2026, 11, 24), months) == first


def test_the_index_follows_what_visitors_say(
    qtbot: QtBot, entered: Entered, office: Office, officer_office: Office
) -> None:
    ticket = queue.take_number(office, "RS")
    queue.call_next(officer_office, "1")
    queue.start(officer_office, ticket.id)
    queue.finish(officer_office, ticket.id)
    desk = entered("officer")
    page = desk.window.panel("feedback").index
    desk.window.show_room("feedback")
    qtbot.waitUntil(lambda: page.value.text().startswith("Indeks belum dapat dihitung"))

    feedback.rate(office, ticket.code, dict.fromkeys(feedback.elements(), 3), "Cepat dan ramah.")

    qtbot.waitUntil(lambda: page.value.text() == "Indeks 75,00 · mutu C")
    assert page.counts.text().startswith("1 penilaian dengan kode; 0 tanpa kode")
    assert page.comments.item(0).text().endswith("Cepat dan ramah.")
    assert {value.text() for _name, _bar, value in page.rows()} == {"3,00 dari 4"}
    assert not desk.window.panel("feedback").complaints.isVisible()


def test_a_complaint_is_triaged_and_answered_by_keys(
    qtbot: QtBot, entered: Entered, office: Office, supervisor_office: Office
) -> None:
    ticket = queue.take_number(office, "RS")
    complaints.file(office, "Antrian terlalu lama.", code=ticket.code)
    desk = entered("supervisor")
    panel = desk.window.panel("feedback")
    desk.window.show_room("feedback")
    qtbot.waitUntil(lambda: panel.moves["triage"].isEnabled())
    assert panel.complaints.text.text() == "Antrian terlalu lama."

    for key, words, state in (
        (Qt.Key.Key_F6, "", ComplaintState.TRIAGED),
        (Qt.Key.Key_F7, "Loket kedua sudah dibuka.", ComplaintState.ANSWERED),
        (SHIFT | Qt.Key.Key_F7, "Masih lama.", ComplaintState.TRIAGED),
        (Qt.Key.Key_F7, "Loket ketiga juga.", ComplaintState.ANSWERED),
        (Qt.Key.Key_F8, "Sudah lancar.", ComplaintState.SETTLED),
    ):
        press(qtbot, desk, key)
        qtbot.keyClicks(panel.note_form.text, words)
        qtbot.keyClick(panel.note_form.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda state=state: panel.complaints.selected().complaint.state is state)

    [settled] = complaints.listing(supervisor_office, [ComplaintState.SETTLED])
    assert [move for _at, _officer, move, _note in settled.history] == [
        "triage",
        "answer",
        "reply",
        "answer",
        "settle",
    ]


def test_a_line_says_what_it_is_what_it_is_about_and_what_is_due(
    qtbot: QtBot, entered: Entered, office: Office, officer_office: Office, clock: FixedClock
) -> None:
    ticket = queue.take_number(office, "RS")
    request = recorded(officer_office)
    complaints.file(office, "Antrian terlalu lama.", code=ticket.code)
    clock.pass_minutes(4 * DAY)
    complaints.file(office, "Tambah kursi.", kind="suggestion", code=request.code)
    complaints.file(office, "Tambah papan.", kind="suggestion")
    late = complaints.file(office, "Antrian lama.", code=ticket.code)
    desk = entered("supervisor")
    page = desk.window.panel("feedback").complaints
    desk.window.show_room("feedback")

    qtbot.waitUntil(lambda: page.list.count() == 4)

    lines = [page.list.item(place).text().split("\n") for place in range(4)]
    subjects = [first.split(" · ")[0] for first, _second in lines]
    assert subjects == [
        "Pengaduan tentang RS-001",
        f"Saran tentang {request.number}",
        "Saran",
        "Pengaduan tentang RS-001 tanggal 23/11/2026",
    ]
    assert lines[0][1] == "Telaah terlambat 1 hari kerja · masuk 23/11/2026"
    assert lines[3] == [
        f"Pengaduan tentang RS-001 tanggal 23/11/2026 · {shown_code(late.code)} · Baru masuk",
        "Telaah dalam 3 hari kerja · masuk 27/11/2026",
    ]


def test_a_complaint_of_misconduct_is_triaged_as_one(qtbot: QtBot, entered: Entered, office: Office) -> None:
    complaints.file(office, "Ada yang meminta biaya.")
    desk = entered("supervisor")
    panel = desk.window.panel("feedback")
    desk.window.show_room("feedback")
    qtbot.waitUntil(lambda: panel.moves["supervise"].isEnabled())

    press(qtbot, desk, SHIFT | Qt.Key.Key_F6)
    qtbot.keyClick(panel.note_form.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    qtbot.waitUntil(lambda: panel.complaints.selected().complaint.supervisory)
    assert panel.complaints.list.item(0).text().startswith("Pengaduan berkadar pengawasan")


def test_an_answer_owed_by_phone_stands_in_the_line_until_it_is_noted(
    qtbot: QtBot, entered: Entered, office: Office, supervisor_office: Office
) -> None:
    made = complaints.file(office, "Antrian lama.", contact="081234567890")
    complaints.triage(supervisor_office, made.id)
    complaints.answer(supervisor_office, made.id, "Loket kedua sudah dibuka.")
    desk = entered("supervisor")
    panel = desk.window.panel("feedback")
    desk.window.show_room("feedback")
    qtbot.waitUntil(lambda: panel.moves["tell"].isEnabled())
    assert (
        panel.complaints.list.item(0)
        .text()
        .split("\n")[1]
        .startswith("Sampaikan jawaban ke nomor 0812 3456 7890 · Penyelesaian dalam")
    )

    press(qtbot, desk, SHIFT | Qt.Key.Key_F8)
    qtbot.keyClick(panel.note_form.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    qtbot.waitUntil(lambda: not panel.moves["tell"].isEnabled())
    assert panel.complaints.list.item(0).text().split("\n")[1].startswith("Penyelesaian dalam")
    assert panel.complaints.history.text().endswith("sampaikan jawaban")


def test_an_answer_by_mail_is_owed_until_the_mail_has_gone(
    qtbot: QtBot, entered: Entered, office: Office, supervisor_office: Office
) -> None:
    made = complaints.file(office, "Antrian lama.", contact="sri.contoh@example.go.id")
    complaints.triage(supervisor_office, made.id)
    complaints.answer(supervisor_office, made.id, "Loket kedua sudah dibuka.")
    desk = entered("supervisor")
    page = desk.window.panel("feedback").complaints
    desk.window.show_room("feedback")

    qtbot.waitUntil(lambda: page.list.count() == 1)

    assert page.list.item(0).text().split("\n")[1].startswith("E-mail jawaban belum terkirim · ")


def press(qtbot: QtBot, desk: Desk, key: Qt.Key | QKeyCombination) -> None:
    """A key with the modifiers that it comes with."""
    both = QKeyCombination(key)
    qtbot.keyClick(desk.window, both.key(), both.keyboardModifiers())
