"""Recording: gaps are kept, wrong values refused, every change told, completeness an act of its own."""

from datetime import date
from pathlib import Path

import pytest

from shared.domain.errors import InvalidAnswer, NotFound, NotSignedIn, RoleMissing, UnknownCode
from shared.domain.file_errors import FileOfOtherKind, FileUnreadable
from shared.domain.request import Channel, RequestState
from shared.domain.request_errors import (
    EditConflict,
    FormIncomplete,
    RecipientMissing,
    RequestMoveRefused,
)
from shared.office import Office
from shared.operations import guest_book, queue, requests
from tests.builders import guest_book_answers, officer_of
from tests.fs3_sample import LETTER_PAPER, fs3_answers
from tests.papers import paper_with
from tests.request_path import application_letter, complete, recorded, verified

EMAIL = "teknis@contoh.example.go.id"


def raw_store(office: Office) -> bytes:
    folder = office.settings.data_dir
    return b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())


def test_a_request_may_be_recorded_with_gaps(officer_office: Office) -> None:
    request = requests.record(officer_office, {"judul_kegiatan": "Survei  Contoh"})

    opened = requests.open_request(officer_office, request.id)

    assert (request.number, request.state, request.channel, request.due) == (
        "P-2026-0001",
        RequestState.RECORDED,
        Channel.WALK_IN,
        None,
    )
    assert (request.title, opened.answers["jenis_statistik"]) == ("Survei Contoh", "STATISTIK_SEKTORAL")
    assert opened.step == 8


def test_numbers_of_requests_have_no_gaps(officer_office: Office) -> None:
    with pytest.raises(InvalidAnswer):
        requests.record(officer_office, {"tahun": "dua ribu"})

    numbers = [requests.record(officer_office, {}).number for _ in range(3)]

    assert numbers == ["P-2026-0001", "P-2026-0002", "P-2026-0003"]


def test_a_request_is_found_by_its_code_and_by_its_number(officer_office: Office) -> None:
    for _ in range(3):
        request = requests.record(officer_office, {})

    found = [
        requests.by_code(officer_office, typed).id for typed in (request.code, "P-2026-0003", "p 2026 3")
    ]

    assert found == [request.id] * 3
    with pytest.raises(UnknownCode):
        requests.by_code(officer_office, "P-2026-0004")


def test_a_wrong_value_names_its_place_and_changes_nothing(officer_office: Office) -> None:
    request = recorded(officer_office)
    before = requests.open_request(officer_office, request.id).answers

    with pytest.raises(InvalidAnswer) as refusal:
        requests.update(
            officer_office, request.id, {"alamat_instansi": {"alamat": "Jl. Contoh", "email": "bukan surel"}}
        )

    assert (refusal.value.question, refusal.value.reason) == ("alamat_instansi.email", "not_an_email")
    assert requests.open_request(officer_office, request.id).answers == before


def test_a_change_is_told_with_who_when_from_what_to_what_and_why(officer_office: Office) -> None:
    request = recorded(officer_office)

    requests.update(
        officer_office, request.id, {"judul_kegiatan": "Judul Baru"}, reason="Salah ketik pada formulir"
    )

    line = requests.open_request(officer_office, request.id).history[-1]
    assert (line.officer, line.note) == ("petugas", "Salah ketik pada formulir")
    assert [(one.question, one.before, one.after) for one in line.changes] == [
        ("judul_kegiatan", fs3_answers()["judul_kegiatan"], "Judul Baru")
    ]


def test_a_change_that_changes_nothing_leaves_no_revision(officer_office: Office) -> None:
    request = recorded(officer_office)

    again = requests.update(officer_office, request.id, {"tahun": fs3_answers()["tahun"]})

    assert again.revision == request.revision


