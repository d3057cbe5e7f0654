"""A drawn slip as the bytes of a ticket printer (ESC/POS)."""

from functools import cache
from math import ceil

from PIL import Image

BAND_ROWS = 256
"""Rows per raster command: small enough for the buffer of a cheap printer."""
DOTS_PER_MM = 8
CUT_FEED_DOTS = 204
"""Six lines, fed past the cutter."""


def load() -> None:
    """What `encode` would load at its first call."""
    import escpos.printer  # noqa: F401


def encode(image: Image.Image) -> bytes:
    """Reset, the image (mode "1") as raster bands, a feed past the cutter, a partial cut; never text.

    The same bytes as python-escpos makes of an image, which takes 14 ms by way of 32 bits per dot, here 0.1;
    a test compares. ValueError for an image that is not black and white, or not as wide as whole bytes.
    """
    if image.mode != "1" or image.width % 8:
        raise ValueError("a slip is black and white, and as wide as whole bytes")
    reset, raster, cut = _commands()
    per_row = image.width // 8
    dots = image.tobytes("raw", "1;I")  # for a printer 1 is ink
    size = per_row * BAND_ROWS
    bands = [dots[at : at + size] for at in range(0, len(dots), size)]
    sent = [raster + _two_bytes(per_row) + _two_bytes(len(band) // per_row) + band for band in bands]
    return b"".join([reset, *sent, cut])


def paper_mm(image: Image.Image) -> int:
    """How much of the roll this image takes, with the feed to the cutter."""
    return length_mm(image.height + CUT_FEED_DOTS)


def length_mm(rows: int) -> int:
    """So many rows of dots as paper."""
    return ceil(rows / DOTS_PER_MM)


@cache
def _commands() -> tuple[bytes, bytes, bytes]:
    """What stands before a slip, before each of its bands, and after it."""
    from escpos.constants import HW_INIT, S_RASTER_N  # 0.4 s, only where paper is really wanted
    from escpos.printer import Dummy

    printer = Dummy()
    printer.cut(mode="PART")
    return HW_INIT, S_RASTER_N, printer.output


def _two_bytes(number: int) -> bytes:
    return number.to_bytes(2, "little")
