"""One visit through the real windows: number, slip, call, board, voice, guest book, finish."""

import zxingcpp
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kiosk.display.spoken import clips_for_call
from shared.domain.ticket import TicketState
from shared.office import Office
from shared.operations import guest_book, queue
from shared.printing.virtual_printer import decode
from tests.builders import PASSWORD, officer_of
from tests.journeys.house import House, open_house

ANSWERS = {
    "full_name": "Sri Contoh",
    "sex": "PEREMPUAN",
    "education": "D4_S1",
    "occupation": "PENELITI_DOSEN",
    "citizenship": "WNI",
    "email": "sri@example.com",
    "party": "PERORANGAN",
    "agency_category": "PEMERINTAH_DAERAH",
    "agency": "Dinas Contoh",
    "purpose_of_use": "PEMERINTAHAN",
    "errand": "Data padi",
}


def fill_in_the_guest_book(house: House) -> None:
    """Every question of the kiosk: the required ones by touch, the others left out or as they stand."""
    page = house.kiosk.window.guest_book
    house.touch("next")  # the privacy notice
    while page.stage == "question":
        question = page.question.id
        if question in ANSWERS:
            house.answer(question, ANSWERS[question])
        elif page.question.typed:
            house.touch("next")
        else:
            house.touch("skip")
        house.wait(lambda asked=question: page.stage != "question" or page.question.id != asked)
    house.touch("send")
    house.wait(lambda: page.stage == "thanks")


def test_journey_of_one_visit_through_the_real_windows(office: Office, qtbot: QtBot) -> None:
    admin = officer_of(office, "admin", "administrator")
    officer = officer_of(admin, "ratna", "officer")
    with open_house(qtbot, office.settings) as house:
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

        house.sign_in("ratna", PASSWORD)
        house.wait(lambda: house.desk.window.panel("queue").actions_of.call.isEnabled())
        house.key(Qt.Key.Key_F2)
        house.wait(lambda: house.display.board.calledLabel == "RS-001")
        assert house.display.board.calledCounter == "1"
        house.wait(lambda: house.spoken == [clips_for_call("RS-001", "1")])
        visit = guest_book.open_visit(officer, ticket.id)
        assert (visit.signed, visit.answers["full_name"], visit.step) == (True, "Sri Contoh", 5)

        house.wait(lambda: house.desk.window.panel("queue").actions_of.moves["recall"].isEnabled())
        house.key(Qt.Key.Key_F3)
        house.wait(lambda: len(house.spoken) == 2)
        house.wait(lambda: house.desk.window.panel("queue").actions_of.moves["start"].isEnabled())
        house.key(Qt.Key.Key_F4)
        house.wait(lambda: house.desk.window.panel("queue").actions_of.moves["finish"].isEnabled())
        house.key(Qt.Key.Key_F5)
        house.wait(lambda: queue.ticket_by_code(office, code.text).state is TicketState.DONE)

        house.wait(lambda: house.desk.window.panel("queue").actions_of.call.isEnabled())
        house.key(Qt.Key.Key_F2)
        house.wait(lambda: house.display.board.calledLabel == "RS-002")
        house.wait(lambda: len(house.spoken) == 3)
    assert house.spoken == [
        clips_for_call("RS-001", "1"),
        clips_for_call("RS-001", "1"),
        clips_for_call("RS-002", "1"),
    ]
