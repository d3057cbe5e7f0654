"""The form as it was recorded: paper order, official numbers, chosen options ticked, tables in full."""

from collections.abc import Mapping
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

from shared.documents.form_tables import GRID, answer_text, rows_table, schedule_table
from shared.documents.styles import BAND, HEIGHT, LINE, WIDTH, draw_foot, text_style
from shared.domain.form import Answer, Block, Form, Question, QuestionType, text_in
from shared.settings import OfficeDetails

MARGIN = 18 * mm
ROOM = WIDTH - 2 * MARGIN
NUMBER, LABEL = 13 * mm, 62 * mm
ANSWER = ROOM - NUMBER - LABEL
NOT_SAID = "–"
CHOICES = (QuestionType.SINGLE, QuestionType.MULTI)


def form_pdf(
    form: Form,
    answers: Mapping[str, Answer],
    *,
    heading: tuple[tuple[str, str], ...],
    identity: str,
    attachments: Mapping[str, str],
    office: OfficeDetails,
) -> bytes:
    """The recorded form as PDF; the same answers make the same bytes.

    `heading` are lines under the title; `identity` is the recommendation's, empty while there is none;
    `attachments` are file names by SHA-256.
    """
    buffer = BytesIO()
    number = heading[0][1] if heading else ""
    document = BaseDocTemplate(buffer, invariant=1, title=f"{text_in(form.title, 'id')} {number}", lang="id")
    frame = Frame(MARGIN, 20 * mm, ROOM, HEIGHT - 36 * mm, 0, 0, 0, 0)

    def foot(canvas: Canvas, _: BaseDocTemplate) -> None:
        place = f"Lampiran · halaman {canvas.getPageNumber()}"
        draw_foot(canvas, f"{office.name} · permintaan {number}", place, margin=MARGIN)

    document.addPageTemplates([PageTemplate("page", [frame], onPage=foot)])
    values = {**answers, **_of_the_letter(form, identity)}
    visible = {question.id for question in form.visible(answers)} | set(_of_the_letter(form, identity))
    story: list[Flowable] = [_title(form), Spacer(0, 3 * mm), *_heading(heading), Spacer(0, 4 * mm)]
    for block in form.blocks:
        story += _block(block, values, visible, attachments)
    story.append(_applicants_signature(values))
    document.build(story)
    return buffer.getvalue()


def _of_the_letter(form: Form, identity: str) -> dict[str, Answer]:
    """The questions that are known only when the letter is: printed from it."""
    stored = [question.id for question in form.questions if question.stored_with == "letter"]
    values: tuple[Answer, ...] = ("YA", identity)
    return dict(zip(stored, values, strict=True)) if identity and stored else {}


def _title(form: Form) -> Paragraph:
    return Paragraph(escape(text_in(form.title, "id").upper()), text_style("title"))


def _heading(lines: tuple[tuple[str, str], ...]) -> list[Flowable]:
    text = " · ".join(f"{escape(name)}: <b>{escape(value)}</b>" for name, value in lines)
    return [Paragraph(text, text_style("small"))] if lines else []


def _block(
    block: Block, answers: Mapping[str, Answer], visible: set[str], attachments: Mapping[str, str]
) -> list[Flowable]:
    band = _band(block)
    shown = [question for question in block.questions if question.id in visible]
    if not shown:
        reason = text_in(block.instruction, "id")
        note = f"Tidak diisi. {reason}." if reason else "Tidak diisi."
        return [band, Paragraph(escape(note), text_style("quiet")), Spacer(0, 4 * mm)]
    parts = [part for question in shown for part in _question(question, answers, attachments)]
    return [band, *parts, Spacer(0, 4 * mm)]


def _band(block: Block) -> Table:
    title = text_in(block.title, "id")
    words = f"BLOK {block.number}. {title}" if block.number else title.upper()
    band = Table([[Paragraph(escape(words), text_style("band"))]], colWidths=[ROOM])
    band.setStyle(TableStyle([("BACKGROUND", (0, 0), (-1, -1), BAND), ("TOPPADDING", (0, 0), (-1, -1), 3)]))
    band.keepWithNext = True
    return band


