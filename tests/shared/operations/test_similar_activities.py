"""Similar activities of the register: found by their titles, and only these are read."""

from shared.office import Office
from shared.operations import requests
from tests.fakes import FixedClock
from tests.request_path import recorded
from tests.said_sql import statements


def test_a_similar_activity_of_the_register_is_shown(officer_office: Office) -> None:
    first = recorded(officer_office)
    second = recorded(officer_office)

    found = {
        check.check.id: check.text("id") for check in requests.open_request(officer_office, second.id).checks
    }

    assert first.number in found["kegiatan_serupa"]


def test_only_activities_of_this_year_and_its_neighbours_are_compared(
    officer_office: Office, clock: FixedClock
) -> None:
    numbers = []
    for days in (0, 366, 366, 366):
        clock.pass_minutes(days * 24 * 60)
        numbers.append(requests.record(officer_office, {"judul_kegiatan": "Survei Contoh"}).number)

    [check] = requests.open_request(officer_office, 3).checks

    assert [number for number in numbers if number in check.text("id")] == [numbers[1], numbers[3]]


def test_a_withdrawn_or_nameless_request_is_like_no_other(officer_office: Office) -> None:
    withdrawn = requests.record(officer_office, {"judul_kegiatan": "Survei Contoh"})
    requests.withdraw(officer_office, withdrawn.id, "Dibatalkan.")
    requests.record(officer_office, {})

    request = requests.record(officer_office, {"judul_kegiatan": "Survei Contoh"})

    assert requests.open_request(officer_office, request.id).checks == ()


def test_opening_a_request_reads_no_other_requests_answers(officer_office: Office) -> None:
    recorded(officer_office)
    second = recorded(officer_office)

    with statements() as said:
        opened = requests.open_request(officer_office, second.id)

    whole = [statement for statement in said if "request.sealed_answers" in statement]
    assert [check.check.id for check in opened.checks] == ["kegiatan_serupa"]
    assert len(whole) == 1
