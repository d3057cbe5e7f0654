"""The paper slip of a ticket: everything that is printed, drawn as one bitmap."""

from functools import partial
from typing import Literal

from PIL import Image, ImageDraw

from shared.domain.code import shown_code
from shared.domain.plain_text import one_line
from shared.printing.paragraph import font, inked, paragraph, width_of
from shared.printing.raster import Raster
from shared.printing.slip_content import Slip
from shared.printing.slip_texts import TEXTS, written_date, written_time, written_wait
from shared.qr import QUIET_MODULES, qr_matrix

Dots = Literal[384, 512, 576]
WIDTHS: tuple[Dots, ...] = (384, 512, 576)
"""Widths of paper that printers know: 58 mm, 72 mm and 80 mm rolls at 203 dots per inch."""

MARGIN = 14
"""White dots at each side (1.8 mm): the edge of a cheap print head is often weak."""
TALLEST_NUMBER = 0.45
"""A short number stops growing at this share of the paper's width."""
LEAST_MODULE = 4
"""Dots per QR module, at least (0.5 mm)."""
QR_SHARE = 0.4
"""The share of the paper's width that a usual code takes, without its quiet border."""


def draw_slip(slip: Slip, dots: Dots) -> Raster:
    """The slip, exactly `dots` wide and as long as it needs.

    ValueError where the code is too long for a QR symbol on this paper.
    """
    size = 22 + dots // 72  # 27 dots on narrow paper, 30 on wide: about 10 points
    texts = TEXTS[slip.language]
    text = partial(paragraph, dots, dots - 2 * MARGIN)
    gap = partial(Raster.blank, dots)
    copy = [_badge(dots, texts["copy"].format(copy=slip.copy), size + 4), gap(22)] if slip.copy > 1 else []
    return Raster.stacked(
        [
            gap(10),
            text(slip.office, "SourceSansProBold", size + 4),
            text(slip.unit, "SourceSansPro", size),
            gap(16),
            _rule(dots),
            gap(20),
            text(slip.service, "SourceSansProBold", size + 10),
            gap(12),
            text(texts["number"], "SourceSansPro", size),
            gap(22),
            _number(dots, slip.label, size),
            gap(30),
            *copy,
            text(written_wait(slip.waiting, slip.language), "SourceSansProSemibold", size + 2),
            gap(20),
            _rule(dots),
            _qr(dots, slip.code),
            text(shown_code(one_line(slip.code)), "SourceSansProSemibold", size + 6),
            gap(4),
            text(texts["help"], "SourceSansPro", size),
            gap(18),
            _rule(dots),
            gap(12),
            text(written_date(slip.taken_at, slip.language), "SourceSansPro", size),
            text(written_time(slip.taken_at, slip.language), "SourceSansPro", size),
            gap(10),
        ]
    )


def module_dots(dots: Dots, modules: int) -> int:
    """How large each module of a QR symbol is printed; ValueError where its code is too long for the paper.

    `modules` is the side of the symbol without its quiet border.
    """
    widest = dots // (modules + 2 * QUIET_MODULES)
    if widest < LEAST_MODULE:
        raise ValueError("the code is too long to be printed as a QR symbol on this paper")
    return min(widest, max(LEAST_MODULE, round(dots * QR_SHARE / modules)))


def _number(dots: int, label: str, least: int) -> Raster:
    """The number, as large as the paper's width allows; one that would become too small is wrapped."""
    text = one_line(label)
    room = dots - 2 * MARGIN
    size = round(dots * TALLEST_NUMBER)
    size = min(size, int(size * room / max(1, width_of(text, font("SourceSansProBold", size)))) + 1)
    while size > least and width_of(text, font("SourceSansProBold", size)) > room:
        size -= 1
    if size <= least:
        return paragraph(dots, room, text, "SourceSansProBold", least)
    left, top, right, bottom = (round(edge) for edge in font("SourceSansProBold", size).getbbox(text))
    strip = Image.new("L", (dots, max(1, bottom - top)), 255)
    pen = ImageDraw.Draw(strip)
    middle = (dots - (right - left)) // 2
    pen.text((middle - left, -top), text, fill=0, font=font("SourceSansProBold", size))
    return inked(strip)


def _badge(dots: int, text: str, size: int) -> Raster:
    """A word in white on black, that nobody can overlook."""
    type_face = font("SourceSansProBold", size)
    _, top, _, bottom = type_face.getbbox(text, anchor="ms")
    strip = Image.new("L", (dots, round(bottom - top) + size), 255)
    half = min(width_of(text, type_face) + 2 * size, dots - 2 * MARGIN) / 2
    pen = ImageDraw.Draw(strip)
    box = (dots / 2 - half, 0, dots / 2 + half, strip.height - 1)
    pen.rounded_rectangle(box, radius=strip.height / 2, fill=0)
    pen.text((dots / 2, (strip.height - bottom - top) / 2), text, fill=255, font=type_face, anchor="ms")
    return inked(strip)


def _qr(dots: Dots, code: str) -> Raster:
    """The code's symbol with its quiet border; each row of modules is drawn once and repeated."""
    matrix = qr_matrix(code)
    module = module_dots(dots, len(matrix))
    border = Raster.blank(dots, QUIET_MODULES * module)
    right = (dots - len(matrix) * module + 1) // 2
    ink, paper = "1" * module, "0" * module
    lines = [int("".join([ink if dark else paper for dark in line]), 2) << right for line in matrix]
    rows = b"".join([line.to_bytes(border.row_bytes, "big") * module for line in lines])
    return Raster.stacked([border, Raster(dots, rows), border])


def _rule(dots: int) -> Raster:
    """Two rows of ink between the margins."""
    row = ((1 << dots - 2 * MARGIN) - 1) << MARGIN
    return Raster(dots, row.to_bytes(dots // 8, "big") * 2)
