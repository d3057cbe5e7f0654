"""The pages of a letter's PDF as images: drawn in a worker, since a long form takes seconds."""

from dataclasses import dataclass

from PySide6.QtGui import QImage

from desk.pdf_pages import pages_of

SHARP_DPI = 144
"""Sharp on an office screen, a few megabytes for a long form."""


@dataclass(frozen=True)
class DrawnPages:
    """Every page of that letter."""

    letter_id: int
    pages: tuple[QImage, ...]


def drawn_pages(letter_id: int, pdf: bytes) -> DrawnPages:
    """Draw every page."""
    return DrawnPages(letter_id, tuple(pages_of(pdf, dots_per_inch=SHARP_DPI)))
