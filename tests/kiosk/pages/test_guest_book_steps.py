"""Which question comes next, without any screen."""

import pytest

from kiosk.pages.guest_book_steps import GuestBookSteps
from shared.domain.errors import InvalidAnswer
from tests.builders import guest_book_answers
from tests.kiosk.samples import guest_book


@pytest.fixture
def steps() -> GuestBookSteps:
    return GuestBookSteps(guest_book(), {"service": "KS"})


def at(steps: GuestBookSteps) -> str | None:
    return steps.question.id if steps.question else None


def fill(steps: GuestBookSteps, answers: dict[str, object]) -> None:
    while steps.question is not None:
        if steps.question.id in answers:
            steps.write(answers[steps.question.id])
            steps.forward()
        else:
            steps.skip()
        assert steps.problem is None, steps.problem


def test_the_first_question_asks_for_the_name(steps: GuestBookSteps) -> None:
    assert (at(steps), steps.position) == ("full_name", 1)


def test_a_required_question_is_not_left_empty(steps: GuestBookSteps) -> None:
    steps.forward()

    assert at(steps) == "full_name"
    assert steps.problem is not None
    assert steps.problem.reason == "required"


def test_an_answer_that_cannot_be_taken_stays_as_it_was_typed(steps: GuestBookSteps) -> None:
    steps.write("Sri 2")
    steps.forward()

    assert (at(steps), steps.answer("full_name")) == ("full_name", "Sri 2")
    assert steps.problem is not None


def test_writing_takes_the_error_away(steps: GuestBookSteps) -> None:
    steps.forward()
    steps.write("S")

    assert steps.problem is None


def test_a_required_question_cannot_be_skipped(steps: GuestBookSteps) -> None:
    steps.skip()

    assert at(steps) == "full_name"


def test_back_leads_to_the_question_before_and_keeps_the_answer(steps: GuestBookSteps) -> None:
    steps.write("Sri")
    steps.forward()

    assert steps.back()
    assert (at(steps), steps.answer("full_name")) == ("full_name", "Sri")


def test_nothing_is_before_the_first_question(steps: GuestBookSteps) -> None:
    assert not steps.back()


def test_other_asks_which(steps: GuestBookSteps) -> None:
    steps.edit("occupation")
    steps.write("LAINNYA")

    assert "occupation_other" in [question.id for question in steps.asked]


def test_all_answers_lead_to_the_summary(steps: GuestBookSteps) -> None:
    fill(steps, guest_book_answers())

    assert steps.question is None
    assert steps.answers["service"] == "KS"
    assert steps.answers["full_name"] == "Sri Contoh Rahayu"


def test_a_skipped_question_has_no_answer_even_if_one_was_offered(steps: GuestBookSteps) -> None:
    fill(steps, guest_book_answers())

    assert "province" not in steps.answers


def test_an_edit_leads_back_to_the_summary(steps: GuestBookSteps) -> None:
    fill(steps, guest_book_answers())

    steps.edit("sex")
    steps.write("LAKI_LAKI")
    steps.forward()

    assert (at(steps), steps.answers["sex"]) == (None, "LAKI_LAKI")


def test_an_edit_that_opens_a_question_asks_it_before_the_summary(steps: GuestBookSteps) -> None:
    fill(steps, guest_book_answers())

    steps.edit("occupation")
    steps.write("LAINNYA")
    steps.forward()

    assert at(steps) == "occupation_other"


def test_back_from_an_edit_restores_the_answer(steps: GuestBookSteps) -> None:
    fill(steps, guest_book_answers())

    steps.edit("sex")
    steps.write("LAKI_LAKI")

    assert steps.back()
    assert (at(steps), steps.answers["sex"]) == (None, "PEREMPUAN")


def test_back_from_the_summary_leads_to_the_last_question(steps: GuestBookSteps) -> None:
    fill(steps, guest_book_answers())

    assert steps.back()
    assert at(steps) == "errand"


def test_an_answer_of_a_question_that_hides_again_is_not_sent(steps: GuestBookSteps) -> None:
    fill(steps, guest_book_answers(party="ROMBONGAN", party_men="2", party_women="3"))

    steps.edit("party")
    steps.write("PERORANGAN")
    steps.forward()

    assert "party_men" not in steps.answers


def test_a_refused_answer_brings_its_question_up(steps: GuestBookSteps) -> None:
    fill(steps, guest_book_answers())

    steps.refuse(InvalidAnswer("email", "not_an_email"))

    assert (at(steps), steps.answer("email")) == ("email", "sri.contoh@example.go.id")
    assert steps.problem is not None
