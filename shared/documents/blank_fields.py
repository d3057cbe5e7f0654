"""Where one question of the empty form is answered: a line, a date, choices, a tick."""

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Table, TableStyle

from shared.documents.form_tables import in_one_line
from shared.documents.pen_fields import PenBox, PenChoice, PenDate, PenLine
from shared.domain.form import Option, Question, QuestionType, text_in
from shared.domain.form_answer import LONGEST_LINE, LONGEST_TEXT

LINE_HIGH, ADDRESS_HIGH, PROSE_HIGH = 7 * mm, 17 * mm, 44 * mm
FIGURE_WIDE, SHORT_WIDE = 30 * mm, 30 * mm
SUM_WIDE, SUM_HIGH = 64 * mm, 6 * mm
LONG_LINE = 300
"""A line that may be longer than this gets two lines of room."""
STAR = "\u00a0*"
MANY = 12
"""More choices than this stand in two columns over the width of the page."""


def answer_place(question: Question, address: str, width: float) -> list[Flowable]:
    """What stands beside the label; `address` names the field."""
    words = text_in(question.label, "id")
    if question.type in (QuestionType.SINGLE, QuestionType.MULTI):
        return _choices(question, address)
    if question.type is QuestionType.FILE:
        return [PenChoice(address, "TERLAMPIR", "terlampir", several=True, about=words)]
    if question.type is QuestionType.DATE:
        return [PenDate(address, words=words)]
    if question.type in (QuestionType.YEAR, QuestionType.INTEGER):
        unit = text_in(question.unit, "id")
        return [PenLine(address, FIGURE_WIDE, LINE_HIGH, words=words, unit=unit)]
    return [_line(question, address, width)]


def in_columns(question: Question) -> bool:
    """Whether the choices are too many for one column beside their label."""
    return question.type is QuestionType.SINGLE and len(question.options) > MANY


def choices_in_columns(question: Question, width: float) -> Table:
    """All choices in two columns, read downwards."""
    choices = [_choice(question, question.id, option) for option in question.options]
    half = (len(choices) + 1) // 2
    table = Table([[choices[:half], choices[half:]]], colWidths=[0.46 * width, 0.54 * width])
    table.setStyle(_BARE)
    return table


def longest_of(question: Question) -> int:
    """How many characters its answer may have."""
    long = question.type is QuestionType.TEXTAREA
    return question.max_length or (LONGEST_TEXT if long else LONGEST_LINE)


def _line(question: Question, address: str, width: float) -> PenLine:
    high = LINE_HIGH if (question.max_length or 0) < LONG_LINE else 2 * LINE_HIGH
    if question.type is QuestionType.TEXTAREA:
        high = PROSE_HIGH if question.min_words else ADDRESS_HIGH
    return PenLine(
        address,
        width,
        high,
        words=text_in(question.label, "id"),
        longest=longest_of(question),
        several_lines=high > LINE_HIGH,
    )


def _choices(question: Question, address: str) -> list[Flowable]:
    choices: list[Flowable] = [_choice(question, address, option) for option in question.options]
    if question.type is QuestionType.MULTI:
        words = "Jumlah kode (bila diisi dengan pena)"
        return [*choices, PenBox(SUM_WIDE, SUM_HIGH, words, words_before=True)]
    if in_one_line(question):
        beside = Table([choices], colWidths=[SHORT_WIDE] * len(choices), hAlign="LEFT")
        beside.setStyle(_BARE)
        return [beside]
    return choices


def _choice(question: Question, address: str, option: Option) -> PenChoice:
    label = text_in(option.label, "id")
    return PenChoice(
        address,
        option.value,
        label if option.code is None else f"{option.code}. {label}",
        several=question.type is QuestionType.MULTI,
        about=text_in(question.label, "id"),
        other=option.other_text,
    )


_BARE = TableStyle(
    [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        *((side, (0, 0), (-1, -1), 0) for side in ("LEFTPADDING", "RIGHTPADDING")),
        *((side, (0, 0), (-1, -1), 0) for side in ("TOPPADDING", "BOTTOMPADDING")),
    ]
)
