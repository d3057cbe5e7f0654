"""Work that nobody waits for: the office is reminded without anybody asking."""

from datetime import UTC, datetime

from pytestqt.qtbot import QtBot

from desk.workers import DeadlineWork
from shared.office import Office
from shared.operations import outbox
from shared.ui.background import Worker
from tests.fakes import FixedClock
from tests.request_path import complete


def test_the_office_is_reminded_soon_after_the_start(
    qtbot: QtBot, office: Office, officer_office: Office, clock: FixedClock
) -> None:
    complete(officer_office)
    clock.time = datetime(2027, 1, 7, 2, tzinfo=UTC)
    worker = Worker("mail")
    reminding = DeadlineWork(office, worker, first_look_ms=0)

    with qtbot.waitSignal(reminding.looked) as looked:
        reminding.start()
    worker.close()

    assert looked.args == [1]
    assert outbox.listing(officer_office)[0].kind.value == "deadline_near"
