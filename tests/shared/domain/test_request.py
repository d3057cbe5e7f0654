"""A request goes only where the rules let it go; every other way is refused in a whole sentence."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from itertools import permutations

import pytest

from shared.domain.request import Channel, Request, RequestMove, RequestState
from shared.domain.request_errors import RequestMoveRefused
from shared.ui.sentences import sentence

NOW = datetime(2026, 11, 23, 2, tzinfo=UTC)
ACTS: dict[str, Callable[[Request], None]] = {
    "needs_completion": Request.needs_completion,
    "mark_complete": lambda one: one.mark_complete(
        officer_id=1, now=NOW, due=date(2027, 1, 8), provisional=True
    ),
    "start_review": lambda one: one.start_review(officer_id=2),
    "return_for_revision": Request.return_for_revision,
    "resubmit": Request.resubmit,
    "verify": lambda one: one.verify(officer_id=2, now=NOW),
    "decline": lambda one: one.decline(["Bukan statistik sektoral."], officer_id=2, now=NOW),
    "letter_sent": Request.letter_sent,
    "close": Request.close,
    "withdraw": Request.withdraw,
    "forward": Request.forward,
}
OPEN = (
    *("recorded", "needs_completion", "recorded_complete", "under_review", "needs_revision"),
    *("verified", "not_recommended"),
)
RULES: dict[str, tuple[tuple[str, ...], str]] = {
    "needs_completion": (("recorded", "needs_completion"), "needs_completion"),
    "mark_complete": (("recorded", "needs_completion"), "recorded_complete"),
    "start_review": (("recorded_complete",), "under_review"),
    "return_for_revision": (("under_review",), "needs_revision"),
    "resubmit": (("needs_revision",), "under_review"),
    "verify": (("under_review",), "verified"),
    "decline": (("under_review",), "not_recommended"),
    "letter_sent": (("verified", "not_recommended"), "letter_sent"),
    "close": (("letter_sent",), "closed"),
    "withdraw": (OPEN, "withdrawn"),
    "forward": (OPEN, "forwarded"),
}
"""Each move, from where it is allowed, and where it leads: the rules, not read from the program."""
STATE_WORDS = {
    "recorded": "Direkam",
    "needs_completion": "Perlu dilengkapi",
    "recorded_complete": "Terekam lengkap",
    "under_review": "Diperiksa",
    "needs_revision": "Perlu perbaikan",
    "verified": "Lengkap dan jelas",
    "not_recommended": "Tidak layak",
    "letter_sent": "Surat terkirim",
    "closed": "Selesai",
    "withdrawn": "Ditarik pemohon",
    "forwarded": "Diteruskan",
}
MOVE_WORDS = {
    "needs_completion": "minta dilengkapi",
    "mark_complete": "terekam lengkap",
    "start_review": "mulai pemeriksaan",
    "return_for_revision": "kembalikan untuk perbaikan",
    "resubmit": "terima perbaikan",
    "verify": "nyatakan lengkap dan jelas",
    "decline": "nyatakan tidak layak",
    "letter_sent": "surat terkirim",
    "close": "tutup permintaan",
    "withdraw": "tarik permintaan",
    "forward": "teruskan",
}
ALLOWED = [(move, state) for move, (states, _) in RULES.items() for state in states]
FORBIDDEN = [(move, state) for move in RULES for state in STATE_WORDS if (move, state) not in ALLOWED]


def request_in(state: str) -> Request:
    return Request(
        year=2026,
        serial=7,
        state=RequestState(state),
        channel=Channel.WALK_IN,
        recorded_at=NOW,
        recorded_by=1,
        round=1,
        revision=3,
    )


def test_the_rules_name_every_move_and_state() -> None:
    assert [*RULES] == [*ACTS] == [*MOVE_WORDS] == [move for move in RequestMove if move != "record"]
    assert [*STATE_WORDS] == [*RequestState]
    assert (len(ALLOWED), len(FORBIDDEN)) == (26, 95)


@pytest.mark.parametrize(("move", "state"), ALLOWED)
def test_an_allowed_move_leads_to_its_state(move: str, state: str) -> None:
    request = request_in(state)

    ACTS[move](request)

    assert request.state == RULES[move][1]


@pytest.mark.parametrize(("move", "state"), FORBIDDEN)
def test_a_forbidden_move_is_refused_with_its_sentence_and_changes_nothing(move: str, state: str) -> None:
    request = request_in(state)
    before = request.model_dump()

    with pytest.raises(RequestMoveRefused) as refusal:
        ACTS[move](request)

    assert sentence(refusal.value) == (
        f"Permintaan P-2026-0007 sedang berstatus “{STATE_WORDS[state]}”, jadi “{MOVE_WORDS[move]}” "
        "tidak dapat dilakukan. Periksa kembali riwayatnya."
    )
    assert request.model_dump() == before


def test_marking_complete_starts_the_clock_and_names_who_did_it() -> None:
    request = request_in("recorded")

    ACTS["mark_complete"](request)

    assert (request.completed_at, request.completed_by, request.due, request.due_provisional) == (
        NOW,
        1,
        date(2027, 1, 8),
        True,
    )


def test_each_resubmission_is_a_new_round() -> None:
    request = request_in("recorded_complete")

    request.start_review(officer_id=2)
    for _ in range(2):
        request.return_for_revision()
        request.resubmit()

    assert (request.round, request.reviewer_id) == (3, 2)


def test_verification_freezes_the_revision_that_was_verified() -> None:
    request = request_in("under_review")
    editable_before = request.is_editable

    request.verify(officer_id=2, now=NOW)

    assert (editable_before, request.is_editable, request.verified_revision) == (True, False, 3)


@pytest.mark.parametrize("told", list(permutations([(23, False), (24, True), (25, True)])))
def test_the_earliest_notice_of_its_kind_counts_in_whatever_order_they_are_told(
    told: tuple[tuple[int, bool], ...],
) -> None:
    request = request_in("under_review")

    for day, final in told:
        request.noticed(NOW.replace(day=day), final=final)

    assert (request.first_notice_at, request.final_notice_at) == (NOW.replace(day=23), NOW.replace(day=24))
