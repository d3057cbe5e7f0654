"""A form read from its YAML: strict, so that a slip of the pen in the data is found at once.

    id, title, notice            texts are {id: …, en: …}; a plain string is Indonesian
    context: [name, …]           what the program knows; conditions, `min` and `max` may name it
    option_sets: {name: [option, …]}
    blocks: [{id, number, title, instruction, visible_when, questions: [question, …]}]
    checks: [{id, severity, about: [question, …], say, blocks}]

A question has the fields of `form_question.Question`. `required: when_visible` says the same as
`true`. `options_from` names an option set, or a source that `Form.with_options` fills later.
`format_by: {field, formats: {answer: format}}` chooses the format by an earlier answer. A table with
`row_groups: [{heading, rows: [{id, label}]}]` has these rows. Notes for whoever edits the data (`note`,
`examples`, wording and codes of older editions) are read over. A check of severity error stands in the way
of recording and of verification, or only of the one that `blocks` names.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, cast

import yaml

from shared.domain.board import Texts
from shared.domain.form import Form
from shared.domain.form_check import Act, Check, Severity
from shared.domain.form_condition import AllOf, AnyOf, Condition, ContainsAny, Equals, OneOf
from shared.domain.form_faults import faults
from shared.domain.form_question import (
    Block,
    FilledBy,
    FixedRow,
    Format,
    FormatChoice,
    Keyboard,
    Option,
    Question,
    QuestionType,
)

Node = Mapping[str, Any]
"""A mapping as YAML gives it; its values are checked where they are read."""

_NOTES = {
    *("note", "examples", "api_name", "label_2020", "instruction_2020", "row_number_column"),
    *("row_value", "fixed_rows", "code_2020", "only_edition"),
}
_FORM_FIELDS = {"id", "title", "notice", "context", "option_sets", "blocks", "checks"}
_BLOCK_FIELDS = {"id", "number", "title", "instruction", "visible_when", "questions"}
_CHECK_FIELDS = {"id", "severity", "about", "say", "blocks"}
_PLAIN_FIELDS: Mapping[str, tuple[type, ...]] = {
    "min": (int, str),
    "max": (int, str),
    "min_length": (int,),
    "max_length": (int,),
    "pattern": (str,),
    "default": (int, str),
    "sealed": (bool,),
    "asked": (bool,),
    "number": (str,),
    "min_rows": (int,),
    "min_words": (int,),
    "repeatable": (bool,),
    "stored_with": (str,),
}
_QUESTION_FIELDS = {
    *("id", "label", "help", "type", "required", "options", "options_from"),
    *("visible_when", "format", "format_by", "keyboard", "instruction", "unit", "filled_by", "accept"),
    *("fields", "columns", "row_groups", "other_text_fields", *_PLAIN_FIELDS),
}


class FormUnreadable(Exception):
    """The data of a form is wrong: the program's or office's fault, never a visitor's."""


def load_form(path: Path) -> Form:
    """The form in that file; raises FormUnreadable with the file and the place."""
    try:
        return form_from_text(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, FormUnreadable) as error:
        raise FormUnreadable(f"{path.name}: {error}") from error


def form_from_text(text: str) -> Form:
    """The form in that YAML; raises FormUnreadable."""
    try:
        node = _node(yaml.safe_load(text), "form", _FORM_FIELDS)
    except yaml.YAMLError as error:
        raise FormUnreadable(str(error)) from error
    named = _node(node.get("option_sets", {}), "option_sets")
    sets = {name: _options(_list(named, name, "option_sets"), name) for name in named}
    form = Form(
        id=_required(node, "id", "form"),
        title=_texts(node.get("title"), "title"),
        notice=_texts(node.get("notice", {}), "notice"),
        context_names=frozenset(_list(node, "context", "form")),
        blocks=tuple(_block(block, sets) for block in _list(node, "blocks", "form")),
        checks=tuple(_check(check) for check in _list(node, "checks", "form")),
    )
    for fault in faults(form):
        raise FormUnreadable(fault)
    return form


def _block(node: object, sets: Mapping[str, tuple[Option, ...]]) -> Block:
    block = _node(node, "block", _BLOCK_FIELDS)
    name = _required(block, "id", "block")
    return Block(
        id=name,
        title=_texts(block.get("title"), name),
        questions=tuple(_question(question, sets) for question in _list(block, "questions", name)),
        visible_when=_condition(block.get("visible_when"), name),
        number=str(block.get("number", "")),
        instruction=_texts(block.get("instruction", {}), name),
    )


def _check(node: object) -> Check:
    check = _node(node, "check", _CHECK_FIELDS)
    name = _required(check, "id", "check")
    try:
        severity = Severity(_required(check, "severity", name))
        named = {Act(_required(check, "blocks", name))} if "blocks" in check else set()
    except ValueError as error:
        raise FormUnreadable(f"{name}: {error}") from error
    if named and severity is not Severity.ERROR:
        raise FormUnreadable(f"{name}: “blocks” is for errors only")
    return Check(
        name,
        severity,
        tuple(_list(check, "about", name)),
        _texts(check.get("say"), name),
        frozenset(named or Act) if severity is Severity.ERROR else frozenset(),
    )


