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
    """The modules of `text` without a border; error correction M (15 %).

    Kept for a moment: what stands on the screen is printed next.
    """
    import zxingcpp  # 8 ms that the first frame need not wait for

    symbol = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    image = symbol.to_image(add_quiet_zones=False)
    side, grey = image.shape[0], bytes(memoryview(image))  # type: ignore[arg-type]
    return tuple(tuple(not dot for dot in grey[at : at + side]) for at in range(0, len(grey), side))


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
