"""A drawn slip as the bytes of a ticket printer (ESC/POS)."""

from functools import cache
from math import ceil

from shared.printing.raster import Raster

BAND_ROWS = 256
"""Rows per raster command: small enough for the buffer of a cheap printer."""
DOTS_PER_MM = 8
CUT_FEED_DOTS = 204
"""Six lines, fed past the cutter."""


def load() -> None:
    """What `encode` would load at its first call."""
    import escpos.printer  # noqa: F401


def encode(paper: Raster) -> bytes:
    """Reset, the dots as raster bands, a feed past the cutter, a partial cut; never text.

    The same bytes as python-escpos makes of an image, which takes 14 ms by way of 32 bits per dot; a test
    compares.
    """
    reset, raster, cut = _commands()
    per_row, size = _two_bytes(paper.row_bytes), paper.row_bytes * BAND_ROWS
    bands = [paper.rows[at : at + size] for at in range(0, len(paper.rows), size)]
    sent = [raster + per_row + _two_bytes(len(band) // paper.row_bytes) + band for band in bands]
    return b"".join([reset, *sent, cut])


def paper_mm(paper: Raster) -> int:
    """How much of the roll this takes, with the feed to the cutter."""
    return length_mm(paper.height + CUT_FEED_DOTS)


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