def _question(node: object, sets: Mapping[str, tuple[Option, ...]]) -> Question:
    entry = _node(node, "question", _QUESTION_FIELDS)
    name = _required(entry, "id", "question")
    source = entry.get("options_from", "")
    try:
        return Question(
            id=name,
            label=_texts(entry.get("label"), name),
            help=_texts(entry.get("help", {}), name),
            type=QuestionType(_required(entry, "type", name)),
            required=_is_required(entry, name),
            options=_options(_list(entry, "options", name), name) or sets.get(source, ()),
            options_from=source,
            visible_when=_condition(entry.get("visible_when"), name),
            format=Format(entry["format"]) if "format" in entry else None,
            format_by=_format_choice(entry.get("format_by"), name),
            keyboard=Keyboard(entry.get("keyboard", Keyboard.LETTERS)),
            instruction=_texts(entry.get("instruction", {}), name),
            unit=_texts(entry.get("unit", {}), name),
            filled_by=FilledBy(entry.get("filled_by", FilledBy.APPLICANT)),
            accept=tuple(_list(entry, "accept", name)),
            fields=tuple(_question(part, sets) for part in _list(entry, "fields", name)),
            columns=tuple(_question(part, sets) for part in _list(entry, "columns", name)),
            other_texts=tuple(_question(part, sets) for part in _list(entry, "other_text_fields", name)),
            rows=_fixed_rows(entry, name),
            **_plain_fields(entry, name),
        )
    except ValueError as error:
        raise FormUnreadable(f"{name}: {error}") from error


def _plain_fields(entry: Node, place: str) -> dict[str, Any]:
    found = {field: entry[field] for field in _PLAIN_FIELDS if field in entry}
    for field, value in found.items():
        if type(value) not in _PLAIN_FIELDS[field]:
            raise FormUnreadable(f"{place}: {field} cannot be {value!r}")
    return found


def _options(nodes: Iterable[object], place: str) -> tuple[Option, ...]:
    options = [_node(node, f"{place}: option", {"value", "label", "code", "other_text"}) for node in nodes]
    found = tuple(
        Option(
            _required(one, "value", place),
            _texts(one.get("label"), place),
            code=one.get("code"),
            other_text=one.get("other_text", ""),
        )
        for one in options
    )
    if len({option.value for option in found}) < len(found):
        raise FormUnreadable(f"{place}: an option's value stands twice")
    return found


def _fixed_rows(entry: Node, place: str) -> tuple[FixedRow, ...]:
    rows = []
    for group_node in _list(entry, "row_groups", place):
        group = _node(group_node, f"{place}: row_groups", {"heading", "rows"})
        heading = _texts(group.get("heading"), place)
        for row_node in _list(group, "rows", place):
            row = _node(row_node, f"{place}: row", {"id", "label"})
            rows.append(FixedRow(_required(row, "id", place), _texts(row.get("label"), place), heading))
    return tuple(rows)


def _format_choice(node: object, place: str) -> FormatChoice | None:
    if node is None:
        return None
    entry = _node(node, f"{place}: format_by", {"field", "formats"})
    formats = {answer: Format(name) for answer, name in _node(entry.get("formats"), place).items()}
    return FormatChoice(_required(entry, "field", place), formats)


def _condition(node: object, place: str) -> Condition | None:
    if node is None:
        return None
    match node:
        case {"all": list(parts), **rest} if not rest:
            return AllOf(tuple(_part(part, place) for part in parts))
        case {"any": list(parts), **rest} if not rest:
            return AnyOf(tuple(_part(part, place) for part in parts))
        case {"field": str(name), "equals": str() | int() as value, **rest} if not rest:
            return Equals(name, value)
        case {"field": str(name), "in": list(values), **rest} if not rest:
            return OneOf(name, tuple(values))
        case {"field": str(name), "contains_any": list(values), **rest} if not rest:
            return ContainsAny(name, tuple(values))
    raise FormUnreadable(f"{place}: condition {node!r} is not understood")


def _part(node: object, place: str) -> Condition:
    condition = _condition(node, place)
    if condition is None:
        raise FormUnreadable(f"{place}: an empty condition")
    return condition


def _texts(node: object, place: str) -> Texts:
    if isinstance(node, str):
        return {"id": node}
    if isinstance(node, dict) and all(isinstance(part, str) for pair in node.items() for part in pair):
        return cast(Texts, node)
    raise FormUnreadable(f"{place}: a text is missing or not a text")


def _is_required(entry: Node, place: str) -> bool:
    value = entry.get("required", False)
    if value == "when_visible" or value is True:
        return True
    if value is not False:
        raise FormUnreadable(f"{place}: required cannot be {value!r}")
    return False


def _list(node: Node, field: str, place: str) -> list[Any]:
    value = node.get(field, [])
    if not isinstance(value, list):
        raise FormUnreadable(f"{place}: “{field}” is not a list")
    return value


def _node(node: object, place: str, fields: set[str] | None = None) -> Node:
    if not isinstance(node, dict):
        raise FormUnreadable(f"{place}: not a mapping")
    unknown = node.keys() - fields - _NOTES if fields is not None else set()
    if unknown:
        raise FormUnreadable(f"{place} {node.get('id', '')}: unknown field {sorted(map(str, unknown))}")
    return node


def _required(node: Node, field: str, place: str) -> str:
    value = node.get(field)
    if not isinstance(value, str) or not value:
        raise FormUnreadable(f"{place}: “{field}” is missing")
    return value
