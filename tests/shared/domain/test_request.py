"""A request goes only where the rules let it go."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from shared.domain.request import (
    ALLOWED_FROM,
    Channel,
    Request,
    RequestMove,
    RequestState,
)
from shared.domain.request_errors import RequestMoveRefused

NOW = datetime(2026, 11, 23, 2, tzinfo=UTC)
MOVES: dict[RequestMove, tuple[Callable[[Request], None], RequestState]] = {
    RequestMove.NEEDS_COMPLETION: (Request.needs_completion, RequestState.NEEDS_COMPLETION),
    RequestMove.MARK_COMPLETE: (
        lambda one: one.mark_complete(officer_id=1, now=NOW, due=date(2027, 1, 8), provisional=True),
        RequestState.RECORDED_COMPLETE,
    ),
    RequestMove.START_REVIEW: (lambda one: one.start_review(officer_id=2), RequestState.UNDER_REVIEW),
    RequestMove.RETURN_FOR_REVISION: (Request.return_for_revision, RequestState.NEEDS_REVISION),
    RequestMove.RESUBMIT: (Request.resubmit, RequestState.UNDER_REVIEW),
    RequestMove.VERIFY: (lambda one: one.verify(officer_id=2, now=NOW), RequestState.VERIFIED),
    RequestMove.DECLINE: (
        lambda one: one.decline(["Bukan statistik sektoral."], officer_id=2, now=NOW),
        RequestState.NOT_RECOMMENDED,
    ),
    RequestMove.LETTER_SENT: (Request.letter_sent, RequestState.LETTER_SENT),
    RequestMove.CLOSE: (Request.close, RequestState.CLOSED),
    RequestMove.WITHDRAW: (Request.withdraw, RequestState.WITHDRAWN),
    RequestMove.FORWARD: (Request.forward, RequestState.FORWARDED),
}
PAIRS = [(move, state) for move in MOVES for state in RequestState]


def request_in(state: RequestState) -> Request:
    return Request(
        year=2026,
        serial=7,
        state=state,
        channel=Channel.WALK_IN,
        recorded_at=NOW,
        recorded_by=1,
        round=1,
        revision=3,
    )


def test_every_move_has_its_method_here() -> None:
    assert set(MOVES) == set(ALLOWED_FROM) == set(RequestMove) - {RequestMove.RECORD}


@pytest.mark.parametrize(("move", "state"), [pair for pair in PAIRS if pair[1] in ALLOWED_FROM[pair[0]]])
def test_an_allowed_move_leads_to_its_state(move: RequestMove, state: RequestState) -> None:
    request = request_in(state)
    act, after = MOVES[move]

    act(request)

    assert request.state is after


@pytest.mark.parametrize(("move", "state"), [pair for pair in PAIRS if pair[1] not in ALLOWED_FROM[pair[0]]])
def test_a_forbidden_move_is_refused_and_changes_nothing(move: RequestMove, state: RequestState) -> None:
    request = request_in(state)
    before = request.model_dump()

    with pytest.raises(RequestMoveRefused) as refusal:
        MOVES[move][0](request)

    assert refusal.value.values == {"number": "P-2026-0007", "request_state": state, "move": move}
    assert request.model_dump() == before


def test_marking_complete_starts_the_clock_and_names_who_did_it() -> None:
    request = request_in(RequestState.RECORDED)

    MOVES[RequestMove.MARK_COMPLETE][0](request)

    assert (request.completed_at, request.completed_by, request.due, request.due_provisional) == (
        NOW,
        1,
        date(2027, 1, 8),
        True,
    )


def test_each_resubmission_is_a_new_round() -> None:
    request = request_in(RequestState.RECORDED_COMPLETE)

    request.start_review(officer_id=2)
    for _ in range(2):
        request.return_for_revision()
        request.resubmit()

    assert (request.round, request.reviewer_id) == (3, 2)


def test_verification_freezes_the_revision_that_was_verified() -> None:
    request = request_in(RequestState.UNDER_REVIEW)
    editable_before = request.is_editable

    request.verify(officer_id=2, now=NOW)

    assert (editable_before, request.is_editable, request.verified_revision) == (True, False, 3)


def test_only_the_first_notice_of_its_kind_counts() -> None:
    request = request_in(RequestState.UNDER_REVIEW)
    later, last = NOW.replace(day=24), NOW.replace(day=25)

    request.noticed(NOW, final=False)
    request.noticed(later, final=True)
    request.noticed(last, final=True)

    assert (request.first_notice_at, request.final_notice_at) == (NOW, later)
