"""Days left in words, with an icon and a colour that say the same."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtWidgets import QApplication

from desk.look import Look
from desk.requests.days import duty_look, final_look
from shared.domain.request import ENDED
from shared.domain.request_picture import DaysLeft
from shared.office import Office
from shared.operations import outbox, requests
from tests import request_path
from tests.fakes import FixedClock

DUE = date(2026, 12, 1)
AT = datetime(2026, 12, 4, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("left", "provisional", "look"),
    [
        (None, False, Look("Belum berjalan", "timer-off-outline", "muted")),
        (6, False, Look("6 hari kerja lagi", "timer-outline", "primary")),
        (5, True, Look("5 hari kerja lagi (perkiraan)", "timer-alert-outline", "orange")),
        (0, False, Look("Hari ini batasnya", "timer-alert-outline", "orange")),
        (-2, False, Look("Terlambat 2 hari kerja", "alert-octagon", "red")),
    ],
)
def test_a_duty_that_waits_says_how_long_it_may(
    qapp: QApplication, left: int | None, provisional: bool, look: Look
) -> None:
    days = DaysLeft(DUE if left is not None else None, provisional, left, None, None)

    assert (duty_look(days), final_look(days)) == (look, look)


def test_what_has_ended_without_a_notice_is_owed_no_more(
    qapp: QApplication, officer_office: Office, clock: FixedClock
) -> None:
    withdrawn = request_path.complete(officer_office)
    forwarded = request_path.complete(officer_office)
    requests.withdraw(officer_office, withdrawn.id, "Pemohon menarik permintaannya.")
    requests.forward(officer_office, forwarded.id, "BPS Provinsi Jawa Tengah")
    clock.pass_minutes(60 * 24 * 90)

    looks = [
        look(line.days)
        for line in requests.listing(officer_office, ENDED)
        for look in (duty_look, final_look)
    ]

    assert looks == [Look("Tidak berlaku lagi", "timer-off-outline", "muted")] * 4


def test_a_late_notice_is_not_shown_as_one_in_time(qapp: QApplication) -> None:
    in_time = DaysLeft(DUE, False, -3, AT, AT)
    late = DaysLeft(DUE, False, -3, AT, AT, first_late=3, final_late=3)

    assert duty_look(in_time) == Look("04/12/2026", "email-check-outline", "green")
    assert final_look(late) == Look("04/12/2026, terlambat 3 hari kerja", "alert-octagon", "red")


def test_the_store_knows_by_how_many_working_days_a_notice_was_late(
    officer_office: Office, clock: FixedClock
) -> None:
    request = request_path.in_review(officer_office)
    clock.pass_minutes(60 * 24 * 50)
    requests.verify(officer_office, request.id)
    outbox.send_due(officer_office)  # no server: written only
    [notice] = [mail for mail in outbox.listing(officer_office) if mail.kind.value == "feasible"]
    outbox.confirm_otherwise(officer_office, notice.mail_id, "diserahkan di loket")

    days = requests.open_request(officer_office, request.id).days

    assert (days.first_late, days.final_late) == (-days.left, -days.left)
    assert days.left < 0
