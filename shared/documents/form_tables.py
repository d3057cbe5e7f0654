"""Answers and tables of the form on paper, filled or empty."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, cast
from xml.sax.saxutils import escape

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, Paragraph, Table, TableStyle

from shared.documents.styles import BAND, LINE, text_style
from shared.domain.form import Answer, Question, QuestionType, text_in
from shared.domain.form_question import Format
from shared.domain.identity import phone_as_read

GRID: list[Any] = [
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), 2),
    ("RIGHTPADDING", (0, 0), (-1, -1), 4),
    ("TOPPADDING", (0, 0), (-1, -1), 2),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5),
]
BORDERS: list[Any] = [*GRID, ("GRID", (0, 0), (-1, -1), 0.4, LINE), ("BACKGROUND", (0, 0), (-1, 0), BAND)]
NUMBER = 9 * mm
SIDES = 6
"""What a cell's paddings take of its width, in points."""
HIGHEST, PIECE, SHORT = 220 * mm, 60 * mm, 90 * mm
"""A row over HIGHEST fits no page: it is set in pieces of PIECE. A table up to SHORT stays whole."""
FEW, SHORT_WORD = 3, 8
SHARES: Mapping[str, float] = {"nama": 1.2, "konsep": 1.3, "definisi": 2.3, "referensi_waktu": 1.15}
"""How wide a column is beside the others, which have 1."""


def answer_text(question: Question, answer: Answer | None) -> str:
    """A simple answer in words: dates as day/month/year, phones as they are dialled, choices by label.

    Empty where there is none.
    """
    if answer is None:
        return ""
    if question.format is Format.PHONE_ID:
        return phone_as_read(str(answer))
    if isinstance(answer, list):
        return ", ".join(answer_text(question, one) for one in answer)
    if question.type is QuestionType.DATE:
        return date.fromisoformat(str(answer)).strftime("%d/%m/%Y")
    option = question.option(str(answer))
    if option is not None:
        return text_in(option.label, "id")
    unit = text_in(question.unit, "id")
    return f"{answer} {unit}".strip() if unit else str(answer)


def in_one_line(question: Question) -> bool:
    """Whether its choices are so few and short (Ya, Tidak) that they stand beside each other."""
    words = [text_in(option.label, "id") for option in question.options]
    return 0 < len(words) <= FEW and all(len(word) <= SHORT_WORD for word in words)


def column_widths(question: Question, width: float) -> list[float]:
    """The width of the column of numbers and of the table's own columns, in points."""
    shares = [SHARES.get(column.id, 1.0) for column in question.columns]
    part = (width - NUMBER) / sum(shares)
    return [NUMBER, *(share * part for share in shares)]


def rows_table(question: Question, rows: Sequence[Mapping[str, Any]], width: float) -> Table:
    """A table with free rows: numbered, its head repeated on every page, every row whole.

    Only what is higher than `HIGHEST` stands in several rows, each under its number.
    """
    widths = column_widths(question, width)
    head = [_head("No."), *(_head(text_in(column.label, "id")) for column in question.columns)]
    lines: list[list[Flowable | str]] = [[*head]]
    for number, row in enumerate(rows, 1):
        cells = [_cell(answer_text(column, row.get(column.id))) for column in question.columns]
        for place, piece in enumerate(_pieces(cells, widths[1:])):
            lines.append([_cell(str(number) if place == 0 else f"{number}\nlanj."), *piece])
    table = Table(lines, colWidths=widths, repeatRows=1)
    table.setStyle(TableStyle(BORDERS))
    return table


def kept(parts: list[Flowable]) -> list[Flowable]:
    """On one page, together with a heading that stands before them.

    Each is kept with the next: a KeepTogether after a heading would leave it behind.
    """
    for part in parts[:-1]:
        part.keepWithNext = True
    return parts


def opening(parts: list[Flowable], table: Table, first: Table, width: float) -> list[Flowable]:
    """A table under what stands over it: whole where it is short, else begun where its first row fits too.

    `first` is the same table with its first row alone. Kept together, a long one would leave the page
    before it half empty.
    """
    if table.wrap(width, HIGHEST)[1] <= SHORT:
        return kept([*parts, table])
    needed = sum(part.wrap(width, HIGHEST)[1] for part in (*parts, first))
    return [CondPageBreak(needed + 1), *parts, table]


def schedule_table(question: Question, answers: Mapping[str, Any], width: float) -> Table:
    """The table with printed rows under their headings; several ranges of a row stand below each other."""
    part = width * 0.5 / len(question.columns)
    widths = [width * 0.5, *[part] * len(question.columns)]
    head = [_head("Tahap"), *(_head(text_in(column.label, "id")) for column in question.columns)]
    lines: list[list[Flowable | str]] = [[*head]]
    bands = []
    heading = ""
    for row in question.rows:
        if text_in(row.heading, "id") != heading:
            heading = text_in(row.heading, "id")
            bands.append(len(lines))
            lines.append([_head(heading), *[""] * len(question.columns)])
        ranges = answers.get(row.id) or [{}]
        cells = [
            _cell("\n".join(answer_text(column, one.get(column.id)) for one in ranges))
            for column in question.columns
        ]
        lines += _pieces([_cell(text_in(row.label, "id")), *cells], widths)
    table = Table(lines, colWidths=widths, repeatRows=1)
    table.setStyle(TableStyle([*BORDERS, *(("SPAN", (0, band), (-1, band)) for band in bands)]))
    return table


def _pieces(cells: Sequence[Paragraph], widths: Sequence[float]) -> list[list[Flowable | str]]:
    """The cells of one row; of a row that no page can hold, as many rows as it takes."""
    inner = [width - SIDES for width in widths]
    if _height(cells, inner) <= HIGHEST:
        return [list(cells)]
    rows: list[list[Flowable | str]] = []
    left = list(cells)
    while _height(left, inner) > PIECE:
        parts = [_halves(cell, wide) for cell, wide in zip(left, inner, strict=True)]
        rows.append([above for above, _ in parts])
        left = [below for _, below in parts]
    return [*rows, list(left)]


def _halves(cell: Paragraph, width: float) -> tuple[Paragraph, Paragraph]:
    """What fits a piece, and the rest; one that fits comes back alone, one without words not at all."""
    above, *rest = cast(list[Paragraph], cell.split(width, PIECE)) or [cell]
    return above, rest[0] if rest else _cell("")


def _height(cells: Sequence[Paragraph], widths: Sequence[float]) -> float:
    return max(float(cell.wrap(wide, HIGHEST)[1]) for cell, wide in zip(cells, widths, strict=True))


def _head(words: str) -> Paragraph:
    return Paragraph(escape(words), text_style("label"))


def _cell(words: str) -> Paragraph:
    return Paragraph(escape(words).replace("\n", "<br/>"), text_style("answer"))
