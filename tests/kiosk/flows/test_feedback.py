"""Rating and complaining at the kiosk, on a real store, by touch."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from kiosk.app import Kiosk
from shared.domain.errors import StoreAway, UnknownCode
from shared.domain.ticket import Ticket
from shared.office import Office
from shared.operations import complaints, feedback, queue
from shared.ui.visitor_sentences import visitor_sentence
from tests.kiosk.flows.walking import reach, until_page
from tests.kiosk.touching import find, text_of, type_on_screen

TODAY = date(2026, 11, 23)


@pytest.fixture
def served(office: Office, officer_office: Office) -> Ticket:
    """A visit that is over."""
    ticket = queue.take_number(office, "RS")
    queue.call_next(officer_office, "1")
    queue.start(officer_office, ticket.id)
    return queue.finish(officer_office, ticket.id)


def enter_code(kiosk: Kiosk, qtbot: QtBot, code: str) -> None:
    reach(kiosk, qtbot, "rate")
    until_page(kiosk, qtbot, "rating_code")
    type_on_screen(kiosk.window.window, code)
    reach(kiosk, qtbot, "next")


def rate_all(kiosk: Kiosk, qtbot: QtBot, score: str) -> None:
    until_page(kiosk, qtbot, "rating")
    for _ in feedback.elements():
        reach(kiosk, qtbot, f"option_{score}")


def write_a_complaint(kiosk: Kiosk, qtbot: QtBot) -> None:
    """Up to the question for a code."""
    reach(kiosk, qtbot, "complain")
    until_page(kiosk, qtbot, "complaint")
    reach(kiosk, qtbot, "option_complaint")
    type_on_screen(kiosk.window.window, "lama sekali")
    reach(kiosk, qtbot, "next")


def ratings(office: Office) -> tuple[int, int]:
    """How many have rated with a code, and without one."""
    index = feedback.index(office, date(2020, 1, 1), date(2100, 1, 1))
    return index.ratings, index.anonymous


def test_a_finished_visit_is_rated_by_its_code(
    kiosk: Kiosk, qtbot: QtBot, office: Office, served: Ticket
) -> None:
    enter_code(kiosk, qtbot, served.code)
    rate_all(kiosk, qtbot, "4")
    reach(kiosk, qtbot, "send")
    qtbot.waitUntil(lambda: kiosk.window.rating.stage == "thanks")

    assert ratings(office) == (1, 0)
    reach(kiosk, qtbot, "finish")
    until_page(kiosk, qtbot, "welcome")


def test_a_visit_that_is_not_over_is_not_rated_yet(kiosk: Kiosk, qtbot: QtBot, office: Office) -> None:
    ticket = queue.take_number(office, "RS")

    enter_code(kiosk, qtbot, ticket.code)
    qtbot.waitUntil(lambda: find(kiosk.window.window, "error") is not None)

    assert text_of(kiosk.window.window, "error").startswith("Layanan dengan kode ini belum selesai")
    assert kiosk.window.page_name == "rating_code"


def test_a_rating_without_a_code_is_anonymous(kiosk: Kiosk, qtbot: QtBot, office: Office) -> None:
    reach(kiosk, qtbot, "rate")
    reach(kiosk, qtbot, "without_code")
    rate_all(kiosk, qtbot, "3")
    reach(kiosk, qtbot, "send")
    qtbot.waitUntil(lambda: kiosk.window.rating.stage == "thanks")

    assert ratings(office) == (0, 1)


def test_a_try_after_a_lost_answer_rates_once(
    kiosk: Kiosk, qtbot: QtBot, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    rate = feedback.rate

    def lose_the_answer(*given: object, **named: object) -> None:
        rate(*given, **named)
        raise StoreAway

    reach(kiosk, qtbot, "rate")
    reach(kiosk, qtbot, "without_code")
    rate_all(kiosk, qtbot, "3")
    with monkeypatch.context() as patch:
        patch.setattr(feedback, "rate", lose_the_answer)
        reach(kiosk, qtbot, "send")
        qtbot.waitUntil(lambda: find(kiosk.window.window, "error") is not None)
    assert text_of(kiosk.window.window, "error") == visitor_sentence(StoreAway())
    reach(kiosk, qtbot, "send")
    qtbot.waitUntil(lambda: kiosk.window.rating.stage == "thanks")

    assert ratings(office) == (0, 1)


def test_a_complaint_without_a_name_has_its_code_at_once(
    kiosk: Kiosk, qtbot: QtBot, supervisor_office: Office
) -> None:
    write_a_complaint(kiosk, qtbot)
    reach(kiosk, qtbot, "skip")
    reach(kiosk, qtbot, "skip")
    qtbot.waitUntil(lambda: kiosk.window.complaint.stage == "thanks")

    [line] = complaints.listing(supervisor_office)
    assert (line.text, line.contact, line.complaint.channel) == ("Lama sekali", "", "kiosk")
    assert (line.complaint.ticket_id, line.complaint.request_id) == (None, None)
    assert kiosk.window.complaint.code.replace("-", "") == line.complaint.code
    reach(kiosk, qtbot, "finish")
    until_page(kiosk, qtbot, "welcome")
    assert kiosk.window.complaint.code == ""


def test_the_next_visitor_files_a_complaint_of_his_own(
    kiosk: Kiosk, qtbot: QtBot, supervisor_office: Office
) -> None:
    for _ in range(2):
        write_a_complaint(kiosk, qtbot)
        reach(kiosk, qtbot, "skip")
        reach(kiosk, qtbot, "skip")
        reach(kiosk, qtbot, "finish")
        until_page(kiosk, qtbot, "welcome")

    assert len(complaints.listing(supervisor_office)) == 2


def test_a_complaint_by_the_slips_code_is_about_that_visit(
    kiosk: Kiosk, qtbot: QtBot, served: Ticket, supervisor_office: Office
) -> None:
    write_a_complaint(kiosk, qtbot)
    type_on_screen(kiosk.window.window, served.code)
    reach(kiosk, qtbot, "next")
    reach(kiosk, qtbot, "skip")
    qtbot.waitUntil(lambda: kiosk.window.complaint.stage == "thanks")

    [line] = complaints.listing(supervisor_office)
    assert (line.about, line.contact) == (served.label, "")


def test_a_code_that_was_typed_and_then_skipped_is_not_given(
    kiosk: Kiosk, qtbot: QtBot, served: Ticket, supervisor_office: Office
) -> None:
    write_a_complaint(kiosk, qtbot)
    type_on_screen(kiosk.window.window, served.code)
    reach(kiosk, qtbot, "skip")
    reach(kiosk, qtbot, "skip")
    qtbot.waitUntil(lambda: kiosk.window.complaint.stage == "thanks")

    [line] = complaints.listing(supervisor_office)
    assert line.about == ""


def test_an_unknown_code_is_told_where_it_was_typed_and_nothing_else_is_lost(
    kiosk: Kiosk, qtbot: QtBot, supervisor_office: Office
) -> None:
    write_a_complaint(kiosk, qtbot)
    type_on_screen(kiosk.window.window, "0000000000")
    reach(kiosk, qtbot, "next")
    type_on_screen(kiosk.window.window, "sri@example.go.id")
    reach(kiosk, qtbot, "send")
    qtbot.waitUntil(lambda: find(kiosk.window.window, "error") is not None)

    assert text_of(kiosk.window.window, "error") == visitor_sentence(UnknownCode())
    assert text_of(kiosk.window.window, "entry") == "0000-0000-00"
    reach(kiosk, qtbot, "skip")
    reach(kiosk, qtbot, "send")
    qtbot.waitUntil(lambda: kiosk.window.complaint.stage == "thanks")
    [line] = complaints.listing(supervisor_office)
    assert (line.contact, line.about) == ("sri@example.go.id", "")


def test_the_other_channels_are_shown_and_lead_back(kiosk: Kiosk, qtbot: QtBot) -> None:
    reach(kiosk, qtbot, "complain")
    until_page(kiosk, qtbot, "complaint")
    reach(kiosk, qtbot, "channels")
    until_page(kiosk, qtbot, "channels")

    qtbot.waitUntil(lambda: find(kiosk.window.window, "channel_lapor") is not None)
    reach(kiosk, qtbot, "back")

    until_page(kiosk, qtbot, "complaint")


def test_help_while_rating_leads_back_to_the_same_question(kiosk: Kiosk, qtbot: QtBot) -> None:
    reach(kiosk, qtbot, "rate")
    reach(kiosk, qtbot, "without_code")
    until_page(kiosk, qtbot, "rating")
    reach(kiosk, qtbot, "option_2")
    reach(kiosk, qtbot, "help")
    until_page(kiosk, qtbot, "message")
    reach(kiosk, qtbot, "close")

    until_page(kiosk, qtbot, "rating")
    assert kiosk.window.rating.position == 2
