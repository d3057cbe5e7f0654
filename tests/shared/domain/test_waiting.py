"""The estimate, and the bound of the priority lane."""

import pytest

from shared.domain.procedure import STEPS, next_step
from shared.domain.ticket import TicketState
from shared.domain.waiting import estimate_minutes, regular_turn


@pytest.mark.parametrize(
    ("waiting", "pace", "counters", "expected"),
    [
        (0, 10, 1, 0),
        (1, 10, 1, 10),
        (3, 10, 1, 30),
        (3, 10, 2, 15),
        (1, 7, 1, 10),
        (2, 10, 0, 20),
        (1, 0.5, 1, 5),
    ],
)
def test_the_estimate_is_rounded_up_to_fives(waiting: int, pace: float, counters: int, expected: int) -> None:
    assert estimate_minutes(waiting, minutes_per_visit=pace, counters=counters) == expected


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        ([], False),
        ([True], False),
        ([True, True], True),
        ([True, False], False),
        ([False, True], False),
        ([True, True, True], True),
    ],
)
def test_a_regular_ticket_has_its_turn_after_two_priority_calls(last: list[bool], expected: bool) -> None:
    assert regular_turn(last, bound=2) is expected


def test_the_fourteen_steps_are_told_in_two_languages() -> None:
    assert list(STEPS) == list(range(1, 15))
    assert all(set(texts) == {"id", "en"} and all(texts.values()) for texts in STEPS.values())


@pytest.mark.parametrize(
    ("state", "signed", "step"),
    [
        (TicketState.WAITING, False, 3),
        (TicketState.CALLED, False, 4),
        (TicketState.SERVING, True, 5),
        (TicketState.DONE, True, 13),
    ],
)
def test_the_next_step_follows_the_ticket(state: TicketState, signed: bool, step: int) -> None:
    assert next_step(state, signed=signed) == step
