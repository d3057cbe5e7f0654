"""Reminders to the office: 10, 5 and 1 working days before a notice is due, and once it is overdue."""

import threading
from datetime import UTC, date, datetime, time, timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from shared.domain.catalogue import DayKind
from shared.domain.code import shown_code
from shared.domain.mail import REMINDERS, MailKind, MailState
from shared.office import Office, open_office
from shared.operations import calendar, deadlines, outbox, requests
from shared.operations.notices import content_of, queue_reminder
from shared.operations.request_moves import held_request
from shared.settings import Settings
from shared.store import mails
from tests.fakes import FixedClock
from tests.request_path import complete, in_review, recorded
from tests.smtp_server import HOST, running_post

DUE = date(2027, 1, 8)
"""A Friday: thirty working days after the tests' Monday in November."""


def at(clock: FixedClock, day: date) -> None:
    """Nine in the morning of that day at the office."""
    clock.time = datetime.combine(day, time(2), tzinfo=UTC)


def reminders(office: Office, request_id: int) -> list[int | None]:
    with office.store.reading() as session:
        return [mail.reminder for mail in mails.of_request(session, request_id) if mail.kind in REMINDERS]


def newest_content(office: Office, request_id: int) -> dict[str, str]:
    with office.store.reading() as session:
        return content_of(office, mails.of_request(session, request_id)[-1])


def test_each_threshold_is_told_once_on_its_day(
    office: Office, officer_office: Office, clock: FixedClock
) -> None:
    request = complete(officer_office)
    told = {}

    while clock.time.date() < DUE + timedelta(days=20):
        for _ in range(2):
            if deadlines.remind(office):
                told[office.day_of(clock.now())] = reminders(office, request.id)[-1]
        clock.pass_minutes(24 * 60)

    # New Year and two weekends lie between; the last day is a Friday, and overdue on the Saturday after.
    assert told == {
        date(2026, 12, 21): 10,
        date(2026, 12, 30): 5,
        date(2027, 1, 7): 1,
        date(2027, 1, 9): deadlines.OVERDUE,
    }


@pytest.mark.parametrize(
    ("day", "kind", "subject"),
    [
        (date(2026, 12, 21), MailKind.DEADLINE_NEAR, "tinggal 10 hari kerja"),
        (date(2027, 1, 7), MailKind.DEADLINE_NEAR, "tinggal 1 hari kerja"),
        (DUE, MailKind.DEADLINE_NEAR, "tinggal hari ini"),
        (date(2027, 1, 12), MailKind.DEADLINE_MISSED, "Terlambat 2 hari kerja"),
    ],
)
def test_a_reminder_goes_to_the_office_and_says_how_much_time_is_left(
    office: Office, officer_office: Office, clock: FixedClock, day: date, kind: MailKind, subject: str
) -> None:
    request = complete(officer_office)
    at(clock, day)

    queued = deadlines.remind(office)

    content = newest_content(office, request.id)
    assert queued == 1
    assert requests.open_request(officer_office, request.id).mails[-1].kind is kind
    assert content["to"] == office.settings.office.email
    assert subject in content["subject"]
    for words in (
        request.number,
        shown_code(request.code),
        request.title,
        "8 Januari 2027",
        office.settings.office.name,
    ):
        assert words in " ".join(content["text"].split())
    assert "dapat dibalas" not in content["text"]


def test_thresholds_that_passed_unseen_are_told_as_one(
    office: Office, officer_office: Office, clock: FixedClock
) -> None:
    request = complete(officer_office)
    at(clock, DUE - timedelta(days=1))

    deadlines.remind(office)
    deadlines.remind(office)

    assert reminders(office, request.id) == [1]


