"""No text is stored that is longer than its column: SQLite keeps it all, PostgreSQL would refuse it."""

from collections.abc import Callable

import pytest
from sqlalchemy import String, func, select
from sqlalchemy.exc import DataError

from shared.domain.catalogue import DayKind
from shared.domain.errors import NotFound, TextTooLong
from shared.office import Office
from shared.operations import calendar, complaints, feedback, guest_book, letters, officers, queue, requests
from shared.operations.findings import LONGEST_PLACE
from shared.operations.letters import LetterChange
from shared.operations.officers import LONGEST_FULL_NAME, LONGEST_NAME
from shared.operations.recording import LONGEST_REASON
from shared.operations.request_moves import LONGEST_NOTE
from shared.operations.requests import LONGEST_DESTINATION
from shared.store.tables import metadata
from tests.builders import PASSWORD, guest_book_answers, officer_of
from tests.fakes import FixedClock
from tests.fs3_sample import fs3_answers
from tests.full_store import fill
from tests.papers import paper_with
from tests.request_path import complete, in_review, verified, with_head

NOTE = "n" * LONGEST_NOTE
DESTINATION = "k" * LONGEST_DESTINATION
FORWARD_NOTE = "n" * (LONGEST_NOTE - LONGEST_DESTINATION - 1)


def too_long(office: Office) -> list[str]:
    """The columns with a value that is longer than they are."""
    with office.store.reading() as session:
        return [
            str(column)
            for table in metadata.sorted_tables
            for column in table.columns
            if isinstance(column.type, String) and column.type.length is not None
            if (session.scalar(select(func.max(func.length(column)))) or 0) > column.type.length
        ]


def check_limit(limit: int, write: Callable[[str], object]) -> None:
    """Write as much as is taken, and see that one character more is refused with the limit."""
    write("x" * limit)
    with pytest.raises(TextTooLong) as refusal:
        write("x" * (limit + 1))
    assert refusal.value.values["limit"] == limit


def test_the_longest_texts_of_an_inspection_fit(office: Office, officer_office: Office) -> None:
    declined = in_review(officer_office)
    reasons = "\n".join(["n" * 99] * 19 + ["n" * 100])
    given_back = in_review(officer_office, judul_kegiatan="J" * 500, instansi_penyelenggara="I" * 200)
    act = [officer_office, given_back.id]
    finding = requests.add_finding(*act, "judul_kegiatan", NOTE)

    requests.return_for_revision(*act, NOTE)
    requests.answer_finding(*act, finding.id, NOTE)
    requests.reopen_finding(*act, finding.id, NOTE)
    requests.accept_finding(*act, finding.id, NOTE)
    requests.update(*act, {"tahun": 2026}, reason="r" * LONGEST_REASON)
    requests.resubmit(*act, NOTE)
    requests.verify(*act, NOTE)
    requests.withdraw(*act, NOTE)
    requests.decline(officer_office, declined.id, reasons)
    requests.needs_completion(officer_office, requests.record(officer_office, fs3_answers()).id, NOTE)
    taking = requests.record(officer_office, {})
    requests.attach(officer_office, taking.id, "surat_permohonan", "s" * 400, paper_with("Surat"))

    assert too_long(office) == []


def test_the_reasons_of_a_refusal_are_counted_together(officer_office: Office) -> None:
    request = in_review(officer_office)

    with pytest.raises(TextTooLong) as refusal:
        requests.decline(officer_office, request.id, ["n" * 1000, "n" * 1000])

    assert refusal.value.values == {"field": "reasons", "limit": LONGEST_NOTE}
    assert requests.open_request(officer_office, request.id).request.state == request.state


def test_a_forward_keeps_the_office_and_the_note_in_one_line(office: Office, officer_office: Office) -> None:
    request = complete(officer_office)

    with pytest.raises(TextTooLong) as refusal:
        requests.forward(officer_office, request.id, DESTINATION, FORWARD_NOTE + "n")
    requests.forward(officer_office, request.id, DESTINATION, FORWARD_NOTE)

    assert refusal.value.values == {"field": "note", "limit": len(FORWARD_NOTE)}
    assert requests.open_request(officer_office, request.id).history[-1].note == (
        f"{DESTINATION}\n{FORWARD_NOTE}"
    )
    assert too_long(office) == []


def test_the_name_of_another_office_has_its_limit(officer_office: Office) -> None:
    request = complete(officer_office)

    with pytest.raises(TextTooLong) as refusal:
        requests.forward(officer_office, request.id, DESTINATION + "k")

    assert refusal.value.values == {"field": "destination", "limit": LONGEST_DESTINATION}


def test_the_longest_texts_of_letters_fit(
    office: Office, admin_office: Office, officer_office: Office
) -> None:
    head = officer_of(admin_office, "kepala", "head")
    change = LetterChange(
        number="1" * 80,
        nature="n" * 60,
        enclosure="n" * 120,
        subject="n" * 200,
        signer_title="n" * 120,
        signer_name="n" * 120,
        closing=NOTE,
    )

    letters.draft(officer_office, verified(officer_office).id, change)
    letters.return_to_drafter(head, with_head(officer_office).id, NOTE)
    letters.cancel(officer_office, with_head(officer_office).id, NOTE)

    assert too_long(office) == []


def test_the_longest_names_of_a_person_fit(office: Office, admin_office: Office) -> None:
    check_limit(LONGEST_NAME, lambda name: officers.add(admin_office, name, PASSWORD))
    check_limit(
        LONGEST_FULL_NAME,
        lambda full: officers.add(admin_office, f"petugas {len(full)}", PASSWORD, full_name=full),
    )

    assert too_long(office) == []


def test_a_name_whose_key_grows_is_measured_by_its_key(admin_office: Office) -> None:
    with pytest.raises(TextTooLong):
        officers.add(admin_office, "ß" * LONGEST_NAME, PASSWORD)


def test_what_visitors_write_fits(office: Office, supervisor_office: Office, officer_office: Office) -> None:
    ticket = queue.take_number(office, "RS")
    guest_book.sign(office, ticket.id, guest_book_answers(full_name="N" * 120, agency="I" * 150))
    complaint = complaints.file(office, NOTE, contact="k" * 60 + "@" + "d" * 50 + ".go.id")
    complaints.triage(supervisor_office, complaint.id, NOTE)
    complaints.answer(supervisor_office, complaint.id, NOTE)
    feedback.rate(office, "", {"time": 4}, "k" * 1000)
    calendar.set_day(supervisor_office, office.day_of(office.clock.now()), DayKind.HOLIDAY, "h" * 500)

    assert too_long(office) == []


def test_a_finding_is_on_a_place_of_the_form(officer_office: Office) -> None:
    request = in_review(officer_office)

    with pytest.raises(NotFound):
        requests.add_finding(officer_office, request.id, "judul_kegiatan." + "x" * LONGEST_PLACE, "Periksa.")


def test_an_ordinary_store_keeps_to_its_columns(admin_office: Office, clock: FixedClock) -> None:
    fill(admin_office, clock)

    assert too_long(admin_office) == []


def test_a_value_that_a_column_refuses_is_our_mistake_and_not_an_absence(office: Office) -> None:
    refused = DataError("INSERT", {}, Exception("value too long for type character varying(2000)"))

    with pytest.raises(DataError), office.store.writing():
        raise refused
