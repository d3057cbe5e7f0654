"""A slip that shows whether paper, width and print head fit: edges, millimetres, dots, a code."""

from PIL import Image, ImageDraw, ImageOps

from shared.printing.encoder import DOTS_PER_MM
from shared.printing.paragraph import Weight, font, inked, paragraph
from shared.printing.raster import Raster
from shared.printing.slip import MARGIN, WIDTHS, Dots
from shared.qr import qr_image

TICKS = {10: 40, 5: 28, 1: 16}
"""How long the tick of each tenth, fifth and single millimetre is, in dots."""
FINE_DOTS = (1, 2, 3, 4)
CODE = "PST-PRINTER-0123456789"
EDGES = "Kedua garis tepi harus terlihat utuh. Angka: milimeter dari tepi kiri; bandingkan dengan penggaris."
FINE = "Garis 1, 2, 3, dan 4 titik: harus terpisah dan hitam merata."
SCAN = "Kode ini harus terbaca oleh pemindai."


def draw_ruler(office: str, dots: Dots, printer: str) -> Raster:
    """The test slip, exactly `dots` wide; fewer dots in the printer cut its right edge."""
    size = 22 + dots // 72

    def text(words: str, weight: Weight = "SourceSansPro", size: int = size) -> Image.Image:
        return paragraph(dots, dots - 2 * MARGIN, words, weight, size).picture()

    strips = [
        _blank(dots, 24),
        text(office, "SourceSansProBold", size + 4),
        text(f"{printer} · {dots} titik"),
        _blank(dots, 16),
        _ruler(dots),
        text(EDGES),
        _blank(dots, 16),
        _widths(dots),
        _blank(dots, 16),
        _fine(dots),
        text(FINE),
        _blank(dots, 16),
        _code(dots),
        text(SCAN),
        _blank(dots, 24),
    ]
    paper = Image.new("L", (dots, sum(strip.height for strip in strips)), 255)
    top = 0
    for strip in strips:
        paper.paste(strip, (0, top))
        top += strip.height
    pen = ImageDraw.Draw(paper)
    for left in (0, dots - 2):
        pen.rectangle((left, 0, left + 1, paper.height - 1), fill=0)
    return inked(paper)


def _blank(dots: int, height: int) -> Image.Image:
    return Image.new("L", (dots, height), 255)


def _ruler(dots: int) -> Image.Image:
    """Millimetres from the left edge."""
    strip = _blank(dots, 76)
    pen = ImageDraw.Draw(strip)
    for mm in range(dots // DOTS_PER_MM + 1):
        length = next(length for step, length in TICKS.items() if mm % step == 0)
        pen.line((mm * DOTS_PER_MM, 0, mm * DOTS_PER_MM, length - 1), fill=0)
        if mm % 10 == 0 and mm:
            number = font("SourceSansPro", 24)
            pen.text((mm * DOTS_PER_MM, 70), str(mm), fill=0, font=number, anchor="ms")
    return strip


def _widths(dots: int) -> Image.Image:
    """A mark where each kind of paper ends."""
    strip = _blank(dots, 40)
    pen = ImageDraw.Draw(strip)
    for width in (width for width in WIDTHS if width <= dots):
        pen.line((width - 1, 0, width - 1, 39), fill=0, width=2)
        pen.text((width - 10, 30), str(width), fill=0, font=font("SourceSansPro", 24), anchor="rs")
    return strip


def _fine(dots: int) -> Image.Image:
    """Lines of one to four dots with gaps of the same, over the whole width."""
    strip = _blank(dots, 24 * len(FINE_DOTS))
    pen = ImageDraw.Draw(strip)
    for place, width in enumerate(FINE_DOTS):
        for left in range(0, dots, 2 * width):
            pen.rectangle((left, place * 24, left + width - 1, place * 24 + 19), fill=0)
    return strip


def _code(dots: int) -> Image.Image:
    symbol = qr_image(CODE, module_px=1)
    printed = ImageOps.scale(symbol, max(4, dots // 3 // symbol.width), Image.Resampling.NEAREST)
    strip = _blank(dots, printed.height)
    strip.paste(printed, ((dots - printed.width) // 2, 0))
    return strip
