"""Signing in and out by keyboard."""

import threading
from itertools import pairwise

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from pytestqt.qtbot import QtBot

from desk.app import Desk
from desk.opening import Opened, open_store
from shared.domain.errors import StoreAway
from shared.office import Office
from shared.operations import officers
from shared.settings import Settings
from tests.builders import PASSWORD
from tests.desk.conftest import OpenDesk

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def test_the_first_start_makes_the_first_account_and_signs_it_in(qtbot: QtBot, open_desk: OpenDesk):
    desk = open_desk()
    for field, text in (
        (desk.page.name, "ratna"),
        (desk.page.full_name, "Ratna Contoh"),
        (desk.page.password, PASSWORD),
        (desk.page.repeated, PASSWORD),
    ):
        assert desk.window.focusWidget() is field
        qtbot.keyClicks(field, text)
        qtbot.keyClick(field, Qt.Key.Key_Tab)

    qtbot.keyClick(desk.page.repeated, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: desk.window.current == "queue")
    assert officers.any_exists(desk.office)
    names = [room.name for room in desk.rooms.rooms]
    assert names == ["queue", "guest_book", "requests", "letters", "feedback", "supervision"]
    assert desk.page.password.text() == ""


def test_two_different_passwords_are_refused_at_their_field(qtbot: QtBot, open_desk: OpenDesk):
    desk = open_desk()
    qtbot.keyClicks(desk.page.name, "ratna")
    qtbot.keyClicks(desk.page.password, PASSWORD)
    qtbot.keyClicks(desk.page.repeated, "lain-sekali")

    qtbot.keyClick(desk.page.repeated, Qt.Key.Key_Return)

    assert desk.window.focusWidget() is desk.page.repeated
    assert desk.page.problem_at("repeated") == "Kedua kata sandi tidak sama. Ketik sekali lagi."
    assert not officers.any_exists(desk.office)


def test_a_weak_first_password_is_refused_with_its_rule(qtbot: QtBot, open_desk: OpenDesk):
    desk = open_desk()
    qtbot.keyClicks(desk.page.name, "ratna")
    qtbot.keyClicks(desk.page.password, "ratna")
    qtbot.keyClicks(desk.page.repeated, "ratna")

    qtbot.keyClick(desk.page.repeated, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: "8 karakter" in desk.page.problem_at("password"))
    assert desk.page.name.text() == "ratna"


def test_a_wrong_password_is_said_under_the_field_and_the_name_stays(
    qtbot: QtBot, admin_office: Office, open_desk: OpenDesk
):
    desk = open_desk()
    qtbot.keyClicks(desk.page.name, "admin")
    qtbot.keyClicks(desk.page.password, "salah sama sekali")

    qtbot.keyClick(desk.page.password, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: "tidak sesuai" in desk.page.problem_at("password"))
    assert desk.page.name.text() == "admin"
    assert desk.window.focusWidget() is desk.page.password
    assert desk.window.current == ""


def test_an_officer_signs_in_and_out_by_keyboard(qtbot: QtBot, officer_office: Office, open_desk: OpenDesk):
    desk = open_desk()
    qtbot.keyClicks(desk.page.name, "petugas")
    qtbot.keyClicks(desk.page.password, PASSWORD)
    qtbot.keyClick(desk.page.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.window.current == "queue")

    qtbot.keyClick(desk.window, Qt.Key.Key_Q, CTRL_SHIFT)

    assert desk.window.current == ""
    assert desk.rooms is None
    assert desk.window.focusWidget() is desk.page.password


def test_enter_goes_to_what_is_still_empty_and_sends_nothing(
    qtbot: QtBot, officer_office: Office, open_desk: OpenDesk
):
    desk = open_desk()
    page = desk.page
    with qtbot.assertNotEmitted(page.sign_in_asked):
        qtbot.keyClick(page.name, Qt.Key.Key_Return)
        without_name = desk.window.focusWidget()
        qtbot.keyClicks(page.name, "petugas")
        qtbot.keyClick(page.name, Qt.Key.Key_Return)
        without_password = desk.window.focusWidget()
        page.name.clear()
        qtbot.keyClicks(page.password, PASSWORD)
        qtbot.keyClick(page.password, Qt.Key.Key_Return)
        with_password_only = desk.window.focusWidget()

    assert (without_name, without_password, with_password_only) == (page.name, page.password, page.name)
    assert {page.problem_at(field) for field in ("name", "password")} == {""}


def test_enter_goes_through_the_fields_of_the_first_account(qtbot: QtBot, open_desk: OpenDesk):
    page = open_desk().page
    fields = [page.name, page.full_name, page.password, page.repeated]

    with qtbot.assertNotEmitted(page.first_account_asked):
        for field, following in pairwise(fields):
            qtbot.keyClick(field, Qt.Key.Key_Return)
            assert page.focusWidget() is following


def test_a_desk_that_starts_before_its_store_opens_by_itself_when_it_is_there(
    qtbot: QtBot, settings: Settings, monkeypatch: pytest.MonkeyPatch
):
    there = threading.Event()

    def open_when_it_is_there(*where: object) -> Opened:
        if not there.is_set():
            raise StoreAway
        return open_store(*where)

    monkeypatch.setattr("desk.app.open_store", open_when_it_is_there)
    desk = Desk(settings, device="desk-1", counter="1")
    qtbot.addWidget(desk.window)
    desk.start()
    qtbot.waitUntil(lambda: bool(desk.page.problem.text()))
    shut = desk.window.status.store_text
    there.set()

    qtbot.waitUntil(lambda: desk.office is not None)
    opened = desk.window.status.store_text
    desk.close()
    desk.deleteLater()
    QCoreApplication.sendPostedEvents(desk, QEvent.Type.DeferredDelete)

    assert (shut == opened, "tersambung" in opened) == (False, True)
