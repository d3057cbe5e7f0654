"""FS3 as data: its questions, what each rule shows and hides, and what a complete form needs."""

import pytest

from shared.assets import form_file
from shared.domain.errors import InvalidAnswer
from shared.domain.form import QuestionType
from shared.domain.form_loading import load_form
from shared.domain.form_question import FilledBy
from tests.fs3_sample import LETTER, fs3_answers

FORM = load_form(form_file("fs3"))
FILES = {"surat_permohonan", "kuesioner", "kak", "surat_komitmen"}
OFFICERS = {"kode_kegiatan", "mendapat_rekomendasi", "identitas_rekomendasi"}
SAMPLE_BLOCK = {
    *("jenis_rancangan_sampel", "metode_pemilihan_sampel_tahap_terakhir", "metode_probabilitas"),
    *("kerangka_sampel_tahap_terakhir", "fraksi_sampel_keseluruhan", "unit_sampel", "unit_observasi"),
    "nilai_perkiraan_sampling_error_variabel_utama",
}
PROBABILITY_ONLY = {
    *("metode_probabilitas", "kerangka_sampel_tahap_terakhir", "fraksi_sampel_keseluruhan"),
    "nilai_perkiraan_sampling_error_variabel_utama",
}
FIELD_STAFF = {
    *("petugas_pengumpulan_data", "jumlah_petugas", "apakah_melakukan_pelatihan_petugas"),
    "persyaratan_pendidikan_terendah_petugas_pengumpulan_data",
}


def shown(**changes: object) -> set[str]:
    return {question.id for question in FORM.visible(fs3_answers(**changes))}


def complete(**changes: object) -> dict[str, object]:
    return fs3_answers(**{"surat_permohonan": LETTER, **changes})


def test_the_form_has_its_fifty_six_questions() -> None:
    files = {question.id for question in FORM.questions if question.type is QuestionType.FILE}
    officers = {question.id for question in FORM.questions if question.filled_by is FilledBy.OFFICER}

    assert len(FORM.questions) == 56
    assert (files, officers) == (FILES, OFFICERS)
    assert len(FORM.questions) - len(files) - len(officers) == 49


def test_the_personal_answers_are_sealed() -> None:
    sealed = {question.number for question in FORM.questions if question.sealed}

    assert sealed == {"1.2", "2.2"}


def test_what_is_known_only_with_the_letter_is_no_part_of_a_request() -> None:
    answers = complete(mendapat_rekomendasi="YA", identitas_rekomendasi="V-26.3324.001")

    assert not shown() & {"mendapat_rekomendasi", "identitas_rekomendasi"}
    assert not FORM.clean(answers).keys() & {"mendapat_rekomendasi", "identitas_rekomendasi"}


def test_every_option_has_its_printed_code_and_multiple_ones_add_up() -> None:
    for question in FORM.questions:
        codes = [option.code for option in question.options]
        assert None not in codes
        if question.type is QuestionType.MULTI:
            assert codes == [2**place for place in range(len(codes))]


def test_the_sample_is_complete_and_clean() -> None:
    assert FORM.problems(complete()) == []
    assert FORM.clean(FORM.clean(complete())) == FORM.clean(complete())


