"""What a change of answers altered, in short lines for the history of a request."""

from collections.abc import Iterator, Mapping
from itertools import takewhile, zip_longest

from PySide6.QtCore import QCoreApplication

from shared.domain.form import Answer, Question, QuestionType, text_in
from shared.domain.request_picture import Change, OpenRequest
from shared.ui.day_line import shown_day
from shared.ui.language import screen_language

LONGEST, CONTEXT = 90, 30
Pair = tuple[str, str]


def change_lines(change: Change, opened: OpenRequest) -> list[str]:
    """“3.2: before → after”; a question with parts has a line for each part that is another one now."""
    question = opened.form.question(change.question)
    label = question.number or text_in(question.label, screen_language())
    return [
        f"{' › '.join(part for part in (label, place) if part)}: {arrow(pair)}"
        for place, pair in _altered(question, change, opened)
    ]


def _altered(question: Question, change: Change, opened: OpenRequest) -> Iterator[tuple[str, Pair]]:
    pair = change.before, change.after
    if question.type is QuestionType.FILE:
        yield "", (_file_name(pair[0], opened), _file_name(pair[1], opened))
    elif question.rows:
        labels = {row.id: text_in(row.label, screen_language()) for row in question.rows}
        texts = ({name: _ranges(part) for name, part in _mapping(one).items()} for one in pair)
        yield from _altered_parts(labels, *texts)
    elif question.columns:
        yield from _altered_rows(question, *pair)
    elif question.fields:
        fields = {field.id: field for field in question.fields}
        labels = {name: text_in(field.label, screen_language()) for name, field in fields.items()}
        texts = ({name: _words(fields[name], part) for name, part in _mapping(one).items()} for one in pair)
        yield from _altered_parts(labels, *texts)
    else:
        yield "", (_words(question, pair[0]), _words(question, pair[1]))


def _altered_rows(
    question: Question, before: Answer | None, after: Answer | None
) -> Iterator[tuple[str, Pair]]:
    columns = {column.id: text_in(column.label, screen_language()) for column in question.columns}
    rows = zip_longest(*(one if isinstance(one, list) else [] for one in (before, after)))
    for number, (old, new) in enumerate(rows, start=1):
        place = QCoreApplication.translate("RequestWords", "baris {number}").format(number=number)
        if old is None or new is None:
            yield place, tuple(", ".join(str(part) for part in _mapping(row).values()) for row in (old, new))
            continue
        texts = ({name: str(part) for name, part in _mapping(row).items()} for row in (old, new))
        for column, pair in _altered_parts(columns, *texts):
            yield f"{place} › {column}", pair


def _altered_parts(
    labels: Mapping[str, str], before: Mapping[str, str], after: Mapping[str, str]
) -> Iterator[tuple[str, Pair]]:
    for name, label in labels.items():
        pair = before.get(name, ""), after.get(name, "")
        if pair[0] != pair[1]:
            yield label, pair


def arrow(pair: Pair) -> str:
    """Long texts from where they begin to differ."""
    same = sum(1 for _ in takewhile(lambda both: both[0] == both[1], zip(*pair, strict=False)))
    start = pair[0].rfind(" ", 0, same - CONTEXT) + 1 if same > LONGEST - CONTEXT else 0
    empty = QCoreApplication.translate("RequestWords", "kosong")
    return " → ".join(_from(words, start) or empty for words in pair)


def _from(words: str, start: int) -> str:
    shown = f"…{words[start:]}" if start else words
    return shown if len(shown) <= LONGEST else shown[: LONGEST - 1] + "…"


def _words(question: Question, answer: Answer | None) -> str:
    if answer is None:
        return ""
    if isinstance(answer, list):
        return ", ".join(_words(question, one) for one in answer)
    if question.type is QuestionType.DATE:
        return shown_day(answer)
    option = question.option(str(answer))
    return text_in(option.label, screen_language()) if option else str(answer).replace("\n", " ")


def _file_name(sha256: Answer | None, opened: OpenRequest) -> str:
    file = opened.file(str(sha256)) if sha256 else None
    return file.name if file else ""


def _ranges(ranges: Answer) -> str:
    rows = ranges if isinstance(ranges, list) else []
    return ", ".join("–".join(shown_day(day) for day in one.values()) for one in rows)


def _mapping(answer: object) -> Mapping[str, Answer]:
    return answer if isinstance(answer, dict) else {}
