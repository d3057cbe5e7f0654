"""The satisfaction index out of the store: the domain's values, and which day a rating belongs to."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal

from shared.office import Office
from shared.operations import feedback, queue
from tests.fakes import FixedClock

TODAY = date(2026, 11, 23)
NINE = feedback.elements()


def rated(office: Office, officer_office: Office, scores: Mapping[str, int]) -> None:
    """One visit, served and rated by its slip."""
    ticket = queue.take_number(office, "RS")
    queue.call_next(officer_office, "1", ("RS",))
    queue.start(officer_office, ticket.id)
    queue.finish(officer_office, ticket.id)
    feedback.rate(office, ticket.code, scores)


def test_means_of_three_and_a_half_are_a_b(office: Office, officer_office: Office) -> None:
    for score in (3, 4):
        rated(office, officer_office, dict.fromkeys(NINE, score))

    index = feedback.index(office, TODAY, TODAY)

    assert (index.value, index.grade, index.ratings) == (Decimal("87.50"), "B", 2)
    assert {(one.mean, one.count) for one in index.elements} == {(Decimal("3.50"), 2)}


def test_means_of_three_point_zero_six_are_a_c(office: Office, officer_office: Office) -> None:
    for place in range(50):
        rated(office, officer_office, dict.fromkeys(NINE, 4 if place < 3 else 3))

    index = feedback.index(office, TODAY, TODAY)

    assert (index.value, index.grade, index.ratings) == (Decimal("76.50"), "C", 50)
    assert {one.mean for one in index.elements} == {Decimal("3.06")}


def test_skipped_elements_count_neither_as_answers_nor_as_nought(
    office: Office, officer_office: Office
) -> None:
    rated(office, officer_office, dict.fromkeys(NINE, 4))
    rated(office, officer_office, {"time": 2})

    index = feedback.index(office, TODAY, TODAY)

    counts = {one.element: (one.mean, one.count) for one in index.elements}
    assert counts["time"] == (Decimal("3.00"), 2)
    assert counts["fee"] == (Decimal("4.00"), 1)
    assert (index.value, index.grade, index.ratings) == (Decimal("97.22"), "A", 2)


def test_an_element_that_nobody_answered_leaves_the_index_undefined(
    office: Office, officer_office: Office
) -> None:
    for _ in range(3):
        rated(office, officer_office, {one: 4 for one in NINE if one != "fee"})

    index = feedback.index(office, TODAY, TODAY)

    assert (index.value, index.grade, index.ratings) == (None, "", 3)
    assert [one.element for one in index.elements if one.mean is None] == ["fee"]


def test_anonymous_answers_do_not_fill_an_elements_gap(office: Office, officer_office: Office) -> None:
    rated(office, officer_office, {one: 4 for one in NINE if one != "fee"})
    feedback.rate(office, "", {"fee": 4})

    index = feedback.index(office, TODAY, TODAY)

    assert (index.value, index.ratings, index.anonymous) == (None, 1, 1)


def test_the_last_day_of_a_period_ends_at_midnight_in_the_offices_zone(
    office: Office, officer_office: Office, clock: FixedClock
) -> None:
    november = date(2026, 11, 1), date(2026, 11, 30)
    december = date(2026, 12, 1), date(2026, 12, 31)
    clock.time = datetime(2026, 11, 30, 16, 30, tzinfo=UTC)  # 23.30 WIB
    rated(office, officer_office, dict.fromkeys(NINE, 4))
    clock.time = datetime(2026, 11, 30, 17, 30, tzinfo=UTC)  # 00.30 WIB on the next day
    rated(office, officer_office, dict.fromkeys(NINE, 2))

    values = [feedback.index(office, *period).value for period in (november, december)]

    assert values == [Decimal("100.00"), Decimal("50.00")]


def test_the_first_day_of_a_period_begins_at_midnight_in_the_offices_zone(
    office: Office, officer_office: Office, clock: FixedClock
) -> None:
    clock.time = datetime(2026, 10, 31, 17, 0, tzinfo=UTC)  # 00.00 WIB on 1 November
    rated(office, officer_office, dict.fromkeys(NINE, 3))

    days = [date(2026, 10, 31), date(2026, 11, 1)]

    assert [feedback.index(office, day, day).ratings for day in days] == [0, 1]
