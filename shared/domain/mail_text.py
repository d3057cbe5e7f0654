"""The wording of mails as data: subject and text per kind, with named placeholders.

    <kind>: {subject: "…", text: "…"}      kinds are those of `MailKind`, each exactly once
    <variant>: {…}                         another wording of a kind, one of VARIANTS; an office's own
                                           copy may leave it out: then ours stands

A line that consists of one placeholder without a value is left out, with the empty line before it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Formatter

import yaml

from shared.domain.mail import MailKind
from shared.domain.plain_text import one_line

PLACEHOLDERS = frozenset(
    {
        *("number", "code", "title", "agency", "due", "letter_number", "identity"),
        *("missing", "findings", "reasons", "note", "destination"),
        *("office", "unit", "address", "phone", "email", "website"),
    }
)
LETTER_ISSUED_UNSIGNED = "letter_issued_unsigned"
"""The letter's own PDF goes along, not a scan of the signed paper."""
VARIANTS = frozenset({LETTER_ISSUED_UNSIGNED})
_EMPTY_RUNS = re.compile(r"\n{3,}")


class MailTextUnreadable(Exception):
    """The data of the mails is wrong: the program's or office's fault."""


@dataclass(frozen=True)
class MailText:
    """The wording of one kind of mail."""

    subject: str
    text: str

    def filled(self, values: Mapping[str, str]) -> tuple[str, str]:
        """Subject in one line, and text; a placeholder without a value is empty."""
        every = {name: values.get(name, "") for name in PLACEHOLDERS}
        lines = (
            line.format(**every)
            for line in self.text.split("\n")
            if not (_lone(line) and not every[_lone(line)])
        )
        return one_line(self.subject.format(**every)), _EMPTY_RUNS.sub(
            "\n\n", "\n".join(lines)
        ).strip() + "\n"


def load_mail_texts(path: Path) -> Mapping[str, MailText]:
    """The wording of every kind and variant of mail; MailTextUnreadable names the file and the place."""
    try:
        node = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise MailTextUnreadable(f"{path.name}: {error}") from error
    if not isinstance(node, dict) or set(node) - VARIANTS != {kind.value for kind in MailKind}:
        raise MailTextUnreadable(f"{path.name}: each kind of mail stands once, and nothing else")
    return {name: _mail_text(part, f"{path.name}: {name}") for name, part in node.items()}


def _mail_text(node: object, place: str) -> MailText:
    match node:
        case {"subject": str(subject), "text": str(text), **rest} if not rest:
            for part in (subject, text):
                _check(part, place)
            return MailText(subject, text)
    raise MailTextUnreadable(f"{place}: needs subject and text, and nothing else")


def _check(text: str, place: str) -> None:
    try:
        names = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError as error:
        raise MailTextUnreadable(f"{place}: {error}") from error
    for name in sorted(names - PLACEHOLDERS):
        raise MailTextUnreadable(f"{place}: no placeholder is called {name!r}")


def _lone(line: str) -> str:
    """The placeholder that a line consists of; empty where it has more or none."""
    found = re.fullmatch(r"\s*\{(\w+)\}\s*", line)
    return found[1] if found else ""
