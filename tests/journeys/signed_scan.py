"""What an office does with a printed letter: sign it in ink and scan it."""

import math
from io import BytesIO
from pathlib import Path

import pypdfium2
from PIL import Image, ImageDraw

DOTS_PER_INCH = 150
INK = (24, 48, 140)


def signed_scan(letter: Path) -> bytes:
    """The letter's pages as a scanner gives them, a pen's line on the first; a PDF of pictures."""
    document = pypdfium2.PdfDocument(letter)
    pages = [page.render(scale=DOTS_PER_INCH / 72).to_pil().convert("RGB") for page in document]
    _sign(pages[0])
    scan = BytesIO()
    pages[0].save(scan, "PDF", resolution=DOTS_PER_INCH, save_all=True, append_images=pages[1:])
    return scan.getvalue()


def _sign(page: Image.Image) -> None:
    left, middle = page.width * 0.60, page.height * 0.72
    line = [
        (left + turn * 2.1, middle + 34 * math.sin(turn / 7) * math.exp(-turn / 90) + 8 * math.sin(turn / 3))
        for turn in range(120)
    ]
    ImageDraw.Draw(page).line(line, fill=INK, width=4, joint="curve")
