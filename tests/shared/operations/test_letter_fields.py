"""What a letter's fields may be, what is proposed for them, and who stands under it."""

from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from shared.domain.errors import FrontOfficeError
from shared.domain.file_errors import FileTooLarge, FileUnreadable
from shared.domain.letter import LetterSeries
from shared.domain.request_errors import (
    IdentitiesUsedUp,
    InvalidEmployeeNumber,
    InvalidIdentity,
    LetterDateOutOfRange,
)
from shared.office import Office, open_office
from shared.operations import letters, officers, outbox, requests
from shared.operations.letters import LetterChange
from shared.setting_sections import LetterSettings, OfficeDetails
from shared.settings import Settings
from tests.builders import PASSWORD, officer_of
from tests.fakes import FixedClock
from tests.papers import paper_with
from tests.request_path import in_review, verified, with_head

TODAY = date(2026, 11, 23)
MORE_THAN_A_SCAN = 10_000_001


def named_head(admin_office: Office, name: str, full_name: str) -> Office:
    officers.add(admin_office, name, PASSWORD, roles=("head",), full_name=full_name)
    return officers.sign_in(admin_office, name, PASSWORD)


def text_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())


def test_the_only_heads_name_is_proposed(admin_office: Office, officer_office: Office) -> None:
    named_head(admin_office, "kepala", "Dra. Contoh Lestari, M.Si.")

    letter = letters.draft(officer_office, verified(officer_office).id)

    assert (letter.signer_name, letter.signer_title, letter.signer_nip) == (
        "Dra. Contoh Lestari, M.Si.",
        "Kepala BPS Kabupaten Kendal",
        "",
    )


def test_of_two_heads_none_is_proposed(admin_office: Office, officer_office: Office) -> None:
    for name in ("kepala", "plh"):
        named_head(admin_office, name, f"Contoh {name}")

    assert letters.draft(officer_office, verified(officer_office).id).signer_name == ""


def test_the_settings_signer_comes_before_any_account(
    settings: Settings, admin_office: Office, officer_office: Office, clock: FixedClock
) -> None:
    named_head(admin_office, "kepala", "Contoh Pratama")
    signed = LetterSettings(signer_name="Sri Contoh, S.Si.", signer_nip="196805171994032001")
    with open_office(settings.model_copy(update={"letter": signed})) as opened:
        opened.clock = clock
        office = officers.sign_in(opened, "petugas", PASSWORD)

        letter = letters.draft(office, verified(office).id)

    assert (letter.signer_name, letter.signer_nip) == ("Sri Contoh, S.Si.", "196805171994032001")


def test_whoever_issues_a_letter_without_a_signer_stands_under_it(
    admin_office: Office, officer_office: Office
) -> None:
    letter = with_head(officer_office)
    head = named_head(admin_office, "kepala", "Dra. Contoh Lestari, M.Si.")
    named_head(admin_office, "plh", "Contoh Pratama")
    seen = letters.preview(head, letter.id)

    issued = letters.issue(head, letter.id)

    kept = letters.preview(officer_office, letter.id)
    assert issued.signer_name == "Dra. Contoh Lestari, M.Si."
    assert "Dra. Contoh Lestari, M.Si." in text_of(kept)
    assert kept == seen


def test_a_letter_follows_the_day_of_its_submission(officer_office: Office, clock: FixedClock) -> None:
    letter = letters.draft(officer_office, verified(officer_office).id)
    clock.pass_minutes(2 * 24 * 60)

    submitted = letters.submit_to_head(officer_office, letter.id)
    seen = letters.preview(officer_office, letter.id)
    clock.pass_minutes(24 * 60)

    assert (letter.dated, submitted.dated) == (TODAY, TODAY + timedelta(days=2))
    assert "25 November 2026" in text_of(seen)
    assert letters.preview(officer_office, letter.id) == seen


def test_a_day_that_was_set_stays(officer_office: Office, clock: FixedClock) -> None:
    letter = letters.draft(officer_office, verified(officer_office).id, LetterChange(dated=TODAY))
    clock.pass_minutes(24 * 60)

    assert letters.submit_to_head(officer_office, letter.id).dated == TODAY


@pytest.mark.parametrize("dated", [TODAY - timedelta(days=1), TODAY + timedelta(days=367)])
def test_a_letter_is_not_dated_far_outside(officer_office: Office, dated: date) -> None:
    letter = letters.draft(officer_office, verified(officer_office).id)

    with pytest.raises(LetterDateOutOfRange) as refusal:
        letters.edit(officer_office, letter.id, LetterChange(dated=dated))

    assert refusal.value.values == {"earliest": "23/11/2026", "latest": "24/11/2027"}


@pytest.mark.parametrize("typed", ["V-26.1375.001", "V-20.3324.001", "V-28.3324.001", "V-26.3324.000", "V26"])
def test_an_identity_of_another_office_or_year_is_refused(officer_office: Office, typed: str) -> None:
    request = verified(officer_office)
    letter = letters.draft(officer_office, request.id)

    with pytest.raises(InvalidIdentity) as refusal:
        letters.edit(officer_office, letter.id, LetterChange(identity=typed))

    assert refusal.value.values == {"expected": "V-26.3324.001"}
    assert letters.listing(officer_office)[0].identity == "V-26.3324.001"


