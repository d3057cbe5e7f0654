"""Which questions are shown, which answers are taken, what is missing."""

import pytest

from shared.domain.errors import InvalidAnswer
from shared.domain.form import Form, Option, Reason, text_in
from shared.domain.form_loading import form_from_text

TEXT = """
id: trial
title: Percobaan
context: [number_asked, this_year]
blocks:
  - id: person
    title: Orang
    questions:
      - {id: name, label: Nama, type: text, required: true}
      - {id: born, label: Lahir, type: year, max: this_year}
      - id: work
        label: Pekerjaan
        type: single
        required: true
        options: [{value: FARMER, label: Petani}, {value: OTHER, label: Lainnya}]
      - {id: work_other, label: Sebutkan, type: text, required: true,
         visible_when: {field: work, equals: OTHER}}
      - {id: why_other, label: Mengapa, type: text, visible_when: {field: work_other, equals: Nelayan}}
      - {id: number, label: Nomor, type: text, visible_when: {field: number_asked, equals: YA}}
  - id: farm
    title: Lahan
    visible_when: {field: work, equals: FARMER}
    questions:
      - {id: hectares, label: Luas, type: integer, required: true, default: 1}
      - {id: service, label: Layanan, type: single, options_from: services, asked: false}
"""


@pytest.fixture
def form() -> Form:
    return form_from_text(TEXT)


def ids(questions) -> list[str]:
    return [question.id for question in questions]


def found(problems) -> list[tuple[str, str]]:
    return [(problem.question, problem.reason) for problem in problems]


def test_clean_answers_are_normalised_and_in_paper_order(form):
    answers = {"hectares": " 3 ", "work": "FARMER", "name": "  Siti   Rahma\u202e "}

    cleaned = form.clean(answers)

    assert list(cleaned.items()) == [("name", "Siti Rahma"), ("work", "FARMER"), ("hectares", 3)]


def test_the_answer_of_a_hidden_question_is_dropped(form):
    answers = {"name": "Siti", "work": "FARMER", "work_other": "Nelayan", "hectares": 1}

    assert "work_other" not in form.clean(answers)


def test_what_a_hidden_question_would_show_is_hidden_too(form):
    answers = {"name": "Siti", "work": "FARMER", "work_other": "Nelayan", "why_other": "Laut", "hectares": 1}

    assert form.clean(answers) == {"name": "Siti", "work": "FARMER", "hectares": 1}


def test_a_hidden_block_hides_all_of_its_questions(form):
    assert ids(form.visible({"work": "OTHER"})) == ["name", "born", "work", "work_other"]
    assert ids(form.visible({"work": "FARMER"})) == ["name", "born", "work", "hectares", "service"]


def test_an_answer_that_cannot_be_taken_shows_nothing_more(form):
    assert ids(form.visible({"work": ["FARMER"]})) == ["name", "born", "work"]


def test_the_first_question_at_fault_in_paper_order_is_named(form):
    with pytest.raises(InvalidAnswer) as refused:
        form.clean({"work": "KING", "name": ""})

    assert (refused.value.question, refused.value.reason) == ("name", Reason.REQUIRED)
    assert refused.value.key == "InvalidAnswer.required"


def test_all_problems_are_told_and_unknown_questions_last(form):
    answers = {"nickname": "Budi", "work": "KING", "born": "abc"}

    assert found(form.problems(answers)) == [
        ("name", "required"),
        ("born", "not_a_number"),
        ("work", "not_a_choice"),
        ("nickname", "unknown_question"),
    ]


def test_gaps_are_visible_required_questions_without_an_answer(form):
    assert ids(form.gaps({"work": "OTHER", "name": " \u200b "})) == ["name", "work_other"]


def test_an_unfinished_form_is_taken_where_that_is_asked_for(form):
    assert form.clean({"work": "OTHER"}, complete=False) == {"work": "OTHER"}
    assert found(form.problems({"work": "KING"}, complete=False)) == [("work", "not_a_choice")]


def test_the_context_shows_questions_and_is_never_an_answer(form):
    asking = form.within(number_asked="YA")
    answers = {"name": "Siti", "work": "FARMER", "hectares": 1, "number": "12"}

    assert asking.clean(answers) == answers
    assert "number" not in form.clean(answers)


def test_the_context_bounds_a_number(form):
    answers = {"name": "Siti", "work": "FARMER", "hectares": 1, "born": 2027}

    assert found(form.within(this_year=2026).problems(answers)) == [("born", "too_large")]
    assert form.within(this_year=2027).problems(answers) == []


def test_a_context_cannot_be_given_as_an_answer(form):
    assert ("number_asked", "unknown_question") in found(form.problems({"number_asked": "YA"}))


def test_an_undeclared_context_is_a_mistake_of_the_program(form):
    with pytest.raises(ValueError, match="weather"):
        form.within(weather="RAIN")


def test_choices_may_come_from_the_office(form):
    answers = {"name": "Siti", "work": "FARMER", "hectares": 1, "service": "RS"}

    filled = form.with_options("services", [Option("RS", {"id": "Rekomendasi"})])

    assert filled.clean(answers) == answers
    assert found(form.problems(answers)) == [("service", "not_a_choice")]


def test_a_default_is_offered_and_becomes_no_answer_by_itself(form):
    assert form.defaults() == {"hectares": 1}
    assert ids(form.gaps({"name": "Siti", "work": "FARMER"})) == ["hectares"]


def test_a_question_is_found_by_its_id(form):
    assert form.question("work").option("FARMER") == Option("FARMER", {"id": "Petani"})
    assert form.question("work").option("KING") is None
    with pytest.raises(KeyError):
        form.question("nickname")


def test_a_text_falls_back_to_indonesian():
    assert text_in({"id": "Nama", "en": "Name"}, "en") == "Name"
    assert text_in({"id": "Nama", "en": ""}, "en") == "Nama"
    assert text_in({}, "en") == ""
