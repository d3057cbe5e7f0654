"""The fourteen steps: which one comes next."""

import pytest

from shared.domain.letter import LetterState
from shared.domain.procedure import STEPS, next_step, request_step
from shared.domain.request import RequestState
from shared.domain.ticket import TicketState


def test_the_procedure_has_fourteen_steps_in_both_languages() -> None:
    assert list(STEPS) == list(range(1, 15))
    assert all(set(words) == {"id", "en"} for words in STEPS.values())


@pytest.mark.parametrize(
    ("state", "signed", "form_given", "step"),
    [
        (TicketState.WAITING, False, False, 3),
        (TicketState.NO_SHOW, True, False, 3),
        (TicketState.CALLED, False, False, 4),
        (TicketState.SERVING, True, False, 5),
        (TicketState.SERVING, True, True, 7),
        (TicketState.SERVING, False, True, 4),
        (TicketState.DONE, True, True, 13),
        (TicketState.CANCELLED, True, True, 14),
    ],
)
def test_a_visits_next_step(state: TicketState, signed: bool, form_given: bool, step: int) -> None:
    assert next_step(state, signed=signed, form_given=form_given) == step


@pytest.mark.parametrize(
    ("state", "letter", "step"),
    [
        (RequestState.RECORDED, None, 8),
        (RequestState.NEEDS_COMPLETION, None, 8),
        (RequestState.RECORDED_COMPLETE, None, 9),
        (RequestState.NEEDS_REVISION, None, 9),
        (RequestState.VERIFIED, None, 10),
        (RequestState.VERIFIED, LetterState.RETURNED_BY_HEAD, 10),
        (RequestState.NOT_RECOMMENDED, LetterState.WITH_HEAD, 11),
        (RequestState.VERIFIED, LetterState.ISSUED, 12),
        (RequestState.LETTER_SENT, LetterState.SENT, 13),
        (RequestState.CLOSED, LetterState.SENT, 14),
        (RequestState.WITHDRAWN, None, 14),
    ],
)
def test_a_requests_next_step(state: RequestState, letter: LetterState | None, step: int) -> None:
    assert request_step(state, letter) == step
