"""The empty form: to be filled in by pen, or on a screen as a fillable PDF (AcroForm).

A field is called by its address (`judul_kegiatan`, `alamat_instansi.email`,
`variabel_yang_dikumpulkan[1].nama`). A question with one answer is one field whose value is the option's
value; where several may be chosen, each is a field of its own (`metode_pengumpulan_data=WAWANCARA`).
"""

from io import BytesIO
from xml.sax.saxutils import escape

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    KeepTogether,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)

from shared.documents.blank_fields import STAR, answer_place, choices_in_columns, in_columns
from shared.documents.blank_tables import room_hint, rows_to_fill, schedule_to_fill
from shared.documents.condition_words import condition_in_words
from shared.documents.form_tables import GRID, opening
from shared.documents.pen_fields import PenBox
from shared.documents.styles import BAND, HEIGHT, LINE, WIDTH, draw_foot, draw_letterhead, text_style
from shared.domain.form import Block, Form, Question, QuestionType, text_in
from shared.setting_sections import OfficeDetails

MARGIN = 18 * mm
ROOM = WIDTH - 2 * MARGIN
NUMBER, LABEL = 13 * mm, 60 * mm
ANSWER = ROOM - NUMBER - LABEL
SIGNATURE_HIGH = 28 * mm
SIGNED_AFTER = "nip_tanda_tangan"
"""The question after which the applicant signs."""
HOW = (
    "Cara mengisi: tulis dengan huruf cetak, atau isi berkas PDF ini di komputer. Lingkaran: pilih satu; "
    "kotak: boleh lebih dari satu. Bagian bertanda * selalu perlu diisi; bagian dengan keterangan “diisi "
    "bila …” hanya bila keterangannya sesuai. Bila ada yang belum jelas, petugas kami siap membantu."
)


def blank_form_pdf(form: Form, *, addressee: tuple[str, ...], office: OfficeDetails) -> bytes:
    """The empty form as PDF; the same form makes the same bytes."""
    buffer = BytesIO()
    document = BaseDocTemplate(buffer, invariant=1, title=text_in(form.title, "id"), lang="id")
    first = Frame(MARGIN, 18 * mm, ROOM, HEIGHT - 60 * mm, 0, 0, 0, 0)
    later = Frame(MARGIN, 18 * mm, ROOM, HEIGHT - 32 * mm, 0, 0, 0, 0)

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
        story += _block(form, block)
    document.build(story)
    return buffer.getvalue()


def _block(form: Form, block: Block) -> list[Flowable]:
    title = text_in(block.title, "id")
    words = f"BLOK {block.number}. {title}" if block.number else title.upper()
    hint = text_in(block.instruction, "id")
    if block.visible_when and not hint:
        hint = f"Diisi bila {condition_in_words(form, block.visible_when)}"
    text = f"{escape(words)} <font size=8.5>({escape(hint)})</font>" if hint else escape(words)
    band = Table([[Paragraph(text, text_style("band"))]], colWidths=[ROOM])
    band.setStyle(TableStyle([("BACKGROUND", (0, 0), (-1, -1), BAND)]))
    band.keepWithNext = True
    story: list[Flowable] = [band]
    for question in block.questions:
        if question.stored_with:
            continue
        always = not (block.visible_when or question.visible_when)
        story += [*_instruction(question), *_question(form, question, always=always)]
        if question.id == SIGNED_AFTER:
            # Whoever signs sees on the same page what the signature stands under.
            story = [KeepTogether([*story, _signature()])]
    return [*story, Spacer(0, 3 * mm)]


def _instruction(question: Question) -> list[Flowable]:
    words = text_in(question.instruction, "id")
    if not words:
        return []
    row = Table([["", Paragraph(escape(words), text_style("quiet"))]], colWidths=[NUMBER, ROOM - NUMBER])
    row.setStyle(_ROW)
    row.keepWithNext = True
    return [row]


def _question(form: Form, question: Question, *, always: bool) -> list[Flowable]:
    """`always` is whether every applicant has to look at it: only then a star says that it is needed."""
    label = [
        Paragraph(escape(question.number), text_style("label")),
        [Paragraph(_label(question, always=always), text_style("label")), *_hints(form, question)],
    ]
    if question.type is QuestionType.TABLE:
        if question.rows:
            return [_head(label), schedule_to_fill(question, ROOM), Spacer(0, 2 * mm)]
        table, first = (rows_to_fill(question, ROOM, always=always, count=count) for count in (None, 1))
        head = _head(label)
        head.keepWithNext = False
        return [*opening([head], table, first, ROOM), Spacer(0, 2 * mm)]
    if question.type is QuestionType.GROUP:
        return [_head(label), _fields(form, question, always=always)]
    if in_columns(question):
        table = Table([["", choices_in_columns(question, ROOM - NUMBER)]], colWidths=[NUMBER, ROOM - NUMBER])
        table.setStyle(_PLAIN)
        return [_head(label), table]
    row = Table(
        [[*label, answer_place(question, question.id, ANSWER - 6)]], colWidths=[NUMBER, LABEL, ANSWER]
    )
    row.setStyle(_ROW)
    return [row]


def _head(label: list[object]) -> Table:
    head = Table([label], colWidths=[NUMBER, ROOM - NUMBER])
    head.setStyle(_ROW)
    head.keepWithNext = True
    return head


def _fields(form: Form, question: Question, *, always: bool) -> Table:
    rows = []
    for field in question.fields:
        words = Paragraph(_label(field, always=always and not field.visible_when), text_style("answer"))
        place = answer_place(field, f"{question.id}.{field.id}", ANSWER - 6)
        rows.append(["", [words, *_hints(form, field)], place])
    table = Table(rows, colWidths=[NUMBER, LABEL, ANSWER])
    table.setStyle(_PLAIN)
    return table


def _label(question: Question, *, always: bool) -> str:
    needed = STAR if always and question.required and question.filled_by == "applicant" else ""
    return escape(text_in(question.label, "id") + needed)


def _hints(form: Form, question: Question) -> list[Flowable]:
    """What stands small under a label: when it is filled in, how many may be chosen, what is too long."""
    words = []
    if question.visible_when and not question.instruction:
        words.append(f"Diisi bila {condition_in_words(form, question.visible_when)}")
    if question.type is QuestionType.MULTI:
        words.append("Boleh lebih dari satu")
    if question.type is QuestionType.TABLE and not question.rows:
        words.append(room_hint(question))
    return [Paragraph(escape(line), text_style("quiet")) for line in words]


def _signature() -> Table:
    half = (ANSWER - 6) / 2
    boxes = Table(
        [
            [
                PenBox(half - 3, SIGNATURE_HIGH, "Tanda tangan"),
                PenBox(half, SIGNATURE_HIGH, "Cap/stempel instansi"),
            ]
        ],
        colWidths=[half, half],
    )
    boxes.setStyle(
        TableStyle([*GRID, ("LEFTPADDING", (0, 0), (-1, -1), 0), ("RIGHTPADDING", (0, 0), (-1, -1), 0)])
    )
    label = Paragraph("Tanda tangan dan cap/stempel instansi", text_style("label"))
    row = Table([["", label, boxes]], colWidths=[NUMBER, LABEL, ANSWER])
    row.setStyle(_ROW)
    return row


_PLAIN = TableStyle(GRID)
_ROW = TableStyle([*GRID, ("LINEABOVE", (0, 0), (-1, 0), 0.3, LINE)])
