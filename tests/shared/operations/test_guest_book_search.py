"""The guest book of a day, searched by the words that an officer types."""

import pytest

from shared.office import Office
from shared.operations import guest_book, queue
from tests.builders import guest_book_answers
from tests.said_sql import statements


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("rahayu", 1),
        ("SRI dinas", 1),
        ("rs-1", 1),
        ("RS001", 1),
        ("rs-2", 0),
        ("100%", 0),
        ("_", 0),
        ("sri budi", 0),
    ],
)
def test_the_guest_book_is_searched_by_name_agency_and_number(
    office: Office, officer_office: Office, words: str, found: int
) -> None:
    ticket = queue.take_number(office, "RS")
    guest_book.sign(office, ticket.id, guest_book_answers())

    assert len(guest_book.of_day(officer_office, words=words)) == found


def test_a_word_that_is_repeated_in_a_search_asks_nothing_more(
    office: Office, officer_office: Office
) -> None:
    ticket = queue.take_number(office, "RS")
    guest_book.sign(office, ticket.id, guest_book_answers())

    with statements() as once:
        found = guest_book.of_day(officer_office, words="sri rahayu")
    with statements() as often:
        again = guest_book.of_day(officer_office, words="sri rahayu sri sri rahayu")

    assert (len(found), len(again)) == (1, 1)
    assert often == once
