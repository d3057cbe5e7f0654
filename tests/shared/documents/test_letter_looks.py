"""The letter as a head would sign it, and the one file that is kept of it."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader
from pypdf.generic import IndirectObject

from shared.assets import asset
from shared.documents.image_page import pages_of_image
from shared.documents.join import joined
from shared.documents.letter import LetterSheet, letter_pdf
from shared.documents.letter_text import LetterBody, filled, load_letter_text, unmarked
from shared.setting_sections import OfficeDetails
from tests.papers import paper_with
from tests.shared.documents.test_papers import pages, sheet

LONG = "Survei Kepuasan Masyarakat terhadap Pelayanan Kesehatan Dasar pada Puskesmas Induk dan Pembantu "


def fonts_of(pdf: bytes, words: str) -> set[str]:
    """The typefaces in which these words are set on the first page."""
    found: set[str] = set()

    def look(text: str, _cm: object, _tm: object, font: dict[str, object] | None, _size: float) -> None:
        if words in text and font is not None:
            found.add(str(font["/BaseFont"]).partition("+")[2])

    PdfReader(BytesIO(pdf)).pages[0].extract_text(visitor_text=look)
    return found


def with_title(title: str) -> LetterSheet:
    text = load_letter_text(asset("letters", "recommendation.yaml"))
    return replace(sheet(), body=filled(text, {"title": title, "identity": "V-26.3324.001"}))


def test_stars_in_a_title_stay_stars_and_set_nothing_bold() -> None:
    letter = letter_pdf(with_title(r"Survei **Contoh** 5* \*"))

    [page] = pages(letter)
    assert r"“Survei **Contoh** 5* \*”" in page
    assert fonts_of(letter, "**Contoh**") == {"SourceSansPro-Regular"}
    assert fonts_of(letter, "layak untuk dilaksanakan") == {"SourceSansPro-Semibold"}


def test_a_drafters_stars_set_words_bold() -> None:
    body = LetterBody(("Ini **tebal sekali**.", unmarked("Ini **biasa saja**.")), (), "")

    letter = letter_pdf(replace(sheet(), body=body))

    assert fonts_of(letter, "tebal sekali") == {"SourceSansPro-Semibold"}
    assert "Ini **biasa saja**." in pages(letter)[0]


def test_the_identity_stands_in_its_box_and_once_in_the_text() -> None:
    [page] = pages(letter_pdf(sheet()))

    assert page.count("V-26.3324.001") == 2
    assert page.index("layak untuk dilaksanakan") < page.index("Identitas Rekomendasi V-26.3324.001")


@pytest.mark.parametrize("length", [80, 411, 500])
def test_a_letter_with_a_long_title_and_three_copies_fits_one_page(length: int) -> None:
    [page] = pages(letter_pdf(with_title((LONG * 6)[:length].strip())))

    assert "3. Arsip" in page


def test_only_a_few_lines_never_stand_alone_on_the_second_page() -> None:
    points = tuple(f"Kewajiban ke-{number} " + "yang perlu dipenuhi. " * 5 for number in range(9))

    found = pages(letter_pdf(sheet(points=points)))

    assert len(found) == 2
    for words in ("Kewajiban ke-8", "Atas perhatian", "NIP 197001011995032001", "3. Arsip"):
        assert words in found[1]


@pytest.mark.parametrize("number", range(5, 17, 3))
def test_a_letter_is_as_if_both_layouts_had_been_tried(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    points = tuple(f"Kewajiban ke-{at} " + "yang perlu dipenuhi. " * 5 for at in range(number))
    quick = letter_pdf(sheet(points=points))

    monkeypatch.setattr("shared.documents.letter._Letter.may_lose_a_page", True)

    assert letter_pdf(sheet(points=points)) == quick


def test_a_long_name_keeps_its_degrees_together() -> None:
    name = "Prof. Dr. Ir. Muhammad Abdurrahman Hidayatullah Contoh"

    letter = letter_pdf(replace(sheet(), signer_name=f"{name}, S.ST., S.E., M.Si., Ph.D."))

    lines = PdfReader(BytesIO(letter)).pages[0].extract_text().splitlines()
    assert "S.ST., S.E., M.Si., Ph.D." in [line.strip() for line in lines]


def test_the_letterhead_says_the_offices_name_once_however_it_is_written() -> None:
    for name in ("BPS Kabupaten Contoh", "Badan Pusat Statistik Kabupaten Contoh"):
        [page] = pages(letter_pdf(replace(sheet(), office=OfficeDetails(name=name))))

        assert "BADAN PUSAT STATISTIK KABUPATEN CONTOH Jl." in page


def test_the_letterhead_has_the_fax_where_there_is_one() -> None:
    shown = pages(letter_pdf(replace(sheet(), office=OfficeDetails(fax="(0294) 383461"))))
    none = pages(letter_pdf(replace(sheet(), office=OfficeDetails(fax=""))))

    assert "Telp. (0294) 381461 · Faks. (0294) 383461 · bps3324@bps.go.id" in shown[0]
    assert "Telp. (0294) 381461 · bps3324@bps.go.id" in none[0]


def test_the_letterhead_has_the_offices_logo(tmp_path: Path) -> None:
    logo = tmp_path / "logo.png"
    Image.new("RGBA", (1200, 800), (11, 92, 148, 255)).save(logo)
    with_logo = replace(sheet(), office=OfficeDetails(logo=logo))

    letter = letter_pdf(with_logo)

    [image] = PdfReader(BytesIO(letter)).pages[0].images
    assert image.image.size == (600, 400)
    assert letter == letter_pdf(with_logo)


def test_a_logo_that_cannot_be_read_leaves_the_drawn_mark(tmp_path: Path) -> None:
    for content in (None, b"rusak"):
        logo = tmp_path / f"logo-{content!r:.4}.png"
        if content:
            logo.write_bytes(content)

        letter = letter_pdf(replace(sheet(), office=OfficeDetails(logo=logo)))

        assert letter == letter_pdf(replace(sheet(), office=OfficeDetails()))


def test_papers_put_together_have_a_title_and_a_language() -> None:
    parts = [letter_pdf(sheet()), paper_with("Formulir")]

    whole = joined(parts, title="Surat B-1", author="BPS Kabupaten Kendal")

    reader = PdfReader(BytesIO(whole))
    assert (reader.metadata.title, reader.metadata.author) == ("Surat B-1", "BPS Kabupaten Kendal")
    language = reader.trailer["/Root"]["/Lang"]
    assert (language.get_object() if isinstance(language, IndirectObject) else language) == "id"
    assert whole == joined(parts, title="Surat B-1", author="BPS Kabupaten Kendal")


def test_a_phones_photo_stands_upright() -> None:
    taken = Image.new("RGB", (400, 300), "white")
    taken.paste("black", (0, 0, 40, 40))
    buffer = BytesIO()
    exif = Image.Exif()
    exif[0x0112] = 6  # turned a quarter to the right when shown
    taken.save(buffer, "JPEG", exif=exif)

    [page] = PdfReader(BytesIO(pages_of_image(buffer.getvalue()))).pages

    [image] = page.images
    assert image.image.size == (300, 400)
    assert image.image.convert("L").getpixel((290, 10)) < 50
