"""Work that nobody waits for: what time brings is done without anybody asking."""

from datetime import UTC, datetime

from pytestqt.qtbot import QtBot

from desk.workers import DeadlineWork
from shared.domain.complaint import ComplaintState
from shared.office import Office
from shared.operations import complaints, outbox
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


def test_a_complaint_that_nobody_came_back_to_is_closed_soon_after_the_start(
    qtbot: QtBot, office: Office, supervisor_office: Office, clock: FixedClock
) -> None:
    made = complaints.file(office, "Antrian terlalu lama.")
    complaints.triage(supervisor_office, made.id)
    complaints.answer(supervisor_office, made.id, "Loket kedua sudah dibuka.")
    clock.pass_minutes(30 * 24 * 60)
    worker = Worker("mail")
    looking = DeadlineWork(office, worker, first_look_ms=0)

    with qtbot.waitSignal(looking.looked):
        looking.start()
    worker.close()

    [line] = complaints.listing(supervisor_office, [ComplaintState.CLOSED])
    assert line.history[-1][1:] == ("", "close_complaint", "")
