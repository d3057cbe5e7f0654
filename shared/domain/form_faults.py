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
        for question in (part for one in block.questions for part in (one, *one.other_texts)):
            if question.id in earlier:
                yield f"{question.id}: stands twice"
            yield from _faults_of(question, earlier, form.context_names)
            earlier[question.id] = question
            for field in question.fields:
                earlier.setdefault(field.id, field)
    known = {question.id for question in form.questions}
    for check in form.checks:
        for name in set(check.about) - known:
            yield f"{check.id}: no question is called {name}"


def _faults_of(
    question: Question, earlier: dict[str, Question | None], context: frozenset[str]
) -> Iterator[str]:
    yield from _condition_faults(question.visible_when, earlier, question.id)
    yield from _question_faults(question, earlier)
    for bound in (question.min, question.max):
        if isinstance(bound, str) and bound not in context:
            yield f"{question.id}: no context is called {bound}"
    local = dict(earlier)
    for part in (*question.fields, *question.columns):
        yield from _faults_of(part, local, context)
        local[part.id] = part
    others = {one.id for one in question.other_texts}
    for option in question.options:
        if option.other_text and option.other_text not in others:
            yield f"{question.id}: no other text is called {option.other_text}"


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
    if question.type is QuestionType.GROUP and not question.fields:
        yield f"{question.id}: has no fields"
    if question.type is QuestionType.TABLE and not question.columns:
        yield f"{question.id}: has no columns"
    try:
        re.compile(question.pattern)
        clean_answer(question, question.default, {})
    except re.error as error:
        yield f"{question.id}: pattern: {error}"
    except InvalidAnswer as problem:
        yield f"{question.id}: its default is {problem.reason}"
