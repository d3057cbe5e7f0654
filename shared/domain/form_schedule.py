"""The schedule of FS3 (3.3): its ranges of dates as checks read them."""

from collections.abc import Iterator
from datetime import date

from shared.domain.form import Answer, Form, Question, text_in

COLLECTION = "pengumpulan_data"


def ranges(
    schedule: Answer | None, *, in_order_of: Question | None = None
) -> Iterator[tuple[str, int, date | None, date | None]]:
    """Row, number of the range from 1, first and last day; rows as answered, or in the question's order."""
    if not isinstance(schedule, dict):
        return
    rows = [row.id for row in in_order_of.rows] if in_order_of else list(schedule)
    for row in rows:
        for number, one in enumerate(schedule.get(row) or [], 1):
            if isinstance(one, dict):
                yield row, number, date_of(one.get("awal")), date_of(one.get("akhir"))


def collection_span(schedule: Answer | None) -> list[tuple[date, date]]:
    """The ranges of the data collection that have both days."""
    return [(start, end) for row, _, start, end in ranges(schedule) if row == COLLECTION and start and end]


def date_of(answer: object) -> date | None:
    """A date's answer as a date; None where it is none yet."""
    try:
        return date.fromisoformat(answer) if isinstance(answer, str) else None
    except ValueError:
        return None


def row_label(form: Form, question: str, row: str) -> str:
    """What the paper calls a row."""
    return next(text_in(one.label, "id") for one in form.question(question).rows if one.id == row)
