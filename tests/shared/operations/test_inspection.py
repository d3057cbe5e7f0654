"""Inspection: findings, rounds, verification and refusal, each told in the history and by mail."""

from collections.abc import Callable

import pytest

from shared.domain.errors import NotFound, NotSignedIn
from shared.domain.finding import FindingState
from shared.domain.request import Request, RequestMove, RequestState
from shared.domain.request_errors import (
    FindingMoveRefused,
    FindingsOpen,
    FormIncomplete,
    NothingToRevise,
    RequestMoveRefused,
    TextMissing,
)
from shared.office import Office
from shared.operations import requests
from shared.operations.notices import content_of
from shared.store import mails
from tests.request_path import complete, in_review, recorded, verified


def texts(office: Office, request: Request) -> list[str]:
    """What the mails of a request say, the oldest first."""
    with office.store.reading() as session:
        return [content_of(office, mail)["text"] for mail in mails.of_request(session, request.id)]


def kinds(office: Office, request: Request) -> list[str]:
    return [mail.kind.value for mail in requests.open_request(office, request.id).mails]


def test_a_review_is_one_officers_first_round(officer_office: Office) -> None:
    request = in_review(officer_office)

    assert (request.state, request.round, request.reviewer_id) == (
        RequestState.UNDER_REVIEW,
        1,
        officer_office.officer.id,
    )


def test_a_finding_is_a_thread_on_its_place(officer_office: Office) -> None:
    request = in_review(officer_office)

    made = requests.add_finding(
        officer_office, request.id, "variabel_yang_dikumpulkan[2].konsep", "Konsep belum dijelaskan."
    )
    requests.answer_finding(officer_office, request.id, made.id, "Sudah ditambahkan.")
    requests.accept_finding(officer_office, request.id, made.id, "Terima kasih.")

    [thread] = requests.open_request(officer_office, request.id).findings
    assert (thread.state, thread.question) == (FindingState.ACCEPTED, "variabel_yang_dikumpulkan")
    assert [(one.officer, one.text) for one in thread.remarks] == [
        ("petugas", "Konsep belum dijelaskan."),
        ("", "Sudah ditambahkan."),
        ("petugas", "Terima kasih."),
    ]


def test_an_answer_that_does_not_settle_it_reopens_the_finding(officer_office: Office) -> None:
    request = in_review(officer_office)
    made = requests.add_finding(officer_office, request.id, "unit_sampel", "Apa unit sampelnya?")
    requests.answer_finding(officer_office, request.id, made.id, "Rumah tangga?")

    again = requests.reopen_finding(officer_office, request.id, made.id, "Mohon dipastikan.")

    assert again.state is FindingState.OPEN


def test_an_accepted_finding_is_not_answered_any_more(officer_office: Office) -> None:
    request = in_review(officer_office)
    made = requests.add_finding(officer_office, request.id, "unit_sampel", "Apa unit sampelnya?")
    requests.accept_finding(officer_office, request.id, made.id)

    with pytest.raises(FindingMoveRefused):
        requests.answer_finding(officer_office, request.id, made.id, "Terlambat")


@pytest.mark.parametrize("text", ["", "   ", "\u202e"])
def test_a_finding_without_words_is_refused(officer_office: Office, text: str) -> None:
    request = in_review(officer_office)

    with pytest.raises(TextMissing):
        requests.add_finding(officer_office, request.id, "unit_sampel", text)


def test_a_finding_needs_a_question_of_the_form(officer_office: Office) -> None:
    request = in_review(officer_office)

    with pytest.raises(NotFound):
        requests.add_finding(officer_office, request.id, "tidak_ada", "Catatan")


def test_findings_are_made_only_during_an_inspection(officer_office: Office) -> None:
    request = complete(officer_office)

    with pytest.raises(RequestMoveRefused) as refusal:
        requests.add_finding(officer_office, request.id, "unit_sampel", "Catatan")

    assert refusal.value.values["move"] == "add_finding"


def test_a_return_names_the_open_findings_and_a_resubmission_is_a_new_round(officer_office: Office) -> None:
    request = in_review(officer_office)
    settled = requests.add_finding(officer_office, request.id, "unit_observasi", "Sudah jelas.")
    requests.accept_finding(officer_office, request.id, settled.id)
    requests.add_finding(officer_office, request.id, "unit_sampel", "Unit sampel perlu diperjelas.")

    returned = requests.return_for_revision(officer_office, request.id, "Mohon sebelum Jumat.")
    again = requests.resubmit(officer_office, request.id)

    mail = texts(officer_office, request)[-1]
    assert (returned.state, again.state, again.round) == (
        RequestState.NEEDS_REVISION,
        RequestState.UNDER_REVIEW,
        2,
    )
    assert kinds(officer_office, request) == ["receipt", "returned"]
    assert "5.7" in mail
    assert "Unit sampel perlu diperjelas." in mail
    assert "Mohon sebelum Jumat." in mail
    assert "Sudah jelas." not in mail


def test_nothing_is_returned_without_an_open_finding(officer_office: Office) -> None:
    request = in_review(officer_office)

    with pytest.raises(NothingToRevise):
        requests.return_for_revision(officer_office, request.id)

    assert requests.open_request(officer_office, request.id).request.state is RequestState.UNDER_REVIEW


def test_verification_is_refused_while_a_finding_is_not_accepted(officer_office: Office) -> None:
    request = in_review(officer_office)
    made = requests.add_finding(officer_office, request.id, "unit_sampel", "Apa unit sampelnya?")
    requests.answer_finding(officer_office, request.id, made.id, "Rumah tangga.")

    with pytest.raises(FindingsOpen) as refusal:
        requests.verify(officer_office, request.id)
    requests.accept_finding(officer_office, request.id, made.id)
    after = requests.verify(officer_office, request.id)

    assert refusal.value.values == {"count": 1}
    assert after.state is RequestState.VERIFIED


