"""Ratings: once per code, when it is time, and counted apart without one."""

from datetime import date
from decimal import Decimal

import pytest

from shared.domain.errors import InvalidAnswer, UnknownCode
from shared.domain.feedback_errors import AlreadyRated, NotYetRateable, RatingEmpty
from shared.domain.request import RequestState
from shared.domain.ticket import Ticket
from shared.office import Office
from shared.operations import feedback, letters, outbox, queue, requests
from tests.builders import officer_of
from tests.raw_store import raw_store
from tests.request_path import with_head

TODAY = date(2026, 11, 23)
BEST = dict.fromkeys(feedback.elements(), 4)


def finished(office: Office, officer_office: Office) -> Ticket:
    ticket = queue.take_number(office, "RS")
    queue.call_next(officer_office, "1", ("RS",))
    queue.start(officer_office, ticket.id)
    return queue.finish(officer_office, ticket.id)


def test_a_finished_visit_is_rated_once_by_its_code(office: Office, officer_office: Office) -> None:
    ticket = finished(office, officer_office)
    typed = f"{ticket.code[:5].lower()}-{ticket.code[5:]}"

    feedback.check_code(office, typed)
    rating = feedback.rate(office, typed, BEST)

    assert (rating.ticket_id, rating.is_anonymous) == (ticket.id, False)
    with pytest.raises(AlreadyRated):
        feedback.rate(office, ticket.code, BEST)
    with pytest.raises(AlreadyRated):
        feedback.check_code(office, ticket.code)


def test_a_visit_is_not_rated_before_it_is_finished(office: Office) -> None:
    ticket = queue.take_number(office, "RS")

    with pytest.raises(NotYetRateable):
        feedback.rate(office, ticket.code, BEST)


def test_a_code_of_nothing_is_told(office: Office) -> None:
    with pytest.raises(UnknownCode):
        feedback.check_code(office, "0000000000")


def test_a_request_is_rated_after_its_letter_was_sent_and_closed_by_it(
    office: Office, admin_office: Office, officer_office: Office
) -> None:
    letter = letters.issue(officer_of(admin_office, "kepala", "head"), with_head(officer_office).id)
    opened = requests.open_request(officer_office, letter.request_id)
    with pytest.raises(NotYetRateable):
        feedback.rate(office, opened.request.code, BEST)
    outbox.send_due(officer_office)
    mail = next(line for line in outbox.listing(officer_office) if line.kind.value == "letter_issued")
    outbox.confirm_otherwise(officer_office, mail.mail_id, "Diserahkan di loket")

    rating = feedback.rate(office, opened.request.code, BEST)

    after = requests.open_request(officer_office, letter.request_id)
    assert (rating.request_id, after.request.state, after.step) == (
        letter.request_id,
        RequestState.CLOSED,
        14,
    )


def test_ratings_without_a_code_are_counted_apart(office: Office, officer_office: Office) -> None:
    feedback.rate(office, "", dict.fromkeys(feedback.elements(), 1))
    feedback.rate(office, finished(office, officer_office).code, BEST)

    index = feedback.index(office, TODAY, TODAY)

    assert (index.value, index.grade, index.ratings, index.anonymous) == (Decimal("100.00"), "A", 1, 1)


def test_a_period_has_its_first_and_last_day(office: Office, officer_office: Office) -> None:
    feedback.rate(office, finished(office, officer_office).code, BEST)

    days = [date(2026, 11, 22), TODAY, date(2026, 11, 24)]

    assert [feedback.index(office, day, day).ratings for day in days] == [0, 1, 0]


@pytest.mark.parametrize("scores", [{"time": 0}, {"time": 5}, {"unknown": 3}])
def test_a_score_outside_the_scale_is_refused(office: Office, scores: dict[str, int]) -> None:
    with pytest.raises(InvalidAnswer):
        feedback.rate(office, "", scores)


def test_a_rating_of_nothing_is_refused(office: Office) -> None:
    with pytest.raises(RatingEmpty):
        feedback.rate(office, "", {}, "  ")


def test_a_comment_is_sealed_and_read_by_officers(office: Office, officer_office: Office) -> None:
    feedback.rate(office, "", {}, "Terima kasih Bu Contoh")

    store = raw_store(office)

    assert feedback.comments(officer_office, TODAY, TODAY) == [(TODAY, "Terima kasih Bu Contoh")]
    assert b"Bu Contoh" not in store
