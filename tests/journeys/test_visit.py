"""One visit through the real windows: number, slip, call, board, voice, guest book, finish."""

import zxingcpp
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kiosk.display.spoken import clips_for_call
from shared.domain.ticket import TicketState
from shared.office import Office
from shared.operations import guest_book, queue
from shared.printing.virtual_printer import decode
from tests.builders import PASSWORD, officer_of
from tests.journeys.guest_book_touches import fill_in_the_guest_book
from tests.journeys.house import open_house


def test_journey_of_one_visit_through_the_real_windows(office: Office, qapp: QApplication) -> None:
    admin = officer_of(office, "admin", "administrator")
    officer = officer_of(admin, "ratna", "officer")
    with open_house(office.settings) as house:
        first = house.take_number("RS")
        slips = sorted((office.settings.data_dir / "slips").glob("*.bin"))
        [picture] = decode(slips[0].read_bytes())
        [code] = zxingcpp.read_barcodes(picture)
        ticket = queue.ticket_by_code(office, code.text)
        assert (first, ticket.label, len(slips)) == ("RS-001", "RS-001", 1)

        house.touch("guest_book")
        fill_in_the_guest_book(house)
        house.touch("finish")
        house.wait(lambda: house.kiosk.window.page_name == "welcome")
        assert house.take_number("RS") == "RS-002"

        house.hands.sign_in("ratna", PASSWORD)
        house.wait(lambda: house.desk.window.panel("queue").actions_of.call.isEnabled())
        house.hands.key(Qt.Key.Key_F2)
        house.wait(lambda: house.display.board.calledLabel == "RS-001")
        assert house.display.board.calledCounter == "1"
        house.wait(lambda: house.spoken == [clips_for_call("RS-001", "1")])
        visit = guest_book.open_visit(officer, ticket.id)
        assert (visit.signed, visit.answers["full_name"], visit.step) == (True, "Sri Contoh", 5)

        house.wait(lambda: house.desk.window.panel("queue").actions_of.moves["recall"].isEnabled())
        house.hands.key(Qt.Key.Key_F3)
        house.wait(lambda: len(house.spoken) == 2)
        house.wait(lambda: house.desk.window.panel("queue").actions_of.moves["start"].isEnabled())
        house.hands.key(Qt.Key.Key_F4)
        house.wait(lambda: house.desk.window.panel("queue").actions_of.moves["finish"].isEnabled())
        house.hands.key(Qt.Key.Key_F5)
        house.wait(lambda: queue.ticket_by_code(office, code.text).state is TicketState.DONE)

        house.wait(lambda: house.desk.window.panel("queue").actions_of.call.isEnabled())
        house.hands.key(Qt.Key.Key_F2)
        house.wait(lambda: house.display.board.calledLabel == "RS-002")
        house.wait(lambda: len(house.spoken) == 3)
    assert house.spoken == [
        clips_for_call("RS-001", "1"),
        clips_for_call("RS-001", "1"),
        clips_for_call("RS-002", "1"),
    ]