def test_answers_that_a_rule_hides_are_dropped_in_the_same_revision(officer_office: Office) -> None:
    request = recorded(officer_office)

    requests.update(officer_office, request.id, {"cara_pengumpulan_data": "PENCACAHAN_LENGKAP"})

    opened = requests.open_request(officer_office, request.id)
    changed = {one.question: one.after for one in opened.history[-1].changes}
    assert "unit_sampel" not in opened.answers
    assert changed["unit_sampel"] is None


def test_two_officers_are_merged_per_field_and_conflicts_are_shown(
    admin_office: Office, officer_office: Office
) -> None:
    colleague = officer_of(admin_office, "rekan", "officer")
    seen = recorded(officer_office).revision
    request_id = 1

    requests.update(colleague, request_id, {"judul_kegiatan": "Judul rekan"}, since_revision=seen)
    requests.update(officer_office, request_id, {"tahun": 2028}, since_revision=seen)
    with pytest.raises(EditConflict) as refusal:
        requests.update(officer_office, request_id, {"judul_kegiatan": "Judul saya"}, since_revision=seen)

    answers = requests.open_request(officer_office, request_id).answers
    assert refusal.value.values == {"question": "judul_kegiatan"}
    assert (answers["judul_kegiatan"], answers["tahun"]) == ("Judul rekan", 2028)


def test_personal_answers_are_nowhere_in_the_clear(officer_office: Office) -> None:
    request = complete(officer_office)

    requests.update(
        officer_office,
        request.id,
        {"penanggung_jawab_teknis": {**fs3_answers()["penanggung_jawab_teknis"], "email": EMAIL}},
    )
    opened = requests.open_request(officer_office, request.id)
    kept = raw_store(officer_office)

    assert opened.answers["penanggung_jawab_teknis"]["email"] == EMAIL
    assert EMAIL.encode() not in kept
    assert str(fs3_answers()["penanggung_jawab_teknis"]["email"]).encode() not in kept
    assert b"Survei" in kept


def test_a_file_is_attached_by_its_path_and_given_back(officer_office: Office, tmp_path: Path) -> None:
    file = application_letter(tmp_path)

    request = requests.record(officer_office, {"surat_permohonan": file})
    opened = requests.open_request(officer_office, request.id)
    attached, content = requests.attachment(
        officer_office, request.id, str(opened.answers["surat_permohonan"])
    )

    assert (attached.name, attached.mime, attached.size, content) == (
        "Surat Permohonan.pdf",
        "application/pdf",
        len(LETTER_PAPER),
        LETTER_PAPER,
    )


def test_a_replaced_file_stays_in_the_history(officer_office: Office) -> None:
    request = recorded(officer_office)

    requests.attach(officer_office, request.id, "surat_permohonan", "Baru.pdf", paper_with("Surat baru"))

    opened = requests.open_request(officer_office, request.id)
    assert [file.name for file in opened.files] == ["Surat Permohonan.pdf", "Baru.pdf"]
    assert opened.file(str(opened.answers["surat_permohonan"])).name == "Baru.pdf"


def test_a_program_dressed_as_a_letter_is_refused(officer_office: Office, tmp_path: Path) -> None:
    disguised = tmp_path / "surat.pdf"
    disguised.write_bytes(b"MZ\x90")

    with pytest.raises(FileOfOtherKind):
        requests.record(officer_office, {"surat_permohonan": disguised})
    with pytest.raises(FileUnreadable):
        requests.record(officer_office, {"surat_permohonan": tmp_path / "tidak-ada.pdf"})

    assert requests.listing(officer_office) == []


def test_only_file_questions_take_files(officer_office: Office) -> None:
    request = recorded(officer_office)

    with pytest.raises(NotFound):
        requests.attach(officer_office, request.id, "judul_kegiatan", "a.pdf", LETTER_PAPER)


def test_recorded_complete_is_refused_with_every_missing_place(officer_office: Office) -> None:
    answers = fs3_answers(nama_tanda_tangan="", tujuan_kegiatan="Terlalu pendek")
    request = requests.record(officer_office, answers)

    with pytest.raises(FormIncomplete) as refusal:
        requests.mark_complete(officer_office, request.id)

    places = [problem.question for problem in refusal.value.problems]
    assert places == ["tujuan_kegiatan", "nama_tanda_tangan", "surat_permohonan"]
    assert requests.open_request(officer_office, request.id).request.state is RequestState.RECORDED


