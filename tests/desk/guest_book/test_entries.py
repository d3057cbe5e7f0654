"""The guest book filled in and corrected by officers."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk.app import Desk
from shared.office import Office
from shared.operations import emergency, guest_book, queue
from tests.desk.people import guest_book_of

CTRL = Qt.KeyboardModifier.ControlModifier
Entered = Callable[..., Desk]


def open_book(qtbot: QtBot, desk: Desk):
    qtbot.keyClick(desk.window, Qt.Key.Key_2, CTRL)
    return desk.window.panel("guest_book")


def open_new_entry(qtbot: QtBot, desk: Desk, number: str):
    panel = open_book(qtbot, desk)
    qtbot.keyClick(desk.window, Qt.Key.Key_N, CTRL)
    qtbot.waitUntil(panel.choice.isVisible)
    qtbot.keyClicks(panel.choice.number, number)
    qtbot.keyClick(panel.choice.number, Qt.Key.Key_Return)
    qtbot.waitUntil(panel.entry.isVisible)
    return panel


def fill(panel, **changes: object) -> None:
    for name, answer in guest_book_of(0, **changes).items():
        panel.entry.fields.fields[name].show_answer(answer)


def test_an_error_keeps_what_was_typed_and_puts_the_cursor_there(
    qtbot: QtBot, office: Office, entered: Entered
):
    queue.take_number(office, "RS")
    desk = entered()
    panel = open_new_entry(qtbot, desk, "rs1")
    fields = panel.entry.fields.fields
    fill(panel, email="sri.contoh")

    qtbot.keyClick(desk.window, Qt.Key.Key_S, CTRL)

    assert fields["email"].problem == "Alamat e-mail belum lengkap. Contoh: nama@instansi.go.id."
    assert desk.window.focusWidget() is fields["email"].editor.first
    assert fields["email"].answer() == "sri.contoh"
    assert fields["full_name"].answer() == "Sri Contoh Rahayu"


@pytest.mark.parametrize("typed", ["rs k1 2", "RS-K1-02", "2"])
def test_a_number_that_a_kiosk_told_without_the_store_is_found_as_it_is_typed(
    qtbot: QtBot, office: Office, entered: Entered, typed: str
):
    emergency.remember(office)
    lone = emergency.LoneKiosk(office.settings, "kiosk-1", office.clock)
    for service in ("RS", "RS", "KS"):
        emergency.take_number(lone, service)
    emergency.merge(office)

    panel = open_new_entry(qtbot, entered(), typed)

    assert panel.entry._ticket.label == "RS-K1-02"


def test_an_entry_in_which_nothing_was_typed_is_left_without_a_question(
    qtbot: QtBot, office: Office, entered: Entered
):
    ticket = queue.take_number(office, "RS")
    guest_book.sign(office, ticket.id, guest_book_of(0))
    desk = entered()
    panel = open_book(qtbot, desk)
    panel.entry_asked.emit(ticket.id)
    qtbot.waitUntil(panel.entry.isVisible)
    has_changes = panel.has_unsaved()

    qtbot.keyClick(desk.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)

    assert not has_changes
    assert not panel.confirmation.isVisible()
    assert panel.list.isVisible()


def test_a_saved_entry_stands_in_the_list_with_masked_contacts(
    qtbot: QtBot, office: Office, entered: Entered
):
    queue.take_number(office, "RS")
    desk = entered()
    panel = open_new_entry(qtbot, desk, "1")
    fill(panel)

    qtbot.keyClick(desk.window, Qt.Key.Key_Return, CTRL)

    model = panel.list.model
    qtbot.waitUntil(lambda: model.rowCount() == 1)
    line = [model.index(0, column).data() for column in range(model.columnCount())]
    assert line == [
        "09.00",
        "RS-001",
        "Sri Contoh Rahayu",
        "Universitas Contoh Semarang",
        "Rekomendasi Statistik",
        "p•••@example.go.id",
        "+62•••••••••00",
    ]
    assert desk.window.notice.text == "Buku tamu tersimpan."


def test_the_queue_opens_the_guest_book_of_its_visitor_and_gets_the_screen_back(
    qtbot: QtBot, office: Office, entered: Entered
):
    queue.take_number(office, "KS")
    desk = entered()
    qtbot.keyClick(desk.window, Qt.Key.Key_F2)
    serving = desk.window.panel("queue")
    qtbot.waitUntil(lambda: serving.visit.gap_words.text() == "Buku tamu belum diisi.")

    qtbot.keyClick(desk.window, Qt.Key.Key_G, CTRL)
    panel = desk.window.panel("guest_book")
    qtbot.waitUntil(panel.entry.isVisible)
    fill(panel)
    qtbot.keyClick(desk.window, Qt.Key.Key_S, CTRL)

    qtbot.waitUntil(lambda: desk.window.current == "queue")
    qtbot.waitUntil(lambda: "Sri Contoh Rahayu" in serving.visit.answer_texts().values())


def test_a_correction_begins_with_the_unmasked_answers(qtbot: QtBot, office: Office, entered: Entered):
    ticket = queue.take_number(office, "KS")
    guest_book.sign(office, ticket.id, guest_book_of(0))
    desk = entered()
    panel = open_book(qtbot, desk)
    qtbot.waitUntil(lambda: panel.list.model.rowCount() == 1)
    panel.list.view.selectRow(0)

    qtbot.keyClick(desk.window, Qt.Key.Key_E, CTRL)

    qtbot.waitUntil(panel.entry.isVisible)
    assert panel.entry.fields.answers()["email"] == "pengunjung0@example.go.id"


def test_the_search_asks_the_store_when_typing_stops(qtbot: QtBot, office: Office, entered: Entered):
    for place in range(3):
        ticket = queue.take_number(office, "KS")
        guest_book.sign(office, ticket.id, guest_book_of(place))
    desk = entered()
    panel = open_book(qtbot, desk)
    qtbot.waitUntil(lambda: panel.list.model.rowCount() == 3)

    qtbot.keyClicks(panel.list.words, "bambang")

    qtbot.waitUntil(lambda: [line.full_name for line in panel.list.model.rows] == ["Bambang Misal Wibowo"])


def test_leaving_a_changed_entry_asks_first(qtbot: QtBot, office: Office, entered: Entered):
    queue.take_number(office, "RS")
    desk = entered()
    panel = open_new_entry(qtbot, desk, "rs1")
    qtbot.keyClicks(desk.window.focusWidget(), "Sri")

    qtbot.keyClick(desk.window, Qt.Key.Key_Escape)

    assert panel.confirmation.isVisible()
    qtbot.keyClick(desk.window.focusWidget(), Qt.Key.Key_Escape)
    assert panel.entry.fields.answers()["full_name"] == "Sri"


def test_signing_out_asks_before_an_entry_is_lost(qtbot: QtBot, office: Office, entered: Entered):
    queue.take_number(office, "RS")
    desk = entered()
    panel = open_new_entry(qtbot, desk, "rs1")
    qtbot.keyClicks(desk.window.focusWidget(), "Sri")

    qtbot.keyClick(desk.window, Qt.Key.Key_Q, CTRL | Qt.KeyboardModifier.ShiftModifier)

    assert desk.window.confirmation.isVisible()
    qtbot.keyClick(desk.window.focusWidget(), Qt.Key.Key_Return)
    assert desk.window.current == "guest_book"
    assert panel.entry.fields.answers()["full_name"] == "Sri"


def test_closing_the_window_asks_before_an_entry_is_lost(qtbot: QtBot, office: Office, entered: Entered):
    queue.take_number(office, "RS")
    desk = entered()
    open_new_entry(qtbot, desk, "rs1")
    qtbot.keyClicks(desk.window.focusWidget(), "Sri")

    refused = not desk.window.close()
    qtbot.keyClick(desk.window.confirmation.yes, Qt.Key.Key_Return)

    assert refused
    assert not desk.window.isVisible()


def test_a_supervisor_reads_the_list_but_does_not_write(qtbot: QtBot, admin_office: Office, entered: Entered):
    desk = entered("supervisor")

    offered = [
        command.text() for command in desk.window.panel("guest_book").commands() if command.isEnabled()
    ]

    assert offered == ["Cari di daftar"]
