"""One answer is stored as far as it is valid."""

import pytest

from shared.domain.request_errors import EditConflict, RequestMoveRefused
from shared.office import Office
from shared.operations import requests
from tests.builders import officer_of
from tests.request_path import recorded, verified

ADDRESS = "alamat_instansi"


def test_the_valid_parts_of_an_answer_are_kept_while_one_is_wrong(officer_office: Office) -> None:
    request = recorded(officer_office)
    before = requests.open_request(officer_office, request.id).answers[ADDRESS]

    saved = requests.update_valid(
        officer_office, request.id, ADDRESS, {**before, "alamat": "Jl. Contoh 9", "email": "bukan"}
    )

    assert [one.question for one in saved.refused] == [f"{ADDRESS}.email"]
    answers = requests.open_request(officer_office, request.id).answers
    assert answers[ADDRESS] == {**before, "alamat": "Jl. Contoh 9"}


def test_an_answer_of_which_nothing_is_valid_leaves_no_revision(officer_office: Office) -> None:
    request = recorded(officer_office)

    saved = requests.update_valid(officer_office, request.id, "tahun", "20")

    assert saved.request.revision == request.revision
    assert [(one.question, one.bound) for one in saved.refused] == [("tahun", 2000)]


def test_a_colleagues_answer_is_not_overwritten_in_part(admin_office: Office, officer_office: Office) -> None:
    request = recorded(officer_office)
    before = requests.open_request(officer_office, request.id).answers[ADDRESS]
    colleague = officer_of(admin_office, "rekan", "officer")
    requests.update(colleague, request.id, {ADDRESS: {**before, "alamat": "Jl. Rekan"}})

    with pytest.raises(EditConflict):
        requests.update_valid(
            officer_office,
            request.id,
            ADDRESS,
            {**before, "alamat": "Jl. Saya", "email": "bukan"},
            since_revision=request.revision,
        )

    answers = requests.open_request(officer_office, request.id).answers
    assert answers[ADDRESS]["alamat"] == "Jl. Rekan"


def test_no_part_is_stored_once_the_form_is_verified(officer_office: Office) -> None:
    request = verified(officer_office)

    with pytest.raises(RequestMoveRefused):
        requests.update_valid(officer_office, request.id, "tahun", 2028)
