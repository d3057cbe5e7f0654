"""Pages of a PDF as images, drawn in a worker."""

from collections.abc import Iterator
from threading import Lock

import pypdfium2
from PySide6.QtGui import QImage

POINTS_PER_INCH = 72
_pdfium = Lock()
"""PDFium serves one thread at a time."""


def pages_of(pdf: bytes, *, dots_per_inch: float) -> Iterator[QImage]:
    """Each page in turn; white where nothing is drawn."""
    with _pdfium:
        document = pypdfium2.PdfDocument(pdf)
        count = len(document)
    try:
        for place in range(count):
            with _pdfium:
                image = _image(document[place], dots_per_inch / POINTS_PER_INCH)
            yield image
    finally:
        with _pdfium:
            document.close()


def _image(page: pypdfium2.PdfPage, scale: float) -> QImage:
    bitmap = page.render(scale=scale, rev_byteorder=True, prefer_bgrx=True)
    shape = QImage(
        bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888
    )
    return shape.copy()
