"""The feedback room: the index follows ratings, complaints move by keys."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk.app import Desk
from desk.feedback.flow import first_day
from shared.domain.complaint import ComplaintState
from shared.office import Office
from shared.operations import complaints, feedback, queue

Entered = Callable[..., Desk]


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
    assert not desk.window.panel("feedback").complaints.isVisible()


def test_a_complaint_is_triaged_and_answered_by_keys(
    qtbot: QtBot, entered: Entered, office: Office, supervisor_office: Office
) -> None:
    complaints.file(office, "Antrian terlalu lama.")
    desk = entered("supervisor")
    panel = desk.window.panel("feedback")
    desk.window.show_room("feedback")
    qtbot.waitUntil(lambda: panel.moves["triage"].isEnabled())
    assert panel.complaints.text.text() == "Antrian terlalu lama."

    for key, words, state in (
        (Qt.Key.Key_F6, "", ComplaintState.TRIAGED),
        (Qt.Key.Key_F7, "Loket kedua sudah dibuka.", ComplaintState.ANSWERED),
    ):
        qtbot.keyClick(desk.window, key)
        qtbot.keyClicks(panel.note_form.text, words)
        qtbot.keyClick(panel.note_form.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda state=state: panel.complaints.selected().complaint.state is state)

    assert complaints.listing(supervisor_office)[0].complaint.state is ComplaintState.ANSWERED
