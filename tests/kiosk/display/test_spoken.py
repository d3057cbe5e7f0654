"""A call in clips: letters spelled, numbers as people say them."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.display.spoken import clips_for_call, number_clips
from shared.assets import sound_folder

CLIPS = {file.stem for file in sound_folder("id").glob("*.ogg")}
DIGITS = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"]


def test_a_call_is_chime_number_and_the_way_to_the_counter() -> None:
    clips = clips_for_call("RS-007", "2")

    assert clips == (
        "chime",
        "nomor_antrian",
        "huruf_r",
        "huruf_s",
        "nol",
        "nol",
        "tujuh",
        "silakan_menuju_loket",
        "dua",
    )


@pytest.mark.parametrize(
    ("label", "words"),
    [
        ("A-000", "nol nol nol"),
        ("A-010", "nol sepuluh"),
        ("A-011", "nol sebelas"),
        ("A-012", "nol dua belas"),
        ("A-107", "seratus tujuh"),
        ("A-0107", "nol seratus tujuh"),
        ("A-1000", "seribu"),
        ("A-12345", "satu dua tiga empat lima"),
    ],
)
def test_each_leading_zero_is_said_and_the_rest_is_a_number(label: str, words: str) -> None:
    clips = clips_for_call(label, "1")

    assert clips == ("chime", "nomor_antrian", "huruf_a", *words.split(), "silakan_menuju_loket", "satu")


def test_the_number_of_a_kiosk_without_its_store_is_spelled_with_its_mark() -> None:
    assert clips_for_call("RS-K1-01", "2")[2:-2] == (
        *("huruf_r", "huruf_s"),
        *("huruf_k", "satu"),
        *("nol", "satu"),
    )


@pytest.mark.parametrize(
    ("counter", "words"),
    [
        ("1", "satu"),
        ("12", "dua belas"),
        ("A", "huruf_a"),
        ("2b", "dua huruf_b"),
        ("K-10", "huruf_k sepuluh"),
        ("", ""),
        ("Ⅷ²", ""),
    ],
)
def test_a_counter_may_be_a_number_letters_or_both(counter: str, words: str) -> None:
    clips = clips_for_call("A-1", counter)

    assert clips[clips.index("silakan_menuju_loket") + 1 :] == tuple(words.split())


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "nol"),
        (1, "satu"),
        (10, "sepuluh"),
        (11, "sebelas"),
        (19, "sembilan belas"),
        (20, "dua puluh"),
        (21, "dua puluh satu"),
        (99, "sembilan puluh sembilan"),
        (100, "seratus"),
        (101, "seratus satu"),
        (110, "seratus sepuluh"),
        (111, "seratus sebelas"),
        (115, "seratus lima belas"),
        (200, "dua ratus"),
        (999, "sembilan ratus sembilan puluh sembilan"),
        (1000, "seribu"),
        (1001, "seribu satu"),
        (1100, "seribu seratus"),
        (1999, "seribu sembilan ratus sembilan puluh sembilan"),
        (2000, "dua ribu"),
        (9999, "sembilan ribu sembilan ratus sembilan puluh sembilan"),
    ],
)
def test_numbers_are_said_as_people_say_them(number: int, words: str) -> None:
    assert number_clips(number) == tuple(words.split())


def test_every_number_agrees_with_a_speller_written_another_way() -> None:
    wrong = [number for number in range(1, 10_000) if " ".join(number_clips(number)) != _by_places(number)]

    assert wrong == []


@given(prefix=st.from_regex(r"[A-Z]{1,4}", fullmatch=True), number=st.integers(1, 9999))
@settings(max_examples=200, deadline=None, derandomize=True)
def test_every_label_has_all_its_clips(prefix: str, number: int) -> None:
    clips = clips_for_call(f"{prefix}-{number:03d}", str(number))

    assert set(clips) <= CLIPS


@given(label=st.text(max_size=12), counter=st.text(max_size=8))
@settings(max_examples=200, deadline=None, derandomize=True)
def test_no_text_asks_for_a_clip_that_does_not_exist(label: str, counter: str) -> None:
    assert set(clips_for_call(label, counter)) <= CLIPS


def test_a_language_without_clips_is_refused() -> None:
    with pytest.raises(ValueError, match="xx"):
        clips_for_call("RS-007", "2", "xx")


def test_a_number_beyond_thousands_is_refused() -> None:
    with pytest.raises(ValueError, match="10000"):
        number_clips(10_000)


def _by_places(number: int) -> str:
    """Digit and place, then the contractions of speech: satu ratus → seratus, sepuluh dua → dua belas."""
    places = ("ribu", "ratus", "puluh", "")
    pairs = zip(f"{number:04d}", places, strict=True)
    text = " ".join(f"{DIGITS[int(digit)]} {place}".strip() for digit, place in pairs if digit != "0")
    text = re.sub(r"satu (ribu|ratus|puluh)", r"se\1", text)
    return re.sub(r"sepuluh (\w+)", r"\1 belas", text).replace("satu belas", "sebelas")
