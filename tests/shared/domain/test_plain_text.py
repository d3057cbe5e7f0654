"""Typed text made safe."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.domain.plain_text import one_line, paragraphs

typed_texts = st.text(alphabet=st.characters(codec=None)) | st.text(alphabet=" \n\r\t\v\u2028\u200f\u0301ae")
few = settings(max_examples=150, derandomize=True, deadline=None, database=None)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Siti   Rahmawati ", "Siti Rahmawati"),
        ("Siti\tRahmawati\r\nKendal", "Siti Rahmawati Kendal"),
        ("Ahmad\u202egnadub\u202c", "Ahmadgnadub"),
        ("\ufeffSi\u200bti\x00\x1b@", "Siti@"),
        ("Jose\u0301", "José"),
        ("Siti\u00a0\u2003Rahma", "Siti Rahma"),
        ("a\ud800b", "ab"),
        ("ꦱꦶꦠꦶ", "ꦱꦶꦠꦶ"),
        (" \n\t ", ""),
    ],
)
def test_one_line_keeps_what_can_be_read(typed, kept):
    assert one_line(typed) == kept


def test_paragraphs_keep_their_lines_and_at_most_one_empty_line_between_them():
    typed = "  Data   penduduk \r\n2024\u2028menurut desa\n\n\n\n\tTerima kasih\x07 \n"

    assert paragraphs(typed) == "Data   penduduk\n2024\nmenurut desa\n\nTerima kasih"


@given(typed_texts)
@few
def test_no_control_or_bidi_character_survives(typed):
    assert not any(unicodedata.category(c).startswith("C") for c in one_line(typed))
    assert not any(unicodedata.category(c).startswith("C") for c in paragraphs(typed).replace("\n", ""))


@given(typed_texts)
@few
def test_cleaning_twice_equals_cleaning_once(typed):
    assert one_line(one_line(typed)) == one_line(typed)
    assert paragraphs(paragraphs(typed)) == paragraphs(typed)
