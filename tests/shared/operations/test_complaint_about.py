"""What a complaint is about: the visit or request whose code was given, and nothing beyond its number."""

import pytest

from shared.domain.errors import UnknownCode
from shared.domain.events import EventKind
from shared.office import Office
from shared.operations import complaints, guest_book, queue
from tests.builders import guest_book_answers
from tests.request_path import recorded

TEXT = "Antrian terlalu lama."


def test_a_complaint_by_the_slips_code_is_about_that_number(
    office: Office, supervisor_office: Office
) -> None:
    ticket = queue.take_number(office, "RS")
    typed = f"{ticket.code[:4].lower()}-{ticket.code[4:8]}-{ticket.code[8:]}"

    made = complaints.file(office, TEXT, code=typed)

    [line] = complaints.listing(supervisor_office)
    assert (made.ticket_id, made.request_id) == (ticket.id, None)
    assert (line.about, line.about_day) == ("RS-001", ticket.day)


def test_a_complaint_by_the_mails_code_is_about_that_request(
    office: Office, officer_office: Office, supervisor_office: Office
) -> None:
    request = recorded(officer_office)

    made = complaints.file(office, TEXT, code=request.code)

    [line] = complaints.listing(supervisor_office)
    assert (made.ticket_id, made.request_id) == (None, request.id)
    assert (line.about, line.about_day) == (request.number, None)


@pytest.mark.parametrize("code", ["", "  "])
def test_without_a_code_a_complaint_is_about_nothing_that_we_know(
    office: Office, supervisor_office: Office, code: str
) -> None:
    queue.take_number(office, "RS")

    complaints.file(office, TEXT, code=code)

    [line] = complaints.listing(supervisor_office)
    assert (line.complaint.ticket_id, line.complaint.request_id, line.about) == (None, None, "")


def test_an_unknown_code_files_nothing(office: Office, supervisor_office: Office) -> None:
    with pytest.raises(UnknownCode):
        complaints.file(office, TEXT, code="0000000000")

    assert complaints.listing(supervisor_office) == []


def test_one_visit_may_be_complained_about_more_than_once(office: Office, supervisor_office: Office) -> None:
    ticket = queue.take_number(office, "RS")
    for kind in ("complaint", "suggestion"):
        complaints.file(office, TEXT, kind=kind, code=ticket.code)

    assert [line.about for line in complaints.listing(supervisor_office)] == ["RS-001", "RS-001"]


def test_a_code_does_not_bring_the_visitors_name_along(office: Office, supervisor_office: Office) -> None:
    ticket = queue.take_number(office, "RS")
    guest_book.sign(office, ticket.id, guest_book_answers())

    complaints.file(office, TEXT, code=ticket.code)

    [line] = complaints.listing(supervisor_office)
    assert (line.contact, line.history) == ("", ())
    assert guest_book_answers()["full_name"] not in repr(line)


def test_the_journal_does_not_say_whose_complaint_it_is(office: Office) -> None:
    ticket = queue.take_number(office, "RS")

    made = complaints.file(office, TEXT, code=ticket.code)

    [filed] = [one for one in queue.events_after(office, 0) if one.kind is EventKind.COMPLAINT_FILED]
    assert (filed.subject, filed.subject_id, filed.details) == (
        "complaint",
        str(made.id),
        {"kind_of": "complaint"},
    )
