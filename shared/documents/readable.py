"""Whether a file can be opened at all: a name or a first byte is no proof of a document."""

from io import BytesIO

from PIL import Image

from shared.documents.image_page import FAULTS, MOST_PIXELS
from shared.documents.join import DocumentUnreadable, page_count

IMAGES = {"image/jpeg": "JPEG", "image/png": "PNG"}


def check_readable(content: bytes, mime: str) -> None:
    """Open a PDF to its pages, an image to its last pixel.

    Raises DocumentUnreadable where that fails, for a PDF without pages or with too many of them, for an
    encrypted one, and for an image of too many pixels.
    """
    if mime in IMAGES:
        _check_image(content, IMAGES[mime])
    else:
        page_count(content)


def _check_image(content: bytes, kind: str) -> None:
    try:
        with Image.open(BytesIO(content), formats=[kind]) as image:
            if image.width * image.height > MOST_PIXELS:
                raise DocumentUnreadable
            image.load()
    except FAULTS as error:
        raise DocumentUnreadable from error
