"""Letters: drafted from the template, numbered once, signed by another hand, kept by their hash."""

from datetime import date
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from shared.documents.join import page_count
from shared.domain.errors import NotSignedIn, RoleMissing
from shared.domain.file_errors import FileOfOtherKind, FileUnreadable
from shared.domain.letter import LetterKind, LetterState
from shared.domain.request_errors import (
    IdentityTaken,
    InvalidIdentity,
    LetterExists,
    LetterMoveRefused,
    LetterNumberTaken,
    RequestMoveRefused,
    SameHand,
    TextMissing,
)
from shared.office import Office
from shared.operations import letters, requests
from shared.operations.letters import LetterChange
from tests.builders import officer_of
from tests.papers import paper_with
from tests.request_path import complete, in_review, verified, with_head


@pytest.fixture
def head_office(admin_office: Office) -> Office:
    return officer_of(admin_office, "kepala", "head")


def text_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())


def test_a_verified_request_gets_a_recommendation_with_both_numbers(officer_office: Office) -> None:
    letter = letters.draft(officer_office, verified(officer_office).id)

    assert (letter.kind, letter.state, letter.identity, letter.number, letter.dated) == (
        LetterKind.RECOMMENDATION,
        LetterState.DRAFTED,
        "V-26.3324.001",
        "B-1/3324/KS.200/2026",
        date(2026, 11, 23),
    )


def test_a_declined_request_gets_its_reasons_in_writing(officer_office: Office) -> None:
    request = in_review(officer_office)
    requests.decline(officer_office, request.id, "Bukan statistik sektoral.")

    letter = letters.draft(officer_office, request.id)

    assert (letter.kind, letter.identity, letter.points) == (
        LetterKind.REASONS,
        None,
        ["Bukan statistik sektoral."],
    )
    assert "Bukan statistik sektoral." in text_of(letters.preview(officer_office, letter.id))


def test_no_letter_is_drafted_before_the_decision(officer_office: Office) -> None:
    request = complete(officer_office)

    with pytest.raises(RequestMoveRefused) as refusal:
        letters.draft(officer_office, request.id)

    assert refusal.value.values["move"] == "draft"


def test_a_request_has_one_letter_at_a_time(officer_office: Office) -> None:
    letter = letters.draft(officer_office, verified(officer_office).id)

    with pytest.raises(LetterExists) as refusal:
        letters.draft(officer_office, letter.request_id)

    assert refusal.value.values == {"letter": letter.number}


def test_typed_numbers_are_taken_and_stepped_over_by_proposals(officer_office: Office) -> None:
    typed = LetterChange(identity="V-26.3324.002", number="B-2/3324/KS.200/2026")

    first = letters.draft(officer_office, verified(officer_office).id, typed)
    others = [letters.draft(officer_office, verified(officer_office).id) for _ in range(2)]

    assert first.identity == "V-26.3324.002"
    assert [letter.identity for letter in others] == ["V-26.3324.001", "V-26.3324.003"]
    assert [letter.number for letter in others] == ["B-1/3324/KS.200/2026", "B-3/3324/KS.200/2026"]


def test_a_number_is_never_given_twice(officer_office: Office) -> None:
    taken = letters.draft(officer_office, verified(officer_office).id)
    other = letters.draft(officer_office, verified(officer_office).id)

    with pytest.raises(IdentityTaken):
        letters.edit(officer_office, other.id, LetterChange(identity=taken.identity))
    with pytest.raises(LetterNumberTaken):
        letters.edit(officer_office, other.id, LetterChange(number=taken.number.lower()))
    with pytest.raises(InvalidIdentity):
        letters.edit(officer_office, other.id, LetterChange(identity="V-26"))


def test_a_cancelled_letters_numbers_stay_in_the_register(officer_office: Office) -> None:
    letter = letters.draft(officer_office, verified(officer_office).id)

    letters.cancel(officer_office, letter.id, "Salah permintaan.")
    again = letters.draft(officer_office, letter.request_id)

    register = {one.number: (one.state, one.note) for one in letters.listing(officer_office)}
    assert again.number == "B-2/3324/KS.200/2026"
    assert register["B-1/3324/KS.200/2026"] == (LetterState.CANCELLED, "Salah permintaan.")
    with pytest.raises(LetterNumberTaken):
        letters.edit(officer_office, again.id, LetterChange(number=letter.number))


def test_a_changed_identity_changes_in_the_wording_too(officer_office: Office) -> None:
    letter = letters.draft(officer_office, verified(officer_office).id)

    letters.edit(officer_office, letter.id, LetterChange(identity="V-26.3324.077"))

    text = text_of(letters.preview(officer_office, letter.id))
    assert "V-26.3324.077" in text
    assert "V-26.3324.001" not in text


