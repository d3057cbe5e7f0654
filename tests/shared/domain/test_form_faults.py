"""What is wrong with a form's own data."""

import pytest

from shared.domain.form import Form
from shared.domain.form_condition import AnyOf, Equals
from shared.domain.form_faults import faults
from shared.domain.form_question import Block, Format, FormatChoice, Option, Question, QuestionType

WORK = Question(
    id="work", label={"id": "Kerja"}, type=QuestionType.SINGLE, options=(Option("FARMER", {"id": "Petani"}),)
)


def text(**fields) -> Question:
    return Question(**{"id": "q", "label": {"id": "Q"}, "type": QuestionType.TEXT, **fields})


def form_of(*questions: Question) -> Form:
    return Form("f", {"id": "F"}, (Block("b", {"id": "B"}, questions),), context_names=frozenset({"year"}))


def test_a_sound_form_has_no_faults():
    form = form_of(WORK, text(visible_when=Equals("work", "FARMER")), text(id="r", max="year", default="x"))

    assert list(faults(form)) == []


@pytest.mark.parametrize(
    ("questions", "fault"),
    [
        ((WORK, WORK), "work: stands twice"),
        ((text(id="year"),), "year: stands twice"),
        (
            (text(visible_when=Equals("work", "FARMER")), WORK),
            "q: its condition names work, which does not stand before it",
        ),
        (
            (WORK, text(visible_when=AnyOf((Equals("work", "KING"),)))),
            "q: its condition names 'KING', which work does not offer",
        ),
        ((text(max="month"),), "q: no context is called month"),
        ((text(type=QuestionType.MULTI),), "q: has no options"),
        ((text(pattern="["),), "q: pattern: unterminated character set at position 0"),
        ((text(default="x", format=Format.EMAIL),), "q: its default is not_an_email"),
        (
            (text(format_by=FormatChoice("kind", {})),),
            "q: its format follows kind, which does not stand before it",
        ),
    ],
)
def test_a_fault_is_said_in_a_sentence(questions, fault):
    assert list(faults(form_of(*questions))) == [fault]
