"""Clean answers that are changed: what was not changed is not looked into again, and nobody can tell."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.domain.errors import InvalidAnswer
from shared.domain.form import Answer
from shared.domain.form_loading import form_from_text
from shared.operations.request_answers import request_form
from tests.fs3_sample import fs3_answers

few = settings(max_examples=150, derandomize=True, deadline=None, database=None)
SAMPLE = fs3_answers()
ODD = st.none() | st.sampled_from(["", "x", 7, "2026-01-31", "SURVEI", "TIDAK", ["LAINNYA"], {"email": "a@"}])
CHANGES = st.dictionaries(
    st.sampled_from([*(question.id for question in request_form().questions), "no_question"]),
    ODD | st.sampled_from(list(SAMPLE.values())),
    max_size=4,
)
BOUND = form_from_text("""
id: trial
title: Percobaan
blocks:
  - id: people
    title: Orang
    questions:
      - {id: kind, label: Kartu, type: single,
         options: [{value: KTP, label: KTP}, {value: PASPOR, label: Paspor}]}
      - {id: number, label: Nomor, type: text,
         format_by: {field: kind, formats: {KTP: nik, PASPOR: passport}}}
      - {id: asks, label: Bertanya, type: text}
      - id: contact
        label: Kontak
        type: group
        fields:
          - {id: phone, label: Telepon, type: text}
          - {id: hours, label: Jam, type: text, visible_when: {field: asks, equals: ya}}
""")


@given(CHANGES)
@few
def test_a_change_is_taken_or_refused_as_if_everything_were_looked_into(changes: dict[str, object]) -> None:
    form = request_form()
    clean = form.clean(SAMPLE, complete=False)
    everything = {name: answer for name, answer in {**clean, **changes}.items() if answer is not None}

    found = _outcome(lambda: form.changed(clean, changes))

    assert found == _outcome(lambda: form.clean(everything, complete=False))


def test_an_answer_whose_format_another_one_decides_is_looked_into_again() -> None:
    clean = BOUND.clean({"kind": "PASPOR", "number": "B1234567"}, complete=False)

    with pytest.raises(InvalidAnswer) as refused:
        BOUND.changed(clean, {"kind": "KTP"})

    assert refused.value.question == "number"


def test_a_part_that_another_answer_shows_is_looked_into_again() -> None:
    clean = BOUND.clean({"asks": "ya", "contact": {"phone": "1", "hours": "8"}}, complete=False)

    assert BOUND.changed(clean, {"asks": "tidak"}) == {"asks": "tidak", "contact": {"phone": "1"}}


def _outcome(act: Callable[[], dict[str, Answer]]) -> dict[str, Answer] | dict[str, str]:
    try:
        return act()
    except InvalidAnswer as refused:
        return {"refused": refused.question, "why": str(refused.reason)}
