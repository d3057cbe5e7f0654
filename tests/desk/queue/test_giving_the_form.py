"""Step 6 at the desk: the blank form goes to a printer or a file, and is noted once it has gone."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk import paper_flow
from desk.app import Desk
from desk.queue import flow as queue_flow
from shared.domain.errors import StoreAway
from shared.domain.events import EventKind
from shared.domain.ticket import Ticket, TicketState
from shared.office import Office
from shared.operations import guest_book, queue
from tests.desk.people import guest_book_of
from tests.desk.queue.test_serving import CTRL, call, press, state_of

ALT = Qt.KeyboardModifier.AltModifier
Entered = Callable[..., Desk]


@pytest.fixture
def called(qtbot: QtBot, office: Office, entered: Entered) -> tuple[Desk, Ticket]:
    """A desk that has called a visitor whose guest book is signed."""
    ticket = queue.take_number(office, "RS")
    guest_book.sign(office, ticket.id, guest_book_of(0))
    desk = entered("officer")
    call(qtbot, desk)
    qtbot.waitUntil(desk.window.panel("queue").actions_of.give_form.isEnabled)
    return desk, ticket


def save_to(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desk.paper_outlet.choose_place", lambda over, title, name, chosen: chosen(place))


def give(qtbot: QtBot, desk: Desk) -> None:
    press(qtbot, desk, Qt.Key.Key_L, CTRL)
    outlet = desk.window.panel("queue").outlet
    qtbot.waitUntil(outlet.isVisible)
    qtbot.keyClick(desk.window.focusWidget(), Qt.Key.Key_S, ALT)
    qtbot.waitUntil(outlet.isHidden)


def was_given(desk: Desk) -> bool:
    """Whether the journal says so."""
    return any(event.kind is EventKind.FORM_GIVEN for event in queue.events_after(desk.rooms.office, 0))


def test_the_queue_goes_on_while_a_form_waits_for_a_slow_printer(
    qtbot: QtBot, called: tuple[Desk, Ticket], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, ticket = called
    place = tmp_path / "formulir.pdf"
    save_to(place, monkeypatch)
    printer_is_ready = Event()

    def deliver_slowly(pdf: bytes, outlet: Path) -> None:
        printer_is_ready.wait()
        paper_flow.deliver(pdf, outlet)

    monkeypatch.setattr(queue_flow, "deliver", deliver_slowly)
    give(qtbot, desk)

    try:
        press(qtbot, desk, Qt.Key.Key_F4)
        qtbot.waitUntil(lambda: state_of(desk) == "Dilayani")
        waited = not place.exists()
    finally:
        printer_is_ready.set()

    qtbot.waitUntil(lambda: was_given(desk))
    assert waited
    assert queue.ticket_by_code(desk.rooms.office, ticket.code).state is TicketState.SERVING


def test_a_form_that_did_not_reach_its_place_is_not_noted_as_given(
    qtbot: QtBot, called: tuple[Desk, Ticket], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, _ = called
    save_to(tmp_path / "tidak-ada" / "formulir.pdf", monkeypatch)

    give(qtbot, desk)

    qtbot.waitUntil(lambda: desk.window.notice.text.startswith("Berkas tidak dapat disimpan"))
    assert not was_given(desk)


def test_a_form_that_was_given_but_not_noted_is_said_as_both(
    qtbot: QtBot, called: tuple[Desk, Ticket], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, _ = called
    save_to(tmp_path / "formulir.pdf", monkeypatch)

    def store_is_away(_office: Office, _visit_id: object) -> None:
        raise StoreAway

    monkeypatch.setattr(queue_flow.requests, "give_form", store_is_away)

    give(qtbot, desk)

    qtbot.waitUntil(lambda: "Penyerahan formulir belum tercatat." in desk.window.notice.text)
    assert desk.window.notice.text.startswith("Tersimpan sebagai formulir.pdf.")
