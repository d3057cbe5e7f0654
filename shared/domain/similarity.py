"""How alike two titles are: by their trigrams, word order and endings mattering little."""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

KEPT_TITLES = 4096


@dataclass(frozen=True)
class KnownActivity:
    """What a comparison needs of an activity that the register knows."""

    title: str
    agency: str
    number: str


def similarity(one: str, other: str) -> float:
    """From 0 (nothing in common) to 1 (the same words): Dice's measure of the words' trigrams."""
    left, right = _trigrams(one), _trigrams(other)
    if not left or not right:
        return 0.0
    return 2 * len(left & right) / (len(left) + len(right))


def folded_words(text: str) -> list[str]:
    """The words as compared: without marks and case, letters and digits only."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    kept = "".join(char if char.isalnum() else " " for char in plain if not unicodedata.combining(char))
    return kept.split()


@lru_cache(KEPT_TITLES)
def _trigrams(text: str) -> frozenset[str]:
    """Kept for the titles of the register: they are compared each time a request is opened."""
    padded = [f"  {word} " for word in folded_words(text)]
    return frozenset(word[start : start + 3] for word in padded for start in range(len(word) - 2))
