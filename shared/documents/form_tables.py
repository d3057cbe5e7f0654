"""Answers and tables of the form on paper, filled or empty."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.units import mm
from reportlab.platypus import Paragraph, Table, TableStyle

from shared.documents.styles import BAND, LINE, text_style
from shared.domain.form import Answer, Question, QuestionType, text_in

GRID: list[Any] = [
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), 2),
    ("RIGHTPADDING", (0, 0), (-1, -1), 4),
    ("TOPPADDING", (0, 0), (-1, -1), 2),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5),
]
NUMBER = 9 * mm
SHARES: Mapping[QuestionType, float] = {QuestionType.TEXTAREA: 1.7}
"""How wide a column is beside the others."""


def answer_text(question: Question, answer: Answer | None) -> str:
    """A simple answer in words: dates as day/month/year, choices by their label; empty where none."""
    if answer is None:
        return ""
    if isinstance(answer, list):
        return ", ".join(answer_text(question, one) for one in answer)
    if question.type is QuestionType.DATE:
        return date.fromisoformat(str(answer)).strftime("%d/%m/%Y")
    option = question.option(str(answer))
    if option is not None:
        return text_in(option.label, "id")
    unit = text_in(question.unit, "id")
    return f"{answer} {unit}".strip() if unit else str(answer)


def rows_table(question: Question, rows: Sequence[Mapping[str, Any]], width: float) -> Table:
    """A table with free rows: numbered, its head repeated on every page."""
    shares = [SHARES.get(column.type, 1.0) for column in question.columns]
    part = (width - NUMBER) / sum(shares)
    head = [_head("No."), *(_head(text_in(column.label, "id")) for column in question.columns)]
    lines = [
        [
            _cell(str(number)),
            *(_cell(answer_text(column, row.get(column.id))) for column in question.columns),
        ]
        for number, row in enumerate(rows, 1)
    ]
    table = Table(
        [head, *lines],
        colWidths=[NUMBER, *(share * part for share in shares)],
        repeatRows=1,
        splitInRow=1,
    )
    table.setStyle(_BORDERED)
    return table


def schedule_table(question: Question, answers: Mapping[str, Any], width: float) -> Table:
    """The table with printed rows under their headings; several ranges of a row stand below each other."""
    head = [_head("Tahap"), *(_head(text_in(column.label, "id")) for column in question.columns)]
    lines: list[list[Paragraph | str]] = [[*head]]
    bands = []
    heading = ""
    for row in question.rows:
        if text_in(row.heading, "id") != heading:
            heading = text_in(row.heading, "id")
            bands.append(len(lines))
            lines.append([_head(heading), *[""] * len(question.columns)])
        ranges = answers.get(row.id) or [{}]
        cells = [
            "<br/>".join(escape(answer_text(column, one.get(column.id))) for one in ranges)
            for column in question.columns
        ]
        label = Paragraph(escape(text_in(row.label, "id")), text_style("answer"))
        lines.append([label, *(Paragraph(cell, text_style("answer")) for cell in cells)])
    wide = width * 0.5
    part = (width - wide) / len(question.columns)
    table = Table(lines, colWidths=[wide, *[part] * len(question.columns)], repeatRows=1)
    table.setStyle(TableStyle([*_BORDERS, *(("SPAN", (0, band), (-1, band)) for band in bands)]))
    return table


def _head(words: str) -> Paragraph:
    return Paragraph(escape(words), text_style("label"))


def _cell(words: str) -> Paragraph:
    return Paragraph(escape(words).replace("\n", "<br/>"), text_style("answer"))


_BORDERS: list[Any] = [*GRID, ("GRID", (0, 0), (-1, -1), 0.4, LINE), ("BACKGROUND", (0, 0), (-1, 0), BAND)]
_BORDERED = TableStyle(_BORDERS)
