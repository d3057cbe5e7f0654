"""The small forms over the queue, worked by Enter; keys right after a call; what is read first."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desk.app import Desk
from shared.domain.ticket import Ticket, TicketState
from shared.office import Office
from shared.operations import guest_book, queue
from tests.desk.people import guest_book_of
from tests.desk.queue.test_serving import call, press, state_of

CTRL = Qt.KeyboardModifier.ControlModifier
Entered = Callable[..., Desk]


def focused(desk: Desk) -> QWidget:
    return desk.window.focusWidget()


def open_transfer(qtbot: QtBot, desk: Desk):
    call(qtbot, desk)
    press(qtbot, desk, Qt.Key.Key_F6)
    form = desk.window.panel("queue").transfer_form
    qtbot.waitUntil(form.isVisible)
    return form


def test_enter_in_a_choice_sends_the_number_on(qtbot: QtBot, office: Office, entered: Entered):
    ticket = queue.take_number(office, "RS")
    desk = entered()
    form = open_transfer(qtbot, desk)
    form.service.setCurrentIndex(form.service.findData("KS"))

    qtbot.keyClick(focused(desk), Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: state_of(desk) == "Menunggu")
    assert queue.ticket_by_code(office, ticket.code).queue == "KS"


def test_nothing_is_sent_on_while_nothing_differs(qtbot: QtBot, office: Office, entered: Entered):
    ticket = queue.take_number(office, "RS")
    desk = entered()
    form = open_transfer(qtbot, desk)

    qtbot.keyClick(focused(desk), Qt.Key.Key_Return)

    assert form.isVisible()
    assert not form.send.isEnabled()
    assert queue.ticket_by_code(office, ticket.code).state is TicketState.CALLED


def test_a_number_kept_for_a_counter_may_go_to_any(qtbot: QtBot, office: Office, entered: Entered):
    ticket = queue.take_number(office, "RS")
    desk = entered()
    form = open_transfer(qtbot, desk)
    form.counter.setCurrentIndex(form.counter.findData("2"))
    qtbot.keyClick(form.counter, Qt.Key.Key_Enter)
    qtbot.waitUntil(lambda: state_of(desk) == "Menunggu")

    press(qtbot, desk, Qt.Key.Key_F6)
    offered_at_first = form.counter.currentData(), form.send.isEnabled()
    form.counter.setCurrentIndex(0)
    qtbot.keyClick(form.counter, Qt.Key.Key_Return)

    assert offered_at_first == ("2", False)
    qtbot.waitUntil(lambda: queue.ticket_by_code(office, ticket.code).reserved_for is None)


def test_enter_on_a_service_issues_its_number(qtbot: QtBot, office: Office, entered: Entered):
    desk = entered()
    press(qtbot, desk, Qt.Key.Key_N, CTRL)
    qtbot.keyClick(focused(desk), Qt.Key.Key_Down)

    qtbot.keyClick(focused(desk), Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: [one.label for one in queue.tickets_today(desk.rooms.office)] == ["KS-001"])


def test_a_call_that_is_back_may_be_started_before_it_is_shown(
    qtbot: QtBot, office: Office, entered: Entered
):
    ticket = queue.take_number(office, "RS")
    desk = entered()
    panel, flow = desk.window.panel("queue"), desk.rooms.queue
    flow.refresh = lambda: None
    press(qtbot, desk, Qt.Key.Key_F2)
    qtbot.waitUntil(panel.actions_of.moves["start"].isEnabled)
    shown = state_of(desk)

    press(qtbot, desk, Qt.Key.Key_F4)

    assert shown == "Loket 1 kosong"
    qtbot.waitUntil(lambda: state_in_store(office, ticket) is TicketState.SERVING)


def test_errand_name_and_agency_are_read_first(qtbot: QtBot, office: Office, entered: Entered):
    ticket = queue.take_number(office, "RS")
    guest_book.sign(office, ticket.id, guest_book_of(0))
    desk = entered()

    call(qtbot, desk)

    answers = desk.window.panel("queue").visit.answer_texts()
    assert list(answers)[:3] == ["Keperluan", "Nama lengkap", "Nama instansi"]
    assert len(answers) > 10


def state_in_store(office: Office, ticket: Ticket) -> TicketState:
    return queue.ticket_by_code(office, ticket.code).state
