"""The wording of letters as data that an office edits, with placeholders.

subject, nature, enclosure: "…"     Hal, Sifat, Lampiran
addressee: ["…"]                    the lines after “Yth.”
paragraphs: ["…"]                   before the points; {placeholders} are those of PLACEHOLDERS
points: ["…"]                       numbered: the duties of a recommendation; reasons come from the request
closing: "…"

An office's own copy may leave out the first four: then ours stand.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from string import Formatter
from typing import Any

import yaml

PLACEHOLDERS = frozenset(
    {"title", "agency", "identity", "request_number", "application_number", "application_date", "office"}
)
BODY = {"paragraphs", "points", "closing"}
PARTS = {"subject", "nature", "enclosure", "addressee", *BODY}
_MARKS = re.compile(r"[\\*]")


class LetterTextUnreadable(Exception):
    """The wording of a letter is wrong: the program's or office's fault."""


@dataclass(frozen=True)
class LetterText:
    """A letter's wording with its placeholders."""

    paragraphs: tuple[str, ...]
    points: tuple[str, ...]
    closing: str
    subject: str = ""
    nature: str = ""
    enclosure: str = ""
    addressee: tuple[str, ...] = ()

    def over(self, ours: "LetterText") -> "LetterText":
        """This wording, its missing parts taken from `ours`."""
        return replace(
            self,
            subject=self.subject or ours.subject,
            nature=self.nature or ours.nature,
            enclosure=self.enclosure or ours.enclosure,
            addressee=self.addressee or ours.addressee,
        )


@dataclass(frozen=True)
class LetterBody:
    """A letter's wording as it is printed; `**words**` are bold, `\\*` is a star."""

    paragraphs: tuple[str, ...]
    points: tuple[str, ...]
    closing: str
    subject: str = ""
    nature: str = ""
    enclosure: str = ""
    addressee: tuple[str, ...] = ()


def load_letter_text(path: Path) -> LetterText:
    """The wording in that file; LetterTextUnreadable names the file and the fault."""
    try:
        node = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise LetterTextUnreadable(f"{path.name}: {error}") from error
    if not isinstance(node, dict) or not set(node) >= BODY or not set(node) <= PARTS:
        raise LetterTextUnreadable(
            f"{path.name}: needs {', '.join(sorted(BODY))}, may have "
            f"{', '.join(sorted(PARTS - BODY))}, and nothing else"
        )
    text = LetterText(
        _lines(node, "paragraphs", path),
        _lines(node, "points", path),
        str(node["closing"]),
        **{part: str(node.get(part, "")) for part in ("subject", "nature", "enclosure")},
        addressee=_lines(node, "addressee", path) if "addressee" in node else (),
    )
    if not text.paragraphs:
        raise LetterTextUnreadable(f"{path.name}: paragraphs has no text")
    heads = (text.subject, text.nature, text.enclosure, *text.addressee)
    for part in (*heads, *text.paragraphs, *text.points, text.closing):
        _check(part, path)
    return text


def filled(text: LetterText, values: Mapping[str, str]) -> LetterBody:
    """The wording with its values; a placeholder without a value is empty.

    Stars in a value stay stars: nothing that an applicant wrote sets words bold.
    """
    plain = {name: values.get(name, "") for name in PLACEHOLDERS}
    marked = {name: unmarked(value) for name, value in plain.items()}
    return LetterBody(
        tuple(part.format(**marked).strip() for part in text.paragraphs),
        tuple(part.format(**marked).strip() for part in text.points),
        text.closing.format(**marked).strip(),
        text.subject.format(**plain).strip(),
        text.nature.format(**plain).strip(),
        text.enclosure.format(**plain).strip(),
        tuple(part.format(**plain).strip() for part in text.addressee),
    )


def unmarked(text: str) -> str:
    """The text so that its stars and backslashes are printed as they are."""
    return _MARKS.sub(r"\\\g<0>", text)


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
