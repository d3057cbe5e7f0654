"""The days of complaints: set by the office, counted by the calendar in the store, ended by a timer."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

import pytest

from shared.domain.catalogue import DayKind
from shared.domain.complaint import Complaint, ComplaintState
from shared.domain.events import EventKind
from shared.office import Office, open_office
from shared.operations import calendar, complaints, queue
from shared.setting_sections import ComplaintSettings
from shared.settings import Settings
from tests.builders import officer_of
from tests.fakes import FixedClock

TEXT = "Antrian terlalu lama."
ALL = list(ComplaintState)


def answered(office: Office, supervisor_office: Office) -> Complaint:
    """A complaint that was answered on the Monday of the tests."""
    made = complaints.file(office, TEXT)
    complaints.triage(supervisor_office, made.id)
    return complaints.answer(supervisor_office, made.id, "Loket kedua sudah dibuka.")


def on(clock: FixedClock, day: int, month: int = 12) -> None:
    """Ten in the morning of that day in Jakarta."""
    clock.time = datetime(2026, month, day, 3, 0, tzinfo=UTC)


def closed_by_timer(office: Office) -> Sequence[int | None]:
    return [one.id for one in complaints.close_unanswered(office)]


def test_a_reply_that_nobody_came_back_to_closes_after_its_tenth_working_day(
    office: Office, supervisor_office: Office, clock: FixedClock
) -> None:
    made = answered(office, supervisor_office)

    on(clock, 7)
    assert closed_by_timer(office) == []
    on(clock, 8)
    assert closed_by_timer(office) == [made.id]

    [line] = complaints.listing(supervisor_office, ALL)
    assert line.complaint.state is ComplaintState.CLOSED
    assert [(officer, move) for _, officer, move, _ in line.history][-1] == ("", "close_complaint")


def test_closing_again_changes_nothing(office: Office, supervisor_office: Office, clock: FixedClock) -> None:
    answered(office, supervisor_office)
    on(clock, 8)
    complaints.close_unanswered(office)
    moved = [one for one in queue.events_after(office, 0) if one.kind is EventKind.COMPLAINT_MOVED]

    assert closed_by_timer(office) == []

    again = [one for one in queue.events_after(office, 0) if one.kind is EventKind.COMPLAINT_MOVED]
    assert (len(again), again[-1].details) == (len(moved), {"move": "close_complaint"})


def test_a_day_off_in_the_calendar_closes_a_day_later(
    office: Office, supervisor_office: Office, clock: FixedClock
) -> None:
    made = answered(office, supervisor_office)
    calendar.set_day(supervisor_office, date(2026, 12, 2), DayKind.LOCAL_HOLIDAY, "Hari jadi")

    on(clock, 8)
    assert closed_by_timer(office) == []
    on(clock, 9)
    assert closed_by_timer(office) == [made.id]


def test_another_reply_begins_the_days_anew(
    office: Office, supervisor_office: Office, clock: FixedClock
) -> None:
    made = answered(office, supervisor_office)
    on(clock, 1)
    complaints.answer(supervisor_office, made.id, "Tambahan: kursi juga ditambah.")

    on(clock, 8)

    assert closed_by_timer(office) == []


def test_whoever_comes_back_is_answered_anew_and_not_closed(
    office: Office, supervisor_office: Office, clock: FixedClock
) -> None:
    made = answered(office, supervisor_office)
    on(clock, 1)
    back = complaints.reply(supervisor_office, made.id, "Belum ada perubahan.")

    on(clock, 30)

    assert (back.state, back.answer_due) == (ComplaintState.TRIAGED, date(2026, 12, 8))
    assert closed_by_timer(office) == []


def test_a_settled_complaint_closes_in_time_too(
    office: Office, supervisor_office: Office, clock: FixedClock
) -> None:
    made = answered(office, supervisor_office)
    on(clock, 1)
    complaints.settle(supervisor_office, made.id, "Sudah dibicarakan.")

    on(clock, 8)
    assert closed_by_timer(office) == []
    on(clock, 16)
    assert closed_by_timer(office) == [made.id]


@pytest.mark.parametrize("state", [ComplaintState.RECEIVED, ComplaintState.TRIAGED])
def test_what_was_never_answered_is_never_closed_by_time(
    office: Office, supervisor_office: Office, clock: FixedClock, state: ComplaintState
) -> None:
    made = complaints.file(office, TEXT)
    if state is ComplaintState.TRIAGED:
        complaints.triage(supervisor_office, made.id)

    on(clock, 31)

    assert closed_by_timer(office) == []


def test_an_office_sets_the_days_itself(settings: Settings, clock: FixedClock) -> None:
    days = ComplaintSettings(triage_days=1, answer_days=2, settle_days=3, supervisory_days=4, close_days=1)
    with open_office(settings.model_copy(update={"complaints": days}), device="kiosk-1") as office:
        office.clock = clock
        supervisor = officer_of(office, "pengawas", "supervisor")

        made = complaints.file(office, TEXT)
        triaged = complaints.triage(supervisor, made.id, supervisory=True)
        complaints.answer(supervisor, made.id, "Sudah kami jawab.")
        on(clock, 25, 11)

        assert (made.triage_due, made.answer_due, made.settle_due, triaged.settle_due) == tuple(
            date(2026, 11, day) for day in (24, 25, 26, 27)
        )
        assert closed_by_timer(office) == [made.id]


def test_the_most_urgent_act_comes_first(
    office: Office, supervisor_office: Office, clock: FixedClock
) -> None:
    first = answered(office, supervisor_office)
    on(clock, 24, 11)
    second = complaints.file(office, TEXT)
    on(clock, 1)

    lines = complaints.listing(supervisor_office)

    assert [(one.complaint.id, one.days_left) for one in lines] == [(second.id, -2), (first.id, 8)]


def dues(complaint: Complaint) -> tuple[date, date, date]:
    return complaint.triage_due, complaint.answer_due, complaint.settle_due


def test_a_day_off_moves_what_an_open_complaint_waits_for_and_says_so(
    office: Office, supervisor_office: Office
) -> None:
    received = complaints.file(office, TEXT)
    triaged = complaints.triage(supervisor_office, complaints.file(office, TEXT).id, supervisory=True)
    told = queue.board(office).as_of

    calendar.set_day(supervisor_office, date(2026, 11, 25), DayKind.LOCAL_HOLIDAY, "Hari jadi")

    after = {line.complaint.id: line.complaint for line in complaints.listing(supervisor_office)}
    journal = [
        (event.subject_id, *event.details.values())
        for event in queue.events_after(office, told)
        if event.kind is EventKind.DEADLINE_MOVED
    ]
    assert dues(after[received.id]) == (date(2026, 11, 27), date(2026, 12, 1), date(2026, 12, 14))
    assert dues(after[triaged.id])[:2] == (triaged.triage_due, date(2026, 12, 1))
    assert after[triaged.id].settle_due > triaged.settle_due
    assert journal == [
        (str(received.id), "2026-11-26", "2026-11-27", "triage_due"),
        (str(received.id), "2026-11-30", "2026-12-01", "answer_due"),
        (str(received.id), "2026-12-11", "2026-12-14", "settle_due"),
        (str(triaged.id), "2026-11-30", "2026-12-01", "answer_due"),
        (str(triaged.id), str(triaged.settle_due), str(after[triaged.id].settle_due), "settle_due"),
    ]


def test_a_day_off_moves_the_answer_to_whoever_came_back_and_what_is_settled_stays(
    office: Office, supervisor_office: Office, clock: FixedClock
) -> None:
    back, settled = answered(office, supervisor_office), answered(office, supervisor_office)
    complaints.settle(supervisor_office, settled.id, "Sudah dibicarakan.")
    on(clock, 1)
    complaints.reply(supervisor_office, back.id, "Belum ada perubahan.")

    calendar.set_day(supervisor_office, date(2026, 12, 3), DayKind.LOCAL_HOLIDAY, "Hari jadi")
    calendar.set_day(supervisor_office, date(2026, 12, 3), DayKind.LOCAL_HOLIDAY, "Hari jadi kabupaten")

    after = {line.complaint.id: line.complaint for line in complaints.listing(supervisor_office, ALL)}
    assert after[back.id].answer_due == date(2026, 12, 9)
    assert after[back.id].triage_due == back.triage_due
    assert dues(after[settled.id]) == dues(settled)
