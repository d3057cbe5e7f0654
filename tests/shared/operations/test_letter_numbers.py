"""A letter's two numbers: one on the whole paper, of its year, and never given twice."""

from datetime import UTC, date, datetime
from io import BytesIO

import pytest
from pypdf import PdfReader
from sqlalchemy.exc import IntegrityError

from shared.domain.letter import Letter
from shared.domain.request_errors import IdentityTaken, LetterNumberTaken
from shared.office import Office
from shared.operations import letters
from shared.operations.letters import LetterChange
from shared.store import letters as letter_rows
from tests.fakes import FixedClock
from tests.request_path import verified

LATE_IN_DECEMBER = datetime(2026, 12, 29, 2, 0, tzinfo=UTC)
A_WEEK_MIN = 7 * 24 * 60
JANUARY = date(2027, 1, 5)


def text_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())


def numbers(letter: Letter) -> tuple[str, str | None]:
    return letter.number, letter.identity


@pytest.fixture
def decembers(officer_office: Office, clock: FixedClock) -> Letter:
    """A letter that was drafted in December; then a week has passed."""
    clock.time = LATE_IN_DECEMBER
    letter = letters.draft(officer_office, verified(officer_office).id)
    clock.pass_minutes(A_WEEK_MIN)
    return letter


def test_identity_and_wording_changed_together_carry_one_identity(officer_office: Office) -> None:
    letter = letters.draft(officer_office, verified(officer_office).id)
    change = LetterChange(
        identity="V-26.3324.077",
        paragraphs=[*letter.paragraphs, f"Identitas {letter.identity} berlaku satu tahun."],
        points=letter.points,
        subject=f"Rekomendasi {letter.identity}",
        closing=f"Sebutkan {letter.identity} dalam laporan.",
    )

    edited = letters.edit(officer_office, letter.id, change)

    said = text_of(letters.preview(officer_office, letter.id))
    assert "V-26.3324.001" not in said
    assert edited.paragraphs[-1] == "Identitas V-26.3324.077 berlaku satu tahun."
    assert (edited.subject, edited.closing) == (
        "Rekomendasi V-26.3324.077",
        "Sebutkan V-26.3324.077 dalam laporan.",
    )


def test_a_letter_of_december_that_is_submitted_in_january_has_januarys_numbers(
    officer_office: Office, decembers: Letter
) -> None:
    submitted = letters.submit_to_head(officer_office, decembers.id)

    said = text_of(letters.preview(officer_office, decembers.id))
    assert numbers(decembers) == ("B-1/3324/KS.200/2026", "V-26.3324.001")
    assert (submitted.dated, numbers(submitted)) == (JANUARY, ("B-1/3324/KS.200/2027", "V-27.3324.001"))
    assert "V-26.3324.001" not in said
    assert "B-1/3324/KS.200/2026" not in said


def test_a_letter_that_is_dated_into_the_next_year_has_that_years_numbers(
    officer_office: Office, decembers: Letter
) -> None:
    edited = letters.edit(officer_office, decembers.id, LetterChange(dated=JANUARY))
    drafted = letters.draft(officer_office, verified(officer_office).id, LetterChange(dated=date(2028, 1, 3)))

    assert numbers(edited) == ("B-1/3324/KS.200/2027", "V-27.3324.001")
    assert numbers(drafted) == ("B-1/3324/KS.200/2028", "V-28.3324.001")


def test_numbers_that_were_typed_stay_in_another_year(officer_office: Office, decembers: Letter) -> None:
    letters.edit(officer_office, decembers.id, LetterChange(number="B-7/X/2026"))
    one_typed = letters.submit_to_head(officer_office, decembers.id)
    typed = LetterChange(identity="V-26.3324.090", number="B-8/X/2026", dated=date(2028, 1, 3))

    both_typed = letters.draft(officer_office, verified(officer_office).id, typed)

    assert numbers(one_typed) == ("B-7/X/2026", "V-27.3324.001")
    assert numbers(both_typed) == ("B-8/X/2026", "V-26.3324.090")


def test_whoever_looked_too_early_is_told_that_the_number_is_taken(
    officer_office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = letters.draft(officer_office, verified(officer_office).id)
    other = letters.draft(officer_office, verified(officer_office).id)
    for look in ("with_number", "with_identity"):
        monkeypatch.setattr(letter_rows, look, lambda _session, _number: None)

    with pytest.raises(LetterNumberTaken) as same:
        letters.edit(officer_office, other.id, LetterChange(number=taken.number))
    with pytest.raises(LetterNumberTaken) as in_small_letters:
        letters.edit(officer_office, other.id, LetterChange(number=taken.number.lower()))
    with pytest.raises(IdentityTaken) as identity:
        letters.edit(officer_office, other.id, LetterChange(identity=taken.identity))

    assert same.value.values == {"letter": taken.number}
    assert in_small_letters.value.values == {"letter": taken.number.lower()}
    assert identity.value.values == {"identity": taken.identity}
    assert {numbers(one) for one in letters.listing(officer_office)} == {numbers(taken), numbers(other)}


def test_the_register_itself_tells_numbers_apart_without_their_case(officer_office: Office) -> None:
    taken = letters.draft(officer_office, verified(officer_office).id)
    other = letters.draft(officer_office, verified(officer_office).id)

    with pytest.raises(IntegrityError), officer_office.store.writing() as session:
        session.get(Letter, other.id).number = taken.number.lower()
