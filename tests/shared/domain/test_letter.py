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
from shared.ui.sentences import sentence

NOW = datetime(2026, 11, 23, 2, tzinfo=UTC)
DRAFTER, HEAD = 1, 2
ACTS: dict[str, Callable[[Letter], None]] = {
    "edit_letter": Letter.edit,
    "submit_to_head": Letter.submit_to_head,
    "return_to_drafter": lambda letter: letter.return_to_drafter("Periksa judulnya."),
    "issue": lambda letter: letter.issue(officer_id=HEAD, now=NOW, document="a" * 64, scan=None),
    "send_letter": lambda letter: letter.sent(NOW),
    "cancel_letter": lambda letter: letter.cancel("Permintaan ditarik."),
}
RULES: dict[str, dict[str, str]] = {
    "edit_letter": {"drafted": "drafted", "returned_by_head": "returned_by_head"},
    "submit_to_head": {"drafted": "with_head", "returned_by_head": "with_head"},
    "return_to_drafter": {"with_head": "returned_by_head"},
    "issue": {"with_head": "issued"},
    "send_letter": {"issued": "sent"},
    "cancel_letter": dict.fromkeys(("drafted", "with_head", "returned_by_head"), "cancelled"),
}
"""Each move, from where it is allowed, and where it leads: the rules, not read from the program."""
STATE_WORDS = {
    "drafted": "Konsep",
    "with_head": "Menunggu tanda tangan",
    "returned_by_head": "Dikembalikan Kepala",
    "issued": "Terbit",
    "sent": "Terkirim",
    "cancelled": "Dibatalkan",
}
MOVE_WORDS = {
    "edit_letter": "ubah surat",
    "submit_to_head": "ajukan kepada Kepala",
    "return_to_drafter": "kembalikan kepada penyusun",
    "issue": "terbitkan",
    "send_letter": "kirim surat",
    "cancel_letter": "batalkan surat",
}
ALLOWED = [(move, state) for move, leads in RULES.items() for state in leads]
FORBIDDEN = [(move, state) for move in RULES for state in STATE_WORDS if state not in RULES[move]]


def letter_in(state: str) -> Letter:
    return Letter(
        request_id=1,
        kind=LetterKind.RECOMMENDATION,
        state=LetterState(state),
        number="B-1/3324/KS.200/2026",
        identity="V-26.3324.001",
        dated=date(2026, 11, 23),
        addressee=["Kepala Dinas Contoh"],
        paragraphs=["Isi"],
        signer_title="Kepala",
        drafted_by=DRAFTER,
        drafted_at=NOW,
    )


def test_the_rules_name_every_move_and_state() -> None:
    assert [*RULES] == [*ACTS] == [*MOVE_WORDS] == [*LETTER_MOVES]
    assert [*STATE_WORDS] == [*LetterState]
    assert (len(ALLOWED), len(FORBIDDEN)) == (10, 26)


@pytest.mark.parametrize(("move", "state"), ALLOWED)
def test_an_allowed_move_leads_to_its_state(move: str, state: str) -> None:
    letter = letter_in(state)

    ACTS[move](letter)

    assert letter.state == RULES[move][state]


@pytest.mark.parametrize(("move", "state"), FORBIDDEN)
def test_a_forbidden_move_is_refused_with_its_sentence_and_changes_nothing(move: str, state: str) -> None:
    letter = letter_in(state)
    before = letter.model_dump()

    with pytest.raises(LetterMoveRefused) as refusal:
        ACTS[move](letter)

    assert sentence(refusal.value) == (
        f"Surat B-1/3324/KS.200/2026 sedang berstatus “{STATE_WORDS[state]}”, jadi “{MOVE_WORDS[move]}” "
        "tidak dapat dilakukan. Periksa kembali daftar surat."
    )
    assert letter.model_dump() == before


def test_whoever_drafted_does_not_sign() -> None:
    letter = letter_in("with_head")

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
