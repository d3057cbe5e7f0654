"""An office's own wording that cannot be used stops an act before anything is kept, and is named."""

from pathlib import Path

import pytest

from shared.domain.file_errors import LetterTextUnreadable, MailTextUnreadable
from shared.domain.request import RequestState
from shared.office import Office
from shared.operations import letters, outbox, requests
from tests.kept import sealed_files
from tests.request_path import recorded, verified


def own(office: Office, name: str, text: str) -> Path:
    file = office.settings.data_dir / "letters" / name
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def test_an_act_whose_mail_cannot_be_worded_is_not_half_done(officer_office: Office) -> None:
    request = recorded(officer_office)
    files = sealed_files(officer_office)
    file = own(officer_office, "mails.yaml", "receipt: {subject: '{titel}', text: [x]}")

    with pytest.raises(MailTextUnreadable) as refusal:
        requests.mark_complete(officer_office, request.id)

    opened = requests.open_request(officer_office, request.id)
    assert refusal.value.values == {"file": "mails.yaml", "place": "receipt: {titel}"}
    assert (opened.request.state, opened.request.due) == (RequestState.RECORDED, None)
    assert sealed_files(officer_office) == files
    assert outbox.listing(officer_office) == []
    file.unlink()
    assert requests.mark_complete(officer_office, request.id).due is not None


def test_a_letter_that_cannot_be_worded_is_not_drafted_and_uses_up_no_number(officer_office: Office) -> None:
    request = verified(officer_office)
    text = "paragraphs: ['{title!z}']\npoints: []\nclosing: ''\n"
    file = own(officer_office, "recommendation.yaml", text)

    with pytest.raises(LetterTextUnreadable) as refusal:
        letters.draft(officer_office, request.id)
    file.unlink()

    assert refusal.value.values == {"file": "recommendation.yaml", "place": "{title!z}"}
    assert letters.listing(officer_office) == []
    assert letters.draft(officer_office, request.id).identity == "V-26.3324.001"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("paragraphs: [x]\npoints: []\nclosing:\n", "closing"),
        ("paragraphs: [x]\npoints: []\n", "closing"),
        ("paragraphs: [x]\npoints: []\nclosing: ''\nsubjek: x\n", "subjek"),
        ("paragraphs: [x]\npoints: []\nclosing: ''\nenclosure: [x]\n", "enclosure"),
        ("paragraphs: []\npoints: []\nclosing: ''\n", "paragraphs"),
        ("paragraphs: [x]\npoints: x\nclosing: ''\n", "points"),
        ("paragraphs: [x]\npoints: ['{title:d}']\nclosing: ''\n", "{title:d}"),
        ("x", "1:1"),
    ],
)
def test_the_place_of_a_fault_in_a_letters_wording_is_told(
    officer_office: Office, text: str, place: str
) -> None:
    request = verified(officer_office)
    own(officer_office, "recommendation.yaml", text)

    with pytest.raises(LetterTextUnreadable) as refusal:
        letters.draft(officer_office, request.id)

    assert refusal.value.values["place"] == place
