"""Typed text made safe to store, print, show and export: no control, bidi or odd-space characters."""

import re
import unicodedata

LONGEST_RAW = 100_000
"""Text beyond this many characters is never looked at more closely."""

_RUNS_OF_SPACES = re.compile(r" +")
_RUNS_OF_LINES = re.compile(r"\n{3,}")


def one_line(text: str) -> str:
    """The text as one line: NFC, no control or format characters, single spaces, stripped."""
    if _is_plain(text) and "  " not in text:
        return text.strip()
    return _RUNS_OF_SPACES.sub(" ", _composed(text).replace("\n", " ")).strip()


def paragraphs(text: str) -> str:
    """The text with its lines kept: as `one_line`, but for line breaks, inner spaces and one empty line."""
    lines = (line.strip() for line in _composed(text).split("\n"))
    return _RUNS_OF_LINES.sub("\n\n", "\n".join(lines)).strip()


def shortened(text: str, longest: int) -> str:
    """The text in at most that many characters, its last whole word followed by “…” where it was longer."""
    if len(text) <= longest:
        return text
    kept = text[: longest - 1]
    words = kept.rpartition(" ")[0]
    return (words if len(words) > longest // 2 else kept).rstrip(" ,;:") + "…"


def _composed(text: str) -> str:
    """Characters of Unicode's group C dropped (control, bidi, zero-width, surrogate), separators plain."""
    if _is_plain(text):
        return text
    return unicodedata.normalize("NFC", "".join(map(_plain, text.replace("\r\n", "\n"))))


def _is_plain(text: str) -> bool:
    """Most of what is typed: nothing to look at twice."""
    return text.isascii() and text.isprintable()


def _plain(character: str) -> str:
    if character in "\n\r\v\f\x85\u2028\u2029":
        return "\n"
    if character == "\t":
        return " "
    category = unicodedata.category(character)
    if category == "Zs":
        return " "
    return "" if category[0] == "C" else character
