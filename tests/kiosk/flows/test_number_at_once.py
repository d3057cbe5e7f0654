"""A number is on the screen as soon as it is stored, and it is the stored one."""

import sys
import threading

import pytest
from PySide6.QtCore import QSize
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.app import Kiosk
from kiosk.flows import emergency as emergency_flow
from kiosk.flows import take_number
from shared.domain.code import shown_code
from shared.domain.ticket import Ticket
from shared.office import Office
from shared.operations import board, printing, queue
from shared.qr import Matrix, qr_matrix
from tests.journeys.house import open_at_all_hours
from tests.kiosk.flows.walking import reach, until_page


@pytest.fixture
def qr_threads(monkeypatch: pytest.MonkeyPatch) -> list[threading.Thread]:
    """The threads that make QR symbols."""
    threads: list[threading.Thread] = []

    def noting(text: str) -> Matrix:
        threads.append(threading.current_thread())
        return qr_matrix(text)

    for flow in (take_number, emergency_flow):
        monkeypatch.setattr(flow, "qr_matrix", noting)
    return threads


def take(kiosk: Kiosk, qtbot: QtBot) -> None:
    reach(kiosk, qtbot, "take_number")
    reach(kiosk, qtbot, "service_RS")
    until_page(kiosk, qtbot, "ticket")


def stored(office: Office) -> Ticket:
    """The ticket that was taken last."""
    taken = [event for event in queue.events_after(office, 0) if event.kind.value == "TicketTaken"]
    with office.store.reading() as session:
        return session.get_one(Ticket, int(taken[-1].subject_id))


def test_the_number_on_the_screen_is_the_stored_one(kiosk: Kiosk, qtbot: QtBot, office: Office) -> None:
    for _ in range(3):
        queue.take_number(office, "RS")
    qtbot.waitUntil(lambda: kiosk.window.services.queue_of("RS").waiting == 3)

    take(kiosk, qtbot)

    ticket, page = stored(office), kiosk.window.ticket
    assert (page.label, page.code) == (ticket.label, shown_code(ticket.code))
    assert (page.label, page.waitingBefore) == ("RS-004", 3)
    assert page.qrRows == ["".join("1" if dark else "0" for dark in row) for row in qr_matrix(ticket.code)]


def test_the_number_is_whole_in_the_moment_its_page_is_there(kiosk: Kiosk, qtbot: QtBot) -> None:
    stage = kiosk.window.window.findChild(QQuickItem, "stage")
    opacities: list[float] = []
    kiosk.window.shell.changed.connect(
        lambda: opacities.append(stage.opacity()) if kiosk.window.page_name == "ticket" else None
    )

    take(kiosk, qtbot)

    assert opacities[0] == 1


def test_the_qr_code_is_made_off_the_gui_thread(
    kiosk: Kiosk, qtbot: QtBot, qr_threads: list[threading.Thread]
) -> None:
    take(kiosk, qtbot)

    assert qr_threads
    assert threading.main_thread() not in qr_threads


def test_a_touch_waits_behind_one_picture_at_most(
    kiosk: Kiosk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    qtbot.waitUntil(lambda: not kiosk.store_work.pending)
    pictures: list[object] = []
    reading = board.service_queues
    monkeypatch.setattr(board, "service_queues", lambda office: pictures.append(office) or reading(office))

    for _ in range(20):
        kiosk._follow.ask()
    waiting = kiosk.store_work.pending
    qtbot.waitUntil(lambda: not kiosk.store_work.pending)

    assert waiting == 1
    assert len(pictures) == 2  # the one that was running, and the newest


def test_what_prints_is_loaded_in_a_worker_before_the_first_number(
    qtbot: QtBot, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[threading.Thread] = []
    load = printing.load
    monkeypatch.setattr(printing, "load", lambda: threads.append(threading.current_thread()) or load())
    kiosk = Kiosk(open_at_all_hours(office.settings), "kiosk-1")
    kiosk.window.show(QSize(1280, 800))

    qtbot.waitUntil(lambda: bool(threads) and not kiosk.slow_work.pending)
    kiosk.close()

    assert len(threads) == 1
    assert threads[0] is not threading.main_thread()
    assert "escpos.printer" in sys.modules
