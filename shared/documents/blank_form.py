"""The empty form: to be filled in by pen, or on a screen as a fillable PDF (AcroForm).

A field is called by its address (`judul_kegiatan`, `alamat_instansi.email`,
`variabel_yang_dikumpulkan[1].nama`), a choice by question and value (`metode_pengumpulan_data=WAWANCARA`).
"""

from io import BytesIO
from xml.sax.saxutils import escape

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)

from shared.documents.form_tables import GRID
from shared.documents.pen_fields import PenChoice, PenLine
from shared.documents.styles import BAND, HEIGHT, LINE, WIDTH, draw_foot, draw_letterhead, text_style
from shared.domain.form import Block, Form, Option, Question, QuestionType, text_in
from shared.settings import OfficeDetails

MARGIN = 18 * mm
ROOM = WIDTH - 2 * MARGIN
NUMBER, LABEL = 13 * mm, 60 * mm
ANSWER = ROOM - NUMBER - LABEL
LINE_HIGH, TEXT_HIGH, CELL_HIGH = 7 * mm, 34 * mm, 8 * mm
EMPTY_ROWS = {"variabel_yang_dikumpulkan": 8}
FEW_ROWS = 5
LONG_LINE = 300
HOW = (
    "Cara mengisi: tulis dengan huruf cetak, atau isi berkas PDF ini di komputer. Beri tanda pada kotak "
    "pilihan. Bagian bertanda * perlu diisi. Bila ada yang belum jelas, petugas kami siap membantu."
)


def blank_form_pdf(form: Form, *, addressee: tuple[str, ...], office: OfficeDetails) -> bytes:
    """The empty form as PDF; the same form makes the same bytes."""
    buffer = BytesIO()
    document = BaseDocTemplate(buffer, invariant=1, title=text_in(form.title, "id"), lang="id")
    first = Frame(MARGIN, 20 * mm, ROOM, HEIGHT - 64 * mm, 0, 0, 0, 0)
    later = Frame(MARGIN, 20 * mm, ROOM, HEIGHT - 36 * mm, 0, 0, 0, 0)

    def foot(canvas: Canvas, _: BaseDocTemplate) -> None:
        place = f"Halaman {canvas.getPageNumber()}"
        draw_foot(canvas, f"{text_in(form.title, 'id')} · {office.name}", place, margin=MARGIN)

    def head(canvas: Canvas, template: BaseDocTemplate) -> None:
        draw_letterhead(canvas, office, margin=MARGIN)
        foot(canvas, template)

    document.addPageTemplates(
        [
            PageTemplate("first", [first], onPage=head, autoNextPageTemplate="later"),
            PageTemplate("later", [later], onPage=foot),
        ]
    )
    story: list[Flowable] = [
        Paragraph(escape(text_in(form.title, "id").upper()), text_style("title")),
        Spacer(0, 3 * mm),
        Paragraph("Ditujukan kepada:", text_style("quiet")),
        *(Paragraph(escape(line), text_style("answer")) for line in addressee),
        Spacer(0, 2 * mm),
        Paragraph(HOW, text_style("small")),
        Spacer(0, 4 * mm),
    ]
    for block in form.blocks:
        story += _block(block)
    document.build(story)
    return buffer.getvalue()


def _block(block: Block) -> list[Flowable]:
    title = text_in(block.title, "id")
    words = f"BLOK {block.number}. {title}" if block.number else title.upper()
    hint = text_in(block.instruction, "id")
    text = f"{escape(words)} <font size=8.5>({escape(hint)})</font>" if hint else escape(words)
    band = Table([[Paragraph(text, text_style("band"))]], colWidths=[ROOM])
    band.setStyle(TableStyle([("BACKGROUND", (0, 0), (-1, -1), BAND)]))
    band.keepWithNext = True
    asked = [question for question in block.questions if not question.stored_with]
    return [band, *(part for question in asked for part in _question(question)), Spacer(0, 4 * mm)]


