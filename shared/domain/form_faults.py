"""What is wrong with a form's own data, as sentences for whoever edits it."""

import re
from collections.abc import Iterator

from shared.domain.errors import InvalidAnswer
from shared.domain.form import Form
from shared.domain.form_answer import clean_answer
from shared.domain.form_condition import AllOf, AnyOf, Condition, ContainsAny, Equals, OneOf
from shared.domain.form_question import Question, QuestionType

CHOICES = {QuestionType.SINGLE, QuestionType.MULTI}


def faults(form: Form) -> Iterator[str]:
    """Ids stand once, conditions look back and never ahead, patterns compile, defaults are answers."""
    earlier: dict[str, Question | None] = dict.fromkeys(form.context_names)
    for block in form.blocks:
        yield from _condition_faults(block.visible_when, earlier, block.id)
        for question in block.questions:
            if question.id in earlier:
                yield f"{question.id}: stands twice"
            yield from _condition_faults(question.visible_when, earlier, question.id)
            yield from _question_faults(question, earlier)
            for bound in (question.min, question.max):
                if isinstance(bound, str) and bound not in form.context_names:
                    yield f"{question.id}: no context is called {bound}"
            earlier[question.id] = question


def _condition_faults(
    condition: Condition | None, earlier: dict[str, Question | None], place: str
) -> Iterator[str]:
    for field, values in _leaves(condition):
        if field not in earlier:
            yield f"{place}: its condition names {field}, which does not stand before it"
            continue
        question = earlier[field]
        if question is None or not question.options:
            continue
        for value in values:
            if not isinstance(value, str) or question.option(value) is None:
                yield f"{place}: its condition names {value!r}, which {field} does not offer"


def _leaves(condition: Condition | None) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    match condition:
        case Equals(field, value):
            yield field, (value,)
        case OneOf(field, values) | ContainsAny(field, values):
            yield field, values
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from _leaves(part)


def _question_faults(question: Question, earlier: dict[str, Question | None]) -> Iterator[str]:
    if question.type in CHOICES and not question.options and not question.options_from:
        yield f"{question.id}: has no options"
    if question.format_by and question.format_by.field not in earlier:
        yield f"{question.id}: its format follows {question.format_by.field}, which does not stand before it"
    try:
        re.compile(question.pattern)
        clean_answer(question, question.default, {})
    except re.error as error:
        yield f"{question.id}: pattern: {error}"
    except InvalidAnswer as problem:
        yield f"{question.id}: its default is {problem.reason}"
