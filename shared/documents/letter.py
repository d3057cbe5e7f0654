"""The letter that a head signs: letterhead, particulars, body, signature, copies."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from xml.sax.saxutils import escape

from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    KeepTogether,
    NextPageTemplate,
    PageTemplate,
    Spacer,
    Table,
    TableStyle,
)

from shared.documents.letter_text import LetterBody
from shared.documents.pieces import Cell, Rows, Words
from shared.documents.styles import (
    HEIGHT,
    LINE,
    MARGIN,
    QUIET,
    REGULAR,
    SEMIBOLD,
    WIDTH,
    draw_letterhead,
    text_style,
)
from shared.domain.indonesian_date import date_in_words
from shared.setting_sections import OfficeDetails

HEAD, FOOT, LATER_HEAD = 43 * mm, 18 * mm, 26 * mm
ROOM = WIDTH - 2 * MARGIN
LEAST_SIGNATURE, WIDEST_SIGNATURE = 70 * mm, 100 * mm
FIXED_SPACE = "\N{NO-BREAK SPACE}"
_STRONG = re.compile(r"\*\*(.+?)\*\*")
_ESCAPED = re.compile(r"\\([\\*])")
_KEPT = {"\\": "\x00", "*": "\x01"}
INK_ROOM, LEAST_INK_ROOM = 24 * mm, 20 * mm
"""Room for a signature in ink and the office's stamp."""
LOOSE, TIGHT = 1.0, 0.6
"""Shares of the usual gaps; the tight ones only where they save a page."""


@dataclass(frozen=True)
class LetterSheet:
    """Everything that a letter says; `identity` is empty where there is none."""

    number: str
    date: date
    nature: str
    enclosure: str
    subject: str
    place: str
    to: tuple[str, ...]
    body: LetterBody
    signer_title: str
    signer_name: str
    signer_nip: str
    copies: tuple[str, ...]
    office: OfficeDetails
    identity: str = ""

    @property
    def title(self) -> str:
        """What the file is called by readers and lists."""
        return f"{self.subject} {self.number}"


def letter_pdf(sheet: LetterSheet) -> bytes:
    """The letter as PDF; the same sheet makes the same bytes.

    Its gaps are drawn together where that saves a page, so that no page holds a few last lines only.
    """
    loose, document = _drawn(sheet, LOOSE)
    if not document.may_lose_a_page:
        return loose
    tight, shorter = _drawn(sheet, TIGHT)
    return tight if shorter.page < document.page else loose


class _Letter(BaseDocTemplate):
    """Remembers how much was drawn, so that nothing is laid out twice in vain."""

    def __init__(self, buffer: BytesIO, sheet: LetterSheet) -> None:
        super().__init__(buffer, invariant=1, title=sheet.title, author=sheet.office.name, lang="id")
        self._words = 0.0  # how high they are, without the gaps

    @property
    def may_lose_a_page(self) -> bool:
        """Whether the words would fit into one page less if there were no gaps at all."""
        fewer = self.page - 1
        if not fewer:
            return False
        room = (HEIGHT - HEAD - FOOT) + (fewer - 1) * (HEIGHT - LATER_HEAD - FOOT)
        return self._words - (INK_ROOM - LEAST_INK_ROOM) <= room

    def afterFlowable(self, flowable: Flowable) -> None:
        if isinstance(flowable, Words | Rows):
            self._words += flowable.height
        elif isinstance(flowable, Table):
            self._words += flowable._height  # type: ignore[attr-defined]  # wrapping it once more costs 1 ms


def _drawn(sheet: LetterSheet, share: float) -> tuple[bytes, _Letter]:
    buffer = BytesIO()
    document = _Letter(buffer, sheet)
    first = Frame(MARGIN, FOOT, ROOM, HEIGHT - HEAD - FOOT, 0, 0, 0, 0)
    later = Frame(MARGIN, FOOT, ROOM, HEIGHT - LATER_HEAD - FOOT, 0, 0, 0, 0)
    document.addPageTemplates(
        [
            PageTemplate("first", [first], onPage=lambda canvas, _: _first_page(canvas, sheet)),
            PageTemplate("later", [later], onPage=lambda canvas, _: _later_page(canvas, sheet)),
        ]
    )
    document.build([NextPageTemplate("later"), *_story(sheet, share)])
    return buffer.getvalue(), document


def _story(sheet: LetterSheet, share: float) -> list[Flowable]:
    def gap(height_mm: float) -> Spacer:
        return Spacer(0, height_mm * mm * share)

    *before, last = [_paragraph(text, sheet.identity) for text in sheet.body.paragraphs]
    rows = _points(sheet.body.points, sheet.identity)
    box = [gap(1), _identity(sheet.identity), gap(4)] if sheet.identity else []
    story: list[Flowable] = [_particulars(sheet), gap(6), _addressee(sheet), gap(5), *before]
    # The box stands under the verdict; a lone paragraph is verdict and lead-in at once.
    if before:
        story += box
    # The sentence that leads to the points never stands alone at the foot of a page.
    story.append(KeepTogether([last, *rows[:1]]))
    story += rows[1:-1]
    ending: list[Flowable] = [*rows[1:][-1:], *([] if before else box), gap(3)]
    if sheet.body.closing:
        ending.append(_paragraph(sheet.body.closing, sheet.identity))
    # A signature never stands alone on a page: the last duty and the closing words go with it.
    story.append(
        KeepTogether([*ending, gap(5), _signature(sheet, INK_ROOM if share == LOOSE else LEAST_INK_ROOM)])
    )
    if sheet.copies:
        story += [gap(6), KeepTogether(_copies(sheet.copies))]
    return story


