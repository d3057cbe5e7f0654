"""The wording of letters as data that an office edits, with placeholders.

subject, nature, enclosure: "…"     Hal, Sifat, Lampiran
addressee: ["…"]                    the lines after “Yth.”
paragraphs: ["…"]                   before the points; {placeholders} are those of PLACEHOLDERS
points: ["…"]                       numbered: the duties of a recommendation; reasons come from the request
closing: "…"

An office's own copy may leave out the first four: then ours stand. Every fault is found when the file is
read; what was read can always be filled.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from shared.domain.file_errors import LetterTextUnreadable
from shared.domain.placeholders import place_in_yaml, strange_placeholder

PLACEHOLDERS = frozenset(
    {"title", "agency", "identity", "request_number", "application_number", "application_date", "office"}
)
BODY = {"paragraphs", "points", "closing"}
PARTS = {"subject", "nature", "enclosure", "addressee", *BODY}
_MARKS = re.compile(r"[\\*]")


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
    """The wording in that file; LetterTextUnreadable names the file and the place."""
    try:
        node = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise LetterTextUnreadable(file=path.name, place=place_in_yaml(error)) from error
    if not isinstance(node, dict):
        raise LetterTextUnreadable(file=path.name, place="1:1")
    for part in sorted((BODY - set(node)) | (set(node) - PARTS), key=str):
        raise LetterTextUnreadable(file=path.name, place=str(part))
    text = LetterText(
        _lines(node, "paragraphs", path),
        _lines(node, "points", path),
        _line(node, "closing", path),
        **{part: _line(node, part, path) for part in ("subject", "nature", "enclosure") if part in node},
        addressee=_lines(node, "addressee", path) if "addressee" in node else (),
    )
    if not text.paragraphs:
        raise LetterTextUnreadable(file=path.name, place="paragraphs")
    heads = (text.subject, text.nature, text.enclosure, *text.addressee)
    for words in (*heads, *text.paragraphs, *text.points, text.closing):
        if strange := strange_placeholder(words, PLACEHOLDERS):
            raise LetterTextUnreadable(file=path.name, place=strange)
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
        raise LetterTextUnreadable(file=path.name, place=part)
    return tuple(found)


def _line(node: Mapping[str, Any], part: str, path: Path) -> str:
    found = node[part]
    if not isinstance(found, str):
        raise LetterTextUnreadable(file=path.name, place=part)
    return found
