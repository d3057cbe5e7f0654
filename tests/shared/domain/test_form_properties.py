"""What holds for any answers to the real guest book, however odd."""

import json
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.assets import form_file
from shared.domain.errors import InvalidAnswer
from shared.domain.form import Option, Reason
from shared.domain.form_loading import load_form
from shared.domain.form_question import QuestionType

FORM = (
    load_form(form_file("guest_book"))
    .within(identity_asked="YA", this_year=2026)
    .with_options("services", [Option("RS", {"id": "Rekomendasi"}), Option("PS", {"id": "Perpustakaan"})])
)
IDS = [question.id for question in FORM.questions]
few = settings(max_examples=80, derandomize=True, deadline=None, database=None)

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(alphabet=st.characters(codec=None)),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=5,
)
numbers = st.sampled_from(
    ["3324016112950001", "1234567890123456", "B1234567", "08123456789", "62 21 3507057"]
)
emails = st.sampled_from(["siti@example.co.id", "Budi@EXAMPLE.com", "siti@", "josé@exämple.id"])
texts = st.text(alphabet="aZé 9\n\t\u202e\u200f\u200b\x00-", max_size=12)


def plausible(question):
    if question.type is QuestionType.SINGLE:
        return st.sampled_from([option.value for option in question.options])
    if question.type in (QuestionType.INTEGER, QuestionType.YEAR):
        return st.integers(-5, 2030) | st.sampled_from(["3", " 1990 ", "x"])
    return texts | numbers | emails


odd_answers = st.dictionaries(st.sampled_from(IDS) | st.text(max_size=5), anything, max_size=12)
plausible_answers = st.fixed_dictionaries(
    {}, optional={question.id: plausible(question) for question in FORM.questions}
)


@given(odd_answers)
@few
def test_any_answers_are_cleaned_or_refused_and_nothing_else(answers):
    problems = FORM.problems(answers, complete=False)

    if problems:
        with pytest.raises(InvalidAnswer) as refused:
            FORM.clean(answers, complete=False)
        assert refused.value.values == problems[0].values
        assert {problem.reason for problem in problems} <= set(Reason)
    cleaned = cleaned_of(answers)
    assert json.loads(json.dumps(cleaned)) == cleaned


@given(plausible_answers)
@few
def test_no_answer_of_a_hidden_question_is_kept(answers):
    cleaned = cleaned_of(answers)

    assert set(cleaned) <= {question.id for question in FORM.visible(cleaned)}


@given(plausible_answers)
@few
def test_no_visible_required_question_is_missed(answers):
    cleaned = cleaned_of(answers)
    missing = {question.id for question in FORM.visible(cleaned) if question.required} - set(cleaned)

    assert {question.id for question in FORM.gaps(cleaned)} == missing
    assert {problem.question for problem in FORM.problems(cleaned)} == missing


@given(plausible_answers)
@few
def test_cleaning_twice_equals_cleaning_once(answers):
    cleaned = cleaned_of(answers)

    assert FORM.clean(cleaned, complete=False) == cleaned


@given(plausible_answers)
@few
def test_no_control_or_bidi_character_is_kept(answers):
    kept = "".join(answer for answer in cleaned_of(answers).values() if isinstance(answer, str))

    assert not any(unicodedata.category(character).startswith("C") for character in kept.replace("\n", ""))


def cleaned_of(answers):
    """Clean what can be taken: answers at fault are left out, as a visitor would correct them."""
    taken = dict(answers)
    while problems := FORM.problems(taken, complete=False):
        taken = {name: value for name, value in taken.items() if name != problems[0].question}
    return FORM.clean(taken, complete=False)
