"""PDF pages as images, made in a worker."""

from dataclasses import dataclass

import pypdfium2
from PySide6.QtGui import QImage

SCALE = 2.0
"""144 dots per inch: sharp on an office screen, a few megabytes for a long form."""


@dataclass(frozen=True)
class Preview:
    """A letter's PDF and its pages."""

    letter_id: int
    content: bytes
    pages: tuple[QImage, ...]


def preview_of(letter_id: int, content: bytes) -> Preview:
    """Draw every page of `content` (a PDF) at 144 dpi."""
    document = pypdfium2.PdfDocument(content)
    try:
        return Preview(letter_id, content, tuple(_image(page) for page in document))
    finally:
        document.close()


def _image(page: pypdfium2.PdfPage) -> QImage:
    bitmap = page.render(scale=SCALE, rev_byteorder=True, prefer_bgrx=True)
    shape = QImage(
        bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888
    )
    return shape.copy()
