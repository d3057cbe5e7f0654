"""The recorded form on paper: long tables, long words, and to which letter its pages belong."""

from io import BytesIO

import pypdfium2
import pytest
from pypdf import PdfReader
from reportlab.lib.units import mm

from shared.assets import form_file
from shared.documents.filled_form import form_pdf
from shared.domain.form_loading import load_form
from shared.setting_sections import OfficeDetails
from tests.fs3_sample import LETTER, fs3_answers

FORM = load_form(form_file("fs3"))
REFERENCE = "Lampiran surat Nomor B-1/3324/KS.200/2026 tanggal 23 November 2026"
SENTENCES = (
    "Penilaian responden atas mutu layanan yang diterimanya.",
    "Diukur pada skala satu sampai empat, satu berarti sangat tidak puas.",
    "Responden yang belum pernah menerima layanan tidak ditanya.",
    "Jawaban diberikan untuk kunjungan terakhir dalam tiga bulan sebelum pencacahan.",
)


def form_paper(*, reference: str = "", **changes: object) -> bytes:
    return form_pdf(
        FORM,
        FORM.clean(fs3_answers(surat_permohonan=LETTER, **changes)),
        heading=(("Nomor permintaan", "P-2026-0001"),),
        identity="V-26.3324.001",
        attachments={LETTER: "Surat Permohonan.pdf"},
        office=OfficeDetails(),
        reference=reference,
    )


def pages(pdf: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages]


def variable(number: int, definition: str) -> dict[str, str]:
    return {
        "nama": f"Variabel ke-{number}",
        "konsep": "Kepuasan pelanggan",
        "definisi": definition,
        "referensi_waktu": f"Masa {number} akhir",
    }


def definition(number: int) -> str:
    """One to four sentences of 6 to 22 words, other ones for each variable."""
    lengths = [6 + (7 * number + 5 * place) % 17 for place in range(1 + number % 4)]
    return " ".join("Penilaian " + "atas layanan " * (length // 2) + "itu." for length in lengths)


@pytest.mark.parametrize("sentences_before", [0, 5, 10, 15])
def test_forty_variables_stay_whole_under_one_head_a_page(sentences_before: int) -> None:
    rows = [variable(number, f"{definition(number)} Batas {number} sampai.") for number in range(1, 41)]
    purpose = str(fs3_answers()["tujuan_kegiatan"]) + " Menyediakan data bagi pengguna." * sentences_before

    found = pages(form_paper(variabel_yang_dikumpulkan=rows, tujuan_kegiatan=purpose))

    assert max(page.count("Konsep Definisi") for page in found) == 1
    for number in range(1, 41):
        [page] = [page for page in found if f"{number} Variabel ke-{number} " in page]
        assert f"Batas {number} sampai." in page
    assert not any("lanj." in page for page in found)


def test_a_row_that_no_page_can_hold_goes_on_under_its_number() -> None:
    long = "\n".join(f"Butir {number} panjang." for number in range(1, 101))
    rows = [variable(1, SENTENCES[0]), variable(2, long), variable(3, SENTENCES[0])]

    found = pages(form_paper(variabel_yang_dikumpulkan=rows))

    text = " ".join(found)
    assert text.count("2 lanj.") >= 2
    assert all(text.count(f"Butir {number} panjang.") == 1 for number in range(1, 101))
    assert "3 Variabel ke-3 " in text


def test_a_stage_with_more_ranges_than_a_page_holds_is_printed_in_full() -> None:
    schedule = dict(fs3_answers()["rencana_jadwal_kegiatan"])
    schedule["evaluasi"] = [{"awal": "2027-08-02", "akhir": "2027-08-13"}] * 120

    text = " ".join(pages(form_paper(rencana_jadwal_kegiatan=schedule)))

    assert (text.count("02/08/2027"), text.count("13/08/2027")) == (120, 120)


def test_prose_longer_than_a_page_flows_over_pages() -> None:
    lines = "\n".join(f"Alasan {number}: perlu." for number in range(1, 91))
    address = {**fs3_answers()["alamat_instansi"], "alamat": "\n".join(f"Baris {n}." for n in range(1, 121))}

    text = " ".join(pages(form_paper(latar_belakang_kegiatan=lines, alamat_instansi=address)))

    assert all(f"Alasan {number}: perlu." in text for number in range(1, 91))
    assert all(f"Baris {number}." in text for number in range(1, 121))


def test_every_page_says_to_which_letter_it_belongs() -> None:
    paper = form_paper(reference=REFERENCE)

    first, *others = pages(paper)

    assert first.count(REFERENCE) == 2
    assert [page.count(REFERENCE) for page in others] == [1] * len(others)
    assert "Halaman 2" in others[0]
    assert paper == form_paper(reference=REFERENCE)


def test_the_two_ends_of_a_foot_never_meet() -> None:
    long = f"Lampiran surat Nomor {'B-1/3324/KS.200/' * 9}2026 tanggal 23 November 2026"
    page = pypdfium2.PdfDocument(form_paper(reference=long))[1]

    text = page.get_textpage()
    boxes = [text.get_rect(number) for number in range(text.count_rects())]
    foot = sorted(box for box in boxes if box[3] < 18 * mm)

    assert len(foot) == 2
    assert foot[0][2] < foot[1][0]


def test_a_form_without_a_letter_names_its_request_alone() -> None:
    found = pages(form_paper())

    assert all("BPS Kabupaten Kendal · permintaan P-2026-0001" in page for page in found)
    assert not any("Lampiran surat" in page for page in found)


def test_phones_are_printed_as_they_are_dialled() -> None:
    text = " ".join(pages(form_paper()))

    assert "(0294) 381000" in text
    assert "0812 3456 7890" in text
    assert "+62" not in text


@pytest.mark.parametrize("more_variables", range(0, 30, 3))
def test_the_signer_is_on_the_page_of_the_closing_block(more_variables: int) -> None:
    rows = [variable(number, " ".join(SENTENCES)) for number in range(1, 2 + more_variables)]

    last = pages(form_paper(variabel_yang_dikumpulkan=rows))[-1]

    assert "PENGESAHAN DAN LAMPIRAN" in last
    assert "Penanggung jawab pengisian formulir: Dra. Contoh Lestari, M.Si." in last


@pytest.mark.parametrize("count", [1, 3, 9, 15, 25, 39])
def test_no_heading_of_a_block_is_left_alone_at_the_foot_of_a_page(count: int) -> None:
    rows = [variable(number, SENTENCES[0]) for number in range(1, count + 1)]
    background = fs3_answers()["latar_belakang_kegiatan"] * (1 + count % 4)

    pdf = form_paper(variabel_yang_dikumpulkan=rows, latar_belakang_kegiatan=background)

    for page in PdfReader(BytesIO(pdf)).pages:
        lines = [line for line in page.extract_text().splitlines() if line.strip()]
        above_the_foot = [line for line in lines if not line.startswith(("BPS ", "Halaman"))]
        assert not above_the_foot[-1].startswith(("BLOK", "PENGESAHAN"))
