"""Desks in their real window, each with its own office on the test's store."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from desk.app import Desk
from shared.office import Office
from shared.operations import officers
from shared.settings import Settings
from shared.ui.application import Translation
from tests.builders import officer_of
from tests.fakes import FixedClock
from tests.gui_guard import gui_guard  # noqa: F401 - for every test here

OpenDesk = Callable[..., Desk]


@pytest.fixture
def open_desk(qtbot: QtBot, office: Office, settings: Settings, clock: FixedClock) -> Iterator[OpenDesk]:
    """Opens a desk and waits for its store; closed after the test."""
    desks: list[Desk] = []

    def open_one(device: str = "desk-1", counter: str = "1") -> Desk:
        desk = Desk(settings, device=device, counter=counter)
        desks.append(desk)
        qtbot.addWidget(desk.window)
        with qtbot.waitExposed(desk.window):
            desk.start()
        desk.window.activateWindow()
        qtbot.waitUntil(lambda: desk.window.isActiveWindow() and desk.page.button.isVisible())
        desk.office.clock = clock
        return desk

    yield open_one
    for desk in desks:
        desk.close()
        desk.window.deleteLater()
        desk.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    Translation().use("id")


@pytest.fixture
def entered(
    qtbot: QtBot, open_desk: OpenDesk, office: Office, request: pytest.FixtureRequest
) -> Callable[..., Desk]:
    """Opens a desk at which an officer with these roles has signed in, its rooms built, its queue read."""

    def enter(*roles: str, counter: str = "1") -> Desk:
        known = officers.any_exists(office)
        house = request.getfixturevalue("admin_office") if known else office
        officer = officer_of(house, "ratna", *(roles or ("officer", "supervisor", "administrator")))
        desk = open_desk(counter=counter)
        desk.enter(desk.office.acting_as(officer.officer))
        qtbot.waitUntil(lambda: desk.window.current != "" and all(room.is_built for room in desk.rooms.rooms))
        if desk.rooms.serves:
            call = desk.window.panel("queue").actions_of.call
            qtbot.waitUntil(call.isEnabled)
        return desk

    return enter
