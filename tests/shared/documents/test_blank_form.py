"""The empty form: what a pen needs, what a screen sends back, and when a question is to be filled in."""

from io import BytesIO

import pytest
from pypdf import PdfReader, PdfWriter

from shared.assets import form_file
from shared.documents.blank_form import blank_form_pdf
from shared.documents.condition_words import condition_in_words
from shared.domain.form import QuestionType, text_in
from shared.domain.form_condition import AllOf, AnyOf, ContainsAny, Equals, OneOf
from shared.domain.form_loading import load_form
from shared.office import Office
from shared.operations import letter_papers
from shared.setting_sections import OfficeDetails

FORM = load_form(form_file("fs3"))
FILLED = {
    "judul_kegiatan": "Survei Kepuasan – “Puskesmas” 2027",
    "alamat_instansi.alamat": "Jl. Contoh Raya No. 1\nKendal",
    "rencana_jadwal_kegiatan.desain[1].awal": "01/02/2027",
    "variabel_yang_dikumpulkan[1].definisi": "Lama hidup responden, dalam tahun.",
    "kegiatan_ini_dilakukan": "/BERULANG",
    "sektor_kegiatan": "/KESEHATAN",
    "ketersediaan_produk.ketersediaan_produk_digital": "/YA",
    "metode_pengumpulan_data=WAWANCARA": "/Yes",
    "metode_pengumpulan_data=LAINNYA": "/Yes",
    "metode_pengumpulan_lainnya": "Telepon seluler",
    "jumlah_petugas.jumlah_petugas_enumerator": "20",
    "rencana_rilis_produk.rencana_jadwal_rilis_produk_digital": "15/07/2027",
    "surat_permohonan=TERLAMPIR": "/Yes",
}


def blank() -> bytes:
    return blank_form_pdf(FORM, addressee=("Kepala Badan Pusat Statistik",), office=OfficeDetails())


def pages(pdf: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages]


@pytest.fixture(scope="module")
def text() -> str:
    return " ".join(pages(blank()))


def test_the_offices_form_is_addressed_as_its_service_standard_says(office: Office) -> None:
    first, *_ = pages(letter_papers.blank_form(office))

    assert (
        "Ditujukan kepada: Kepala Badan Pusat Statistik Kabupaten Kendal u.p. Fungsi Pengolahan dan "
        "Diseminasi Statistik, Jl. Pramuka (Komplek Perkantoran) Patebon-Kendal, Email: bps3324@bps.go.id "
        "Cara mengisi"
    ) in first


def test_what_is_typed_on_a_screen_comes_back() -> None:
    writer = PdfWriter(clone_from=BytesIO(blank()))
    for page in writer.pages:
        writer.update_page_form_field_values(page, FILLED, auto_regenerate=False)
    buffer = BytesIO()
    writer.write(buffer)

    fields = PdfReader(buffer).get_fields() or {}

    assert {name: fields[name].get("/V") for name in FILLED} == FILLED
    assert fields["metode_pengumpulan_data=PENGAMATAN"].get("/V") == "/Off"


def test_choices_come_back_as_the_values_that_are_stored() -> None:
    fields = PdfReader(BytesIO(blank())).get_fields() or {}

    for question in FORM.questions:
        stored = {option.value for option in question.options}
        if question.type is QuestionType.SINGLE and not question.stored_with:
            assert set(fields[question.id]["/_States_"]) - {"/Off"} == {f"/{value}" for value in stored}
        if question.type is QuestionType.MULTI:
            assert {f"{question.id}={value}" for value in stored} <= fields.keys()


def test_each_text_of_lainnya_and_each_attachment_has_a_field() -> None:
    fields = PdfReader(BytesIO(blank())).get_fields() or {}

    others = {one.id for question in FORM.questions for one in question.other_texts}
    files = {f"{one.id}=TERLAMPIR" for one in FORM.questions if one.type is QuestionType.FILE}
    assert len(others) == 6
    assert len(files) == 4
    assert others | files <= fields.keys()


def test_no_field_has_to_be_filled_before_the_file_can_be_saved() -> None:
    fields = PdfReader(BytesIO(blank())).get_fields() or {}
    required = 2

    assert [name for name, field in fields.items() if field.get("/Ff", 0) & required] == []


