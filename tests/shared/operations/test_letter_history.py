"""A letter's history: nothing is overwritten, and who wrote a letter does not sign it."""

from dataclasses import replace

import pytest

from shared.domain.letter import LetterMove, LetterState
from shared.domain.request import RequestMove
from shared.domain.request_errors import SameHand
from shared.domain.request_picture import HistoryLine, LetterFieldChange
from shared.office import Office
from shared.operations import letters, outbox, queue, requests
from shared.operations.letters import LetterChange
from tests.builders import officer_of
from tests.fakes import FixedClock
from tests.request_path import verified, with_head


@pytest.fixture
def head_office(admin_office: Office) -> Office:
    return officer_of(admin_office, "kepala", "head")


def history(office: Office, request_id: int) -> tuple[HistoryLine, ...]:
    return requests.open_request(office, request_id).history


def about_letters(office: Office, request_id: int) -> list[HistoryLine]:
    return [line for line in history(office, request_id) if line.letter]


def test_each_word_of_the_head_is_kept(officer_office: Office, head_office: Office) -> None:
    letter = with_head(officer_office)

    for words in ("Periksa tembusan.", "Periksa tanggal."):
        letters.return_to_drafter(head_office, letter.id, words)
        letters.submit_to_head(officer_office, letter.id)
    letters.cancel(head_office, letter.id, "Permintaan keliru.")

    lines = about_letters(officer_office, letter.request_id)
    assert [(line.move, line.officer, line.note) for line in lines] == [
        (LetterMove.DRAFT, "petugas", ""),
        (LetterMove.SUBMIT, "petugas", ""),
        (LetterMove.RETURN, "kepala", "Periksa tembusan."),
        (LetterMove.SUBMIT, "petugas", ""),
        (LetterMove.RETURN, "kepala", "Periksa tanggal."),
        (LetterMove.SUBMIT, "petugas", ""),
        (LetterMove.CANCEL, "kepala", "Permintaan keliru."),
    ]
    assert (lines[2].from_state, lines[2].to_state) == (LetterState.WITH_HEAD, LetterState.RETURNED_BY_HEAD)


def test_an_edit_shows_who_changed_what_from_what_to_what(
    officer_office: Office, admin_office: Office, clock: FixedClock
) -> None:
    letter = letters.draft(officer_office, verified(officer_office).id)
    other = officer_of(admin_office, "rekan", "officer")
    clock.pass_minutes(10)

    letters.edit(
        other, letter.id, LetterChange(copies=("Bupati Kendal", "Arsip"), number="B-9/3324/KS.200/2026")
    )

    edited = about_letters(officer_office, letter.request_id)[-1]
    assert (edited.move, edited.officer, edited.at) == (None, "rekan", other.local(clock.now()))
    assert edited.letter_changes == (
        LetterFieldChange("number", "B-1/3324/KS.200/2026", "B-9/3324/KS.200/2026"),
        LetterFieldChange("copies", "", "Bupati Kendal\nArsip"),
    )


def test_an_edit_that_changes_nothing_leaves_no_trace(officer_office: Office) -> None:
    letter = letters.draft(officer_office, verified(officer_office).id)
    before = queue.events_after(officer_office, 0)

    letters.edit(officer_office, letter.id, LetterChange(closing=letter.closing))

    assert queue.events_after(officer_office, 0) == before
    assert len(about_letters(officer_office, letter.request_id)) == 1


def test_the_letters_lines_stand_among_the_requests_own_in_order_of_time(
    officer_office: Office, head_office: Office, clock: FixedClock
) -> None:
    request = verified(officer_office)
    clock.pass_minutes(1)
    letter = letters.draft(officer_office, request.id)
    clock.pass_minutes(1)
    letters.submit_to_head(officer_office, letter.id)
    clock.pass_minutes(1)
    letters.issue(head_office, letter.id)
    for mail in outbox.listing(officer_office):
        outbox.send_due(officer_office)
        clock.pass_minutes(1)
        outbox.confirm_otherwise(officer_office, mail.mail_id, "Diserahkan di loket")

    moves = [line.move for line in history(officer_office, request.id) if line.move is not None]
    assert moves[-6:] == [
        RequestMove.VERIFY,
        LetterMove.DRAFT,
        LetterMove.SUBMIT,
        LetterMove.ISSUE,
        RequestMove.LETTER_SENT,
        LetterMove.SEND,
    ]


def test_a_withdrawn_requests_letter_says_why_it_was_given_up(officer_office: Office) -> None:
    letter = with_head(officer_office)

    requests.withdraw(officer_office, letter.request_id, "Kegiatan dibatalkan.")

    given_up = about_letters(officer_office, letter.request_id)[-1]
    assert (given_up.move, given_up.from_state, given_up.note) == (
        LetterMove.CANCEL,
        LetterState.WITH_HEAD,
        "Kegiatan dibatalkan.",
    )


def test_no_free_text_stands_in_the_journal(officer_office: Office, head_office: Office) -> None:
    letter = with_head(officer_office)
    letters.return_to_drafter(head_office, letter.id, "Kata Kepala yang panjang")
    letters.edit(officer_office, letter.id, LetterChange(signer_name="Contoh Pratama"))

    entries = [event for event in queue.events_after(officer_office, 0) if event.subject == "letter"]

    assert {key for event in entries for key in event.details} == {"request", "number", "state"}


@pytest.mark.parametrize("act", ["drafted", "edited", "submitted"])
def test_whoever_wrote_the_letter_does_not_issue_it(
    admin_office: Office, officer_office: Office, head_office: Office, act: str
) -> None:
    both = officer_of(admin_office, "rangkap", "officer", "head")
    by = {name: both if name == act else officer_office for name in ("drafted", "edited", "submitted")}
    letter = letters.draft(by["drafted"], verified(officer_office).id)
    letters.edit(by["edited"], letter.id, LetterChange(copies=("Arsip",)))
    letters.submit_to_head(by["submitted"], letter.id)

    with pytest.raises(SameHand):
        letters.issue(both, letter.id)

    assert letters.listing(both)[0].state is LetterState.WITH_HEAD
    assert letters.issue(head_office, letter.id).state is LetterState.ISSUED


def test_an_earlier_hand_counts_after_the_letter_came_back(
    admin_office: Office, officer_office: Office, head_office: Office
) -> None:
    both = officer_of(admin_office, "rangkap", "officer", "head")
    letter = letters.draft(officer_office, verified(officer_office).id)
    letters.submit_to_head(both, letter.id)
    letters.return_to_drafter(head_office, letter.id, "Periksa lagi.")
    letters.submit_to_head(officer_office, letter.id)

    with pytest.raises(SameHand):
        letters.issue(both, letter.id)


def test_an_officer_and_head_who_wrote_nothing_may_issue(
    admin_office: Office, officer_office: Office
) -> None:
    letter = with_head(officer_office)

    issued = letters.issue(officer_of(admin_office, "rangkap", "officer", "head"), letter.id)

    assert issued.state is LetterState.ISSUED


def test_what_the_issuing_changed_is_a_revision_too(officer_office: Office, head_office: Office) -> None:
    letter = with_head(officer_office)

    letters.issue(head_office, letter.id)

    changed = [line for line in about_letters(officer_office, letter.request_id) if line.letter_changes]
    assert [replace(line, at=None) for line in changed] == [
        HistoryLine(
            at=None,
            officer="kepala",
            move=None,
            from_state="",
            to_state="",
            round=0,
            note="",
            letter=letter.number,
            letter_changes=(LetterFieldChange("signer_name", "", "kepala"),),
        )
    ]
