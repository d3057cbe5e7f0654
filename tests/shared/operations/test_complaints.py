"""Complaints: filed by anyone, confidential, moved step by step within their days."""

from collections.abc import Callable
from datetime import date

import pytest

from shared.domain.complaint import COMPLAINT_MOVES, Complaint, ComplaintChannel, ComplaintState
from shared.domain.errors import NotSignedIn, RoleMissing
from shared.domain.feedback_errors import ComplaintMoveRefused
from shared.domain.request_errors import TextMissing
from shared.office import Office
from shared.operations import complaints
from tests.raw_store import raw_store

TEXT = "Petugas di loket 1 kurang ramah, nama saya Sri Contoh"
ACTS: dict[str, Callable[[Office, int], Complaint]] = {
    "triage": complaints.triage,
    "answer": lambda office, one: complaints.answer(office, one, "Sudah kami jawab."),
    "reply": lambda office, one: complaints.reply(office, one, "Masih lama."),
    "settle": lambda office, one: complaints.settle(office, one, "Sudah dibicarakan."),
    "close_complaint": complaints.close,
}


def test_a_complaint_gets_a_code_and_its_days_at_once(office: Office) -> None:
    complaint = complaints.file(office, TEXT)

    assert len(complaint.code) == 10
    assert (complaint.state, complaint.triage_due, complaint.answer_due, complaint.settle_due) == (
        ComplaintState.RECEIVED,
        date(2026, 11, 26),
        date(2026, 11, 30),
        date(2026, 12, 11),
    )


def test_what_was_written_is_sealed_and_read_by_the_supervisor(
    office: Office, supervisor_office: Office
) -> None:
    complaints.file(office, TEXT, contact="sri.contoh@example.go.id", kind="suggestion")

    store = raw_store(office)
    [line] = complaints.listing(supervisor_office)

    assert (line.text, line.contact, line.days_left) == (TEXT, "sri.contoh@example.go.id", 3)
    assert b"Sri Contoh" not in store
    assert b"sri.contoh" not in store


def test_a_complaint_needs_words(office: Office) -> None:
    with pytest.raises(TextMissing):
        complaints.file(office, " \n ")


@pytest.mark.parametrize("channel", [*ComplaintChannel])
def test_every_channel_of_the_office_is_known(office: Office, channel: str) -> None:
    assert complaints.file(office, TEXT, channel=channel).channel == channel


def test_a_complaint_is_followed_to_its_end(office: Office, supervisor_office: Office) -> None:
    made = complaints.file(office, TEXT)

    way = ["triage", "answer", "reply", "answer", "settle", "close_complaint"]
    states = [ACTS[move](supervisor_office, made.id).state for move in way]

    [line] = complaints.listing(supervisor_office, [ComplaintState.CLOSED])
    assert states == ["triaged", "answered", "triaged", "answered", "settled", "closed"]
    assert [(officer, move, note) for _, officer, move, note in line.history] == [
        ("pengawas", "triage", ""),
        ("pengawas", "answer", "Sudah kami jawab."),
        ("pengawas", "reply", "Masih lama."),
        ("pengawas", "answer", "Sudah kami jawab."),
        ("pengawas", "settle", "Sudah dibicarakan."),
        ("pengawas", "close_complaint", ""),
    ]


def test_a_supervisory_complaint_has_sixty_days(office: Office, supervisor_office: Office) -> None:
    made = complaints.file(office, TEXT)

    after = complaints.triage(supervisor_office, made.id, supervisory=True)

    assert after.settle_due > made.settle_due


@pytest.mark.parametrize("move", [*ACTS])
@pytest.mark.parametrize("state", [*ComplaintState])
def test_a_complaint_moves_only_as_allowed(
    office: Office, supervisor_office: Office, move: str, state: ComplaintState
) -> None:
    made = complaints.file(office, TEXT)
    order = ["triage", "answer", "settle", "close_complaint"]
    for done in order[: list(ComplaintState).index(state)]:
        ACTS[done](supervisor_office, made.id)

    if state in COMPLAINT_MOVES[move]:
        assert ACTS[move](supervisor_office, made.id).state is not ComplaintState.RECEIVED
        return
    with pytest.raises(ComplaintMoveRefused) as refusal:
        ACTS[move](supervisor_office, made.id)

    assert refusal.value.values == {"code": made.code, "complaint_state": state, "move": move}


def test_whoever_serves_at_the_counter_reads_no_complaints(office: Office, officer_office: Office) -> None:
    made = complaints.file(office, TEXT)

    with pytest.raises(RoleMissing):
        complaints.listing(officer_office)
    with pytest.raises(RoleMissing):
        complaints.triage(officer_office, made.id)
    with pytest.raises(NotSignedIn):
        complaints.listing(office)