@pytest.mark.parametrize(
    ("change", "appear", "vanish"),
    [
        ({"kegiatan_ini_dilakukan": "HANYA_SEKALI"}, set(), {"frekuensi_penyelenggaraan"}),
        (
            {"cakupan_wilayah_pengumpulan_data": "SELURUH_WILAYAH_INDONESIA"},
            set(),
            {"wilayah_kegiatan"},
        ),
        ({"cara_pengumpulan_data": "PENCACAHAN_LENGKAP"}, set(), SAMPLE_BLOCK),
        ({"cara_pengumpulan_data": "KOMPILASI_PRODUK_ADMINISTRASI"}, set(), SAMPLE_BLOCK),
        (
            {"metode_pemilihan_sampel_tahap_terakhir": "SAMPEL_NONPROBABILITAS"},
            {"metode_nonprobabilitas"},
            PROBABILITY_ONLY,
        ),
        ({"sarana_pengumpulan_data": ["CAWI", "MAIL"]}, set(), FIELD_STAFF),
        ({"sarana_pengumpulan_data": ["PAPI"]}, set(), set()),
        ({"sarana_pengumpulan_data": ["CATI"]}, set(), set()),
        (
            {
                "ketersediaan_produk": {
                    "ketersediaan_produk_tercetak": "TIDAK",
                    "ketersediaan_produk_digital": "TIDAK",
                    "ketersediaan_produk_mikrodata": "TIDAK",
                }
            },
            set(),
            {"rencana_rilis_produk"},
        ),
        ({"metode_pengumpulan_data": ["LAINNYA"]}, {"metode_pengumpulan_lainnya"}, set()),
        ({"sarana_pengumpulan_data": ["CAPI", "LAINNYA"]}, {"sarana_pengumpulan_lainnya"}, set()),
        ({"unit_pengumpulan_data": ["LAINNYA"]}, {"unit_pengumpulan_data_lainnya"}, set()),
        (
            {"metode_pemeriksaan_kualitas_pengumpulan_data": ["LAINNYA"]},
            {"metode_pemeriksaan_kualitas_pengumpulan_data_lainnya"},
            set(),
        ),
        ({"unit_analisis": ["LAINNYA"]}, {"unit_analisis_lainnya"}, set()),
        (
            {"tingkat_penyajian_hasil_analisis": ["LAINNYA"]},
            {"tingkat_penyajian_hasil_analisis_lainnya"},
            set(),
        ),
    ],
)
def test_each_rule_shows_and_hides_what_it_says(
    change: dict[str, object], appear: set[str], vanish: set[str]
) -> None:
    before, after = shown(), shown(**change)

    assert (after - before, before - after) == (appear, vanish)
    assert not FORM.clean(complete(**change), complete=False).keys() & vanish


@pytest.mark.parametrize(
    ("product", "release"),
    [
        ("ketersediaan_produk_tercetak", "rencana_jadwal_rilis_produk_tercetak"),
        ("ketersediaan_produk_digital", "rencana_jadwal_rilis_produk_digital"),
        ("ketersediaan_produk_mikrodata", "rencana_jadwal_rilis_produk_mikrodata"),
    ],
)
def test_a_release_is_asked_for_each_product_that_there_is(product: str, release: str) -> None:
    products = dict.fromkeys(fs3_answers()["ketersediaan_produk"], "TIDAK") | {product: "YA"}
    answers = complete(ketersediaan_produk=products, rencana_rilis_produk=None)

    assert FORM.visible_fields("rencana_rilis_produk", answers) == {release}
    assert FORM.missing(answers) == [f"rencana_rilis_produk.{release}"]


REQUIRED = [
    question.id
    for question in FORM.visible(complete())
    if question.required and question.id not in {"cara_pengumpulan_data", "sarana_pengumpulan_data"}
]


@pytest.mark.parametrize("question", REQUIRED)
def test_a_required_question_is_missed_where_it_is_not_answered(question: str) -> None:
    missing = FORM.missing({**complete(), question: None})

    assert missing
    assert {place.split(".")[0].split("[")[0] for place in missing} == {question}


def test_missing_parts_are_named_by_their_address() -> None:
    rows = [dict(row) for row in fs3_answers()["variabel_yang_dikumpulkan"]]
    del rows[1]["konsep"]
    schedule = {**fs3_answers()["rencana_jadwal_kegiatan"], "analisis": []}
    address = {"alamat": "Jl. Contoh 1", "telepon": "(0294) 381000"}

    missing = FORM.missing(
        complete(variabel_yang_dikumpulkan=rows, rencana_jadwal_kegiatan=schedule, alamat_instansi=address)
    )

    assert missing == [
        "alamat_instansi.email",
        "rencana_jadwal_kegiatan.analisis[1].awal",
        "rencana_jadwal_kegiatan.analisis[1].akhir",
        "variabel_yang_dikumpulkan[2].konsep",
    ]


