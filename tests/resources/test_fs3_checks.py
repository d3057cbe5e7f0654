"""The eighteen checks of FS3: each fires where it should, says so, and keeps still otherwise."""

from datetime import date
from typing import Any

import pytest

from shared.assets import form_file
from shared.domain.form_check import Act
from shared.domain.form_checks import CHECKS, CheckContext, CheckResult, Severity, check_answers
from shared.domain.form_loading import load_form
from tests.fs3_sample import LETTER, fs3_answers

FORM = load_form(form_file("fs3"))
TODAY = date(2026, 11, 23)
SCHEDULE: dict[str, Any] = fs3_answers()["rencana_jadwal_kegiatan"]
VARIABLES: list[dict[str, str]] = fs3_answers()["variabel_yang_dikumpulkan"]
KENDAL: dict[str, str] = fs3_answers()["wilayah_kegiatan"][0]
SEMARANG = {**KENDAL, "kode_kabupaten_kota": "3322", "nama_kabupaten_kota": "Semarang"}
BANDUNG = {
    "kode_provinsi": "32",
    "nama_provinsi": "Jawa Barat",
    "kode_kabupaten_kota": "3204",
    "nama_kabupaten_kota": "Bandung",
}
NATIONAL = {"cakupan_wilayah_pengumpulan_data": "SELURUH_WILAYAH_INDONESIA"}
ERRORS = {
    *("jadwal_akhir_setelah_awal", "survei_perlu_sampel", "rilis_setelah_pengumpulan"),
    *("lainnya_perlu_teks", "variabel_rangkap", "bukan_sektoral"),
}


def results(similar: tuple[str, ...] = (), **changes: object) -> dict[str, CheckResult]:
    answers = fs3_answers(surat_permohonan=LETTER, **changes)
    clean = {name: answer for name, answer in answers.items() if answer is not None}
    found = check_answers(FORM, clean, CheckContext("3324", TODAY, similar))
    return {result.check.id: result for result in found}


def at(row: str, start: str, end: str) -> dict[str, object]:
    return {"rencana_jadwal_kegiatan": {**SCHEDULE, row: [{"awal": start, "akhir": end}]}}


def test_every_check_of_the_data_has_its_rule() -> None:
    assert [check.id for check in FORM.checks] == list(CHECKS)
    assert len(CHECKS) == 18
    assert {check.id for check in FORM.checks if check.severity is Severity.ERROR} == ERRORS


def test_errors_block_both_acts_but_for_the_inspections_own_verdict() -> None:
    blocked = {act: {check.id for check in FORM.checks if act in check.blocks} for act in Act}

    assert blocked == {Act.RECORDING: ERRORS - {"bukan_sektoral"}, Act.VERIFICATION: ERRORS}


def test_a_sound_form_passes_every_check() -> None:
    assert results() == {}


def test_an_empty_form_is_no_harm_to_any_check() -> None:
    assert check_answers(FORM, {}, CheckContext("3324", TODAY)) == []


FIRES: list[tuple[str, dict[str, object], str, str]] = [
    (
        "jadwal_akhir_setelah_awal",
        at("desain", "2027-02-26", "2027-02-01"),
        "rencana_jadwal_kegiatan.desain[1].akhir",
        "2. Desain",
    ),
    (
        "jadwal_berurutan",
        at("analisis", "2027-05-01", "2027-06-30"),
        "rencana_jadwal_kegiatan.analisis[1].awal",
        "5. Analisis",
    ),
    ("jadwal_tahun", {"tahun": 2028}, "rencana_jadwal_kegiatan.pengumpulan_data[1].awal", "2028"),
    (
        "sudah_berjalan",
        at("pengumpulan_data", "2026-11-20", "2027-04-30"),
        "rencana_jadwal_kegiatan.pengumpulan_data[1].awal",
        "20 November 2026",
    ),
    ("wilayah_di_luar_kewenangan", {"wilayah_kegiatan": [SEMARANG]}, "wilayah_kegiatan", "3322"),
    (
        "wilayah_di_luar_kewenangan",
        {"wilayah_kegiatan": [KENDAL, SEMARANG]},
        "wilayah_kegiatan",
        "BPS Provinsi",
    ),
    (
        "wilayah_di_luar_kewenangan",
        {"wilayah_kegiatan": [KENDAL, BANDUNG]},
        "wilayah_kegiatan",
        "Direktur Diseminasi Statistik",
    ),
    ("wilayah_di_luar_kewenangan", NATIONAL, "cakupan_wilayah_pengumpulan_data", "Direktur"),
    ("survei_perlu_sampel", {"unit_sampel": None}, "unit_sampel", "Blok V"),
    (
        "kompilasi_perlu_sekunder",
        {"cara_pengumpulan_data": "KOMPILASI_PRODUK_ADMINISTRASI"},
        "metode_pengumpulan_data",
        "sekunder",
    ),
    ("wawancara_perlu_sarana", {"sarana_pengumpulan_data": ["CAWI"]}, "sarana_pengumpulan_data", "PAPI"),
    (
        "swacacah_perlu_sarana",
        {"metode_pengumpulan_data": ["MENGISI_KUESIONER_SENDIRI"]},
        "sarana_pengumpulan_data",
        "CAWI",
    ),
    (
        "nonprob_inferensia",
        {
            "metode_pemilihan_sampel_tahap_terakhir": "SAMPEL_NONPROBABILITAS",
            "metode_nonprobabilitas": "QUOTA_SAMPLING",
        },
        "metode_analisis",
        "inferensia",
    ),
    (
        "pencacahan_lengkap_besar",
        {"cara_pengumpulan_data": "PENCACAHAN_LENGKAP", **NATIONAL},
        "cara_pengumpulan_data",
        "UU 16/1997",
    ),
    (
        "rilis_setelah_pengumpulan",
        {"rencana_rilis_produk": {"rencana_jadwal_rilis_produk_digital": ["2027-07-15", "2027-04-30"]}},
        "rencana_rilis_produk.rencana_jadwal_rilis_produk_digital[2]",
        "30 April 2027",
    ),
    (
        "lainnya_perlu_teks",
        {"metode_pengumpulan_data": ["WAWANCARA", "LAINNYA"]},
        "metode_pengumpulan_lainnya",
        "R.4.6",
    ),
    (
        "variabel_rangkap",
        {"variabel_yang_dikumpulkan": [*VARIABLES, {**VARIABLES[0], "nama": "UMUR  Responden."}]},
        "variabel_yang_dikumpulkan[4].nama",
        "“Umur responden”",
    ),
    ("isian_kosong", {"unit_sampel": "-"}, "unit_sampel", "5.7"),
    ("isian_kosong", {"unit_sampel": "Unit Sampel"}, "unit_sampel", "5.7"),
    ("isian_kosong", {"latar_belakang_kegiatan": "Tidak ada."}, "latar_belakang_kegiatan", "3.1"),
    ("bukan_sektoral", {"jenis_statistik": "STATISTIK_KHUSUS"}, "jenis_statistik", "sektoral"),
    (
        "surat_permohonan_di_depan",
        {"tanggal_surat_permohonan": "2026-11-24"},
        "tanggal_surat_permohonan",
        "24 November 2026",
    ),
]