def _question(question: Question) -> list[Flowable]:
    number = Paragraph(escape(question.number), text_style("label"))
    label = Paragraph(_label(question), text_style("label"))
    if question.type is QuestionType.TABLE:
        head = Table([[number, label]], colWidths=[NUMBER, ROOM - NUMBER])
        head.setStyle(_ROW)
        head.keepWithNext = True
        return [head, _schedule(question) if question.rows else _rows(question), Spacer(0, 2 * mm)]
    if question.type is QuestionType.GROUP:
        head = Table([[number, label]], colWidths=[NUMBER, ROOM - NUMBER])
        head.setStyle(_ROW)
        head.keepWithNext = True
        rows = [
            ["", Paragraph(_label(field), text_style("answer")), _field(field, f"{question.id}.{field.id}")]
            for field in question.fields
        ]
        table = Table(rows, colWidths=[NUMBER, LABEL, ANSWER])
        table.setStyle(_PLAIN)
        return [head, table]
    row = Table([[number, label, _field(question, question.id)]], colWidths=[NUMBER, LABEL, ANSWER])
    row.setStyle(_ROW)
    return [row]


def _label(question: Question) -> str:
    needed = " *" if question.required and question.filled_by == "applicant" else ""
    return escape(text_in(question.label, "id") + needed)


def _field(question: Question, address: str) -> list[Flowable]:
    if question.type in (QuestionType.SINGLE, QuestionType.MULTI):
        return [_choice(address, option) for option in question.options]
    if question.type is QuestionType.FILE:
        return [Paragraph("[&nbsp;&nbsp;] terlampir", text_style("answer"))]
    long = question.type is QuestionType.TEXTAREA and question.min_words
    high = TEXT_HIGH if long else LINE_HIGH if (question.max_length or 0) < LONG_LINE else 2 * LINE_HIGH
    return [PenLine(address, ANSWER - 4, high, words=text_in(question.label, "id"))]


def _choice(address: str, option: Option) -> PenChoice:
    label = text_in(option.label, "id")
    code = f"{option.code}. " if option.code is not None else ""
    return PenChoice(f"{address}={option.value}", code + label, long_line=bool(option.other_text))


def _rows(question: Question) -> Table:
    part = (ROOM - 9 * mm) / len(question.columns)
    head = [Paragraph("No.", text_style("label"))]
    head += [Paragraph(_label(column), text_style("label")) for column in question.columns]
    lines = [
        [
            Paragraph(str(number), text_style("answer")),
            *(
                PenLine(f"{question.id}[{number}].{column.id}", part - 6, CELL_HIGH, bare=True)
                for column in question.columns
            ),
        ]
        for number in range(1, EMPTY_ROWS.get(question.id, FEW_ROWS) + 1)
    ]
    table = Table([head, *lines], colWidths=[9 * mm, *[part] * len(question.columns)], repeatRows=1)
    table.setStyle(_GRID)
    return table


def _schedule(question: Question) -> Table:
    part = ROOM * 0.25
    lines: list[list[Flowable | str]] = [
        [
            Paragraph("Tahap", text_style("label")),
            *(Paragraph(_label(column), text_style("label")) for column in question.columns),
        ]
    ]
    heading = ""
    for row in question.rows:
        above = text_in(row.heading, "id")
        if above != heading:
            heading = above
            lines.append([Paragraph(escape(above), text_style("label")), "", ""])
        fields = [
            PenLine(f"{question.id}.{row.id}[1].{column.id}", part - 6, LINE_HIGH, bare=True)
            for column in question.columns
        ]
        lines.append([Paragraph(escape(text_in(row.label, "id")), text_style("answer")), *fields])
    table = Table(lines, colWidths=[ROOM - 2 * part, part, part], repeatRows=1)
    table.setStyle(_GRID)
    return table


_PLAIN = TableStyle(GRID)
_ROW = TableStyle([*GRID, ("LINEABOVE", (0, 0), (-1, 0), 0.3, LINE)])
_GRID = TableStyle([*GRID, ("GRID", (0, 0), (-1, -1), 0.4, LINE), ("BACKGROUND", (0, 0), (-1, 0), BAND)])