def test_last_years_identity_from_another_system_is_taken(officer_office: Office) -> None:
    typed = LetterChange(identity=" w-25.3324.120 ")

    assert letters.draft(officer_office, verified(officer_office).id, typed).identity == "W-25.3324.120"


def test_after_the_last_identity_of_a_year_none_is_proposed(officer_office: Office) -> None:
    request = verified(officer_office)
    with officer_office.store.writing() as session:
        session.add(LetterSeries(register_name="identity", year=2026, last=999))

    with pytest.raises(IdentitiesUsedUp) as refusal:
        letters.draft(officer_office, request.id)

    assert refusal.value.values == {"year": 2026}
    typed = LetterChange(identity="V-26.3324.500")
    assert letters.draft(officer_office, request.id, typed).identity == "V-26.3324.500"


def test_an_employee_number_is_kept_without_spaces(officer_office: Office) -> None:
    letter = letters.draft(officer_office, verified(officer_office).id)

    edited = letters.edit(officer_office, letter.id, LetterChange(signer_nip=" 19680517 199403 2 001 "))

    assert edited.signer_nip == "196805171994032001"


@pytest.mark.parametrize("typed", ["1968051719940320011", "19680517199403200", "19680517199403200x"])
def test_an_employee_number_of_other_length_is_refused(officer_office: Office, typed: str) -> None:
    letter = letters.draft(officer_office, verified(officer_office).id)

    with pytest.raises(InvalidEmployeeNumber):
        letters.edit(officer_office, letter.id, LetterChange(signer_nip=typed))


def test_the_sheets_head_comes_from_the_template_and_may_be_changed(officer_office: Office) -> None:
    request = in_review(officer_office)
    requests.decline(officer_office, request.id, "Bukan statistik sektoral.")
    letter = letters.draft(officer_office, request.id)

    letters.edit(officer_office, letter.id, LetterChange(nature="Segera", enclosure="2 (dua) lembar"))

    text = text_of(letters.preview(officer_office, letter.id))
    assert letter.subject == "Hasil Pemeriksaan Permohonan Rekomendasi Kegiatan Statistik"
    assert letter.addressee == ["Kepala Dinas Contoh Kabupaten Kendal", "di Tempat"]
    for words in ("Sifat : Segera", "Lampiran : 2 (dua) lembar", letter.subject, "tidak layak"):
        assert words in text


def test_an_offices_own_wording_without_a_head_takes_ours(officer_office: Office) -> None:
    own = officer_office.settings.data_dir / "letters" / "recommendation.yaml"
    own.parent.mkdir()
    own.write_text("nature: Penting\nparagraphs: ['{title} layak.']\npoints: []\nclosing: ''\n", "utf-8")

    letter = letters.draft(officer_office, verified(officer_office).id)

    assert (letter.nature, letter.subject, letter.points) == ("Penting", "Rekomendasi Kegiatan Statistik", [])


def test_an_office_of_another_name_dates_and_signs_as_itself(
    settings: Settings, officer_office: Office, clock: FixedClock
) -> None:
    other = settings.model_copy(update={"office": OfficeDetails(name="BPS Kota Contoh", fax="")})
    with open_office(other) as opened:
        opened.clock = clock
        office = officers.sign_in(opened, "petugas", PASSWORD)
        letter = letters.draft(office, verified(office).id)
        text = text_of(letters.preview(office, letter.id))

    assert letter.signer_title == "Kepala BPS Kota Contoh"
    assert "BADAN PUSAT STATISTIK KOTA CONTOH" in text
    assert "Contoh, 23 November 2026" in text
    assert "Faks." not in text


@pytest.mark.parametrize(
    ("content", "refusal"), [(None, FileUnreadable), (b"\0" * MORE_THAN_A_SCAN, FileTooLarge)]
)
def test_a_scan_that_is_gone_or_too_large_is_refused(
    officer_office: Office,
    admin_office: Office,
    tmp_path: Path,
    content: bytes | None,
    refusal: type[FrontOfficeError],
) -> None:
    letter = with_head(officer_office)
    scan = tmp_path / "pindaian.pdf"
    if content is not None:
        scan.write_bytes(content)

    with pytest.raises(refusal):
        letters.issue(officer_of(admin_office, "kepala", "head"), letter.id, scan)


@pytest.mark.parametrize("with_scan", [False, True])
def test_the_mail_says_whether_the_attached_copy_is_signed(
    officer_office: Office, admin_office: Office, with_scan: bool
) -> None:
    letter = with_head(officer_office)
    scan = paper_with("Halaman bertanda tangan") if with_scan else None

    letters.issue(officer_of(admin_office, "kepala", "head"), letter.id, scan)

    mail = next(one for one in outbox.listing(officer_office) if one.kind.value == "letter_issued")
    words = outbox.as_eml(officer_office, mail.mail_id).decode()
    assert ("belum memuat" in words) is not with_scan
