"""Papers: the same bytes twice, text that can be taken out, and a flow that holds for long content."""

from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from shared.assets import asset, form_file
from shared.documents.blank_form import blank_form_pdf
from shared.documents.filled_form import form_pdf
from shared.documents.image_page import pages_of_image
from shared.documents.join import DocumentUnreadable, joined, page_count
from shared.documents.letter import LetterSheet, letter_pdf
from shared.documents.letter_text import LetterBody, LetterTextUnreadable, filled, load_letter_text
from shared.documents.receipt import Receipt, receipt_pdf
from shared.domain.form_loading import load_form
from shared.setting_sections import OfficeDetails
from tests.fs3_sample import LETTER, fs3_answers
from tests.papers import paper_with

FORM = load_form(form_file("fs3"))
COPIES = ("Kepala BPS Provinsi Jawa Tengah", "Bupati Kendal", "Arsip")
ADDRESSEE = ("Kepala Badan Pusat Statistik Kabupaten Kendal", "u.p. Fungsi Contoh")


def pages(pdf: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages]


def sheet(title: str = "Survei Contoh", points: tuple[str, ...] | None = None) -> LetterSheet:
    body = filled(
        load_letter_text(asset("letters", "recommendation.yaml")),
        {
            "title": title,
            "agency": "Dinas Contoh",
            "identity": "V-26.3324.001",
            "application_number": "400.7/123",
            "application_date": "20 November 2026",
        },
    )
    return LetterSheet(
        number="B-1/3324/KS.200/2026",
        date=date(2026, 11, 23),
        nature="Biasa",
        enclosure="1 (satu) berkas",
        subject="Rekomendasi Kegiatan Statistik",
        place="Kendal",
        to=("Kepala Dinas Contoh", "di Tempat"),
        body=LetterBody(body.paragraphs, points if points is not None else body.points, body.closing),
        signer_title="Kepala BPS Kabupaten Kendal",
        signer_name="Dra. Endang Contoh, M.Si.",
        signer_nip="197001011995032001",
        copies=COPIES,
        office=OfficeDetails(),
        identity="V-26.3324.001",
    )


def form_paper(**changes: object) -> bytes:
    answers = FORM.clean(fs3_answers(surat_permohonan=LETTER, **changes))
    return form_pdf(
        FORM,
        answers,
        heading=(("Nomor permintaan", "P-2026-0001"),),
        identity="V-26.3324.001",
        attachments={LETTER: "Surat Permohonan.pdf"},
        office=OfficeDetails(),
    )


def test_a_letter_made_twice_is_the_same_to_the_byte() -> None:
    assert letter_pdf(sheet()) == letter_pdf(sheet())
    assert form_paper() == form_paper()
    assert joined([letter_pdf(sheet()), form_paper()]) == joined([letter_pdf(sheet()), form_paper()])


def test_a_letters_text_can_be_taken_out() -> None:
    [page] = pages(letter_pdf(sheet()))

    for words in (
        "B-1/3324/KS.200/2026",
        "Kendal, 23 November 2026",
        "Yth. Kepala Dinas Contoh",
        "“Survei Contoh”",
        "layak untuk dilaksanakan",
        "Identitas Rekomendasi V-26.3324.001",
        "Pasal 26 ayat (2)",
        "Dra. Endang Contoh, M.Si. NIP 197001011995032001",
        "Tembusan: 1. Kepala BPS Provinsi Jawa Tengah 2. Bupati Kendal 3. Arsip",
    ):
        assert words in page


def test_a_long_letter_flows_and_its_signature_is_never_alone() -> None:
    reasons = tuple(
        f"Alasan {number}: " + "perlu dijelaskan dengan lebih rinci. " * 6 for number in range(14)
    )

    found = pages(letter_pdf(sheet("Survei " + "Kepuasan Masyarakat " * 24, reasons)))

    assert len(found) > 1
    assert "Atas perhatian" in found[-1]
    assert "NIP 197001011995032001" in found[-1]
    assert "Tembusan:" in found[-1]
    assert "B-1/3324/KS.200/2026" in found[1]
    assert all(f"Alasan {number}:" in " ".join(found) for number in range(14))


