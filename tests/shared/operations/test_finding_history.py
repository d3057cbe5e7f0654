"""The history tells who found, answered, reopened and accepted what, and in which round."""

from shared.office import Office
from shared.operations import requests
from tests import request_path
from tests.fakes import FixedClock


def test_every_act_on_a_finding_is_a_line_of_the_history(officer_office: Office, clock: FixedClock) -> None:
    request = request_path.in_review(officer_office)
    clock.pass_minutes(5)
    finding = requests.add_finding(officer_office, request.id, "tujuan_kegiatan", "Mohon dijelaskan.")
    clock.pass_minutes(5)
    requests.return_for_revision(officer_office, request.id)
    requests.resubmit(officer_office, request.id)
    clock.pass_minutes(5)
    requests.answer_finding(officer_office, request.id, finding.id, "Sudah.")
    requests.reopen_finding(officer_office, request.id, finding.id, "Belum lengkap.")
    requests.accept_finding(officer_office, request.id, finding.id)

    history = requests.open_request(officer_office, request.id).history

    assert [
        (line.finding_act, line.finding, line.officer, line.round) for line in history if line.finding_act
    ] == [
        ("add_finding", "3.2 Tujuan Kegiatan", "petugas", 1),
        ("answer_finding", "3.2 Tujuan Kegiatan", "petugas", 2),
        ("reopen_finding", "3.2 Tujuan Kegiatan", "petugas", 2),
        ("accept_finding", "3.2 Tujuan Kegiatan", "petugas", 2),
    ]
    moves = [line.finding_act or line.move for line in history if line.finding_act or line.move]
    assert moves[-6:] == [
        *("add_finding", "return_for_revision", "resubmit"),
        *("answer_finding", "reopen_finding", "accept_finding"),
    ]
