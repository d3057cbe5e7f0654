"""A letter goes only where the rules let it go, by two hands, under numbers of the right form."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from shared.domain.letter import (
    LETTER_MOVES,
    Letter,
    LetterKind,
    LetterState,
    checked_identity,
    checked_letter_number,
    identity_text,
)
from shared.domain.request_errors import (
    InvalidIdentity,
    InvalidLetterNumber,
    LetterMoveRefused,
    SameHand,
)

NOW = datetime(2026, 11, 23, 2, tzinfo=UTC)
DRAFTER, HEAD = 1, 2
MOVES: dict[str, tuple[Callable[[Letter], None], LetterState | None]] = {
    "edit_letter": (Letter.edit, None),
    "submit_to_head": (Letter.submit_to_head, LetterState.WITH_HEAD),
    "return_to_drafter": (
        lambda letter: letter.return_to_drafter("Periksa judulnya."),
        LetterState.RETURNED_BY_HEAD,
    ),
    "issue": (
        lambda letter: letter.issue(officer_id=HEAD, now=NOW, document="a" * 64, scan=None),
        LetterState.ISSUED,
    ),
    "send_letter": (lambda letter: letter.sent(NOW), LetterState.SENT),
    "cancel_letter": (lambda letter: letter.cancel("Permintaan ditarik."), LetterState.CANCELLED),
}
PAIRS = [(move, state) for move in MOVES for state in LetterState]


def letter_in(state: LetterState) -> Letter:
    return Letter(
        request_id=1,
        kind=LetterKind.RECOMMENDATION,
        state=state,
        number="B-1/3324/KS.200/2026",
        identity="V-26.3324.001",
        dated=date(2026, 11, 23),
        addressee=["Kepala Dinas Contoh"],
        paragraphs=["Isi"],
        signer_title="Kepala",
        drafted_by=DRAFTER,
        drafted_at=NOW,
    )


def test_every_move_has_its_method_here() -> None:
    assert set(MOVES) == set(LETTER_MOVES)


@pytest.mark.parametrize(("move", "state"), [pair for pair in PAIRS if pair[1] in LETTER_MOVES[pair[0]]])
def test_an_allowed_move_leads_to_its_state(move: str, state: LetterState) -> None:
    letter = letter_in(state)
    act, after = MOVES[move]

    act(letter)

    assert letter.state is (after or state)


@pytest.mark.parametrize(("move", "state"), [pair for pair in PAIRS if pair[1] not in LETTER_MOVES[pair[0]]])
def test_a_forbidden_move_is_refused_and_changes_nothing(move: str, state: LetterState) -> None:
    letter = letter_in(state)
    before = letter.model_dump()

    with pytest.raises(LetterMoveRefused) as refusal:
        MOVES[move][0](letter)

    assert refusal.value.values == {
        "letter": "B-1/3324/KS.200/2026",
        "letter_state": state,
        "move": move,
    }
    assert letter.model_dump() == before


def test_whoever_drafted_does_not_sign() -> None:
    letter = letter_in(LetterState.WITH_HEAD)

    with pytest.raises(SameHand):
        letter.issue(officer_id=DRAFTER, now=NOW, document="a" * 64, scan=None)

    assert (letter.state, letter.document) == (LetterState.WITH_HEAD, None)


def test_an_identity_has_year_office_and_serial() -> None:
    assert identity_text("V", 2026, "3324", 7) == "V-26.3324.007"


@pytest.mark.parametrize("typed", ["V-23.1375.002", " v-23.1375.002 ", "V - 23.1375.002"])
def test_a_typed_identity_is_taken_as_people_type_it(typed: str) -> None:
    assert checked_identity(typed) == "V-23.1375.002"


@pytest.mark.parametrize("typed", ["", "V-23.1375.2", "23.1375.002", "V-2023.1375.002", "V-23.1375.002x"])
def test_an_identity_of_another_form_is_refused(typed: str) -> None:
    with pytest.raises(InvalidIdentity):
        checked_identity(typed)


@pytest.mark.parametrize("typed", ["", "   ", "tanpa angka", "1" * 81])
def test_a_letter_number_needs_a_digit_and_a_bearable_length(typed: str) -> None:
    with pytest.raises(InvalidLetterNumber):
        checked_letter_number(typed)


def test_a_typed_letter_number_keeps_its_form() -> None:
    assert checked_letter_number("  B-90/7301/KS.200/2026 ") == "B-90/7301/KS.200/2026"
