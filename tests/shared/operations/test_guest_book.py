"""The guest book, signed and read on a real store."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from uuid import UUID

import pytest

from shared.domain.errors import AlreadySigned, GuestBookClosed, InvalidAnswer, NotAllowed, NotFound
from shared.domain.ticket import Ticket
from shared.office import Office, open_office
from shared.operations import guest_book, queue, requests
from shared.setting_sections import OfficeDetails
from shared.settings import Settings
from shared.vault import SealBroken
from tests import request_path
from tests.builders import guest_book_answers
from tests.fakes import FixedClock
from tests.raw_store import raw_store


def test_a_signed_guest_book_is_read_with_masked_contacts(office: Office, officer_office: Office) -> None:
    ticket = queue.take_number(office, "RS")

    guest_book.sign(office, ticket.id, guest_book_answers())

    [line] = guest_book.of_day(officer_office)
    assert (line.label, line.full_name, line.agency) == (
        "RS-001",
        "Sri Contoh Rahayu",
        "Dinas Contoh Kabupaten Kendal",
    )
    assert line.email == "s•••@example.go.id"
    assert "3456" not in line.phone


def test_a_wrong_answer_names_its_question_and_stores_nothing(office: Office, officer_office: Office) -> None:
    ticket = queue.take_number(office, "RS")

    with pytest.raises(InvalidAnswer) as refusal:
        guest_book.sign(office, ticket.id, guest_book_answers(email="bukan e-mail"))

    assert (refusal.value.question, refusal.value.reason) == ("email", "not_an_email")
    assert guest_book.of_day(officer_office) == []


def test_a_repeated_signature_is_no_harm_but_another_one_is_refused(office: Office) -> None:
    ticket = queue.take_number(office, "RS")
    first = guest_book.sign(office, ticket.id, guest_book_answers())

    assert guest_book.sign(office, ticket.id, guest_book_answers()).id == first.id
    with pytest.raises(AlreadySigned):
        guest_book.sign(office, ticket.id, guest_book_answers(full_name="Orang Lain"))


def test_an_officer_corrects_the_entry(office: Office, officer_office: Office) -> None:
    ticket = queue.take_number(office, "RS")
    guest_book.sign(office, ticket.id, guest_book_answers())

    guest_book.sign(officer_office, ticket.id, guest_book_answers(full_name="Sri Contoh Rahayu, S.Si."))

    [line] = guest_book.of_day(officer_office)
    assert line.full_name == "Sri Contoh Rahayu, S.Si."
    kinds = [event.kind.value for event in queue.events_after(office, 0)]
    assert kinds[-2:] == ["VisitSigned", "VisitCorrected"]


def test_a_device_may_not_read_the_guest_book(office: Office) -> None:
    ticket = queue.take_number(office, "RS")

    with pytest.raises(NotAllowed):
        guest_book.of_day(office)
    with pytest.raises(NotAllowed):
        guest_book.open_visit(office, ticket.id)


def test_a_ticket_that_does_not_exist_has_no_guest_book(office: Office) -> None:
    with pytest.raises(NotFound):
        guest_book.sign(office, 12345, guest_book_answers())


def test_the_open_visit_shows_gaps_identity_and_the_next_step(office: Office, officer_office: Office) -> None:
    ticket = queue.take_number(office, "RS")
    queue.call_next(officer_office, "1", ("RS",))
    before = guest_book.open_visit(officer_office, ticket.id)
    assert (before.signed, before.step, before.identity) == (False, 4, None)
    assert {"full_name", "email"} <= set(before.gaps)

    guest_book.sign(office, ticket.id, guest_book_answers())
    guest_book.confirm_identity(officer_office, ticket.id, "KTP", valid=True)

    after = guest_book.open_visit(officer_office, ticket.id)
    assert (after.signed, after.step, after.gaps) == (True, 5, ())
    assert (after.identity.kind, after.identity.valid) == ("KTP", True)
    assert after.answers["email"] == "s•••@example.go.id"
    assert after.answers["service"] == "RS"


def test_a_visit_about_a_request_stands_where_its_newest_request_stands(
    office: Office, officer_office: Office
) -> None:
    ticket = queue.take_number(office, "RS")
    queue.call_next(officer_office, "1", ("RS",))
    visit = guest_book.sign(office, ticket.id, guest_book_answers())
    requests.record(officer_office, {}, visit_id=visit.id)
    recorded = guest_book.open_visit(officer_office, ticket.id).step

    requests.join_visit(officer_office, request_path.verified(officer_office).id, visit.id)

    assert (recorded, guest_book.open_visit(officer_office, ticket.id).step) == (8, 10)


def test_a_visitor_signs_while_an_officer_confirms_the_card_and_nobody_is_refused(
    office: Office, officer_office: Office
) -> None:
    tickets = [queue.take_number(office, "RS") for _ in range(10)]
    together = Barrier(2)

    def signed(ticket: Ticket) -> UUID:
        together.wait(timeout=10)
        return guest_book.sign(office, ticket.id or 0, guest_book_answers()).id

    def confirmed(ticket: Ticket) -> UUID:
        together.wait(timeout=10)
        return guest_book.confirm_identity(officer_office, ticket.id or 0, "KTP").id

    with ThreadPoolExecutor(2) as people:
        pairs = [(people.submit(signed, one), people.submit(confirmed, one)) for one in tickets]
        visits = [(first.result(timeout=30), second.result(timeout=30)) for first, second in pairs]

    opened = [guest_book.open_visit(officer_office, one.id or 0) for one in tickets]
    assert [(one.visit_id, one.visit_id) for one in opened] == visits
    assert all(one.signed and one.identity for one in opened)


def test_a_card_of_an_unknown_kind_is_refused(office: Office, officer_office: Office) -> None:
    ticket = queue.take_number(office, "RS")

    with pytest.raises(InvalidAnswer):
        guest_book.confirm_identity(officer_office, ticket.id, "KARTU_SAKTI")


def test_the_identity_number_is_kept_only_where_the_service_asks_it(
    office: Office, officer_office: Office
) -> None:
    answers = guest_book_answers(identity_kind="KTP", identity_number="3324105505900001")
    asked = queue.take_number(office, "RS")
    not_asked = queue.take_number(office, "PS")

    kept = guest_book.sign(office, asked.id, answers)
    left_out = guest_book.sign(office, not_asked.id, answers)

    assert (kept.identity_number is not None, left_out.identity_number) == (True, None)


def test_no_contact_or_identity_number_is_readable_in_the_files(office: Office, settings) -> None:
    ticket = queue.take_number(office, "RS")
    guest_book.sign(
        office, ticket.id, guest_book_answers(identity_kind="KTP", identity_number="3324105505900001")
    )

    stored = raw_store(office)

    assert b"RS" in stored
    for secret in (b"sri.contoh@", b"+628123456789", b"81234567890", b"3324105505900001"):
        assert secret not in stored


def test_equal_contacts_are_found_without_being_read(office: Office) -> None:
    first, second, third = (queue.take_number(office, "RS") for _ in range(3))

    one = guest_book.sign(office, first.id, guest_book_answers())
    same = guest_book.sign(office, second.id, guest_book_answers(email="SRI.contoh@example.go.id"))
    other = guest_book.sign(office, third.id, guest_book_answers(email="lain@example.go.id"))

    assert one.email_index == same.email_index != other.email_index
    assert one.email != same.email


def test_a_sealed_value_copied_into_another_row_cannot_be_opened(
    office: Office, officer_office: Office
) -> None:
    first, second = (queue.take_number(office, "RS") for _ in range(2))
    stolen = guest_book.sign(office, first.id, guest_book_answers())
    target = guest_book.sign(office, second.id, guest_book_answers(email="lain@example.go.id"))
    with office.store.writing() as session:
        target.email = stolen.email
        session.add(target)

    with pytest.raises(SealBroken):
        guest_book.open_visit(officer_office, second.id)
    emails = {line.label: line.email for line in guest_book.of_day(officer_office)}
    assert emails == {"RS-001": "s•••@example.go.id", "RS-002": "•••"}


def test_a_visitor_signs_only_on_the_tickets_own_day(
    office: Office, officer_office: Office, clock: FixedClock
) -> None:
    ticket = queue.take_number(office, "RS")
    clock.pass_minutes(24 * 60)

    with pytest.raises(GuestBookClosed):
        guest_book.form_for(office, ticket.id)
    with pytest.raises(GuestBookClosed):
        guest_book.sign(office, ticket.id, guest_book_answers())

    assert guest_book.sign(officer_office, ticket.id, guest_book_answers()).signed_at == clock.now()


def test_a_cancelled_ticket_has_no_guest_book(office: Office, officer_office: Office) -> None:
    ticket = queue.take_number(office, "RS")
    queue.cancel(officer_office, ticket.id)

    with pytest.raises(GuestBookClosed):
        guest_book.sign(office, ticket.id, guest_book_answers())


@pytest.mark.parametrize(("men", "women"), [(0, 0), (1, 0), (0, 1)])
def test_a_group_of_less_than_two_people_is_no_group(office: Office, men: int, women: int) -> None:
    ticket = queue.take_number(office, "RS")
    answers = guest_book_answers(party="ROMBONGAN", party_men=men, party_women=women)

    with pytest.raises(InvalidAnswer) as refusal:
        guest_book.sign(office, ticket.id, answers)

    assert (refusal.value.question, refusal.value.reason) == ("party_women", "too_small")


def test_a_group_of_two_is_one(office: Office) -> None:
    ticket = queue.take_number(office, "RS")
    answers = guest_book_answers(party="ROMBONGAN", party_men=0, party_women=2)

    assert guest_book.sign(office, ticket.id, answers).answers["party_women"] == 2


def test_after_a_transfer_the_new_service_decides_whether_the_identity_number_is_asked(
    office: Office, officer_office: Office
) -> None:
    ticket = queue.take_number(office, "KS")
    answers = guest_book_answers(identity_kind="KTP", identity_number="3324105505900001")
    assert guest_book.sign(office, ticket.id, answers).identity_number is None

    queue.transfer(officer_office, ticket.id, service="RS")

    assert guest_book.sign(officer_office, ticket.id, answers).identity_number is not None


def test_seeing_contacts_unmasked_is_journaled(office: Office, officer_office: Office) -> None:
    ticket = queue.take_number(office, "RS")
    guest_book.sign(office, ticket.id, guest_book_answers())

    shown = guest_book.open_visit(officer_office, ticket.id, masked=False)

    last = queue.events_after(office, 0)[-1]
    assert shown.answers["email"] == "sri.contoh@example.go.id"
    assert (last.kind.value, last.details) == ("ContactsShown", {"reason": "correction"})
    assert last.officer_id == officer_office.officer.id


def test_another_offices_guest_book_offers_its_own_region(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path, office=OfficeDetails(province="Bali", regency="Kabupaten Contoh"))
    with open_office(settings, device="kiosk-1") as office:
        offered = guest_book.form_for(office, queue.take_number(office, "RS").id).defaults()

    assert (offered["province"], offered["regency"]) == ("Bali", "Kabupaten Contoh")
