"""The form as it was recorded: paper order, official numbers, chosen options ticked, tables in full."""

from collections.abc import Mapping, Sequence
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

from shared.documents.form_tables import (
    GRID,
    PIECE,
    SIDES,
    answer_text,
    in_one_line,
    kept,
    opening,
    rows_table,
    schedule_table,
)
from shared.documents.styles import BAND, HEIGHT, LINE, WIDTH, draw_foot, text_style
from shared.domain.form import Answer, Block, Form, Question, QuestionType, text_in
from shared.setting_sections import OfficeDetails

MARGIN, HEAD, FOOT = 18 * mm, 15 * mm, 18 * mm
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
    reference: str = "",
) -> bytes:
    """The recorded form as PDF; the same answers make the same bytes.

    `heading` are lines under the title; `identity` is the recommendation's, empty while there is none;
    `attachments` are file names by SHA-256; `reference` says to which letter the form belongs
    (“Lampiran surat Nomor … tanggal …”), at the head of the first page and the foot of all.
    """
    buffer = BytesIO()
    number = heading[0][1] if heading else ""
    document = BaseDocTemplate(buffer, invariant=1, title=f"{text_in(form.title, 'id')} {number}", lang="id")
    frame = Frame(MARGIN, FOOT, ROOM, HEIGHT - FOOT - HEAD, 0, 0, 0, 0)

    def foot(canvas: Canvas, _: BaseDocTemplate) -> None:
        belongs = reference or office.name
        draw_foot(
            canvas, f"{belongs} · permintaan {number}", f"Halaman {canvas.getPageNumber()}", margin=MARGIN
        )

    document.addPageTemplates([PageTemplate("page", [frame], onPage=foot)])
    values = {**answers, **_of_the_letter(form, identity)}
    visible = {question.id for question in form.visible(answers)} | set(_of_the_letter(form, identity))
    story: list[Flowable] = [*_reference(reference), _title(form), Spacer(0, 2 * mm), *_heading(heading)]
    story.append(Spacer(0, 3 * mm))
    blocks = [_block(block, values, visible, attachments) for block in form.blocks]
    for block in blocks[:-1]:
        story += [*block, Spacer(0, 3 * mm)]
    # The signer is never alone on the last page: the whole closing block goes along.
    story.append(KeepTogether([part for block in blocks[-1:] for part in block] + _signer(values)))
    document.build(story)
    return buffer.getvalue()


def _of_the_letter(form: Form, identity: str) -> dict[str, Answer]:
    """The questions that are known only when the letter is: printed from it."""
    stored = [question.id for question in form.questions if question.stored_with == "letter"]
    values: tuple[Answer, ...] = ("YA", identity)
    return dict(zip(stored, values, strict=True)) if identity and stored else {}


def _title(form: Form) -> Paragraph:
    return Paragraph(escape(text_in(form.title, "id").upper()), text_style("title"))


def _reference(reference: str) -> list[Flowable]:
    return [Paragraph(escape(reference), text_style("reference")), Spacer(0, 3 * mm)] if reference else []


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
        return [band, Paragraph(escape(note), text_style("quiet"))]
    return [band, *(part for question in shown for part in _question(question, answers, attachments))]


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
    label: list[Flowable] = [
        Paragraph(escape(question.number), text_style("label")),
        Paragraph(escape(text_in(question.label, "id")), text_style("label")),
    ]
    if question.type is QuestionType.TABLE:
        return [*_table(question, answer, label), Spacer(0, 2 * mm)]
    if question.type is QuestionType.GROUP:
        return _group(question, answer, label)
    shown = _answer(question, answer, answers, attachments)
    if question.type is QuestionType.MULTI:
        number, words = label
        return [_row([number, [words, _sum_of_codes(question, answer)]], shown, _LINE)]
    return [_row(label, shown, _LINE)]