def test_places_are_told_as_people_read_them() -> None:
    places = (
        "variabel_yang_dikumpulkan[2].konsep",
        "rencana_jadwal_kegiatan.analisis[1].awal",
        "alamat_instansi.email",
        "judul_kegiatan",
    )

    assert [FORM.words_for(place, "id") for place in places] == [
        "3.4 Variabel (Karakteristik) yang Dikumpulkan › baris 2 › Konsep",
        "3.3 Rencana Jadwal Kegiatan › 5. Analisis › Awal (tgl/bln/thn)",
        "1.2 Alamat Lengkap Instansi Penyelenggara › E-mail",
        "Judul Kegiatan",
    ]


@pytest.mark.parametrize(
    ("change", "place", "reason"),
    [
        ({"tahun": 1999}, "tahun", "too_small"),
        ({"nip_tanda_tangan": "123"}, "nip_tanda_tangan", "bad_pattern"),
        ({"surat_permohonan": "surat.pdf"}, "surat_permohonan", "not_a_file"),
        ({"alamat_instansi": "Jl. Contoh"}, "alamat_instansi", "wrong_shape"),
        ({"alamat_instansi": {"telepon": "abc"}}, "alamat_instansi.telepon", "not_a_phone"),
        ({"variabel_yang_dikumpulkan": {"nama": "x"}}, "variabel_yang_dikumpulkan", "wrong_shape"),
        (
            {"wilayah_kegiatan": [{"kode_provinsi": "3324", "nama_provinsi": "Jawa Tengah"}]},
            "wilayah_kegiatan[1].kode_provinsi",
            "bad_pattern",
        ),
        (
            {"rencana_jadwal_kegiatan": {"desain": [{"awal": "2027-02-30"}]}},
            "rencana_jadwal_kegiatan.desain[1].awal",
            "not_a_date",
        ),
        (
            {"rencana_jadwal_kegiatan": {"tidak_ada": []}},
            "rencana_jadwal_kegiatan.tidak_ada",
            "unknown_question",
        ),
        (
            {"jumlah_petugas": {"jumlah_petugas_enumerator": 0}},
            "jumlah_petugas.jumlah_petugas_enumerator",
            "too_small",
        ),
        ({"metode_analisis": "TIDAK_ADA"}, "metode_analisis", "not_a_choice"),
        ({"tidak_ada": "x"}, "tidak_ada", "unknown_question"),
    ],
)
def test_a_wrong_value_is_named_down_to_its_part(change: dict[str, object], place: str, reason: str) -> None:
    problems = FORM.problems(complete(**change), complete=False)

    assert [(problem.question, problem.reason) for problem in problems] == [(place, reason)]
    with pytest.raises(InvalidAnswer):
        FORM.clean(complete(**change), complete=False)


def test_too_few_words_are_no_obstacle_before_the_form_is_complete() -> None:
    answers = complete(tujuan_kegiatan="Mengukur kepuasan")

    assert FORM.problems(answers, complete=False) == []
    assert [(one.question, one.reason) for one in FORM.problems(answers)] == [
        ("tujuan_kegiatan", "too_few_words")
    ]


def test_empty_rows_at_the_end_are_dropped_and_others_keep_their_place() -> None:
    first, second, _ = fs3_answers()["variabel_yang_dikumpulkan"]

    rows = [first, {}, second, {}, {"nama": " "}]
    clean = FORM.clean(complete(variabel_yang_dikumpulkan=rows), complete=False)

    assert clean["variabel_yang_dikumpulkan"] == [first, {}, second]


def test_english_stands_for_every_title_and_choice_that_is_short() -> None:
    without = [block.id for block in FORM.blocks if "en" not in block.title]

    assert without == []
    assert all("en" in question.label for question in FORM.questions)
