"""The receipt of a request is made before its transaction, and says what was stored."""

from collections.abc import Callable, Iterator

import pytest

from shared.attachments import Attachments
from shared.domain.request import RequestState
from shared.domain.request_errors import RequestMoveRefused
from shared.office import Office, open_office
from shared.operations import letter_papers, officers, requests
from shared.store import mails
from tests.builders import PASSWORD
from tests.fs3_sample import fs3_answers
from tests.kept import sealed_files
from tests.request_path import complete, recorded

Meanwhile = Callable[[Callable[[], object]], None]


@pytest.fixture
def colleague(officer_office: Office) -> Iterator[Office]:
    """The same officer at another desk."""
    with open_office(officer_office.settings, "desk-2") as other:
        other.clock = officer_office.clock
        yield officers.sign_in(other, "petugas", PASSWORD)


@pytest.fixture
def meanwhile(monkeypatch: pytest.MonkeyPatch) -> Meanwhile:
    """Lets something happen once, while a file is being kept."""

    def let(happen: Callable[[], object]) -> None:
        real_keep = Attachments.keep

        def keep(self: Attachments, content: bytes) -> str:
            monkeypatch.undo()
            happen()
            return real_keep(self, content)

        monkeypatch.setattr(Attachments, "keep", keep)

    return let


def mailed_receipt(office: Office, request_id: int) -> bytes:
    with office.store.reading() as session:
        [mail] = mails.of_request(session, request_id)
    return office.attachments.read(mail.files[0]["sha256"])


def test_nobody_waits_while_a_receipt_is_kept(
    officer_office: Office, colleague: Office, meanwhile: Meanwhile
) -> None:
    request = recorded(officer_office)
    others: list[str] = []
    meanwhile(lambda: others.append(requests.record(colleague, fs3_answers()).number))

    done = requests.mark_complete(officer_office, request.id)

    assert len(others) == 1
    assert done.state is RequestState.RECORDED_COMPLETE


def test_a_receipt_that_would_say_something_else_by_now_is_made_again(
    officer_office: Office, colleague: Office, meanwhile: Meanwhile
) -> None:
    request = recorded(officer_office)
    meanwhile(lambda: requests.update(colleague, request.id, {"judul_kegiatan": "Survei Baru"}))

    done = requests.mark_complete(officer_office, request.id)

    assert done.title == "Survei Baru"
    assert mailed_receipt(officer_office, request.id) == letter_papers.receipt(officer_office, request.id)


def test_a_request_that_is_complete_already_keeps_no_second_receipt(officer_office: Office) -> None:
    request = complete(officer_office)
    files = sealed_files(officer_office)

    with pytest.raises(RequestMoveRefused):
        requests.mark_complete(officer_office, request.id)

    assert sealed_files(officer_office) == files
