"""A scanned or photographed picture as a page of a PDF, hardly larger than the picture's file."""

from io import BytesIO

from PIL import Image, ImageOps
from pypdf import PdfWriter
from pypdf.generic import DictionaryObject, NameObject, NumberObject, StreamObject
from reportlab.lib.pagesizes import A4

from shared.documents.join import DocumentUnreadable

MOST_PIXELS = 60_000_000
SHARP_DPI, QUALITY = 200, 85
"""Sharp enough for a signed letter, small enough for a mail."""
BOMBS = (Image.DecompressionBombError, Image.DecompressionBombWarning)
FAULTS = (*BOMBS, OSError, SyntaxError, ValueError, ArithmeticError)
"""What Pillow raises over a picture that cannot be opened."""
_POINTS_PER_INCH = 72
_COLOURS = {"L": "/DeviceGray", "RGB": "/DeviceRGB"}
_ORIENTATION = 0x0112


def pages_of_image(content: bytes) -> bytes:
    """A JPG or PNG, upright, as one A4 page, as large as it fits; the same picture makes the same bytes.

    A JPG that lies upright already is taken over byte for byte; what is turned, transparent (white shines
    through) or no JPG is written as one of 200 dots per inch. Raises DocumentUnreadable.
    """
    try:
        with Image.open(BytesIO(content), formats=["JPEG", "PNG"]) as image:
            if image.width * image.height > MOST_PIXELS:
                raise DocumentUnreadable
            if _fits_as_it_is(image):
                image.load()
                return _page(content, image.size, image.mode)
            flat = _reduced(_flat(ImageOps.exif_transpose(image)))
    except FAULTS as error:
        raise DocumentUnreadable from error
    buffer = BytesIO()
    flat.save(buffer, "JPEG", quality=QUALITY)
    return _page(buffer.getvalue(), flat.size, flat.mode)


def _fits_as_it_is(image: Image.Image) -> bool:
    return image.format == "JPEG" and image.mode in _COLOURS and image.getexif().get(_ORIENTATION, 1) == 1


def _flat(image: Image.Image) -> Image.Image:
    """Grey or coloured, on white paper."""
    if image.mode.startswith("I"):
        # Sixteen bits of grey: Pillow would cut them off, not scale them.
        return image.convert("I").point(lambda value: value / 256).convert("L")
    if image.has_transparency_data:
        drawn = image.convert("RGBA")
        paper = Image.new("RGBA", drawn.size, "white")
        return Image.alpha_composite(paper, drawn).convert("RGB")
    return image.convert("L" if image.mode in ("1", "L") else "RGB")


def _reduced(image: Image.Image) -> Image.Image:
    """At most 200 dots per inch on the page that it fills."""
    width, height = (round(side / _POINTS_PER_INCH * SHARP_DPI) for side in A4)
    if image.width <= width and image.height <= height:
        return image
    return ImageOps.contain(image, (width, height))


def _page(jpeg: bytes, size: tuple[int, int], mode: str) -> bytes:
    """The JPEG's own bytes in the middle of a page: nothing is unpacked."""
    (width, height), (across, down) = A4, size
    scale = min(width / across, height / down)
    drawn = (across * scale, down * scale)
    place = ((width - drawn[0]) / 2, (height - drawn[1]) / 2)
    writer = PdfWriter()
    page = writer.add_blank_page(width, height)
    picture = StreamObject()
    picture.set_data(jpeg)
    picture.update(
        {
            NameObject("/Type"): NameObject("/XObject"),
            NameObject("/Subtype"): NameObject("/Image"),
            NameObject("/Width"): NumberObject(across),
            NameObject("/Height"): NumberObject(down),
            NameObject("/ColorSpace"): NameObject(_COLOURS[mode]),
            NameObject("/BitsPerComponent"): NumberObject(8),
            NameObject("/Filter"): NameObject("/DCTDecode"),
        }
    )
    shown = DictionaryObject({NameObject("/Scan"): writer._add_object(picture)})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): shown})
    drawing = StreamObject()
    drawing.set_data(f"{drawn[0]:.3f} 0 0 {drawn[1]:.3f} {place[0]:.3f} {place[1]:.3f} cm /Scan Do".encode())
    page[NameObject("/Contents")] = writer._add_object(drawing)
    buffer = BytesIO()
    writer.write(buffer)
    return buffer.getvalue()
