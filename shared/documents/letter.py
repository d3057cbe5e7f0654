"""The letter that a head signs: letterhead, particulars, body, signature, copies."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from xml.sax.saxutils import escape

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    KeepTogether,
    NextPageTemplate,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)

from shared.documents.letter_text import LetterBody
from shared.documents.styles import (
    HEIGHT,
    LINE,
    MARGIN,
    QUIET,
    REGULAR,
    WIDTH,
    draw_letterhead,
    text_style,
)
from shared.domain.indonesian_date import date_in_words
from shared.settings import OfficeDetails

HEAD, FOOT, LATER_HEAD = 43 * mm, 18 * mm, 26 * mm
ROOM = WIDTH - 2 * MARGIN
SIGNATURE = 74 * mm
_STRONG = re.compile(r"\*\*(.+?)\*\*")
INK_ROOM = 24 * mm
"""Room for a signature in ink and the office's stamp."""


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


def letter_pdf(sheet: LetterSheet) -> bytes:
    """The letter as PDF; the same sheet makes the same bytes."""
    buffer = BytesIO()
    document = BaseDocTemplate(
        buffer,
        invariant=1,
        title=f"{sheet.subject} {sheet.number}",
        author=sheet.office.name,
        lang="id",
    )
    first = Frame(MARGIN, FOOT, ROOM, HEIGHT - HEAD - FOOT, 0, 0, 0, 0)
    later = Frame(MARGIN, FOOT, ROOM, HEIGHT - LATER_HEAD - FOOT, 0, 0, 0, 0)
    document.addPageTemplates(
        [
            PageTemplate("first", [first], onPage=lambda canvas, _: _first_page(canvas, sheet)),
            PageTemplate("later", [later], onPage=lambda canvas, _: _later_page(canvas, sheet)),
        ]
    )
    document.build([NextPageTemplate("later"), *_story(sheet)])
    return buffer.getvalue()


def _story(sheet: LetterSheet) -> list[Flowable]:
    *before, last = [_paragraph(text) for text in sheet.body.paragraphs]
    points = _points(sheet.body.points)
    story: list[Flowable] = [_particulars(sheet), Spacer(0, 6 * mm), _addressee(sheet), Spacer(0, 5 * mm)]
    story += before
    # The sentence that leads to the points never stands alone at the foot of a page.
    story.append(KeepTogether([last, *points[:1]]))
    story += points[1:]
    if sheet.identity:
        story += [Spacer(0, 2 * mm), _identity(sheet.identity), Spacer(0, 2 * mm)]
    ending: list[Flowable] = [Spacer(0, 3 * mm)]
    if sheet.body.closing:
        ending.append(_paragraph(sheet.body.closing))
    ending += [Spacer(0, 5 * mm), _signature(sheet)]
    if sheet.copies:
        ending += [Spacer(0, 7 * mm), *_copies(sheet.copies)]
    # Neither a signature nor the copies are ever alone on a page: the closing words go with them.
    story.append(KeepTogether(ending))
    return story


def _particulars(sheet: LetterSheet) -> Table:
    lines = (
        ("Nomor", sheet.number),
        ("Sifat", sheet.nature),
        ("Lampiran", sheet.enclosure),
        ("Hal", sheet.subject),
    )
    day = Paragraph(escape(f"{sheet.place}, {date_in_words(sheet.date)}"), text_style("right"))
    rows = [
        [_plain(name), _plain(":"), _plain(value), day if place == 0 else ""]
        for place, (name, value) in enumerate(lines)
    ]
    table = Table(rows, colWidths=[20 * mm, 4 * mm, ROOM - 24 * mm - 50 * mm, 50 * mm], hAlign="LEFT")
    table.setStyle(_TIGHT)
    return table


def _addressee(sheet: LetterSheet) -> Table:
    first, *others = sheet.to
    lines = [[_plain("Yth."), _plain(first)], *([_plain(""), _plain(line)] for line in others)]
    table = Table(lines, colWidths=[11 * mm, ROOM / 2 + 20 * mm], hAlign="LEFT")
    table.setStyle(_TIGHT)
    return table


def _points(points: Sequence[str]) -> list[Flowable]:
    rows: list[Flowable] = []
    for number, text in enumerate(points, 1):
        row = Table(
            [[_plain(f"{number}."), Paragraph(_lines(text), text_style("point"))]],
            colWidths=[8 * mm, ROOM - 8 * mm],
            hAlign="LEFT",
            splitInRow=1,
        )
        row.setStyle(_TIGHT)
        rows.append(row)
    return rows


def _identity(identity: str) -> Table:
    words = Paragraph("Identitas Rekomendasi", text_style("centred"))
    box = Table([[words], [Paragraph(escape(identity), text_style("identity"))]], colWidths=[84 * mm])
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


def _signature(sheet: LetterSheet) -> Table:
    lines: list[list[Flowable]] = [[_plain(f"{sheet.signer_title},")], [Spacer(0, INK_ROOM)]]
    lines.append([Paragraph(f"<b>{escape(sheet.signer_name)}</b>", text_style("body"))])
    if sheet.signer_nip:
        lines.append([_plain(f"NIP {sheet.signer_nip}")])
    table = Table(lines, colWidths=[SIGNATURE], hAlign="RIGHT")
    table.setStyle(_TIGHT)
    return table


def _copies(copies: Sequence[str]) -> list[Flowable]:
    head = Paragraph("Tembusan:", text_style("small"))
    lines = [
        Paragraph(f"{number}. {escape(copy)}", text_style("small")) for number, copy in enumerate(copies, 1)
    ]
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


def _paragraph(text: str) -> Paragraph:
    return Paragraph(_lines(text), text_style("justified"))


def _plain(text: str) -> Paragraph:
    return Paragraph(escape(text), text_style("body"))


def _lines(text: str) -> str:
    """Line breaks kept, `**words**` set bold; anything else is plain text."""
    return _STRONG.sub(r"<b>\1</b>", escape(text).replace("\n", "<br/>"))


_TIGHT = TableStyle(
    [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 0),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 1.5),
    ]
)