def test_recorded_complete_starts_thirty_working_days(officer_office: Office) -> None:
    request = complete(officer_office)

    opened = requests.open_request(officer_office, request.id)

    assert (request.state, request.due) == (RequestState.RECORDED_COMPLETE, date(2027, 1, 8))
    assert (opened.days.left, opened.days.first_done, opened.step) == (30, None, 9)
    assert [mail.kind.value for mail in opened.mails] == ["receipt"]


def test_completion_is_asked_for_by_a_mail_that_names_what_is_missing(officer_office: Office) -> None:
    request = recorded(officer_office, tujuan_kegiatan="")

    asked = requests.needs_completion(officer_office, request.id, "Mohon segera.")

    opened = requests.open_request(officer_office, request.id)
    assert asked.state is RequestState.NEEDS_COMPLETION
    assert [mail.kind.value for mail in opened.mails] == ["needs_completion"]


def test_without_an_address_nobody_can_be_asked(officer_office: Office) -> None:
    request = requests.record(officer_office, {"judul_kegiatan": "Survei Contoh"})

    with pytest.raises(RecipientMissing):
        requests.needs_completion(officer_office, request.id)

    assert requests.open_request(officer_office, request.id).request.state is RequestState.RECORDED


def test_the_guest_books_address_serves_where_the_form_has_none(
    office: Office, officer_office: Office
) -> None:
    ticket = queue.take_number(office, "RS")
    visit = guest_book.sign(office, ticket.id, guest_book_answers(identity_number="3324011502900001"))
    request = requests.record(officer_office, {}, visit_id=visit.id)

    requests.needs_completion(officer_office, request.id)

    opened = requests.open_request(officer_office, request.id)
    assert [mail.to for mail in opened.mails] == ["s•••@example.go.id"]
    assert [visit.label for visit in opened.visits] == ["RS-001"]
    assert [one.number for one in requests.of_visit(officer_office, visit.id)] == [request.number]


def test_the_form_is_frozen_at_verification(officer_office: Office) -> None:
    request = verified(officer_office)

    with pytest.raises(RequestMoveRefused) as refusal:
        requests.update(officer_office, request.id, {"judul_kegiatan": "Terlambat"})
    with pytest.raises(RequestMoveRefused):
        requests.attach(officer_office, request.id, "kuesioner", "k.pdf", LETTER_PAPER)

    assert refusal.value.values["move"] == "update"
    assert request.verified_revision == request.revision


def test_the_most_urgent_request_is_listed_first(officer_office: Office, clock) -> None:
    requests.record(officer_office, {"judul_kegiatan": "Belum lengkap"})
    first = complete(officer_office, judul_kegiatan="Lebih dahulu")
    clock.pass_minutes(24 * 60)
    complete(officer_office, judul_kegiatan="Kemudian")

    lines = requests.listing(officer_office)
    found = requests.listing(officer_office, words=f"dahulu {first.number}")

    assert [line.title for line in lines] == ["Lebih dahulu", "Kemudian", "Belum lengkap"]
    assert [line.days.left for line in lines] == [29, 30, None]
    assert [line.title for line in found] == ["Lebih dahulu"]


@pytest.mark.parametrize("words", ["²", "٣", "1²", "P-²"])
def test_a_digit_that_is_no_number_finds_nothing_and_breaks_nothing(
    officer_office: Office, words: str
) -> None:
    complete(officer_office)

    assert requests.listing(officer_office, words=words) == []


def test_a_device_and_a_head_cannot_record(office: Office, admin_office: Office) -> None:
    head = officer_of(admin_office, "kepala", "head")

    with pytest.raises(NotSignedIn):
        requests.record(office, {})
    with pytest.raises(RoleMissing):
        requests.record(head, {})
