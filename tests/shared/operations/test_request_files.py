"""Files of a request: opened before they are kept, and an answer only where they are attached."""

import os
from pathlib import Path

import pytest

from shared.domain.errors import InvalidAnswer
from shared.domain.file_errors import FileEmpty, FileTooLarge, FileUnreadable
from shared.domain.request import RequestState
from shared.domain.request_errors import FormIncomplete
from shared.office import Office
from shared.operations import requests
from shared.operations.request_files import MOST_BYTES
from tests.fs3_sample import LETTER, LETTER_PAPER, fs3_answers
from tests.papers import paper_with
from tests.request_path import recorded

NO_FILE = "0" * 64


def test_a_hash_that_nobody_attached_is_no_file(officer_office: Office) -> None:
    with pytest.raises(InvalidAnswer) as at_recording:
        requests.record(officer_office, fs3_answers(surat_permohonan=NO_FILE))
    request = requests.record(officer_office, fs3_answers())
    with pytest.raises(InvalidAnswer) as at_update:
        requests.update(officer_office, request.id, {"surat_permohonan": NO_FILE})
    with pytest.raises(FormIncomplete) as incomplete:
        requests.mark_complete(officer_office, request.id)

    for refusal in (at_recording, at_update):
        assert (refusal.value.question, refusal.value.reason) == ("surat_permohonan", "not_a_file")
    assert [problem.question for problem in incomplete.value.problems] == ["surat_permohonan"]


def test_a_file_of_another_request_is_no_file_of_this_one(officer_office: Office) -> None:
    recorded(officer_office)
    other = requests.record(officer_office, fs3_answers())

    with pytest.raises(InvalidAnswer):
        requests.update(officer_office, other.id, {"surat_permohonan": LETTER})


def test_a_file_that_was_replaced_may_be_brought_back(officer_office: Office) -> None:
    request = recorded(officer_office)
    requests.attach(officer_office, request.id, "surat_permohonan", "Baru.pdf", paper_with("Surat baru"))

    requests.update(officer_office, request.id, {"surat_permohonan": LETTER})

    after = requests.mark_complete(officer_office, request.id)
    assert (after.state, after.answers["surat_permohonan"]) == (RequestState.RECORDED_COMPLETE, LETTER)


@pytest.mark.parametrize(
    "content", [b"%PDF-", b"%PDF-1.7 rusak", LETTER_PAPER[:300], b"\x89PNG\r\n\x1a\n....", b"\xff\xd8\xff"]
)
def test_a_file_that_cannot_be_opened_is_refused(
    officer_office: Office, tmp_path: Path, content: bytes
) -> None:
    request = requests.record(officer_office, fs3_answers())
    file = tmp_path / "surat.pdf"
    file.write_bytes(content)

    with pytest.raises(FileUnreadable):
        requests.attach(officer_office, request.id, "surat_permohonan", "surat.pdf", content)
    with pytest.raises(FileUnreadable):
        requests.update(officer_office, request.id, {"surat_permohonan": file})

    assert requests.open_request(officer_office, request.id).files == ()


def test_a_path_to_what_is_no_file_is_refused(officer_office: Office, tmp_path: Path) -> None:
    for path in (tmp_path / "tidak-ada.pdf", tmp_path, Path("surat\x00.pdf"), Path(os.devnull)):
        with pytest.raises(FileUnreadable):
            requests.record(officer_office, {"surat_permohonan": path})


def test_a_file_is_weighed_before_it_is_kept(officer_office: Office, tmp_path: Path) -> None:
    huge, empty = tmp_path / "besar.pdf", tmp_path / "kosong.pdf"
    empty.touch()
    with huge.open("wb") as file:
        file.truncate(MOST_BYTES + 1)

    with pytest.raises(FileTooLarge):
        requests.record(officer_office, {"surat_permohonan": huge})
    with pytest.raises(FileEmpty):
        requests.record(officer_office, {"surat_permohonan": empty})
