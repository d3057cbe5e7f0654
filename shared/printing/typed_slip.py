"""The paper slip of a ticket in the printer's own letters and its own QR code, for slow lines.

A drawn slip is 46 to 74 kB: 4.0 to 6.4 s on a serial line at 115,200 baud. This one says the same in 0.44 kB:
0.04 s, and 0.5 s at 9,600 baud.
"""

import textwrap
import unicodedata
from typing import TYPE_CHECKING

from shared.domain.code import shown_code
from shared.domain.plain_text import one_line
from shared.printing.encoder import CUT_FEED_DOTS
from shared.printing.slip import Dots, module_dots
from shared.printing.slip_content import Slip
from shared.printing.slip_texts import TEXTS, written_date, written_time, written_wait
from shared.qr import qr_matrix

if TYPE_CHECKING:
    from escpos.printer import Dummy

LETTER_DOTS = (12, 24)
"""Width and height of one letter: font A of every printer."""
LINE_DOTS = 34
"""One line feed after a reset: 1/6 inch at 203 dots per inch."""
LARGEST = 8
"""So many times as wide and as high a letter can be."""
WRITTEN_AS = str.maketrans({"–": "-", "—": "-", "‘": "'", "’": "'", "“": '"', "”": '"', "·": "-", "•": "-"})
FIRST, LAST = " ", "~"


def type_slip(slip: Slip, dots: Dots) -> tuple[bytes, int]:
    """The slip as bytes, and how many dots of paper it takes with the feed to the cutter.

    What is printed are characters from blank to tilde alone: they are no command, and the same in every code
    page. ValueError where the code has others, or is too long for a QR symbol on this paper.
    """
    texts = TEXTS[slip.language]
    paper = _Paper(dots)
    paper.say(slip.office, bold=True)
    paper.say(slip.unit)
    paper.feed()
    paper.say(slip.service, bold=True)
    paper.say(texts["number"])
    paper.feed()
    paper.say_large(slip.label)
    paper.feed()
    if slip.copy > 1:
        paper.say(f" {texts['copy'].format(copy=slip.copy)} ", inverted=True)
        paper.feed()
    paper.say(written_wait(slip.waiting, slip.language))
    paper.feed()
    paper.show_code(slip.code)
    paper.feed()
    paper.say(shown_code(one_line(slip.code)), bold=True)
    paper.say(texts["help"])
    paper.feed()
    paper.say(written_date(slip.taken_at, slip.language))
    paper.say(written_time(slip.taken_at, slip.language))
    return paper.cut()


def letters(text: str) -> str:
    """The text in characters that no printer takes for anything else: an é is an e, a Σ a question mark."""
    apart = unicodedata.normalize("NFKD", one_line(text).translate(WRITTEN_AS))
    plain = (letter for letter in apart if not unicodedata.combining(letter))
    return "".join(letter if FIRST <= letter <= LAST else "?" for letter in plain)


class _Paper:
    """What was said to the printer, by python-escpos' own words."""

    def __init__(self, dots: Dots) -> None:
        self._dots, self._rows = dots, CUT_FEED_DOTS
        self._columns = dots // LETTER_DOTS[0]
        self._printer = _printer()
        self._printer.hw("INIT")
        self._printer.set(align="center")

    def say(self, text: str, *, bold: bool = False, inverted: bool = False) -> None:
        """Lines of usual letters, wrapped."""
        self._printer.set(bold=bold, invert=inverted)
        for line in textwrap.wrap(letters(text), self._columns, drop_whitespace=not inverted):
            self._line(line)
        self._printer.set(bold=False, invert=False)

    def say_large(self, text: str) -> None:
        """One line as large as the paper is wide; a text too long for one is wrapped."""
        times = max(1, min(LARGEST, self._columns // max(1, len(letters(text)))))
        self._printer.set(custom_size=True, width=times, height=times, bold=True)
        for line in textwrap.wrap(letters(text), self._columns // times):
            self._line(line, rows=times * LETTER_DOTS[1])
        self._printer.set(custom_size=True, width=1, height=1, bold=False)

    def feed(self) -> None:
        """An empty line."""
        self._line("")

    def show_code(self, code: str) -> None:
        """A QR symbol that the printer makes by itself."""
        from escpos.constants import QR_ECLEVEL_M

        if not code.isascii() or not code.isprintable():
            raise ValueError("a code that a printer makes into a QR symbol is of plain letters")
        side = len(qr_matrix(code))
        size = module_dots(self._dots, side)
        self._printer.qr(code, ec=QR_ECLEVEL_M, size=size, native=True)
        self._rows += side * size

    def cut(self) -> tuple[bytes, int]:
        """Feed past the cutter and cut; all that was said, and the rows it takes."""
        self._printer.cut(mode="PART")
        return self._printer.output, self._rows

    def _line(self, line: str, *, rows: int = 0) -> None:
        self._printer.textln(line)
        self._rows += max(rows, LINE_DOTS)


def _printer() -> "Dummy":
    from escpos.printer import Dummy  # 0.4 s, only where paper is really wanted

    # One code page, never switched: what is printed is the same in all of them.
    return Dummy(magic_encode_args={"encoding": "CP437", "disabled": True})
