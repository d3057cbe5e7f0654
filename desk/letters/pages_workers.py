"""A letter's PDF with its pages as images, made in a worker."""

from dataclasses import dataclass

from PySide6.QtGui import QImage

from desk.pdf_pages import pages_of

SHARP_DPI = 144
"""Sharp on an office screen, a few megabytes for a long form."""


@dataclass(frozen=True)
class Preview:
    """A letter's PDF and its pages."""

    letter_id: int
    content: bytes
    pages: tuple[QImage, ...]


def preview_of(letter_id: int, content: bytes) -> Preview:
    """Draw every page of `content` (a PDF)."""
    return Preview(letter_id, content, tuple(pages_of(content, dots_per_inch=SHARP_DPI)))
