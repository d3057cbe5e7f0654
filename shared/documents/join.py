"""PDFs put together, scans made pages, and what cannot be read told apart."""

from collections.abc import Sequence
from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError
from pypdf import PdfReader, PdfWriter
from pypdf.errors import PyPdfError
from pypdf.generic import NameObject, TextStringObject
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

MOST_PAGES = 300
MOST_PIXELS = 60_000_000


class DocumentUnreadable(Exception):
    """The bytes are no PDF or image that can be opened."""


def joined(parts: Sequence[bytes], *, title: str = "", author: str = "") -> bytes:
    """One PDF of all pages in order, in Indonesian; the same parts make the same bytes.

    Raises DocumentUnreadable.
    """
    writer = PdfWriter()
    for part in parts:
        try:
            writer.append(BytesIO(part), import_outline=False)
        except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, OSError) as error:
            raise DocumentUnreadable from error
    known = {"/Title": title, "/Author": author}
    writer.add_metadata({name: words for name, words in known.items() if words})
    writer.root_object[NameObject("/Lang")] = TextStringObject("id")
    buffer = BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def page_count(pdf: bytes) -> int:
    """How many pages a PDF has. Raises DocumentUnreadable, also for none or too many."""
    try:
        pages = len(PdfReader(BytesIO(pdf)).pages)
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, OSError) as error:
        raise DocumentUnreadable from error
    if not 0 < pages <= MOST_PAGES:
        raise DocumentUnreadable
    return pages


def pages_of_image(content: bytes) -> bytes:
    """A scanned or photographed JPG or PNG, upright, as one A4 page, as large as it fits.

    Raises DocumentUnreadable.
    """
    try:
        with Image.open(BytesIO(content)) as image:
            if image.width * image.height > MOST_PIXELS:
                raise DocumentUnreadable
            upright = ImageOps.exif_transpose(image).convert("RGB")
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError) as error:
        raise DocumentUnreadable from error
    width, height = A4
    scale = min(width / upright.width, height / upright.height)
    drawn = (upright.width * scale, upright.height * scale)
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1)
    canvas.drawImage(ImageReader(upright), (width - drawn[0]) / 2, (height - drawn[1]) / 2, *drawn)
    canvas.save()
    return buffer.getvalue()
