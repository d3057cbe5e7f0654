"""An answer with its parts: fields of a group, rows of a table, several dates, each under its address.

Addresses: `question`, `question.field`, `question[row].column`, `question.row_id[range].column`; rows
count from 1, as on paper.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple, Protocol

from shared.domain.errors import InvalidAnswer
from shared.domain.form_answer import clean_answer
from shared.domain.form_condition import Answer
from shared.domain.form_question import Question, QuestionType, Reason

MOST_ROWS = 500


class Examined(NamedTuple):
    """A clean answer, what is wrong with it, and what a complete form still needs of it."""

    answer: Answer | None = None
    wrong: tuple[InvalidAnswer, ...] = ()
    unfinished: tuple[InvalidAnswer, ...] = ()


_NOTHING = Examined()


def examine(
    question: Question,
    value: object,
    known: Mapping[str, Answer],
    *,
    place: str = "",
    needed: bool | None = None,
) -> Examined:
    """The answer to one visible question with all of its parts.

    `known` holds the clean answers before it; `needed` overrules whether the question is required.
    """
    required = question.required if needed is None else needed
    if value is None and not required:
        return _NOTHING
    place = place or question.id
    in_parts = _IN_PARTS.get(question.type, _several if question.repeatable else None)
    if in_parts is not None:
        return in_parts(question, value, known, place, required=required)
    try:
        answer = clean_answer(question, value, known)
    except InvalidAnswer as problem:
        return Examined(wrong=(problem.at(place),))
    if answer is None:
        return Examined(unfinished=_missing(place) if required else ())
    if isinstance(answer, str) and len(answer.split()) < question.min_words:
        few = InvalidAnswer(place, Reason.TOO_FEW_WORDS, question.min_words)
        return Examined(answer, unfinished=(few,))
    return Examined(answer)


def _group(
    question: Question, value: object, known: Mapping[str, Answer], place: str, *, required: bool
) -> Examined:
    if value is None or value == "":
        value = {}
    if not isinstance(value, Mapping):
        return Examined(wrong=(InvalidAnswer(place, Reason.WRONG_SHAPE),))
    found = _fields(question.fields, value, known, place)
    if not found.answer and not required:
        return Examined(wrong=found.wrong)
    return found


def _fields(
    fields: Sequence[Question], value: Mapping[Any, Any], known: Mapping[str, Answer], place: str
) -> Examined:
    """The visible fields of one mapping; `answer` is None where nothing was said in any of them."""
    answers: dict[str, Answer] = {}
    wrong: list[InvalidAnswer] = []
    unfinished: list[InvalidAnswer] = []
    known = dict(known)
    for field in fields:
        if field.visible_when and not field.visible_when.holds(known):
            continue
        part = examine(field, value.get(field.id), known, place=f"{place}.{field.id}")
        wrong += part.wrong
        unfinished += part.unfinished
        if part.answer is not None:
            answers[field.id] = known[field.id] = part.answer
    if not value.keys() <= answers.keys():
        ids = {field.id for field in fields}
        others = [name for name in value if name not in ids]
        wrong += [InvalidAnswer(f"{place}.{name}", Reason.UNKNOWN_QUESTION) for name in others]
    return Examined(answers or None, tuple(wrong), tuple(unfinished))


def _table(
    question: Question, value: object, known: Mapping[str, Answer], place: str, *, required: bool
) -> Examined:
    if question.rows:
        return _schedule(question, value, known, place, required=required)
    found = _rows(question.columns, value, known, place)
    rows = found.answer if isinstance(found.answer, list) else []
    least = max(question.min_rows, 1) if required else 0
    if not found.wrong and len(rows) < least:
        return Examined(found.answer, unfinished=(*found.unfinished, *_missing(place)))
    return found


def _schedule(
    question: Question, value: object, known: Mapping[str, Answer], place: str, *, required: bool
) -> Examined:
    if value is None or value == "":
        value = {}
    if not isinstance(value, Mapping):
        return Examined(wrong=(InvalidAnswer(place, Reason.WRONG_SHAPE),))
    answers: dict[str, Answer] = {}
    wrong: list[InvalidAnswer] = []
    unfinished: list[InvalidAnswer] = []
    for row in question.rows:
        given = value.get(row.id)
        ranges = [given] if isinstance(given, Mapping) else given
        part = _rows(question.columns, ranges, known, f"{place}.{row.id}")
        wrong += part.wrong
        unfinished += part.unfinished
        if part.answer is not None:
            answers[row.id] = part.answer
        elif required and not part.wrong:
            first = [f"{place}.{row.id}[1].{column.id}" for column in question.columns if column.required]
            unfinished += [problem for one in first for problem in _missing(one)]
    ids = {row.id for row in question.rows}
    wrong += [InvalidAnswer(f"{place}.{name}", Reason.UNKNOWN_QUESTION) for name in value if name not in ids]
    return Examined(answers or None, tuple(wrong), tuple(unfinished))


def _rows(columns: Sequence[Question], value: object, known: Mapping[str, Answer], place: str) -> Examined:
    """Rows under these columns; empty ones at the end are dropped, others keep their place."""

    def one(row: object, row_place: str) -> Examined:
        if row is None:
            row = {}
        if not isinstance(row, Mapping):
            return Examined(wrong=(InvalidAnswer(row_place, Reason.WRONG_SHAPE),))
        return _fields(columns, row, known, row_place)

    found = _listed(value, place, one)
    rows = list(found.answer) if isinstance(found.answer, list) else []
    return Examined([row or {} for row in rows] or None, found.wrong, found.unfinished)


def _several(
    question: Question, value: object, known: Mapping[str, Answer], place: str, *, required: bool
) -> Examined:
    def one(part: object, part_place: str) -> Examined:
        try:
            return Examined(clean_answer(question, part, known))
        except InvalidAnswer as problem:
            return Examined(wrong=(problem.at(part_place),))

    found = _listed([value] if isinstance(value, str) else value, place, one)
    dates = [part for part in found.answer if part] if isinstance(found.answer, list) else []
    if not dates and not found.wrong and required:
        return Examined(unfinished=_missing(place))
    return Examined(dates or None, found.wrong)


def _listed(value: object, place: str, one: Callable[[object, str], Examined]) -> Examined:
    """Each part of a list under its number; empty parts at the end, and what they lack, are dropped."""
    if value is None or value == "":
        return Examined()
    if not isinstance(value, list | tuple) or len(value) > MOST_ROWS:
        return Examined(wrong=(InvalidAnswer(place, Reason.WRONG_SHAPE),))
    parts = [one(part, f"{place}[{number}]") for number, part in enumerate(value, 1)]
    while parts and parts[-1].answer is None and not parts[-1].wrong:
        parts.pop()
    return Examined(
        [part.answer for part in parts] or None,
        tuple(problem for part in parts for problem in part.wrong),
        tuple(problem for part in parts for problem in part.unfinished),
    )


class _InParts(Protocol):
    def __call__(
        self, question: Question, value: object, known: Mapping[str, Answer], place: str, *, required: bool
    ) -> Examined: ...


_IN_PARTS: Mapping[QuestionType, _InParts] = {QuestionType.GROUP: _group, QuestionType.TABLE: _table}


def _missing(place: str) -> tuple[InvalidAnswer, ...]:
    return (InvalidAnswer(place, Reason.REQUIRED),)
