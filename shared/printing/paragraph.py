"""Text for paper: cleaned, wrapped into even lines and drawn centred, never clipped."""

from functools import cache, lru_cache
from math import ceil
from typing import Literal

import font_source_sans_pro
from PIL import Image, ImageDraw, ImageFont

from shared.domain.plain_text import one_line
from shared.printing.raster import Raster

Weight = Literal["SourceSansPro", "SourceSansProSemibold", "SourceSansProBold"]

STRIPS = 64
"""Drawn texts that are kept, for most of a slip stands on the next one too: 9 ms. Some 3 kB each."""
LINE_HEIGHT = 1.26
BASELINE = 0.98
"""Where the base line stands below a line's top; both in sizes of the type."""
INK_BELOW = 150
"""Grey levels below this become ink: a little more than half, since thin strokes fade on heat paper."""
_INK_OR_PAPER = [0] * INK_BELOW + [255] * (256 - INK_BELOW)


@lru_cache(maxsize=STRIPS)
def paragraph(dots: int, room: int, text: str, weight: Weight, size: int) -> Raster:
    """A strip, `dots` wide, with `text` centred in lines of at most `room` dots; kept for the next slip."""
    type_face = font(weight, size)
    lines = _evened(one_line(text), type_face, room)
    line_height = round(size * LINE_HEIGHT)
    strip = Image.new("L", (dots, line_height * len(lines)), 255)
    pen = ImageDraw.Draw(strip)
    for place, line in enumerate(lines):
        pen.text(
            (dots / 2, place * line_height + round(size * BASELINE)),
            line,
            fill=0,
            font=type_face,
            anchor="ms",
        )
    return inked(strip)


def inked(strip: Image.Image) -> Raster:
    """Grey levels turned into ink or paper."""
    return Raster.of(strip.point(_INK_OR_PAPER, mode="1"))


def width_of(text: str, type_face: ImageFont.FreeTypeFont) -> float:
    """The dots that a line covers, ink or advance, whichever is wider."""
    left, _, right, _ = type_face.getbbox(text)
    return max(right - left, type_face.getlength(text))


@cache
def font(weight: Weight, size: int) -> ImageFont.FreeTypeFont:
    """One weight of the house's typeface; the basic layout sets the same lines on every machine."""
    file = font_source_sans_pro.font_files_ttf[weight]
    return ImageFont.truetype(file, size, layout_engine=ImageFont.Layout.BASIC)


def _evened(text: str, type_face: ImageFont.FreeTypeFont, room: int) -> list[str]:
    """As few lines as possible, and these about equally long: no word is left alone at the end."""
    if width_of(text, type_face) <= room:
        return [text]
    lines = _wrapped(text, type_face, room)
    longest_word = max(ceil(width_of(word, type_face)) for word in text.split(" "))
    narrow, wide = min(longest_word, room) - 1, room
    while wide - narrow > 1:
        middle = (narrow + wide) // 2
        if len(_wrapped(text, type_face, middle)) == len(lines):
            wide = middle
        else:
            narrow = middle
    return _wrapped(text, type_face, wide)


def _wrapped(text: str, type_face: ImageFont.FreeTypeFont, room: int) -> list[str]:
    """`text` in lines that fit into `room`; a word that is too long by itself is broken."""
    lines = [""]
    for word in text.split(" "):
        joined = f"{lines[-1]} {word}".strip()
        if width_of(joined, type_face) <= room:
            lines[-1] = joined
            continue
        if lines[-1]:
            lines.append("")
        for character in word:
            if lines[-1] and width_of(lines[-1] + character, type_face) > room:
                lines.append("")
            lines[-1] += character
    return lines
