"""Placeholders in a wording that an office edits: `{name}` and nothing cleverer."""

from collections.abc import Collection
from string import Formatter


def strange_placeholder(text: str, known: Collection[str]) -> str:
    """The first `{…}` that could not be filled; empty where every one can.

    Only the known names count, without conversion and format (`{title!r}`, `{due:d}`): what passes here
    cannot fail when it is filled, whatever the value is.
    """
    try:
        parts = list(Formatter().parse(text))
    except ValueError:
        return text.strip().split("\n")[0][:60]
    for _, name, spec, conversion in parts:
        if name is not None and (name not in known or spec or conversion):
            return "{" + name + (f"!{conversion}" if conversion else "") + (f":{spec}" if spec else "") + "}"
    return ""


def place_in_yaml(error: Exception) -> str:
    """Where a file stops being YAML, as line:column; else the kind of error."""
    mark = getattr(error, "problem_mark", None)
    return f"{mark.line + 1}:{mark.column + 1}" if mark is not None else type(error).__name__
