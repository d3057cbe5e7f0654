"""Calling and serving by keys, at the real window."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk.app import Desk
from shared.domain.ticket import Ticket, TicketState
from shared.office import Office
from shared.operations import guest_book, printing, queue
from tests.builders import officer_of
from tests.desk.conftest import OpenDesk
from tests.desk.people import guest_book_of

CTRL = Qt.KeyboardModifier.ControlModifier
Entered = Callable[..., Desk]


def state_of(desk: Desk) -> str:
    return desk.window.panel("queue").card.state.text()


def press(qtbot: QtBot, desk: Desk, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    qtbot.keyClick(desk.window, key, modifier or Qt.KeyboardModifier.NoModifier)


def call(qtbot: QtBot, desk: Desk) -> None:
    press(qtbot, desk, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: state_of(desk) == "Dipanggil")


def test_a_visitor_is_called_served_and_finished_by_three_keys(
    qtbot: QtBot, office: Office, entered: Entered
):
    ticket = queue.take_number(office, "RS")
    guest_book.sign(office, ticket.id, guest_book_of(0))
    desk = entered()

    call(qtbot, desk)
    panel = desk.window.panel("queue")
    assert panel.card.number.text() == "RS-001"
    assert panel.card.step.text() == "Langkah berikutnya: 5 · Menyampaikan permintaan kepada petugas"
    assert panel.visit.answer_texts()["Alamat e-mail"] == "p•••@example.go.id"
    press(qtbot, desk, Qt.Key.Key_F4)
    qtbot.waitUntil(lambda: state_of(desk) == "Dilayani")
    press(qtbot, desk, Qt.Key.Key_F5)

    qtbot.waitUntil(lambda: state_of(desk) == "Loket 1 kosong")
    assert queue.ticket_by_code(office, ticket.code).state is TicketState.DONE


def test_only_moves_that_the_state_allows_are_offered(qtbot: QtBot, office: Office, entered: Entered):
    queue.take_number(office, "RS")
    desk = entered()

    call(qtbot, desk)

    moves = desk.window.panel("queue").actions_of.moves
    offered = {move for move, command in moves.items() if command.isEnabled()}
    assert offered == {"recall", "start", "no_show", "transfer", "cancel"}


def test_an_empty_queue_says_that_nobody_waits(qtbot: QtBot, entered: Entered):
    desk = entered()

    press(qtbot, desk, Qt.Key.Key_F2)

    qtbot.waitUntil(lambda: desk.window.notice.text.startswith("Belum ada nomor yang menunggu"))


def test_a_second_call_is_refused_while_the_first_is_open(qtbot: QtBot, office: Office, entered: Entered):
    queue.take_number(office, "RS")
    queue.take_number(office, "RS")
    desk = entered()
    call(qtbot, desk)

    press(qtbot, desk, Qt.Key.Key_F2)

    qtbot.waitUntil(lambda: desk.window.notice.text.startswith("Loket 1 masih menangani RS-001"))


def test_a_number_taken_elsewhere_appears_by_itself(qtbot: QtBot, office: Office, entered: Entered):
    desk = entered()
    model = desk.window.panel("queue").table.model

    queue.take_number(office, "KS", priority=True)

    qtbot.waitUntil(lambda: [ticket.label for ticket in model.rows] == ["KS-001"])
    assert model.index(0, 2).data() == "Prioritas"
    assert model.index(0, 3).data() == "Menunggu"


def test_waits_grow_without_asking_the_store(qtbot: QtBot, office: Office, entered: Entered, clock):
    queue.take_number(office, "KS")
    desk = entered()
    model = desk.window.panel("queue").table.model

    clock.pass_minutes(7)

    assert model.index(0, 4).data() == "7 mnt"


def test_a_restarted_desk_finds_its_open_number_again(qtbot: QtBot, office: Office, open_desk: OpenDesk):
    queue.take_number(office, "RS")
    officer = officer_of(office, "ratna", "officer")
    queue.call_next(officer, "1")

    desk = open_desk()
    desk.enter(desk.office.acting_as(officer.officer))

    qtbot.waitUntil(lambda: state_of(desk) == "Dipanggil")
    assert desk.window.panel("queue").card.number.text() == "RS-001"


def test_a_number_issued_at_the_desk_is_printed_there(qtbot: QtBot, entered: Entered):
    desk = entered()
    press(qtbot, desk, Qt.Key.Key_N, CTRL)
    form = desk.window.panel("queue").new_number
    qtbot.keyClick(desk.window.focusWidget(), Qt.Key.Key_Down)

    qtbot.keyClick(form.issue, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: desk.window.notice.text == "Tiket KS-001 sudah dicetak.", timeout=8_000)
    assert desk.window.status.paper_text.startswith("Printer: tiket tercetak")


def test_a_slip_that_failed_at_the_kiosk_is_offered_again_at_the_desk(
    qtbot: QtBot, office: Office, entered: Entered
):
    queue.take_number(office, "RS")
    printing.recover(office)
    desk = entered()
    panel = desk.window.panel("queue")
    assert panel.table.model.index(0, 6).data() == "Belum tercetak"
    panel.table.view.selectRow(0)
    qtbot.waitUntil(panel.actions_of.print_again.isEnabled)

    press(qtbot, desk, Qt.Key.Key_P, CTRL)

    qtbot.waitUntil(lambda: panel.table.model.index(0, 6).data() == "", timeout=8_000)


def test_f6_sends_a_number_to_another_service(qtbot: QtBot, office: Office, entered: Entered):
    ticket = queue.take_number(office, "RS")
    desk = entered()
    call(qtbot, desk)

    press(qtbot, desk, Qt.Key.Key_F6)
    form = desk.window.panel("queue").transfer_form
    form.service.setCurrentIndex(form.service.findData("KS"))
    qtbot.keyClick(form.send, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: state_of(desk) == "Menunggu")
    assert queue.ticket_by_code(office, ticket.code).queue == "KS"


def test_cancelling_asks_first_and_begins_with_the_harmless_answer(
    qtbot: QtBot, office: Office, entered: Entered
):
    ticket = queue.take_number(office, "RS")
    desk = entered()
    call(qtbot, desk)

    press(qtbot, desk, Qt.Key.Key_Delete)
    asked = desk.window.panel("queue").confirmation
    qtbot.keyClick(desk.window.focusWidget(), Qt.Key.Key_Return)
    assert queue.ticket_by_code(office, ticket.code).state is TicketState.CALLED
    press(qtbot, desk, Qt.Key.Key_D, CTRL)
    qtbot.keyClick(asked.yes, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: state_of(desk) == "Loket 1 kosong")
    assert queue.ticket_by_code(office, ticket.code).state is TicketState.CANCELLED


def test_hold_and_resume_keep_the_visitor(qtbot: QtBot, office: Office, entered: Entered):
    queue.take_number(office, "RS")
    desk = entered()
    call(qtbot, desk)
    press(qtbot, desk, Qt.Key.Key_F4)
    qtbot.waitUntil(lambda: state_of(desk) == "Dilayani")

    press(qtbot, desk, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: state_of(desk) == "Ditunda")
    press(qtbot, desk, Qt.Key.Key_R, CTRL)

    qtbot.waitUntil(lambda: state_of(desk) == "Dilayani")


def test_a_missed_call_may_queue_again(qtbot: QtBot, office: Office, entered: Entered):
    queue.take_number(office, "RS")
    desk = entered()
    call(qtbot, desk)

    press(qtbot, desk, Qt.Key.Key_F7)
    qtbot.waitUntil(lambda: state_of(desk) == "Terlewat")
    press(qtbot, desk, Qt.Key.Key_B, CTRL)

    qtbot.waitUntil(lambda: state_of(desk) == "Menunggu")


def test_the_officer_confirms_the_identity_card(qtbot: QtBot, office: Office, entered: Entered):
    ticket = queue.take_number(office, "RS")
    desk = entered()
    call(qtbot, desk)
    look = desk.window.panel("queue").visit.identity

    qtbot.keyClick(look.valid, Qt.Key.Key_Space)

    qtbot.waitUntil(lambda: look.result.text() == "KTP, masih berlaku")
    seen = guest_book.open_visit(desk.rooms.office, ticket.id)
    assert seen.identity.valid


def test_services_left_out_are_not_called_and_are_remembered(qtbot: QtBot, office: Office, entered: Entered):
    queue.take_number(office, "RS")
    desk = entered()
    panel = desk.window.panel("queue")
    qtbot.keyClick(panel.services.box("RS"), Qt.Key.Key_Space)

    press(qtbot, desk, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: desk.window.notice.text.startswith("Belum ada nomor"))

    officer = desk.rooms.office.officer
    desk.window.sign_out_asked.emit()
    desk.enter(desk.office.acting_as(officer))
    again = desk.window.panel("queue")
    qtbot.waitUntil(again.actions_of.call.isEnabled)
    assert "RS" not in again.services.chosen


def test_esc_goes_back_to_the_number_at_this_counter(qtbot: QtBot, office: Office, entered: Entered):
    queue.take_number(office, "RS")
    queue.take_number(office, "RS")
    desk = entered()
    call(qtbot, desk)
    panel = desk.window.panel("queue")
    panel.table.view.setFocus()
    qtbot.keyClick(panel.table.view, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: panel.card.number.text() == "RS-002")

    qtbot.keyClick(panel.table.view, Qt.Key.Key_Escape)

    qtbot.waitUntil(lambda: panel.card.number.text() == "RS-001")


def test_the_focus_in_the_table_brings_no_ticket_of_another_counter_into_view(
    qtbot: QtBot, admin_office: Office, entered: Entered
):
    served_elsewhere(admin_office)
    desk = entered()
    panel = desk.window.panel("queue")
    qtbot.waitUntil(lambda: len(panel.table.model.rows) == 1)

    panel.table.view.setFocus()

    qtbot.waitUntil(panel.table.view.hasFocus)
    assert state_of(desk) == "Loket 1 kosong"


def test_a_colleagues_ticket_is_changed_only_after_a_question(
    qtbot: QtBot, admin_office: Office, entered: Entered
):
    ticket = served_elsewhere(admin_office)
    desk = entered()
    panel = desk.window.panel("queue")
    panel.ticket_chosen.emit(ticket.id)
    qtbot.waitUntil(lambda: state_of(desk) == "Dilayani")

    press(qtbot, desk, Qt.Key.Key_F5)

    qtbot.waitUntil(panel.confirmation.isVisible)
    assert panel.confirmation.title.text() == "RS-001 ditangani loket 2"
    assert queue.ticket_by_code(admin_office, ticket.code).state is TicketState.SERVING
    panel.confirmation.yes.click()
    qtbot.waitUntil(lambda: queue.ticket_by_code(admin_office, ticket.code).state is TicketState.DONE)


def served_elsewhere(admin_office: Office) -> Ticket:
    """A ticket that a colleague serves at counter 2."""
    colleague = officer_of(admin_office, "bayu", "officer")
    queue.take_number(admin_office, "RS")
    ticket = queue.call_next(colleague, "2")
    return queue.start(colleague, ticket.id)