def test_the_preview_is_the_letter_with_the_verified_form(officer_office: Office) -> None:
    request = verified(officer_office)
    letter = letters.draft(officer_office, request.id, LetterChange(copies=("Arsip", "Bupati Kendal")))

    first, second = (letters.preview(officer_office, letter.id) for _ in range(2))

    text = text_of(first)
    assert first == second
    for part in (
        letter.number,
        letter.identity,
        request.title,
        "Bupati Kendal",
        "layak untuk dilaksanakan",
        "5.7",
    ):
        assert part in text


def test_a_letter_needs_a_wording_and_an_addressee(officer_office: Office) -> None:
    letter = letters.draft(officer_office, verified(officer_office).id)

    for change in (LetterChange(paragraphs=(" ",)), LetterChange(addressee=())):
        with pytest.raises(TextMissing):
            letters.edit(officer_office, letter.id, change)


def test_a_letter_before_the_head_is_not_rewritten(officer_office: Office) -> None:
    letter = with_head(officer_office)

    with pytest.raises(LetterMoveRefused):
        letters.edit(officer_office, letter.id, LetterChange(closing="Lain"))


def test_the_head_returns_a_letter_with_a_word(officer_office: Office, head_office: Office) -> None:
    letter = with_head(officer_office)

    with pytest.raises(TextMissing):
        letters.return_to_drafter(head_office, letter.id, " ")
    returned = letters.return_to_drafter(head_office, letter.id, "Periksa tembusan.")
    again = letters.submit_to_head(officer_office, letter.id)

    assert (returned.state, returned.note) == (LetterState.RETURNED_BY_HEAD, "Periksa tembusan.")
    assert again.state is LetterState.WITH_HEAD


def test_whoever_drafted_does_not_issue(admin_office: Office) -> None:
    both = officer_of(admin_office, "rangkap", "officer", "head")
    letter = with_head(both)

    with pytest.raises(SameHand):
        letters.issue(both, letter.id)

    assert letters.listing(both)[0].state is LetterState.WITH_HEAD


def test_only_a_head_issues(office: Office, officer_office: Office) -> None:
    letter = with_head(officer_office)

    with pytest.raises(RoleMissing):
        letters.issue(officer_office, letter.id)
    with pytest.raises(NotSignedIn):
        letters.issue(office, letter.id)


def test_an_issued_letter_is_kept_by_its_hash_and_its_mail_queued(
    officer_office: Office, head_office: Office
) -> None:
    letter = with_head(officer_office)
    shown = letters.preview(head_office, letter.id)

    issued = letters.issue(head_office, letter.id)

    opened = requests.open_request(officer_office, letter.request_id)
    assert (issued.state, issued.document) == (LetterState.ISSUED, sha256(shown).hexdigest())
    assert letters.preview(head_office, letter.id) == shown
    assert [mail.kind.value for mail in opened.mails] == ["receipt", "feasible", "letter_issued"]
    assert opened.step == 12


def test_the_signed_scan_takes_the_place_of_the_letters_pages(
    officer_office: Office, head_office: Office, tmp_path: Path
) -> None:
    letter = with_head(officer_office)
    scan = tmp_path / "pindaian.pdf"
    scan.write_bytes(paper_with("Halaman bertanda tangan basah"))

    issued = letters.issue(head_office, letter.id, scan)

    text = text_of(letters.preview(officer_office, letter.id))
    assert issued.scan == sha256(scan.read_bytes()).hexdigest()
    assert "Halaman bertanda tangan basah" in text
    assert "5.7" in text


def test_a_scan_of_the_whole_document_is_not_followed_by_the_form_again(
    officer_office: Office, head_office: Office, tmp_path: Path
) -> None:
    letter = with_head(officer_office)
    whole = letters.preview(head_office, letter.id)
    scan = tmp_path / "pindaian.pdf"
    scan.write_bytes(whole)

    letters.issue(head_office, letter.id, scan)

    assert page_count(letters.preview(officer_office, letter.id)) == page_count(whole)


@pytest.mark.parametrize(
    ("content", "refusal"), [(b"MZ", FileOfOtherKind), (b"%PDF-1.7 rusak", FileUnreadable)]
)
def test_a_scan_that_is_none_is_refused_and_nothing_is_issued(
    officer_office: Office, head_office: Office, content: bytes, refusal: type[Exception]
) -> None:
    letter = with_head(officer_office)

    with pytest.raises(refusal):
        letters.issue(head_office, letter.id, content)

    assert letters.listing(officer_office)[0].state is LetterState.WITH_HEAD


def test_a_request_with_an_issued_letter_is_not_withdrawn(
    officer_office: Office, head_office: Office
) -> None:
    letter = with_head(officer_office)
    letters.issue(head_office, letter.id)

    with pytest.raises(LetterExists):
        requests.withdraw(officer_office, letter.request_id, "Terlambat")


def test_a_withdrawn_request_takes_its_draft_with_it(officer_office: Office) -> None:
    letter = letters.draft(officer_office, verified(officer_office).id)

    requests.withdraw(officer_office, letter.request_id, "Kegiatan dibatalkan.")

    assert letters.listing(officer_office)[0].state is LetterState.CANCELLED
