"""A visit and its request have one rating after the letter has gone, whichever code comes first."""

import pytest

from shared.domain.feedback_errors import AlreadyRated, NotYetRateable
from shared.domain.request import Request, RequestState
from shared.domain.ticket import Ticket
from shared.office import Office
from shared.operations import feedback, guest_book, letters, outbox, queue, requests
from tests.builders import guest_book_answers, officer_of
from tests.fs3_sample import LETTER_PAPER, fs3_answers

BEST = dict.fromkeys(feedback.elements(), 4)


class House:
    """One visit with one request, and what may happen to them."""

    def __init__(self, office: Office, officer_office: Office, head_office: Office) -> None:
        self.office, self.officer, self.head = office, officer_office, head_office
        self.ticket, self.request = self.visit()

    def visit(self, request: Request | None = None) -> tuple[Ticket, Request]:
        """A finished visit, with a new request or for one that is known."""
        ticket = queue.take_number(self.office, "RS")
        visit = guest_book.sign(self.office, ticket.id, guest_book_answers())
        queue.call_next(self.officer, "1", ("RS",))
        queue.start(self.officer, ticket.id)
        if request is None:
            request = requests.record(self.officer, fs3_answers(), visit_id=visit.id)
        else:
            requests.join_visit(self.officer, request.id, visit.id)
        queue.finish(self.officer, ticket.id)
        return ticket, request

    def send_letter(self) -> None:
        """The request goes through its inspection, and its letter goes out."""
        request_id = self.request.id
        requests.attach(self.officer, request_id, "surat_permohonan", "Surat.pdf", LETTER_PAPER)
        requests.mark_complete(self.officer, request_id)
        requests.start_review(self.officer, request_id)
        requests.verify(self.officer, request_id)
        letter = letters.draft(self.officer, request_id)
        letters.submit_to_head(self.officer, letter.id)
        letters.issue(self.head, letter.id)
        outbox.send_due(self.officer)
        mail = next(one for one in outbox.listing(self.officer) if one.kind.value == "letter_issued")
        outbox.confirm_otherwise(self.officer, mail.mail_id, "Diserahkan di loket")

    @property
    def state(self) -> RequestState:
        return requests.open_request(self.officer, self.request.id).request.state


@pytest.fixture
def house(office: Office, admin_office: Office, officer_office: Office) -> House:
    return House(office, officer_office, officer_of(admin_office, "kepala", "head"))


def test_after_the_letter_the_slip_rates_the_request_and_closes_it(house: House) -> None:
    house.send_letter()

    rating = feedback.rate(house.office, house.ticket.code, BEST)

    assert (rating.ticket_id, rating.request_id) == (house.ticket.id, house.request.id)
    assert house.state is RequestState.CLOSED
    with pytest.raises(AlreadyRated):
        feedback.rate(house.office, house.request.code, BEST)
    with pytest.raises(AlreadyRated):
        feedback.check_code(house.office, house.request.code)


def test_after_the_mails_code_the_slip_rates_no_more(house: House) -> None:
    house.send_letter()

    feedback.rate(house.office, house.request.code, BEST)

    assert house.state is RequestState.CLOSED
    with pytest.raises(AlreadyRated):
        feedback.rate(house.office, house.ticket.code, BEST)
    with pytest.raises(AlreadyRated):
        feedback.check_code(house.office, house.ticket.code)


def test_before_the_letter_the_slip_rates_its_visit_alone(house: House) -> None:
    rating = feedback.rate(house.office, house.ticket.code, BEST)

    assert (rating.ticket_id, rating.request_id) == (house.ticket.id, None)
    assert house.state is RequestState.RECORDED
    with pytest.raises(NotYetRateable):
        feedback.rate(house.office, house.request.code, BEST)


def test_a_visit_that_was_rated_before_the_letter_leaves_the_request_to_the_mails_code(
    house: House,
) -> None:
    feedback.rate(house.office, house.ticket.code, BEST)
    house.send_letter()

    with pytest.raises(AlreadyRated):
        feedback.rate(house.office, house.ticket.code, BEST)
    rating = feedback.rate(house.office, house.request.code, BEST)

    assert (rating.ticket_id, rating.request_id) == (None, house.request.id)
    assert house.state is RequestState.CLOSED


def test_a_request_that_was_closed_by_hand_is_still_rated_once(house: House) -> None:
    house.send_letter()
    requests.close(house.officer, house.request.id)

    feedback.rate(house.office, house.ticket.code, BEST)

    assert house.state is RequestState.CLOSED
    with pytest.raises(AlreadyRated):
        feedback.rate(house.office, house.request.code, BEST)


def test_the_slip_of_another_visit_of_the_request_rates_it_no_second_time(house: House) -> None:
    second, _ = house.visit(house.request)
    house.send_letter()
    feedback.rate(house.office, house.ticket.code, BEST)

    with pytest.raises(AlreadyRated):
        feedback.rate(house.office, second.code, BEST)


def test_a_rating_by_the_slip_counts_once(house: House) -> None:
    house.send_letter()

    rating = feedback.rate(house.office, house.ticket.code, BEST)

    assert feedback.index(house.office, rating.day, rating.day).ratings == 1
