"""The satisfaction index: the values that the domain gives, exact and rounded once."""

from decimal import Decimal

import pytest

from shared.domain.feedback import ElementScore, satisfaction
from shared.operations.feedback import elements

NINE = elements()


def all_with(total: int, count: int) -> list[dict[str, int]]:
    """`count` ratings whose scores add up to `total` in every element."""
    low, extra = divmod(total, count)
    return [dict.fromkeys(NINE, low + (place < extra)) for place in range(count)]


def test_the_survey_has_its_nine_elements() -> None:
    assert len(NINE) == 9
    assert NINE[0] == "requirements"
    assert NINE[-1] == "facilities"


@pytest.mark.parametrize(
    ("total", "count", "value", "grade"),
    [
        (7, 2, "87.50", "B"),
        (306, 100, "76.50", "C"),
        (3532, 1000, "88.30", "B"),
        (4, 1, "100.00", "A"),
        (1, 1, "25.00", "D"),
        (35324, 10000, "88.31", "A"),
        (260, 100, "65.00", "C"),
        (25999, 10000, "65.00", "C"),
        (30644, 10000, "76.61", "B"),
    ],
)
def test_the_index_has_the_values_and_classes_of_the_domain(
    total: int, count: int, value: str, grade: str
) -> None:
    index = satisfaction(NINE, all_with(total, count))

    assert (index.value, index.grade, index.ratings) == (Decimal(value), grade, count)


def test_skipped_elements_do_not_count() -> None:
    rows = [dict.fromkeys(NINE, 4), {"time": 2}]

    index = satisfaction(NINE, rows)

    by_element = {one.element: one for one in index.elements}
    assert by_element["time"] == ElementScore("time", Decimal("3.00"), 2)
    assert by_element["fee"] == ElementScore("fee", Decimal("4.00"), 1)
    assert index.value == Decimal("97.22")


def test_an_element_without_answers_leaves_the_index_undefined() -> None:
    row = dict.fromkeys(NINE, 4)
    del row["fee"]

    index = satisfaction(NINE, [row])

    assert (index.value, index.grade) == (None, "")


def test_nobody_asked_is_no_index() -> None:
    assert satisfaction(NINE, []).value is None
