"""A finding is open until its answer is accepted."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from shared.domain.finding import FINDING_MOVES, Finding, FindingState
from shared.domain.request_errors import FindingMoveRefused

MOVES: dict[str, tuple[Callable[[Finding], None], FindingState]] = {
    "answer_finding": (Finding.answer, FindingState.ANSWERED),
    "reopen_finding": (lambda finding: finding.reopen(2), FindingState.OPEN),
    "accept_finding": (Finding.accept, FindingState.ACCEPTED),
}
PAIRS = [(move, state) for move in MOVES for state in FindingState]


def finding_in(state: FindingState) -> Finding:
    return Finding(
        request_id=1,
        place="unit_sampel",
        round=1,
        state=state,
        opened_at=datetime(2026, 11, 23, 2, tzinfo=UTC),
        opened_by=1,
    )


@pytest.mark.parametrize(("move", "state"), PAIRS)
def test_a_finding_moves_only_as_allowed(move: str, state: FindingState) -> None:
    finding = finding_in(state)
    act, after = MOVES[move]
    allowed = state in FINDING_MOVES[move]

    if not allowed:
        with pytest.raises(FindingMoveRefused):
            act(finding)
    else:
        act(finding)

    assert finding.state is (after if allowed else state)


def test_a_reopened_finding_belongs_to_the_round_in_which_it_was_reopened() -> None:
    finding = finding_in(FindingState.ANSWERED)

    finding.reopen(3)

    assert finding.round == 3
