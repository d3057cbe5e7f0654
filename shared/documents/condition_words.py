"""When a question is to be filled in, in words for the paper: `4.1 = 2 (Berulang)`."""

from collections.abc import Sequence

from shared.domain.form import Form, Question, text_in
from shared.domain.form_condition import AllOf, AnyOf, Condition, ContainsAny, Equals, OneOf


def condition_in_words(form: Form, condition: Condition) -> str:
    """The condition by official numbers and printed codes; questions without a number go by their label."""
    match condition:
        case Equals(field, value):
            return f"{_place(form, field)} = {_choice(_question(form, field), value)}"
        case OneOf(field, values):
            choices = [_choice(_question(form, field), value) for value in values]
            return f"{_place(form, field)} = {_listed(choices)}"
        case ContainsAny(field, values):
            codes = [_code(_question(form, field), value) for value in values]
            return f"{_place(form, field)} memuat kode {_listed(codes)}"
        case AnyOf(parts):
            return _any(form, parts)
        case AllOf(parts):
            return " dan ".join(condition_in_words(form, part) for part in parts)
    raise TypeError(f"no words for {type(condition).__name__}")


def _any(form: Form, parts: Sequence[Condition]) -> str:
    """Parts of one group that are asked for the same choice are named together."""
    same = {(_owner(form, part.field).id, part.value) for part in parts if isinstance(part, Equals)}
    if len(same) == 1 and len(parts) > 1 and all(isinstance(part, Equals) for part in parts):
        [(owner, value)] = same
        first = next(iter(parts[0].fields))
        return f"salah satu bagian {_place(form, owner)} = {_choice(_question(form, first), value)}"
    return " atau ".join(condition_in_words(form, part) for part in parts)


def _owner(form: Form, field: str) -> Question:
    """The question that a condition's bare id belongs to: itself, or the group that has such a field."""
    for question in form.questions:
        if question.id == field or any(part.id == field for part in question.fields):
            return question
    return form.question(field)


def _question(form: Form, field: str) -> Question:
    owner = _owner(form, field)
    return next((part for part in owner.fields if part.id == field), owner)


def _place(form: Form, field: str) -> str:
    owner, question = _owner(form, field), _question(form, field)
    name = owner.number or f"“{text_in(owner.label, 'id')}”"
    return name if owner is question else f"{name} {text_in(question.label, 'id')}"


def _choice(question: Question, value: str | int) -> str:
    option = question.option(str(value))
    if option is None:
        return str(value)
    label = text_in(option.label, "id")
    return label if option.code is None else f"{option.code} ({label})"


def _code(question: Question, value: str | int) -> str:
    option = question.option(str(value))
    return str(value if option is None or option.code is None else option.code)


def _listed(words: Sequence[str]) -> str:
    """`1, 2, atau 4`"""
    *before, last = words
    if not before:
        return last
    return f"{', '.join(before)}{',' if len(before) > 1 else ''} atau {last}"
