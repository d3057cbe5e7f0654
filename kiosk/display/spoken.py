"""Which clips, in which order, say a call: RS-007 to counter 2 in words."""

import re
from collections.abc import Iterator

LANGUAGES = ("id",)
"""Languages that have clips in resources/sounds."""

LARGEST_NUMBER = 9999
"""A longer number is read digit by digit, as a telephone number is."""

CHIME = "chime"
NUMBER_PHRASE = "nomor_antrian"
COUNTER_PHRASE = "silakan_menuju_loket"
ONES = (
    "nol",
    "satu",
    "dua",
    "tiga",
    "empat",
    "lima",
    "enam",
    "tujuh",
    "delapan",
    "sembilan",
    "sepuluh",
    "sebelas",
)


def clips_for_call(label: str, counter: str, language: str = "id") -> tuple[str, ...]:
    """The names of the clips that speak this call, chime first.

    Letters are spelled; a number is read as a number, after one "nol" per leading zero:
    RS-007 is "R S nol nol tujuh", RS-012 "R S nol dua belas", RS-107 "R S seratus tujuh".
    Other characters are silent. Raises ValueError for a language without clips.
    """
    if language not in LANGUAGES:
        raise ValueError(f"no clips in {language!r}")
    return (CHIME, NUMBER_PHRASE, *_spelled(label), COUNTER_PHRASE, *_spelled(counter))


def number_clips(number: int) -> tuple[str, ...]:
    """A number from 0 to 9999 in Indonesian words; ValueError beyond."""
    if not 0 <= number <= LARGEST_NUMBER:
        raise ValueError(f"{number} is not between 0 and {LARGEST_NUMBER}")
    if number < len(ONES):
        return (ONES[number],)
    if number < 20:
        return (*number_clips(number - 10), "belas")
    if number < 100:
        return _with_rest((ONES[number // 10], "puluh"), number % 10)
    if number < 200:
        return _with_rest(("seratus",), number - 100)
    if number < 1000:
        return _with_rest((ONES[number // 100], "ratus"), number % 100)
    if number < 2000:
        return _with_rest(("seribu",), number - 1000)
    return _with_rest((ONES[number // 1000], "ribu"), number % 1000)


def _with_rest(clips: tuple[str, ...], rest: int) -> tuple[str, ...]:
    return (*clips, *number_clips(rest)) if rest else clips


def _spelled(text: str) -> Iterator[str]:
    """Clips for the letters and numbers of a label; ASCII only, for only these have clips."""
    for run in re.findall(r"[A-Z]|[0-9]+", text.upper()):
        if run.isdigit():
            yield from _read(run)
        else:
            yield f"huruf_{run.lower()}"


def _read(digits: str) -> Iterator[str]:
    significant = digits.lstrip("0")
    yield from [ONES[0]] * (len(digits) - len(significant))
    if len(significant) > len(str(LARGEST_NUMBER)):
        yield from (ONES[int(digit)] for digit in significant)
    elif significant:
        yield from number_clips(int(significant))
