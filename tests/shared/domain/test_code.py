"""Codes: made, typed and shown."""

import pytest

from shared.domain.code import ALPHABET, LENGTH, new_code, shown_code, typed_code, whole_code


def test_a_new_code_can_be_typed_without_doubt() -> None:
    code = new_code()

    assert len(code) == LENGTH
    assert set(code) <= set(ALPHABET)
    assert whole_code(shown_code(code).lower()) == code


def test_look_alikes_in_a_typed_code_are_read_right() -> None:
    assert typed_code(" ol1i-abcd ") == "0111ABCD"


@pytest.mark.parametrize(
    ("code", "shown"), [("", ""), ("7K3", "7K3"), ("7K3M9", "7K3M-9"), ("7K3M9QTX2A", "7K3M-9QTX-2A")]
)
def test_a_code_is_shown_in_groups(code: str, shown: str) -> None:
    assert shown_code(code) == shown


@pytest.mark.parametrize("typed", ["", "7K3M-9QTX-2", "7K3M-9QTX-2A0", "UUUU-UUUU-UU"])
def test_half_a_code_and_other_letters_are_none(typed: str) -> None:
    with pytest.raises(ValueError, match="not a code"):
        whole_code(typed)
