"""The letters and QR codes that a virtual printer makes by itself: lines of text in, strips of paper out."""

import re
from dataclasses import dataclass, field

from PIL import Image, ImageDraw, ImageOps

from shared.printing.paragraph import font
from shared.printing.typed_slip import LETTER_DOTS, LINE_DOTS
from shared.qr import qr_image

TEXT = re.compile(rb"[\n\x20-\x7e]+")
ALIGN, BOLD, SIZE, INVERT = b"\x1ba", b"\x1bE", b"\x1d!", b"\x1dB"
STYLES = (ALIGN, BOLD, SIZE, INVERT)
"""Each is followed by one byte."""
SYMBOL = b"\x1d(k"
MODULE_SIZE, KEEP, PRINT = 67, 80, 81
QR, CENTRED = 49, 1
DOTS_OF_COLUMNS = 576
"""The paper is wide: what is centred stands in its middle."""


@dataclass
class TypeHead:
    """How it types now: since the reset, or since a command said otherwise. `lines` is what it has typed."""

    dots: int = DOTS_OF_COLUMNS
    lines: list[str] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)
    _style: dict[bytes, int] = field(default_factory=dict)
    _line: str = ""
    _module: int = 3
    _kept: str = ""

    @property
    def unfinished(self) -> bool:
        """Whether a line was begun and not fed: it is not on the paper."""
        return bool(self._line)

    def reset(self) -> None:
        """As after ESC @: usual letters on the left, what was not fed is dropped."""
        self._style, self._line = {}, ""

    def set(self, style: bytes, value: int) -> None:
        """One of STYLES, from here on."""
        self._style[style] = value

    def type(self, text: bytes) -> list[Image.Image]:
        """One strip for each line that ends."""
        *ended, rest = (self._line + text.decode("ascii")).split("\n")
        self._line = rest
        self.lines += [line.strip() for line in ended if line.strip()]
        return [self._typed(line) for line in ended]

    def symbol(self, content: bytes) -> Image.Image | None:
        """GS ( k: a strip where a QR symbol is printed. ValueError for what is none."""
        kind, function, values = content[0], content[1], content[2:]
        if kind != QR:
            raise ValueError("only QR symbols are known")
        if function == MODULE_SIZE:
            self._module = values[0]
        elif function == KEEP:
            self._kept = values[1:].decode("ascii")
        elif function == PRINT:
            self.codes.append(self._kept)
            return self._placed(qr_image(self._kept, self._module, quiet_modules=0))
        return None

    def _typed(self, line: str) -> Image.Image:
        """Letters in cells; ValueError where the paper is too narrow for them."""
        size = self._style.get(SIZE, 0)
        wide, high = (size >> 4) + 1, (size & 0b111) + 1
        across, down = LETTER_DOTS
        if len(line) * across * wide > self.dots:
            raise ValueError("a line is longer than the paper is wide")
        cells = Image.new("L", (max(1, len(line)) * across, down), 255)
        face = font("SourceSansProBold" if self._style.get(BOLD) else "SourceSansPro", down - 4)
        pen = ImageDraw.Draw(cells)
        for place, letter in enumerate(line):
            pen.text(((place + 0.5) * across, down - 6), letter, fill=0, font=face, anchor="ms")
        if self._style.get(INVERT):
            cells = ImageOps.invert(cells)
        larger = cells.resize((cells.width * wide, cells.height * high), Image.Resampling.NEAREST)
        ink = larger.point([0] * 128 + [255] * 128, mode="1")
        strip = self._placed(ink) if line else Image.new("1", (self.dots, 1), 255)
        return ImageOps.pad(strip, (self.dots, max(strip.height, LINE_DOTS)), color=255, centering=(0, 0))

    def _placed(self, ink: Image.Image) -> Image.Image:
        left = (self.dots - ink.width) // 2 if self._style.get(ALIGN) == CENTRED else 0
        strip = Image.new("1", (self.dots, ink.height), 255)
        strip.paste(ink, (left, 0))
        return strip
