"""The wording of mails as data: subject and text per kind, with named placeholders.

    <kind>: {subject: "…", text: ["…", …]}      kinds are those of `MailKind`

Every fault is found when the file is read; what was read can always be filled.

Each item of a text is a block, with an empty line between two of them; its lines are wrapped after they
are filled. A line of which no placeholder has a value is left out, a block without lines too.
"""

import re
import textwrap
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Formatter

import yaml

from shared.domain.file_errors import MailTextUnreadable
from shared.domain.mail import MailKind
from shared.domain.placeholders import place_in_yaml, strange_placeholder
from shared.domain.plain_text import one_line

PLACEHOLDERS = frozenset(
    {
        *("number", "code", "title", "agency", "due", "left", "letter_number", "identity"),
        *("missing", "findings", "reasons", "note", "destination", "original_at"),
        *("matter", "answer"),
        *("office", "unit", "address", "phone", "email", "website"),
    }
)
WIDTH = 72
"""Characters in a line: what every mail program shows, also when it is quoted in a reply."""
_HANGING = re.compile(r"\s*(?:\d+\.\s+|[-–•]\s+|[^:]{1,24} : )?")


@dataclass(frozen=True)
class MailText:
    """The wording of one kind of mail."""

    subject: str
    blocks: tuple[str, ...]

    def filled(self, values: Mapping[str, str]) -> tuple[str, str]:
        """Subject in one line, and text; a placeholder without a value is empty."""
        every = {name: values.get(name, "") for name in PLACEHOLDERS}
        blocks = (_filled(block, every) for block in self.blocks)
        text = "\n\n".join(block for block in blocks if block)
        return one_line(self.subject.format(**every)), text + "\n"


def load_mail_texts(path: Path) -> Mapping[MailKind, MailText]:
    """The wording of the kinds that the file has; MailTextUnreadable names the file and the place."""
    try:
        node = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise MailTextUnreadable(file=path.name, place=place_in_yaml(error)) from error
    if not isinstance(node, dict):
        raise MailTextUnreadable(file=path.name, place="1:1")
    for name in sorted(set(node) - {kind.value for kind in MailKind}, key=str):
        raise MailTextUnreadable(file=path.name, place=str(name))
    return {kind: _mail_text(node[kind.value], kind, path) for kind in MailKind if kind.value in node}


def numbered(items: Iterable[str]) -> str:
    """Items as a numbered list; every further line of an item stands under its first."""
    listed = []
    for number, item in enumerate(items, 1):
        mark = f"{number}. "
        listed.append(mark + textwrap.indent(item, " " * len(mark)).lstrip())
    return "\n\n".join(listed)


def _mail_text(node: object, kind: MailKind, path: Path) -> MailText:
    match node:
        case {"subject": str(subject), "text": [*blocks], **rest} if not rest:
            texts = [block for block in blocks if isinstance(block, str)]
            if texts and len(texts) == len(blocks):
                for part in (subject, *texts):
                    if strange := strange_placeholder(part, PLACEHOLDERS):
                        raise MailTextUnreadable(file=path.name, place=f"{kind.value}: {strange}")
                return MailText(subject, tuple(texts))
    # It needs subject and text (a list of blocks), and nothing else.
    raise MailTextUnreadable(file=path.name, place=kind.value)


def _filled(block: str, values: Mapping[str, str]) -> str:
    lines = []
    for line in block.rstrip().split("\n"):
        names = _names(line)
        if not names or any(values[name] for name in names):
            lines += line.format(**values).split("\n")
    return "\n".join(map(_wrapped, lines)).strip("\n")


def _wrapped(line: str) -> str:
    """A line in several: what follows a mark or a name hangs under where its text began."""
    hanging = _HANGING.match(line)
    return textwrap.fill(
        line,
        WIDTH,
        subsequent_indent=" " * (hanging.end() if hanging else 0),
        break_long_words=False,
        break_on_hyphens=False,
    )


def _names(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
