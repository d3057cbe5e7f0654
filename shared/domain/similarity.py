"""How alike two titles are: by the trigrams of the words that tell them apart.

Word order and endings matter little; what every title says (survei, di, kabupaten, a year) not at all.
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from shared.domain.request_number import request_number

KEPT_TITLES = 4096
_WORDS = re.compile("[a-z0-9]+")
STOCK = frozenset(
    (
        *("survei", "survey", "sensus", "pendataan", "pencacahan", "kompilasi", "kegiatan", "statistik"),
        *("data", "tahun", "kabupaten", "kota", "provinsi", "kecamatan", "desa", "kelurahan", "daerah"),
        *("wilayah", "di", "ke", "dari", "dan", "atau", "pada", "untuk", "dengan", "dalam", "terhadap"),
        *("tentang", "oleh", "se"),
    )
)
"""Words of nearly every title."""


class KnownActivity(NamedTuple):
    """What a comparison needs of an activity that the register knows."""

    title: str
    agency: str
    year: int
    serial: int

    @property
    def number(self) -> str:
        """The request's number as people read it."""
        return request_number(self.year, self.serial)


def similarity(one: str, other: str, *, area: str = "") -> float:
    """From 0 (nothing in common) to 1 (the same words): Dice's measure of the words' trigrams.

    `area` is the office's own (`Kabupaten Kendal`), which most titles name.
    """
    left, right = _trigrams(one, area), _trigrams(other, area)
    if not left or not right:
        return 0.0
    return 2 * len(left & right) / (len(left) + len(right))


def folded_words(text: str) -> list[str]:
    """The words as compared: without marks and case, letters and digits only."""
    if text.isascii():  # most of what is typed: no marks to take away
        return _WORDS.findall(text.lower())
    plain = unicodedata.normalize("NFKD", text).casefold()
    kept = "".join(char if char.isalnum() else " " for char in plain if not unicodedata.combining(char))
    return kept.split()


@lru_cache(KEPT_TITLES)
def _trigrams(text: str, area: str) -> frozenset[str]:
    """Kept for the titles of the register: they are compared each time a request is opened."""
    words, common = folded_words(text), STOCK.union(folded_words(area))
    telling = [word for word in words if word not in common and not word.isdecimal()]
    padded = [f"  {word} " for word in telling or words]
    return frozenset(word[start : start + 3] for word in padded for start in range(len(word) - 2))
