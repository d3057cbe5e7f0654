"""Scans as pages: no larger than their file, upright, on white paper, and refused where they are broken."""

from io import BytesIO

import pypdfium2
import pytest
from PIL import Image
from pypdf import PdfReader

from shared.documents.image_page import pages_of_image
from shared.documents.join import DocumentUnreadable, page_count

UPRIGHT, ON_ITS_SIDE = 1, 6
ORIENTATION = 0x0112
OVERHEAD = 2_000
"""What a page costs besides its picture."""


def picture(kind: str, image: Image.Image, **options: object) -> bytes:
    buffer = BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def photographed(size: tuple[int, int], orientation: int = UPRIGHT) -> bytes:
    """A JPG with a grain, as a camera gives it."""
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    return picture("JPEG", Image.effect_noise(size, 40).convert("RGB"), quality=85, exif=exif)


def seen(pdf: bytes) -> Image.Image:
    """The page as a reader shows it."""
    return pypdfium2.PdfDocument(pdf)[0].render(scale=0.5).to_pil().convert("RGB")


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_scanned_picture_becomes_a_page(kind: str) -> None:
    assert page_count(pages_of_image(picture(kind, Image.new("RGB", (620, 877), "white")))) == 1


@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_an_upright_jpg_is_taken_over_byte_for_byte(mode: str) -> None:
    jpg = picture("JPEG", Image.new(mode, (620, 877), "gray"), quality=85)

    pdf = pages_of_image(jpg)

    [page] = PdfReader(BytesIO(pdf)).pages
    assert jpg in pdf
    assert [image.image.size for image in page.images] == [(620, 877)]
    assert all(abs(colour - 128) <= 2 for colour in seen(pdf).getpixel((150, 200)))


def test_a_photographs_page_is_hardly_larger_than_its_file() -> None:
    jpg = photographed((1200, 1600))

    assert len(pages_of_image(jpg)) < len(jpg) + OVERHEAD


def test_a_photograph_on_its_side_is_turned_and_made_no_larger() -> None:
    jpg = photographed((3200, 2400), ON_ITS_SIDE)

    pdf = pages_of_image(jpg)

    [image] = PdfReader(BytesIO(pdf)).pages[0].images
    assert image.image.width < image.image.height
    assert len(pdf) < len(jpg)


def test_what_is_transparent_is_white_on_paper() -> None:
    clear = Image.new("RGBA", (620, 877), (0, 0, 0, 0))
    clear.paste((20, 40, 140, 255), (0, 0, 310, 877))

    page = seen(pages_of_image(picture("PNG", clear)))

    assert all(colour > 250 for colour in page.getpixel((220, 200)))
    assert page.getpixel((75, 200))[2] > page.getpixel((75, 200))[0]


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "I;16"])
def test_white_paper_stays_white_in_every_kind_of_png(mode: str) -> None:
    white = Image.new("L", (62, 88), 255)
    paper = Image.new("I;16", white.size, 65_535) if mode == "I;16" else white.convert(mode)

    page = seen(pages_of_image(picture("PNG", paper)))

    assert all(shown > 250 for shown in page.getpixel((150, 200)))


def test_a_jpg_of_printing_colours_is_written_anew() -> None:
    page = seen(pages_of_image(picture("JPEG", Image.new("CMYK", (62, 88), (0, 0, 0, 0)))))

    assert all(shown > 250 for shown in page.getpixel((150, 200)))


def test_the_same_picture_makes_the_same_page() -> None:
    jpg = photographed((310, 440), ON_ITS_SIDE)

    assert pages_of_image(jpg) == pages_of_image(jpg)


def test_a_picture_of_too_many_pixels_is_refused() -> None:
    with pytest.raises(DocumentUnreadable):
        pages_of_image(picture("PNG", Image.new("1", (20_000, 20_000))))


def test_a_picture_with_a_broken_part_is_refused() -> None:
    png = bytearray(picture("PNG", Image.new("RGB", (400, 400), "white")))
    place = png.find(b"IDAT")
    png[place : place + 4] = b"IDAX"

    for broken in (bytes(png), photographed((310, 440))[:-400]):
        with pytest.raises(DocumentUnreadable):
            pages_of_image(broken)
