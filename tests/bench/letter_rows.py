"""A letter of two pages, beside a canvas on which the same lines are drawn one by one."""

from collections.abc import Callable, Sequence
from io import BytesIO
from typing import Any

from reportlab.lib.units import mm
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

from shared.documents.letter import LetterSheet, letter_pdf
from shared.documents.styles import HEIGHT, MARGIN, REGULAR, WIDTH, draw_letterhead, use_fonts
from shared.qr import qr_matrix
from tests.bench.measuring import paired
from tests.shared.documents.test_papers import sheet

OPERATION, GOAL = "letter: two pages", 1.5
POINTS = tuple(
    f"Kewajiban ke-{number}: " + "menyerahkan salinan hasil kegiatan statistik " * 4 for number in range(12)
)
LINE_HEIGHT, SIZE, FOOT = 5 * mm, 11, 20 * mm
MODULE = 0.8 * mm


def rows(_stores: Sequence[str] = (), *, size: str = "full") -> list[dict[str, Any]]:
    """One row; a letter has no store. Its QR is not drawn by the program yet: the floor has none either."""
    letter = sheet(points=POINTS)
    return [_row(lambda: letter_pdf(letter), lambda: _drawn(letter), size)]


def controls(_stores: Sequence[str] = (), *, size: str = "full") -> list[dict[str, Any]]:
    """A QR whose every module is a rectangle of its own, and each letter made twice: must miss the goal."""
    letter = sheet(points=POINTS)

    def careless() -> None:
        letter_pdf(letter)
        _with_modules()
        letter_pdf(letter)

    return [_row(careless, lambda: _drawn(letter), size)]


def _row(act: Callable[[], object], floor: Callable[[], object], size: str) -> dict[str, Any]:
    return paired(OPERATION, "–", lambda _turn: act(), lambda _turn: floor(), goal=GOAL, size=size)


def _drawn(letter: LetterSheet) -> bytes:
    """The same words in the same face under the same letterhead."""
    use_fonts()
    buffer = BytesIO()
    canvas = Canvas(buffer, invariant=1)
    draw_letterhead(canvas, letter.office)
    top = HEIGHT - 43 * mm
    texts = [letter.title, *letter.to, *letter.body.paragraphs, *letter.body.points, letter.body.closing]
    texts += [letter.signer_title, letter.signer_name, letter.signer_nip, *letter.copies]
    for text in texts:
        for words in simpleSplit(text, REGULAR, SIZE, WIDTH - 2 * MARGIN):
            if top < FOOT:
                canvas.showPage()
                top = HEIGHT - 26 * mm
            canvas.setFont(REGULAR, SIZE)
            canvas.drawString(MARGIN, top, words)
            top -= LINE_HEIGHT
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _with_modules() -> bytes:
    buffer = BytesIO()
    canvas = Canvas(buffer, invariant=1)
    for down, line in enumerate(qr_matrix("https://example.go.id/RS-001")):
        for right, dark in enumerate(line):
            if dark:
                canvas.rect(right * MODULE, down * MODULE, MODULE, MODULE, stroke=0, fill=1)
    canvas.save()
    return buffer.getvalue()