@pytest.mark.parametrize(("check", "change", "place", "words"), FIRES)
def test_a_check_fires_at_its_place_and_says_why(
    check: str, change: dict[str, object], place: str, words: str
) -> None:
    found = results(**change)

    assert check in found
    assert place in found[check].places
    assert words in found[check].text("id")
    assert "{" not in found[check].text("en")


def test_similar_activities_are_named() -> None:
    found = results(similar=("Survei Kepuasan (Dinas Lain, P-2025-0003)",))

    assert list(found) == ["kegiatan_serupa"]
    assert "P-2025-0003" in found["kegiatan_serupa"].text("id")


@pytest.mark.parametrize(
    ("check", "change"),
    [
        ("jadwal_akhir_setelah_awal", at("desain", "2027-02-01", "2027-02-01")),
        ("jadwal_berurutan", at("analisis", "2027-05-03", "2027-06-30")),
        ("jadwal_tahun", at("pengumpulan_data", "2026-12-01", "2027-01-02")),
        ("sudah_berjalan", at("pengumpulan_data", "2026-11-23", "2027-04-30")),
        ("kompilasi_perlu_sekunder", {"metode_pengumpulan_data": ["PENGUMPULAN_DATA_SEKUNDER"]}),
        ("wawancara_perlu_sarana", {"sarana_pengumpulan_data": ["CAWI", "CATI"]}),
        (
            "swacacah_perlu_sarana",
            {
                "metode_pengumpulan_data": ["MENGISI_KUESIONER_SENDIRI"],
                "sarana_pengumpulan_data": ["MAIL"],
            },
        ),
        (
            "nonprob_inferensia",
            {
                "metode_pemilihan_sampel_tahap_terakhir": "SAMPEL_NONPROBABILITAS",
                "metode_analisis": "DESKRIPTIF",
            },
        ),
        ("pencacahan_lengkap_besar", {"cara_pengumpulan_data": "PENCACAHAN_LENGKAP"}),
        (
            "rilis_setelah_pengumpulan",
            {"rencana_rilis_produk": {"rencana_jadwal_rilis_produk_digital": ["2027-05-01"]}},
        ),
        (
            "lainnya_perlu_teks",
            {"unit_analisis": ["LAINNYA"], "unit_analisis_lainnya": "Puskesmas"},
        ),
        ("isian_kosong", {"unit_penanggung_jawab": {"eselon1": "-", "eselon2": "Dinas Contoh"}}),
        ("survei_perlu_sampel", {"cara_pengumpulan_data": "PENCACAHAN_LENGKAP", "unit_sampel": None}),
    ],
)
def test_a_check_keeps_still_where_its_rule_is_kept(check: str, change: dict[str, object]) -> None:
    assert check not in results(**change)


def test_a_letter_that_came_after_the_request_was_made_is_not_dated_ahead() -> None:
    answers = fs3_answers(surat_permohonan=LETTER, tanggal_surat_permohonan="2026-11-30")

    found = check_answers(FORM, answers, CheckContext("3324", TODAY, now=date(2026, 11, 30)))

    assert found == []
