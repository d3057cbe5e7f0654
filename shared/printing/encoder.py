"""A drawn slip as the bytes of a ticket printer (ESC/POS)."""

from math import ceil

from PIL import Image

BAND_ROWS = 256
"""Rows per raster command: small enough for the buffer of a cheap printer."""
DOTS_PER_INCH = 203
DOTS_PER_MM = 8
CUT_FEED_DOTS = 204
"""Six lines, fed past the cutter."""


def load() -> None:
    """What `encode` would load at its first call."""
    import escpos.printer  # noqa: F401


def encode(image: Image.Image) -> bytes:
    """Reset, the image as raster bands, a feed past the cutter, a partial cut; never a byte of text."""
    from escpos.printer import Dummy  # 0.4 s, only where paper is really wanted

    printer = Dummy()
    # Without a known width of paper escpos writes a remark to the terminal for every image.
    paper = {"dpi": DOTS_PER_INCH, "width": {"pixels": image.width}}
    printer.profile.profile_data = {**printer.profile.profile_data, "media": paper}

    printer.hw("INIT")
    printer.image(image, impl="bitImageRaster", fragment_height=BAND_ROWS)
    printer.cut(mode="PART")
    return bytes(printer.output)


def paper_mm(image: Image.Image) -> int:
    """How much of the roll this image takes, with the feed to the cutter."""
    return ceil((image.height + CUT_FEED_DOTS) / DOTS_PER_MM)
