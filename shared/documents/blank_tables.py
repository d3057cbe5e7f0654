"""Tables of the empty form: rows to be filled in, and the schedule with its printed rows."""

from collections.abc import Mapping
from dataclasses import dataclass
from xml.sax.saxutils import escape

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Paragraph, Table, TableStyle

from shared.documents.blank_fields import STAR, longest_of
from shared.documents.form_tables import BORDERS, SIDES, column_widths
from shared.documents.pen_fields import PenDate, PenLine
from shared.documents.styles import text_style
from shared.domain.form import Question, QuestionType, text_in


@dataclass(frozen=True)
class Rows:
    """How many empty rows a table has, what one of them is called, and how high it is in points."""

    count: int
    one: str
    high: float


ROWS: Mapping[str, Rows] = {
    "variabel_yang_dikumpulkan": Rows(10, "variabel", 16 * mm),
    "wilayah_kegiatan": Rows(5, "wilayah", 8 * mm),
}
OTHERS = Rows(5, "baris", 8 * mm)


def room_hint(question: Question) -> str:
    """What to do when the rows are not enough."""
    rows = ROWS.get(question.id, OTHERS)
    return f"Lampirkan daftar lanjutan dengan kolom yang sama bila lebih dari {rows.count} {rows.one}"


def rows_to_fill(question: Question, width: float, *, always: bool, count: int | None = None) -> Table:
    """Numbered empty rows, `count` or as many as are usual, under a head repeated on every page."""
    rows = ROWS.get(question.id, OTHERS)
    widths = column_widths(question, width)
    head = [_words("No."), *(_words(_label(column, always=always)) for column in question.columns)]
    lines = [
        [Paragraph(str(number), text_style("answer")), *_cells(question, number, widths[1:], rows.high)]
        for number in range(1, (count or rows.count) + 1)
    ]
    table = Table([head, *lines], colWidths=widths, repeatRows=1)
    table.setStyle(TableStyle(BORDERS))
    return table


def schedule_to_fill(question: Question, width: float) -> Table:
    """The table with printed rows under their headings."""
    part = PenDate("").width + 2 * SIDES
    lines: list[list[Flowable | str]] = [
        [_words("Tahap"), *(_words(_label(one)) for one in question.columns)]
    ]
    headings = []
    heading = ""
    for row in question.rows:
        above = text_in(row.heading, "id")
        if above != heading:
            heading = above
            headings.append(len(lines))
            lines.append([_words(above), *[""] * len(question.columns)])
        label = text_in(row.label, "id")
        fields = [
            PenDate(
                f"{question.id}.{row.id}[1].{column.id}",
                words=f"{label}: {text_in(column.label, 'id')}",
                captions=False,
            )
            for column in question.columns
        ]
        lines.append([Paragraph(escape(label), text_style("answer")), *fields])
    table = Table(
        lines, colWidths=[width - len(question.columns) * part, *[part] * len(question.columns)], repeatRows=1
    )
    table.setStyle(TableStyle([*BORDERS, *(("SPAN", (0, one), (-1, one)) for one in headings)]))
    return table


def _cells(question: Question, number: int, widths: list[float], high: float) -> list[PenLine]:
    return [
        PenLine(
            f"{question.id}[{number}].{column.id}",
            width - SIDES,
            high,
            words=f"{number}. {text_in(column.label, 'id')}",
            bare=True,
            longest=longest_of(column),
            several_lines=high > 2 * text_style("answer").leading or column.type is QuestionType.TEXTAREA,
        )
        for column, width in zip(question.columns, widths, strict=True)
    ]


def _label(column: Question, *, always: bool = True) -> str:
    return text_in(column.label, "id") + (STAR if always and column.required else "")


def _words(words: str) -> Paragraph:
    return Paragraph(escape(words), text_style("label"))