def _particulars(sheet: LetterSheet) -> Rows:
    lines = (
        ("Nomor", sheet.number),
        ("Sifat", sheet.nature),
        ("Lampiran", sheet.enclosure),
        ("Hal", sheet.subject),
    )
    day = Words(escape(f"{sheet.place}, {date_in_words(sheet.date)}"), text_style("right"))
    # The date stands beside the number alone: a long subject has the whole line.
    return Rows(
        [
            [*_particular(*lines[0], ROOM - 24 * mm - 50 * mm), (50 * mm, day)],
            *(_particular(*line, ROOM - 24 * mm) for line in lines[1:]),
        ]
    )


def _particular(name: str, value: str, wide: float) -> list[Cell]:
    return [(20 * mm, _plain(name)), (4 * mm, _plain(":")), (wide, _plain(value))]


def _addressee(sheet: LetterSheet) -> Rows:
    words = ("Yth.", *[""] * (len(sheet.to) - 1))
    return Rows(
        [
            [(11 * mm, _plain(word)), (ROOM / 2 + 20 * mm, _plain(line))]
            for word, line in zip(words, sheet.to, strict=True)
        ]
    )


def _points(points: Sequence[str], identity: str) -> list[Flowable]:
    return [
        Words(_lines(text, identity), text_style("point"), bulletText=f"{number}.")
        for number, text in enumerate(points, 1)
    ]


def _identity(identity: str) -> Table:
    words = Words("Identitas Rekomendasi", text_style("centred"))
    box = Table([[words], [Words(escape(identity), text_style("identity"))]], colWidths=[84 * mm])
    box.setStyle(
        TableStyle(
            [
                ("BOX", (0, 0), (-1, -1), 0.7, LINE),
                ("TOPPADDING", (0, 0), (-1, 0), 5),
                ("BOTTOMPADDING", (0, 0), (-1, 0), 0),
                ("TOPPADDING", (0, 1), (-1, 1), 1),
                ("BOTTOMPADDING", (0, 1), (-1, 1), 7),
            ]
        )
    )
    return box


def _signature(sheet: LetterSheet, ink_room: float) -> Rows:
    title, number = f"{sheet.signer_title},", f"NIP {sheet.signer_nip}"
    name, _, degrees = sheet.signer_name.partition(", ")
    whole = f"{name}, {degrees}" if degrees else name
    needed = max(stringWidth(title, REGULAR, 11), stringWidth(whole, SEMIBOLD, 11)) + 1
    wide = min(max(needed, LEAST_SIGNATURE), WIDEST_SIGNATURE)
    # Where name and degrees do not fit into one line, the degrees have one of their own.
    if degrees and needed > wide:
        whole = f"{name},\n{degrees}"
    lines = [_plain(title), Spacer(0, ink_room), Words(f"<b>{_broken(whole)}</b>", text_style("body"))]
    if sheet.signer_nip:
        lines.append(_plain(number))
    return Rows([[(wide, line)] for line in lines], on_the_right=True)


def _copies(copies: Sequence[str]) -> list[Flowable]:
    head = Words("Tembusan:", text_style("small"))
    lines = [Words(f"{number}. {escape(copy)}", text_style("small")) for number, copy in enumerate(copies, 1)]
    return [head, *lines]


def _first_page(canvas: Canvas, sheet: LetterSheet) -> None:
    draw_letterhead(canvas, sheet.office)


def _later_page(canvas: Canvas, sheet: LetterSheet) -> None:
    top = HEIGHT - 17 * mm
    canvas.setFont(REGULAR, 9)
    canvas.setFillColor(QUIET)
    canvas.drawString(MARGIN, top, f"{sheet.office.name} · {sheet.number}")
    canvas.drawRightString(WIDTH - MARGIN, top, f"Halaman {canvas.getPageNumber()}")
    canvas.setStrokeColor(LINE)
    canvas.setLineWidth(0.4)
    canvas.line(MARGIN, top - 2.5 * mm, WIDTH - MARGIN, top - 2.5 * mm)


def _paragraph(text: str, identity: str) -> Words:
    return Words(_lines(text, identity), text_style("paragraph"))


def _plain(text: str) -> Words:
    return Words(escape(text), text_style("body"))


def _lines(text: str, identity: str) -> str:
    """`**words**` set bold, `\\*` a star, line breaks kept; anything else is plain text.

    The identity is not parted from the word before it.
    """
    kept = _ESCAPED.sub(lambda found: _KEPT[found[1]], text)
    if identity:
        kept = kept.replace(f" {identity}", f"{FIXED_SPACE}{identity}")
    bold = _STRONG.sub(r"<b>\1</b>", _broken(kept))
    for sign, place in _KEPT.items():
        bold = bold.replace(place, sign)
    return bold


def _broken(text: str) -> str:
    return escape(text).replace("\n", "<br/>")
