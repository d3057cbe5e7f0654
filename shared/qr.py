"""A code as a QR symbol: as a matrix for screens and letters, as an image for the slip."""

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

Matrix = tuple[tuple[bool, ...], ...]
"""Rows of modules; dark is True."""

QUIET_MODULES = 4
"""The light border that ISO/IEC 18004 asks for on each side."""


@lru_cache(maxsize=8)
def qr_matrix(text: str) -> Matrix:
    """The modules of `text` without a border; error correction M (15 %). Takes milliseconds.

    Kept for a moment: what stands on the screen is printed next.
    """
    import qrcode  # brings Pillow with it: 0.1 s that the first frame need not wait for

    symbol = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, border=0)
    symbol.add_data(text)
    symbol.make(fit=True)
    return tuple(tuple(bool(module) for module in row) for row in symbol.get_matrix())


def qr_image(text: str, module_px: int, quiet_modules: int = QUIET_MODULES) -> "Image":
    """The symbol as a black and white image (mode "1"), `module_px` pixels per module."""
    from PIL import Image

    matrix = qr_matrix(text)
    side = len(matrix)
    symbol = Image.new("1", (side, side))
    symbol.putdata([0 if dark else 255 for row in matrix for dark in row])

    bordered = Image.new("1", (side + 2 * quiet_modules,) * 2, 255)
    bordered.paste(symbol, (quiet_modules, quiet_modules))
    width = bordered.width * module_px
    return bordered.resize((width, width), Image.Resampling.NEAREST)