def test_words_that_look_like_markup_stay_words() -> None:
    [page] = pages(letter_pdf(sheet("Survei <b>A&B</b> <script>")))

    assert "“Survei <b>A&B</b> <script>”" in page


def test_forty_variables_flow_over_pages_under_a_repeated_head() -> None:
    row = fs3_answers()["variabel_yang_dikumpulkan"][1]
    meaning = "Penilaian responden atas kesopanan dan keramahan petugas, pada skala satu sampai empat. " * 2
    rows = [{**row, "nama": f"Variabel ke-{number}", "definisi": meaning} for number in range(1, 41)]

    found = pages(form_paper(variabel_yang_dikumpulkan=rows))

    text = " ".join(found)
    heads = sum("Konsep Definisi" in page for page in found)
    assert all(f"Variabel ke-{number} " in text for number in range(1, 41))
    assert heads >= 3


def test_the_form_says_what_was_chosen_and_leaves_out_what_does_not_apply() -> None:
    text = " ".join(pages(form_paper(cara_pengumpulan_data="PENCACAHAN_LENGKAP")))

    assert "[x] 1. Pencacahan Lengkap" in text
    assert "Tidak diisi. Diisi jika cara pengumpulan data adalah survei." in text
    assert "Jenis Rancangan Sampel" not in text
    assert "Jumlah kode: 12" in text
    assert "Surat Permohonan.pdf" in text
    assert "Identitas Rekomendasi V-26.3324.001" in text


def test_the_blank_form_can_be_filled_in_on_a_screen() -> None:
    form = blank_form_pdf(FORM, addressee=ADDRESSEE, office=OfficeDetails())

    fields = PdfReader(BytesIO(form)).get_fields()

    assert form == blank_form_pdf(FORM, addressee=ADDRESSEE, office=OfficeDetails())
    for name in (
        "judul_kegiatan",
        "alamat_instansi.email",
        "variabel_yang_dikumpulkan[8].definisi",
        "rencana_jadwal_kegiatan.desain[1].awal",
        "metode_pengumpulan_data=WAWANCARA",
    ):
        assert name in fields
    assert not any(name.startswith("identitas_rekomendasi") for name in fields)


def test_the_blank_form_says_to_whom_it_goes_and_shows_every_question() -> None:
    text = " ".join(pages(blank_form_pdf(FORM, addressee=ADDRESSEE, office=OfficeDetails())))

    asked = [question for question in FORM.questions if not question.stored_with]
    assert "Kepala Badan Pusat Statistik Kabupaten Kendal u.p. Fungsi Contoh" in text
    missing = [question.id for question in asked if question.number and question.number not in text]
    assert missing == []


def test_a_receipt_names_the_request_and_its_day() -> None:
    receipt = Receipt(
        "P-2026-0001",
        "7KQ2M9X4TB",
        "Survei Contoh",
        "Dinas Contoh",
        date(2026, 11, 23),
        date(2027, 1, 8),
        provisional=True,
        office=OfficeDetails(),
    )

    [page] = pages(receipt_pdf(receipt))

    assert receipt_pdf(receipt) == receipt_pdf(receipt)
    for words in ("P-2026-0001", "7KQ2-M9X4-TB", "paling lambat 8 Januari 2027 (perkiraan)", "Dinas Contoh"):
        assert words in page


def test_an_unknown_placeholder_in_a_letters_wording_is_named(tmp_path) -> None:
    file = tmp_path / "own.yaml"
    file.write_text("paragraphs: ['{titel}']\npoints: []\nclosing: ''\n", encoding="utf-8")

    with pytest.raises(LetterTextUnreadable, match="titel"):
        load_letter_text(file)


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7 rusak", b"\x89PNG\r\n\x1a\nrusak"])
def test_what_cannot_be_opened_is_said(content: bytes) -> None:
    with pytest.raises(DocumentUnreadable):
        page_count(content)
    with pytest.raises(DocumentUnreadable):
        pages_of_image(content)
    with pytest.raises(DocumentUnreadable):
        joined([content])


def test_papers_put_together_keep_their_order() -> None:
    assert pages(joined([paper_with("Satu"), paper_with("Dua")])) == ["Satu", "Dua"]