def _row(label: Sequence[Flowable | str | list[Flowable]], shown: list[Flowable], style: TableStyle) -> Table:
    """A row stays whole but for long prose, which flows over the end of a page."""
    high = sum(part.wrap(ANSWER - SIDES, HEIGHT)[1] for part in shown)
    row = Table([[*label, shown]], colWidths=[NUMBER, LABEL, ANSWER], splitInRow=int(high > PIECE))
    row.setStyle(style)
    return row


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
    return _prose(answer_text(question, answer))


def _choices(question: Question, answer: Answer | None, answers: Mapping[str, Answer]) -> list[Flowable]:
    chosen = answer if isinstance(answer, list) else [answer]
    texts: list[str] = []
    for option in question.options:
        ticked = option.value in chosen
        other = answers.get(option.other_text) if option.other_text and ticked else None
        words = escape(text_in(option.label, "id") + (f": {other}" if other else ""))
        code = f"{option.code}. " if option.code is not None else ""
        text = f"<b>[x] {code}{words}</b>" if ticked else f"[&nbsp;&nbsp;] {code}{words}"
        if ticked or len(question.options) <= _ALL_SHOWN:
            texts.append(text)
    if in_one_line(question):
        texts = [("&nbsp;" * 8).join(texts)]
    return [Paragraph(text, text_style("answer")) for text in texts or [NOT_SAID]]


def _sum_of_codes(question: Question, answer: Answer | None) -> Paragraph:
    """The boxed answer of a printed multiple choice: its codes are 1, 2, 4, 8 …"""
    chosen = answer if isinstance(answer, list) else []
    total = sum(option.code or 0 for option in question.options if option.value in chosen)
    return Paragraph(f"Jumlah kode: {total}", text_style("quiet"))


def _group(question: Question, answer: Answer | None, label: list[Flowable]) -> list[Flowable]:
    values = answer if isinstance(answer, dict) else {}
    rows = [
        _row(
            ["", Paragraph(escape(text_in(field.label, "id")), text_style("answer"))],
            _prose(answer_text(field, values.get(field.id))),
            _FIELDS,
        )
        for field in question.fields
        if field.id in values or not field.visible_when
    ]
    return kept([_head(label), *rows])


def _head(label: list[Flowable]) -> Table:
    head = Table([label], colWidths=[NUMBER, ROOM - NUMBER])
    head.setStyle(_LINE)
    return head


def _table(question: Question, answer: Answer | None, label: list[Flowable]) -> list[Flowable]:
    if question.rows:
        schedule = schedule_table(question, answer if isinstance(answer, dict) else {}, ROOM)
        return kept([_head(label), schedule])
    rows = answer if isinstance(answer, list) else []
    first = rows_table(question, rows[:1], ROOM)
    return opening([_head(label)], rows_table(question, rows, ROOM), first, ROOM)


def _signer(answers: Mapping[str, Answer]) -> list[Flowable]:
    name, nip = str(answers.get("nama_tanda_tangan", "")), answers.get("nip_tanda_tangan")
    lines = [f"<b>{escape(name)}</b>"] + ([f"NIP {escape(str(nip))}"] if nip else [])
    words = Paragraph("Penanggung jawab pengisian formulir:", text_style("small"))
    return [Spacer(0, 4 * mm), words, *(Paragraph(line, text_style("answer")) for line in lines)]


def _prose(text: str) -> list[Flowable]:
    lines = [escape(line) or "&nbsp;" for line in (text or NOT_SAID).split("\n")]
    return [Paragraph(line, text_style("answer")) for line in lines]


_ALL_SHOWN = 12
"""Longer lists of choices show only what was chosen."""
_LINE = TableStyle([*GRID, ("LINEABOVE", (0, 0), (-1, 0), 0.3, LINE)])
_FIELDS = TableStyle(
    [
        *GRID,
        ("LEFTPADDING", (1, 0), (1, -1), 2),
        ("TOPPADDING", (0, 0), (-1, -1), 0.5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 1.5),
    ]
)