def test_verification_is_refused_while_answers_are_missing(officer_office: Office) -> None:
    request = in_review(officer_office)
    requests.update(officer_office, request.id, {"nama_tanda_tangan": None})

    with pytest.raises(FormIncomplete):
        requests.verify(officer_office, request.id)


def test_complete_and_clear_is_told_by_mail(officer_office: Office) -> None:
    request = verified(officer_office)

    assert kinds(officer_office, request) == ["receipt", "feasible"]
    assert request.title in " ".join(texts(officer_office, request)[-1].split())


def test_a_refusal_needs_its_reasons_and_tells_them(officer_office: Office) -> None:
    request = in_review(officer_office)

    with pytest.raises(TextMissing):
        requests.decline(officer_office, request.id, " \n ")
    declined = requests.decline(
        officer_office, request.id, "Bukan statistik sektoral.\n\nSampel tidak memadai."
    )

    mail = texts(officer_office, request)[-1]
    assert (declined.state, declined.reasons) == (
        RequestState.NOT_RECOMMENDED,
        ["Bukan statistik sektoral.", "Sampel tidak memadai."],
    )
    assert "1. Bukan statistik sektoral." in mail
    assert "2. Sampel tidak memadai." in mail


def test_a_request_of_several_regencies_may_be_forwarded(officer_office: Office) -> None:
    request = complete(officer_office)

    after = requests.forward(officer_office, request.id, "BPS Provinsi Jawa Tengah", "Dua kabupaten.")

    assert after.state is RequestState.FORWARDED
    assert kinds(officer_office, request) == ["receipt", "forwarded"]
    assert "BPS Provinsi Jawa Tengah" in texts(officer_office, request)[-1]


def test_an_applicant_may_take_the_request_back(officer_office: Office) -> None:
    request = complete(officer_office)

    after = requests.withdraw(officer_office, request.id, "Kegiatan dibatalkan.")

    assert after.state is RequestState.WITHDRAWN
    assert requests.open_request(officer_office, request.id).step == 14


def test_the_history_tells_every_move(officer_office: Office) -> None:
    request = in_review(officer_office)
    requests.add_finding(officer_office, request.id, "unit_sampel", "Apa unit sampelnya?")
    requests.return_for_revision(officer_office, request.id)

    history = requests.open_request(officer_office, request.id).history
    moves = [(line.move, line.from_state, line.to_state, line.officer) for line in history if line.move]

    assert moves == [
        (RequestMove.RECORD, "", "recorded", "petugas"),
        (RequestMove.MARK_COMPLETE, "recorded", "recorded_complete", "petugas"),
        (RequestMove.START_REVIEW, "recorded_complete", "under_review", "petugas"),
        (RequestMove.RETURN_FOR_REVISION, "under_review", "needs_revision", "petugas"),
    ]


ACTS: dict[str, Callable[[Office, int], object]] = {
    "needs_completion": requests.needs_completion,
    "mark_complete": requests.mark_complete,
    "start_review": requests.start_review,
    "return_for_revision": requests.return_for_revision,
    "resubmit": requests.resubmit,
    "verify": requests.verify,
    "decline": lambda office, request_id: requests.decline(office, request_id, "Alasan contoh"),
    "close": requests.close,
    "withdraw": lambda office, request_id: requests.withdraw(office, request_id, "Alasan contoh"),
    "forward": lambda office, request_id: requests.forward(office, request_id, "BPS Provinsi"),
}


@pytest.mark.parametrize("act", [*ACTS])
def test_a_request_that_has_ended_refuses_every_act_with_its_name(officer_office: Office, act: str) -> None:
    request = recorded(officer_office)
    requests.withdraw(officer_office, request.id, "Kegiatan dibatalkan.")

    with pytest.raises(RequestMoveRefused) as refusal:
        ACTS[act](officer_office, request.id)

    assert refusal.value.values == {
        "number": request.number,
        "request_state": "withdrawn",
        "move": act,
    }


@pytest.mark.parametrize("act", [*ACTS])
def test_a_device_may_do_none_of_it(office: Office, officer_office: Office, act: str) -> None:
    request = recorded(officer_office)

    with pytest.raises(NotSignedIn):
        ACTS[act](office, request.id)


def test_a_form_from_which_an_answer_was_taken_is_not_reviewed(officer_office: Office) -> None:
    request = complete(officer_office)
    requests.update(officer_office, request.id, {"nomor_surat_permohonan": None})

    with pytest.raises(FormIncomplete):
        requests.start_review(officer_office, request.id)

    assert requests.open_request(officer_office, request.id).request.state is RequestState.RECORDED_COMPLETE


def test_what_stands_in_the_way_of_a_move_is_known_before_it(officer_office: Office) -> None:
    request = in_review(officer_office)
    with pytest.raises(NothingToRevise):
        requests.check_move(officer_office, request.id, RequestMove.RETURN_FOR_REVISION)
    requests.check_move(officer_office, request.id, RequestMove.VERIFY)
    requests.add_finding(officer_office, request.id, "unit_sampel", "Apa unit sampelnya?")

    with pytest.raises(FindingsOpen):
        requests.check_move(officer_office, request.id, RequestMove.VERIFY)
    with pytest.raises(RequestMoveRefused):
        requests.check_move(officer_office, request.id, RequestMove.CLOSE)

    requests.check_move(officer_office, request.id, RequestMove.RETURN_FOR_REVISION)
    assert requests.open_request(officer_office, request.id).request.state is RequestState.UNDER_REVIEW
