"""While a paper is made or a file is kept, everybody else goes on writing."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from shared.attachments import Attachments
from shared.domain.letter import LetterState
from shared.domain.request_errors import LetterMoveRefused
from shared.office import Office, open_office
from shared.operations import letters, queue, requests
from shared.operations.letters import LetterChange
from tests.builders import officer_of
from tests.fs3_sample import LETTER_PAPER, fs3_answers
from tests.papers import paper_with
from tests.request_path import application_letter, with_head

Numbered = list[str]


@pytest.fixture
def head_office(admin_office: Office) -> Office:
    return officer_of(admin_office, "kepala", "head")


@pytest.fixture
def kiosk_taking_numbers(office: Office) -> tuple[Callable[[], None], Numbered]:
    """A kiosk with its own connection, and the numbers that it has taken so far."""
    taken: Numbered = []

    def take() -> None:
        with open_office(office.settings, device="kiosk-2") as kiosk:
            kiosk.clock = office.clock
            taken.append(queue.take_number(kiosk, "RS", slip=False).label)

    return take, taken


def text_of(pdf: bytes) -> str:
    return " ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def test_a_number_is_taken_while_a_letters_document_is_made(
    officer_office: Office,
    head_office: Office,
    kiosk_taking_numbers: tuple[Callable[[], None], Numbered],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    letter = with_head(officer_office)
    take, taken = kiosk_taking_numbers
    make = letters.issued_document

    def make_slowly(*sources: object) -> bytes:
        take()
        return make(*sources)

    monkeypatch.setattr(letters, "issued_document", make_slowly)

    issued = letters.issue(head_office, letter.id, paper_with("Halaman bertanda tangan"))

    assert (issued.state, taken) == (LetterState.ISSUED, ["RS-001"])


@pytest.mark.parametrize("act", ["record", "update", "attach"])
def test_a_number_is_taken_while_a_file_is_kept(
    officer_office: Office,
    kiosk_taking_numbers: tuple[Callable[[], None], Numbered],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    act: str,
) -> None:
    file = application_letter(tmp_path)
    known = requests.record(officer_office, fs3_answers())
    take, taken = kiosk_taking_numbers
    keep = Attachments.keep

    def keep_slowly(attachments: Attachments, content: bytes) -> str:
        take()
        return keep(attachments, content)

    monkeypatch.setattr(Attachments, "keep", keep_slowly)
    acts = {
        "record": lambda: requests.record(officer_office, {"surat_permohonan": file}),
        "update": lambda: requests.update(officer_office, known.id, {"surat_permohonan": file}),
        "attach": lambda: requests.attach(
            officer_office, known.id, "surat_permohonan", "Surat.pdf", LETTER_PAPER
        ),
    }

    request = acts[act]()

    assert taken == ["RS-001"]
    assert requests.attachment(officer_office, request.id, request.answers["surat_permohonan"])[1] == (
        LETTER_PAPER
    )


def test_a_letter_that_was_changed_while_its_document_was_made_is_made_again(
    officer_office: Office, head_office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    letter = with_head(officer_office)
    make = letters.issued_document
    made = 0

    def make_while_others_write(*sources: object) -> bytes:
        nonlocal made
        made += 1
        document = make(*sources)
        if made == 1:
            letters.return_to_drafter(head_office, letter.id, "Tambahkan tembusan.")
            letters.edit(officer_office, letter.id, LetterChange(copies=("Bupati Kendal",)))
            letters.submit_to_head(officer_office, letter.id)
        return document

    monkeypatch.setattr(letters, "issued_document", make_while_others_write)

    letters.issue(head_office, letter.id)

    monkeypatch.undo()
    kept = letters.preview(head_office, letter.id)
    assert made == 2
    assert "Bupati Kendal" in text_of(kept)


def test_a_letter_that_was_returned_while_its_document_was_made_is_not_issued(
    officer_office: Office, head_office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    letter = with_head(officer_office)
    make = letters.issued_document

    def make_while_it_is_returned(*sources: object) -> bytes:
        letters.return_to_drafter(head_office, letter.id, "Periksa tembusan.")
        return make(*sources)

    monkeypatch.setattr(letters, "issued_document", make_while_it_is_returned)

    with pytest.raises(LetterMoveRefused):
        letters.issue(head_office, letter.id)

    assert letters.listing(officer_office)[0].document is None
