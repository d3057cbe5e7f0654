"""The valid parts of an answer can be stored while others are wrong."""

from shared.domain.form import Form
from shared.domain.form_partial import valid_parts
from shared.operations.request_answers import request_form

SCHEDULE = "rencana_jadwal_kegiatan"
VARIABLES = "variabel_yang_dikumpulkan"
TOO_LONG = "x" * 5000


def form() -> Form:
    return request_form()


def test_a_valid_answer_is_taken_whole() -> None:
    found = valid_parts(form(), "tahun", "2027", {})

    assert (found.answer, found.wrong) == (2027, ())


def test_a_wrong_answer_leaves_what_was_stored() -> None:
    found = valid_parts(form(), "tahun", "20", {"tahun": 2026})

    assert (found.answer, [one.question for one in found.wrong]) == (2026, ["tahun"])


def test_a_group_gives_its_valid_fields_and_keeps_the_stored_one_for_the_wrong() -> None:
    typed = {"nama": "Contoh", "telepon": "(0294) 381000", "email": "siti@contoh"}
    before = {"penanggung_jawab_teknis": {"nama": "Lama", "email": "lama@contoh.example.go.id"}}

    found = valid_parts(form(), "penanggung_jawab_teknis", typed, before)

    assert found.answer == {"nama": "Contoh", "telepon": "+62294381000", "email": "lama@contoh.example.go.id"}
    assert [one.question for one in found.wrong] == ["penanggung_jawab_teknis.email"]


def test_a_schedule_gives_its_valid_days() -> None:
    typed = {
        "desain": [{"awal": "2027-02-01", "akhir": "31/11/2026"}],
        "analisis": [{"awal": "28/02"}],
        "evaluasi": [{"awal": "2027-03-01"}],
    }
    before = {SCHEDULE: {"desain": [{"akhir": "2027-01-01"}]}}

    found = valid_parts(form(), SCHEDULE, typed, before)

    assert found.answer == {
        "desain": [{"awal": "2027-02-01", "akhir": "2027-01-01"}],
        "evaluasi": [{"awal": "2027-03-01"}],
    }
    assert [one.question for one in found.wrong] == [
        f"{SCHEDULE}.desain[1].akhir",
        f"{SCHEDULE}.analisis[1].awal",
    ]


def test_a_table_gives_its_valid_cells() -> None:
    before = {VARIABLES: [{"nama": "Umur", "konsep": "Lama"}]}

    same = valid_parts(form(), VARIABLES, [{"nama": "Usia", "konsep": TOO_LONG}], before)
    moved = valid_parts(form(), VARIABLES, [{"nama": "Baru"}, {"nama": "Umur", "konsep": TOO_LONG}], before)

    assert same.answer == [{"nama": "Usia", "konsep": "Lama"}]
    assert moved.answer == [{"nama": "Baru"}, {"nama": "Umur"}]


def test_a_missed_bound_is_named() -> None:
    found = valid_parts(form(), "tahun", "20", {})

    assert [(one.reason, one.bound) for one in found.wrong] == [("too_small", 2000)]