def test_only_what_everyone_fills_in_bears_a_star(text: str) -> None:
    for label in ("Judul Kegiatan", "Kegiatan ini dilakukan", "Tipe Pengumpulan Data", "Konsep", "Tempat"):
        assert f"{label} *" in text
    for label in (
        "Frekuensi Penyelenggaraan",
        "Wilayah Kegiatan",
        "Kode Provinsi (BPS)",
        "Jenis Rancangan Sampel",
        "Metode yang Digunakan",
        "Unit Observasi",
        "Petugas Pengumpulan Data",
        "Pengumpul data/enumerator",
        "Rencana Rilis Produk Kegiatan",
    ):
        assert label in text
        assert f"{label} *" not in text


@pytest.mark.parametrize(
    "words",
    [
        "Frekuensi Penyelenggaraan Diisi bila 4.1 = 2 (Berulang)",
        "Wilayah Kegiatan Diisi bila 4.4 = 2 (Sebagian Wilayah Indonesia)",
        "DESAIN SAMPEL (Diisi jika cara pengumpulan data adalah survei)",
        "Metode yang Digunakan Diisi bila 5.2 = 1 (Sampel Probabilitas)",
        "Metode yang Digunakan Diisi bila 5.2 = 2 (Sampel Nonprobabilitas)",
        "Pertanyaan 6.4 - 6.7 ditanyakan jika sarana pengumpulan data adalah PAPI, CAPI, atau CATI "
        "(Pilihan R.4.7. kode 1, 2, dan/atau 4 dilingkari)",
        "Jumlah Petugas Diisi bila 4.7 memuat kode 1, 2, atau 4",
        "Rencana Rilis Produk Kegiatan Diisi bila salah satu bagian 8.1 = 1 (Ya)",
        "Data Mikro Diisi bila 8.1 Data Mikro = 1 (Ya)",
    ],
)
def test_what_is_asked_only_sometimes_says_when(words: str, text: str) -> None:
    assert words in text


def test_a_pen_finds_its_places(text: str) -> None:
    multiple = [one for one in FORM.questions if one.type is QuestionType.MULTI]

    assert "Tanda tangan dan cap/stempel instansi" in text
    assert text.count("Boleh lebih dari satu") == len(multiple)
    assert text.count("Jumlah kode (bila diisi dengan pena)") == len(multiple)
    assert text.count("tgl bln thn") == 5
    assert text.count("orang") == 2
    assert "lebih dari 10 variabel" in text


def test_whoever_signs_does_so_under_name_and_place() -> None:
    [page] = [page for page in pages(blank()) if "Tanda tangan dan cap/stempel" in page]

    assert "PENGESAHAN DAN LAMPIRAN" in page
    assert "Nama penanda tangan *" in page


def test_a_condition_is_told_in_the_papers_own_numbers() -> None:
    survey = Equals("cara_pengumpulan_data", "SURVEI")
    once_or_twice = OneOf("kegiatan_ini_dilakukan", ("HANYA_SEKALI", "BERULANG"))
    by_mail = ContainsAny("sarana_pengumpulan_data", ("MAIL",))

    assert condition_in_words(FORM, survey) == "“Cara Pengumpulan Data” = 2 (Survei)"
    assert condition_in_words(FORM, once_or_twice) == "4.1 = 1 (Hanya sekali) atau 2 (Berulang)"
    assert condition_in_words(FORM, by_mail) == "4.7 memuat kode 16"
    assert condition_in_words(FORM, AllOf((survey, by_mail))) == (
        "“Cara Pengumpulan Data” = 2 (Survei) dan 4.7 memuat kode 16"
    )
    assert condition_in_words(FORM, AnyOf((survey, by_mail))) == (
        "“Cara Pengumpulan Data” = 2 (Survei) atau 4.7 memuat kode 16"
    )


def test_every_condition_of_the_form_has_words() -> None:
    for question in FORM.questions:
        for one in (question, *question.fields, *question.other_texts):
            if one.visible_when is not None:
                assert condition_in_words(FORM, one.visible_when)


def test_every_label_is_printed(text: str) -> None:
    asked = [question for question in FORM.questions if not question.stored_with]

    missing = [one.id for one in asked if text_in(one.label, "id") not in text]

    assert missing == []
