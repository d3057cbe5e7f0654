"""A form read from its YAML."""

import pytest

from shared.domain.form_check import Act
from shared.domain.form_condition import AllOf, AnyOf, ContainsAny, Equals, OneOf
from shared.domain.form_loading import FormUnreadable, form_from_text, load_form
from shared.domain.form_question import Format, Keyboard, Option, QuestionType

GOOD = """
id: trial
title: {id: Percobaan, en: Trial}
notice: {id: Data Anda aman.}
context: [asked]
option_sets:
  yes_no: [{value: YA, label: Ya}, {value: TIDAK, label: {id: Tidak, en: 'No'}}]
blocks:
  - id: one
    title: Satu
    questions:
      - {id: known, label: Tahu, type: single, required: true, options_from: yes_no}
      - {id: means, label: Sarana, type: multi, options: [{value: PAPI, label: Kertas}]}
      - id: number
        label: {id: Nomor, en: Number}
        help: {id: Bantuan}
        type: text
        required: when_visible
        min_length: 2
        max_length: 9
        pattern: '[A-Z]+'
        format: sim
        keyboard: digits
        sealed: true
        visible_when:
          any:
            - all: [{field: known, equals: YA}, {field: known, in: [YA, TIDAK]}]
            - {field: means, contains_any: [PAPI]}
            - {field: asked, equals: YA}
"""


def with_question(line: str) -> str:
    return f"id: t\ntitle: T\nblocks: [{{id: b, title: B, questions: [\n{line}\n]}}]"


def with_check(line: str) -> str:
    question = "{id: a, label: A, type: text}"
    return f"{with_question(question)}\nchecks: [{{id: c, about: [a], say: S, {line}}}]"


def test_a_form_is_read_with_all_that_its_data_says():
    form = form_from_text(GOOD)
    known, means, number = form.questions

    assert (form.id, form.title, form.notice) == (
        "trial",
        {"id": "Percobaan", "en": "Trial"},
        {"id": "Data Anda aman."},
    )
    assert known.options == (Option("YA", {"id": "Ya"}), Option("TIDAK", {"id": "Tidak", "en": "No"}))
    assert (means.type, means.required) == (QuestionType.MULTI, False)
    assert (number.required, number.sealed, number.asked) == (True, True, True)
    assert (number.format, number.keyboard) == (Format.SIM, Keyboard.DIGITS)
    assert (number.min_length, number.max_length, number.pattern) == (2, 9, "[A-Z]+")
    assert number.visible_when == AnyOf(
        (
            AllOf((Equals("known", "YA"), OneOf("known", ("YA", "TIDAK")))),
            ContainsAny("means", ("PAPI",)),
            Equals("asked", "YA"),
        )
    )


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("[", "expected"),
        ("- a list", "not a mapping"),
        ("title: T", "“id” is missing"),
        ("id: t\ntitle: T\ncolour: red", "colour"),
        ("id: t\ntitle: T\nblocks: none", "“blocks” is not a list"),
        ("id: t\ntitle: T\ncontext: asked", "“context” is not a list"),
        ("id: t\ntitle: T\noption_sets: [a]", "option_sets: not a mapping"),
        (with_question("{id: a, label: A, type: text, required: perhaps}"), "required cannot be"),
        (
            with_question("{id: a, label: A, type: text, format_by: {field: b, formats: {C: d}}}"),
            "'d' is not",
        ),
        (with_question("{id: a, label: A, type: text, lenght: 3}"), "lenght"),
        (with_question("{id: a, label: A, type: poem}"), "poem"),
        (with_question("{id: a, type: text}"), "a text is missing"),
        (with_question("{id: a, label: {id: 5}, type: text}"), "not a text"),
        (with_question("{id: a, label: A, type: text, max_length: long}"), "max_length cannot be"),
        (with_question("{id: a, label: A, type: text, sealed: 1}"), "sealed cannot be"),
        (with_question("{id: a, label: A, type: text, visible_when: {field: x}}"), "not understood"),
        (with_question("{id: a, label: A, type: text, visible_when: {all: [null]}}"), "empty condition"),
        (with_check("severity: error, blocks: printing"), "'printing' is not a valid Act"),
        (with_check("severity: error, blocks: [recording]"), "“blocks” is missing"),
        (with_check("severity: warning, blocks: recording"), "for errors only"),
        (with_check("severity: note"), "'note' is not a valid Severity"),
        (
            with_question(
                "{id: a, label: A, type: single, options: [{value: X, label: X}, {value: X, label: Y}]}"
            ),
            "twice",
        ),
    ],
)
def test_a_slip_in_the_data_is_named(text, fault):
    with pytest.raises(FormUnreadable, match=fault):
        form_from_text(text)


@pytest.mark.parametrize(
    ("line", "blocked"),
    [
        ("severity: error", {Act.RECORDING, Act.VERIFICATION}),
        ("severity: error, blocks: recording", {Act.RECORDING}),
        ("severity: error, blocks: verification", {Act.VERIFICATION}),
        ("severity: warning", set()),
    ],
)
def test_an_error_blocks_both_acts_or_the_one_that_is_named(line, blocked):
    [check] = form_from_text(with_check(line)).checks

    assert check.blocks == blocked


def test_the_file_is_named_where_it_cannot_be_read(tmp_path):
    path = tmp_path / "broken.yaml"
    path.write_text("id: [", encoding="utf-8")

    with pytest.raises(FormUnreadable, match=r"broken\.yaml"):
        load_form(path)
    with pytest.raises(FormUnreadable, match=r"missing\.yaml"):
        load_form(tmp_path / "missing.yaml")