def test_a_holiday_moves_the_deadline_and_nothing_is_told_twice(
    office: Office, officer_office: Office, supervisor_office: Office, clock: FixedClock
) -> None:
    request = complete(officer_office)
    at(clock, date(2026, 12, 30))
    deadlines.remind(office)

    calendar.set_day(supervisor_office, date(2027, 1, 5), DayKind.LOCAL_HOLIDAY, "Hari Jadi")
    again = deadlines.remind(office)
    at(clock, date(2027, 1, 8))
    later = deadlines.remind(office)

    assert (again, later) == (0, 1)
    assert reminders(office, request.id) == [5, 1]


def test_a_request_whose_notice_went_is_not_reminded_of(
    settings: Settings, officer_office: Office, clock: FixedClock
) -> None:
    request = in_review(officer_office)
    requests.add_finding(officer_office, request.id, "unit_sampel", "Apa unit sampelnya?")
    requests.return_for_revision(officer_office, request.id)
    with running_post() as post:
        mail = settings.mail.model_copy(update={"server": HOST, "port": post.port, "security": "none"})
        with open_office(settings.model_copy(update={"mail": mail}), "desk-1") as office:
            office.clock = clock
            outbox.send_due(office)

            at(clock, DUE)

            assert deadlines.remind(office) == 0


def test_a_notice_that_was_only_written_does_not_end_the_duty(
    office: Office, officer_office: Office, clock: FixedClock
) -> None:
    request = in_review(officer_office)
    requests.decline(officer_office, request.id, "Bukan statistik sektoral.")
    outbox.send_due(officer_office)
    at(clock, DUE)

    assert deadlines.remind(office) == 1


def test_what_has_no_deadline_or_has_ended_is_not_reminded_of(
    office: Office, officer_office: Office, clock: FixedClock
) -> None:
    recorded(officer_office)
    requests.withdraw(officer_office, complete(officer_office).id, "Kegiatan ditunda.")
    at(clock, DUE)

    assert deadlines.remind(office) == 0


def test_a_reminder_is_no_notice_to_the_applicant_and_asks_nobody_to_deliver_it(
    office: Office, officer_office: Office, clock: FixedClock
) -> None:
    request = complete(officer_office)
    outbox.send_due(office)
    at(clock, DUE)
    deadlines.remind(office)

    report = outbox.send_due(office)

    assert report.written == 1
    assert requests.open_request(officer_office, request.id).days.first_done is None
    assert outbox.state_counts(office) == {MailState.WRITTEN: 1}


def test_an_office_without_an_address_gets_no_reminders(
    settings: Settings, officer_office: Office, clock: FixedClock
) -> None:
    complete(officer_office)
    nowhere = settings.office.model_copy(update={"email": ""})
    at(clock, DUE)
    with open_office(settings.model_copy(update={"office": nowhere}), "desk-1") as office:
        office.clock = clock

        assert deadlines.remind(office) == 0


def test_two_desks_at_once_remind_once(settings: Settings, officer_office: Office, clock: FixedClock) -> None:
    made = [complete(officer_office, judul_kegiatan=f"Survei {number}").id for number in range(5)]
    at(clock, DUE)
    together, queued = threading.Barrier(2), []

    def look(device: str) -> None:
        with open_office(settings, device) as office:
            office.clock = clock
            together.wait()
            queued.append(deadlines.remind(office))

    desks = [threading.Thread(target=look, args=(device,)) for device in ("desk-1", "desk-2")]
    for desk in desks:
        desk.start()
    for desk in desks:
        desk.join()

    assert sum(queued) == 5
    assert [reminders(officer_office, one) for one in made] == [[1]] * 5


def test_the_store_itself_refuses_a_second_reminder(office: Office, officer_office: Office) -> None:
    request = complete(officer_office)

    def queue() -> None:
        with office.store.writing() as session:
            held = held_request(session, request.id)
            queue_reminder(office, session, held, MailKind.DEADLINE_NEAR, threshold=5, left="5 hari kerja")

    queue()

    with pytest.raises(IntegrityError):
        queue()
    assert reminders(office, request.id) == [5]
