"""Personal data as screens show it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.domain.privacy import (
    BULLET,
    masked_email,
    masked_identity_number,
    masked_name,
    masked_phone,
)

few = settings(max_examples=100, derandomize=True, deadline=None, database=None)
printable = st.text(alphabet=st.characters(min_codepoint=33, max_codepoint=126), max_size=40)


def test_an_identity_number_shows_its_ends():
    assert masked_identity_number("3324012212950001") == "33" + BULLET * 11 + "001"
    assert masked_identity_number("B1234567") == "B" + BULLET * 6 + "7"


def test_a_phone_number_shows_its_country_and_its_last_digits():
    assert masked_phone("+6281234567890") == "+62" + BULLET * 9 + "90"


def test_an_email_address_shows_its_first_letter_and_domain():
    assert masked_email("siti.rahma@kendalkab.go.id") == "s•••@kendalkab.go.id"


def test_a_name_shows_its_initials():
    assert masked_name("Siti Nur Rahmawati") == "S••• N••• R•••"


@pytest.mark.parametrize(
    ("mask", "short", "shown"),
    [
        (masked_identity_number, "", ""),
        (masked_identity_number, "12345", "•••••"),
        (masked_phone, "+62", "+••"),
        (masked_phone, "", ""),
        (masked_email, "", "•••"),
        (masked_email, "siti", "•••"),
        (masked_email, "si@example.com", "•••@example.com"),
        (masked_name, "", ""),
        (masked_name, "I Made Su", "••• M••• •••"),
    ],
)
def test_short_values_are_hidden_whole(mask, short, shown):
    assert mask(short) == shown


@given(printable)
@few
def test_a_mask_never_shows_more_than_a_third(value):
    assert visible(masked_identity_number(value)) <= len(value) / 3
    assert visible(masked_phone("+" + value)) - 1 <= len(value) / 3
    assert visible(masked_email(value + "@").rpartition("@")[0]) <= len(value) / 3


@given(printable)
@few
def test_a_number_keeps_its_length_so_that_digits_stay_in_place(value):
    assert len(masked_identity_number(value)) == len(value)


def visible(masked: str) -> int:
    return sum(character != BULLET for character in masked)
