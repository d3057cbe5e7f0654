"""A clock in doubt is asked about after sign-in; one key confirms it."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desk.app import Desk
from shared.domain.business_time import Reading
from shared.domain.errors import ClockInDoubt
from shared.office import Office
from shared.operations import queue
from shared.store.clock import MachineTime, open_clock
from tests.fakes import MONDAY_MORNING, FixedClock

WEDNESDAY = datetime(2026, 12, 2, 2, 12, tzinfo=UTC)


class StillTime(MachineTime):
    """A machine's clock that shows one moment."""

    def __init__(self, wall: datetime) -> None:
        self._wall_now = wall

    def read(self) -> Reading:
        return Reading(self._wall_now, 0.0)


def sign_in_again(qtbot: QtBot, desk: Desk, officer_office: Office) -> None:
    """The rooms of before are gone for good when the new ones come."""
    desk.window.sign_out_asked.emit()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    desk.enter(officer_office)
    qtbot.waitUntil(lambda: desk.window.current != "")


@pytest.fixture
def entered_at(qtbot: QtBot, office: Office, entered: Callable[..., Desk]) -> Callable[[datetime], Desk]:
    """Signs in at a desk that was started while the machine showed this time."""

    def enter(wall: datetime) -> Desk:
        queue.take_number(office, "RS")
        desk = entered()
        desk.office.clock = open_clock(office.store, office.settings, StillTime(wall))
        officer = desk.rooms.office.officer
        sign_in_again(qtbot, desk, desk.office.acting_as(officer))
        return desk

    return enter


def test_a_clock_in_doubt_is_asked_about_and_one_key_confirms_it(
    qtbot: QtBot, entered_at: Callable[[datetime], Desk]
) -> None:
    desk = entered_at(WEDNESDAY)
    question = desk.clock.question
    shown, last = "Rabu, 2 Desember 2026 pukul 09.12", "Senin, 23 November 2026 pukul 09.00"

    assert question.title.text() == f"Jam komputer menunjukkan {shown}. Benar?"
    assert question.said.text().startswith(f"Kegiatan terakhir tercatat {last}.")
    with pytest.raises(ClockInDoubt):
        queue.take_number(desk.office, "RS")

    QTest.keyClick(question, Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)

    qtbot.waitUntil(lambda: desk.office.store_clock.doubt is None)
    assert question.isHidden()
    assert queue.take_number(desk.office, "RS").label == "RS-001"


def test_a_question_that_is_put_off_comes_back_at_the_next_sign_in(
    qtbot: QtBot, entered_at: Callable[[datetime], Desk]
) -> None:
    desk = entered_at(WEDNESDAY)
    officer = desk.rooms.office.officer
    QTest.keyClick(desk.clock.question, Qt.Key.Key_Escape)

    desk.clock.look()
    asked_again = desk.clock.question.isVisible()
    sign_in_again(qtbot, desk, desk.office.acting_as(officer))

    assert (asked_again, desk.clock.question.isVisible()) == (False, True)


def test_a_clock_that_is_right_is_not_asked_about(entered_at: Callable[[datetime], Desk]) -> None:
    desk = entered_at(MONDAY_MORNING + timedelta(minutes=5))

    assert desk.clock.question.isHidden()
    assert not desk.window.notice.text.startswith("Jam komputer tertinggal")


def test_a_clock_behind_the_journal_is_told_at_sign_in(entered_at: Callable[[datetime], Desk]) -> None:
    desk = entered_at(MONDAY_MORNING - timedelta(days=1))

    assert desk.window.notice.text.startswith(
        "Jam komputer tertinggal: menunjukkan Minggu, 22 November 2026 pukul 09.00"
    )


def test_a_clock_put_in_its_place_is_not_asked_about(entered: Callable[..., Desk], clock: FixedClock) -> None:
    clock.pass_minutes(60 * 24 * 40)

    assert entered().clock.question.isHidden()