def _question(
    question: Question, answers: Mapping[str, Answer], attachments: Mapping[str, str]
) -> list[Flowable]:
    answer = answers.get(question.id)
    label = [
        Paragraph(escape(question.number), text_style("label")),
        Paragraph(escape(text_in(question.label, "id")), text_style("label")),
    ]
    if question.type is QuestionType.TABLE:
        return [_head(label), _table(question, answer), Spacer(0, 2 * mm)]
    if question.type is QuestionType.GROUP:
        return _group(question, answer, label)
    shown = _answer(question, answer, answers, attachments)
    long = question.type is QuestionType.TEXTAREA
    row = Table([[*label, shown]], colWidths=[NUMBER, LABEL, ANSWER], splitInRow=int(long))
    row.setStyle(_LINE)
    return [row]


def _answer(
    question: Question,
    answer: Answer | None,
    answers: Mapping[str, Answer],
    attachments: Mapping[str, str],
) -> list[Flowable]:
    if question.type in CHOICES:
        return _choices(question, answer, answers)
    if question.type is QuestionType.FILE:
        name = attachments.get(str(answer), "berkas terlampir") if answer else NOT_SAID
        return [Paragraph(escape(name), text_style("answer"))]
    text = answer_text(question, answer) or NOT_SAID
    return [Paragraph(part, text_style("answer")) for part in _paragraphs(text)]


def _choices(question: Question, answer: Answer | None, answers: Mapping[str, Answer]) -> list[Flowable]:
    chosen = answer if isinstance(answer, list) else [answer]
    lines: list[Flowable] = []
    for option in question.options:
        ticked = option.value in chosen
        other = answers.get(option.other_text) if option.other_text and ticked else None
        words = escape(text_in(option.label, "id") + (f": {other}" if other else ""))
        code = f"{option.code}. " if option.code is not None else ""
        text = f"<b>[x] {code}{words}</b>" if ticked else f"[&nbsp;&nbsp;] {code}{words}"
        if ticked or len(question.options) <= _ALL_SHOWN:
            lines.append(Paragraph(text, text_style("answer")))
    if question.type is QuestionType.MULTI:
        total = sum(option.code or 0 for option in question.options if option.value in chosen)
        lines.append(Paragraph(f"Jumlah kode: {total}", text_style("quiet")))
    return lines or [Paragraph(NOT_SAID, text_style("answer"))]


def _group(question: Question, answer: Answer | None, label: list[Paragraph]) -> list[Flowable]:
    values = answer if isinstance(answer, dict) else {}
    head = _head(label)
    rows = [
        [
            "",
            Paragraph(escape(text_in(field.label, "id")), text_style("answer")),
            Paragraph(escape(answer_text(field, values.get(field.id)) or NOT_SAID), text_style("answer")),
        ]
        for field in question.fields
        if field.id in values or not field.visible_when
    ]
    if not rows:
        return [head]
    table = Table(rows, colWidths=[NUMBER, LABEL, ANSWER], splitInRow=1)
    table.setStyle(_FIELDS)
    return [head, table]


def _head(label: list[Paragraph]) -> Table:
    head = Table([label], colWidths=[NUMBER, ROOM - NUMBER])
    head.setStyle(_LINE)
    head.keepWithNext = True
    return head


def _table(question: Question, answer: Answer | None) -> Table:
    if question.rows:
        return schedule_table(question, answer if isinstance(answer, dict) else {}, ROOM)
    return rows_table(question, answer if isinstance(answer, list) else [], ROOM)


def _applicants_signature(answers: Mapping[str, Answer]) -> KeepTogether:
    name, nip = str(answers.get("nama_tanda_tangan", "")), answers.get("nip_tanda_tangan")
    lines = [f"<b>{escape(name)}</b>"] + ([f"NIP {escape(str(nip))}"] if nip else [])
    words = Paragraph("Penanggung jawab pengisian formulir:", text_style("small"))
    return KeepTogether(
        [Spacer(0, 4 * mm), words, *(Paragraph(line, text_style("answer")) for line in lines)]
    )


def _paragraphs(text: str) -> list[str]:
    return [escape(line) or "&nbsp;" for line in text.split("\n")]


_ALL_SHOWN = 12
"""Longer lists of choices show only what was chosen."""
_LINE = TableStyle([*GRID, ("LINEABOVE", (0, 0), (-1, 0), 0.3, LINE)])
_FIELDS = TableStyle([*GRID, ("LEFTPADDING", (1, 0), (1, -1), 0)])
