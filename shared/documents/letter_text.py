"""The wording of letters as data that an office edits: paragraphs, points and closing with placeholders.

paragraphs: ["…"]     before the points; {placeholders} are those of PLACEHOLDERS
points: ["…"]         numbered: the duties of a recommendation; reasons come from the request
closing: "…"
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Formatter
from typing import Any

import yaml

PLACEHOLDERS = frozenset(
    {"title", "agency", "identity", "request_number", "application_number", "application_date", "office"}
)
PARTS = {"paragraphs", "points", "closing"}


class LetterTextUnreadable(Exception):
    """The wording of a letter is wrong: the program's or office's fault."""


@dataclass(frozen=True)
class LetterText:
    """A letter's wording with its placeholders."""

    paragraphs: tuple[str, ...]
    points: tuple[str, ...]
    closing: str


@dataclass(frozen=True)
class LetterBody:
    """A letter's wording as it is printed."""

    paragraphs: tuple[str, ...]
    points: tuple[str, ...]
    closing: str


def load_letter_text(path: Path) -> LetterText:
    """The wording in that file; LetterTextUnreadable names the file and the fault."""
    try:
        node = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise LetterTextUnreadable(f"{path.name}: {error}") from error
    if not isinstance(node, dict) or set(node) != PARTS:
        raise LetterTextUnreadable(f"{path.name}: needs {', '.join(sorted(PARTS))}, and nothing else")
    text = LetterText(_lines(node, "paragraphs", path), _lines(node, "points", path), str(node["closing"]))
    for part in (*text.paragraphs, *text.points, text.closing):
        _check(part, path)
    return text


def filled(text: LetterText, values: Mapping[str, str]) -> LetterBody:
    """The wording with its values; a placeholder without a value is empty."""
    every = {name: values.get(name, "") for name in PLACEHOLDERS}
    return LetterBody(
        tuple(part.format(**every).strip() for part in text.paragraphs),
        tuple(part.format(**every).strip() for part in text.points),
        text.closing.format(**every).strip(),
    )


def _lines(node: Mapping[str, Any], part: str, path: Path) -> tuple[str, ...]:
    found = node[part]
    if not isinstance(found, list) or not all(isinstance(line, str) for line in found):
        raise LetterTextUnreadable(f"{path.name}: {part} is not a list of texts")
    return tuple(found)


def _check(part: str, path: Path) -> None:
    try:
        names = {name for _, name, _, _ in Formatter().parse(part) if name is not None}
    except ValueError as error:
        raise LetterTextUnreadable(f"{path.name}: {error}") from error
    for name in sorted(names - PLACEHOLDERS):
        raise LetterTextUnreadable(f"{path.name}: no placeholder is called {name!r}")
