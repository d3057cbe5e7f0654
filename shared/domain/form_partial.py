"""The parts of one answer that can be stored, where others cannot yet."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from shared.domain.errors import InvalidAnswer
from shared.domain.form import Answer, Form

_STEP = re.compile(r"\.(\w+)|\[(\d+)\]")


@dataclass(frozen=True)
class ValidParts:
    """What can be stored of an answer, and what is wrong with the rest; `answer` is None for nothing."""

    answer: Answer | None
    wrong: tuple[InvalidAnswer, ...]


def valid_parts(form: Form, question_id: str, value: object, before: Mapping[str, Answer]) -> ValidParts:
    """The answer with every part that is valid; where a part is not, what stood there before stays.

    A list of days counts as one part; once rows of a table came or went, nobody can say which cell stood
    where, and a wrong one is left out. `before` are the clean answers so far.
    """
    found = form.examined(question_id, value, before)
    stored = before.get(question_id)
    if not found.wrong:
        return ValidParts(found.answer, ())
    moved = isinstance(stored, list) and (not isinstance(value, list) or len(value) != len(stored))
    answer: Any = found.answer
    for problem in found.wrong:
        path = _path(form, question_id, problem.question)
        if not path:
            return ValidParts(stored, found.wrong)
        answer = _with_part(answer, None if moved else _part(stored, path), path)
    return ValidParts(form.examined(question_id, answer, before).answer, found.wrong)


def _path(form: Form, question_id: str, place: str) -> list[str | int]:
    steps = _STEP.findall(place.removeprefix(question_id))
    path: list[str | int] = [name or int(number) - 1 for name, number in steps]
    days = {part.id for part in form.question(question_id).fields if part.repeatable}
    return path[:1] if path and path[0] in days else path


def _part(answer: Any, path: list[str | int]) -> Any:
    """What stands at the path; None where nothing does."""
    for step in path:
        if isinstance(step, int):
            answer = answer[step] if isinstance(answer, list) and step < len(answer) else None
        else:
            answer = answer.get(step) if isinstance(answer, dict) else None
    return answer


def _with_part(answer: Any, part: Any, path: list[str | int]) -> Any:
    """The answer with another part at the path; None takes it away."""
    step, *rest = path
    if isinstance(step, int):
        rows = list(answer or [])
        rows += [{}] * (step + 1 - len(rows))
        rows[step] = _with_part(rows[step], part, rest) if rest else part
        return rows
    fields = dict(answer or {})
    inner = _with_part(fields.get(step), part, rest) if rest else part
    return {**fields, step: inner} if inner is not None else {k: v for k, v in fields.items() if k != step}
