"""The number of a request, as people read and type it."""

import pytest

from shared.domain.request_number import request_number, typed_request_number


@pytest.mark.parametrize(
    ("serial", "number"), [(3, "P-2026-0003"), (9999, "P-2026-9999"), (10000, "P-2026-10000")]
)
def test_a_number_has_four_digits_and_grows(serial: int, number: str) -> None:
    assert request_number(2026, serial) == number
    assert typed_request_number(number) == (2026, serial)


@pytest.mark.parametrize("typed", ["P-2026-0003", " p-2026-3 ", "p 2026 0003", "P2026-0003", "P–2026–0003"])
def test_a_number_is_read_as_people_type_it(typed: str) -> None:
    assert typed_request_number(typed) == (2026, 3)


@pytest.mark.parametrize("typed", ["", "P-2026", "P-26-0003", "RS-001", "7K3M9QX2VD", "P-2026-3-1", "2026-3"])
def test_what_is_no_number_is_none(typed: str) -> None:
    assert typed_request_number(typed) is None
