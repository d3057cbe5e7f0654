"""An applicant comes again: the request that exists goes on, and no second one is made by the way."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk.app import Desk
from desk.requests.panel import RequestsPanel
from shared.domain.request import Request
from shared.domain.visit import Visit
from shared.office import Office
from shared.operations import guest_book, queue, requests
from tests import request_path
from tests.desk.people import guest_book_of

Entered = Callable[..., Desk]
PLAIN = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier


def visit_of(office: Office, **changes: object) -> Visit:
    """A visit with its guest book."""
    ticket = queue.take_number(office, "RS")
    return guest_book.sign(office, ticket.id, {**guest_book_of(0), **changes})


def press(qtbot: QtBot, desk: Desk, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    qtbot.keyClick(desk.window.focusWidget() or desk.window, key, modifier)


def known_request(office: Office, officer: Office) -> Request:
    """Recorded at an earlier visit of the same person."""
    request = requests.record(officer, {"judul_kegiatan": "Survei Contoh"}, visit_id=visit_of(office).id)
    other = request_path.recorded(officer, instansi_penyelenggara="Dinas Lain Contoh")
    assert other.id != request.id
    return request


def choosing(qtbot: QtBot, desk: Desk) -> RequestsPanel:
    """The visit was called and F9 pressed: the desk asks which request it is about."""
    press(qtbot, desk, Qt.Key.Key_F2)
    qtbot.waitUntil(desk.window.panel("queue").actions_of.record.isEnabled)
    press(qtbot, desk, Qt.Key.Key_F9)
    panel = desk.window.panel("requests")
    qtbot.waitUntil(panel.choice.isVisible)
    return panel


@pytest.mark.parametrize(
    "changes",
    [
        {"agency": "Instansi Lain Contoh"},
        {"agency": "Instansi Lain Contoh", "phone": "0813 0000 0000"},
        {"email": "lain@example.com", "phone": "0813 0000 0000"},
    ],
    ids=["same person", "same e-mail", "same agency"],
)
def test_an_open_request_of_the_person_or_the_agency_is_offered(
    office: Office, officer_office: Office, changes: dict[str, object]
) -> None:
    request = known_request(office, officer_office)
    requests.update(officer_office, request.id, {"instansi_penyelenggara": guest_book_of(0)["agency"]})

    again = visit_of(office, **changes)

    assert [line.request_id for line in requests.of_applicant(officer_office, again.id)] == [request.id]


def test_a_request_that_has_ended_is_not_offered(office: Office, officer_office: Office) -> None:
    request = known_request(office, officer_office)
    requests.withdraw(officer_office, request.id, "Kegiatan dibatalkan.")

    again = visit_of(office)

    assert requests.of_applicant(officer_office, again.id) == []


def test_enter_goes_on_with_the_request_that_exists(
    qtbot: QtBot, entered: Entered, office: Office, officer_office: Office
) -> None:
    request = known_request(office, officer_office)
    queue.cancel(officer_office, queue.tickets_today(officer_office)[0].id)
    again = visit_of(office)
    desk = entered("officer")

    panel = choosing(qtbot, desk)
    press(qtbot, desk, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.shown_request == request.id)

    assert again.id in [line.visit_id for line in panel.page.opened.visits]
    assert len(requests.listing(officer_office)) == 2


def test_a_new_request_is_made_only_where_the_officer_says_so(
    qtbot: QtBot, entered: Entered, office: Office, officer_office: Office
) -> None:
    request = known_request(office, officer_office)
    queue.cancel(officer_office, queue.tickets_today(officer_office)[0].id)
    again = visit_of(office)
    desk = entered("officer")

    panel = choosing(qtbot, desk)
    press(qtbot, desk, Qt.Key.Key_B, ALT)
    qtbot.waitUntil(lambda: panel.shown_request not in (0, request.id))

    assert [line.visit_id for line in panel.page.opened.visits] == [again.id]
    assert len(requests.listing(officer_office)) == 3
