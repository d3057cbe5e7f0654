"""The register: every letter is in it, whatever became of its request, and nothing hides what waits."""

from datetime import timedelta

import pytest

from shared.domain.errors import NotSignedIn
from shared.domain.letter import Letter, LetterKind, LetterState
from shared.domain.request import Channel, Request, RequestState
from shared.office import Office
from shared.operations import letter_register, letters, requests
from tests.builders import officer_of
from tests.request_path import in_review, verified, with_head

OLD = 505
"""More than any list of the register shows."""


def old_letters(office: Office, number: int) -> None:
    """Requests of long ago whose letters were sent, as their rows stand in the store."""
    at = office.clock.now() - timedelta(days=300)
    officer = office.officer.id
    with office.store.writing() as session:
        for serial in range(1, number + 1):
            request = Request(
                year=2025,
                serial=serial,
                state=RequestState.LETTER_SENT,
                channel=Channel.WALK_IN,
                title=f"Survei Lama {serial}",
                recorded_at=at,
                recorded_by=officer,
                due=at.date(),
            )
            session.add(request)
            session.flush()
            session.add(
                Letter(
                    request_id=request.id,
                    kind=LetterKind.RECOMMENDATION,
                    state=LetterState.SENT,
                    number=f"B-{serial}/2025",
                    dated=at.date(),
                    addressee=["Kepala Dinas Contoh"],
                    paragraphs=["Layak."],
                    signer_title="Kepala",
                    drafted_by=officer,
                    drafted_at=at,
                )
            )


@pytest.mark.parametrize("end", ["withdraw", "forward"])
def test_a_letter_whose_request_has_gone_stays_in_the_register(officer_office: Office, end: str) -> None:
    letter = letters.draft(officer_office, verified(officer_office).id)

    getattr(requests, end)(officer_office, letter.request_id, "BPS Provinsi")

    [line] = letter_register.lines(officer_office)
    assert (line.letter.number, line.letter.state) == (letter.number, LetterState.CANCELLED)
    assert line.request.request_id == letter.request_id


def test_old_letters_hide_neither_a_newly_verified_request_nor_an_old_draft(officer_office: Office) -> None:
    draft = letters.draft(officer_office, verified(officer_office).id)
    old_letters(officer_office, OLD)
    waiting = verified(officer_office)

    lines = letter_register.lines(officer_office)

    assert [line.request.request_id for line in lines if line.letter is None] == [waiting.id]
    assert draft.number in {line.letter.number for line in lines if line.letter}
    assert letter_register.line_of(officer_office, waiting.id).request.number == waiting.number


def test_only_decided_requests_without_a_living_letter_wait_for_one(officer_office: Office) -> None:
    in_review(officer_office)
    cancelled = letters.draft(officer_office, verified(officer_office).id)
    letters.draft(officer_office, verified(officer_office).id)
    letters.cancel(officer_office, cancelled.id, "Salah permintaan.")

    waiting = [line.request.request_id for line in letter_register.lines(officer_office) if not line.letter]

    assert waiting == [cancelled.request_id]
    assert letter_register.line_of(officer_office, cancelled.request_id).letter is None
    assert letter_register.line_of(officer_office, 9_999) is None


def test_the_register_says_to_each_reader_whether_they_wrote(
    office: Office, admin_office: Office, officer_office: Office
) -> None:
    letter = with_head(officer_office)
    head = officer_of(admin_office, "kepala", "head")

    assert [line.wrote for line in letter_register.lines(officer_office)] == [True]
    assert letter_register.line_of(head, letter.request_id).wrote is False
    with pytest.raises(NotSignedIn):
        letter_register.lines(office)
