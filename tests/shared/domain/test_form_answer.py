"""One answer made clean, or refused with a reason."""

from datetime import UTC, date, datetime

import pytest

from shared.domain.errors import InvalidAnswer
from shared.domain.form_answer import LARGEST_NUMBER, clean_answer
from shared.domain.form_question import (
    Format,
    FormatChoice,
    Keyboard,
    Option,
    Question,
    QuestionType,
    Reason,
)

OPTIONS = tuple(Option(value, {"id": value}) for value in ("PAPI", "CAPI", "CAWI"))


def asked(type_: str, **fields) -> Question:
    return Question(id="q", label={"id": "Q"}, type=QuestionType(type_), **fields)


def reason(question: Question, value: object, known=None) -> Reason:
    with pytest.raises(InvalidAnswer) as refused:
        clean_answer(question, value, known or {})
    return Reason(refused.value.reason)


SIMPLE = [one for one in QuestionType if one not in (QuestionType.GROUP, QuestionType.TABLE)]


@pytest.mark.parametrize("type_", SIMPLE)
@pytest.mark.parametrize("nothing", [None, ""])
def test_nothing_said_is_no_answer(type_, nothing):
    assert clean_answer(asked(type_, options=OPTIONS), nothing, {}) is None


@pytest.mark.parametrize(
    ("type_", "value", "kept"),
    [
        ("text", " Kendal\x00 ", "Kendal"),
        ("textarea", "satu\r\ndua", "satu\ndua"),
        ("integer", " 12 ", 12),
        ("integer", 3.0, 3),
        ("year", "1990", 1990),
        ("date", "2026-11-22", "2026-11-22"),
        ("date", date(2026, 11, 22), "2026-11-22"),
        ("single", "CAPI", "CAPI"),
        ("multi", ["CAWI", "PAPI", "CAWI", ""], ["PAPI", "CAWI"]),
        ("multi", "CAPI", ["CAPI"]),
    ],
)
def test_an_answer_is_kept_in_its_own_type(type_, value, kept):
    assert clean_answer(asked(type_, options=OPTIONS), value, {}) == kept


@pytest.mark.parametrize(
    ("type_", "value", "why"),
    [
        ("text", 5, Reason.NOT_A_TEXT),
        ("text", {"a": 1}, Reason.NOT_A_TEXT),
        ("text", "x" * 201, Reason.TOO_LONG),
        ("textarea", "x" * 2001, Reason.TOO_LONG),
        ("textarea", " " * 100_001, Reason.TOO_LONG),
        ("integer", True, Reason.NOT_A_NUMBER),
        ("integer", "12,5", Reason.NOT_A_NUMBER),
        ("integer", 2.5, Reason.NOT_A_NUMBER),
        ("integer", float("nan"), Reason.NOT_A_NUMBER),
        ("integer", "9" * 5000, Reason.NOT_A_NUMBER),
        ("integer", "\u0661\u0662", Reason.NOT_A_NUMBER),
        ("integer", -1, Reason.TOO_SMALL),
        ("integer", LARGEST_NUMBER + 1, Reason.TOO_LARGE),
        ("year", "199", Reason.TOO_SMALL),
        ("year", 20260, Reason.TOO_LARGE),
        ("date", "22-11-2026", Reason.NOT_A_DATE),
        ("date", "2026-02-30", Reason.NOT_A_DATE),
        ("date", datetime(2026, 11, 22, tzinfo=UTC), Reason.NOT_A_DATE),
        ("single", "MAIL", Reason.NOT_A_CHOICE),
        ("single", ["CAPI"], Reason.NOT_A_CHOICE),
        ("multi", ["CAPI", "MAIL"], Reason.NOT_A_CHOICE),
        ("multi", [["CAPI"]], Reason.NOT_A_CHOICE),
        ("multi", {"CAPI": True}, Reason.NOT_A_CHOICE),
    ],
)
def test_what_cannot_be_taken_is_refused_with_its_reason(type_, value, why):
    assert reason(asked(type_, options=OPTIONS), value) is why


@pytest.mark.parametrize(
    ("fields", "value", "why"),
    [
        ({"min_length": 3}, " ok ", Reason.TOO_SHORT),
        ({"max_length": 3}, "data", Reason.TOO_LONG),
        ({"pattern": r"[A-Z]-\d{2}"}, "V-2", Reason.BAD_PATTERN),
        ({"format": Format.NAME}, "08123456", Reason.NOT_A_NAME),
        ({"format": Format.NAME}, "siti@example.com", Reason.NOT_A_NAME),
        ({"format": Format.NAME}, "-", Reason.NOT_A_NAME),
        ({"format": Format.EMAIL}, "siti.example.com", Reason.NOT_AN_EMAIL),
        ({"format": Format.PHONE_ID}, "12345", Reason.NOT_A_PHONE),
        ({"format": Format.NIK}, "3324", Reason.NOT_AN_IDENTITY_NUMBER),
        ({"format": Format.PHONE_ID, "max_length": 12}, "081234567890", Reason.TOO_LONG),
    ],
)
def test_a_text_that_breaks_its_rule_is_refused(fields, value, why):
    assert reason(asked("text", **fields), value) is why


@pytest.mark.parametrize("name", ["E", "Ni'mah", "Dr. Agus Salim, S.Si., M.Si.", "金", "Ó Súilleabháin"])
def test_single_and_foreign_names_are_names(name):
    assert clean_answer(asked("text", format=Format.NAME), name, {}) == name


def test_formats_store_one_form_of_each_value():
    email = clean_answer(asked("text", format=Format.EMAIL), " Siti.R@Example.CO.ID ", {})
    phone = clean_answer(asked("text", format=Format.PHONE_ID), "0812-3456-7890", {})

    assert (email, phone) == ("Siti.R@example.co.id", "+6281234567890")


def test_the_format_may_follow_an_earlier_answer():
    question = asked("text", format_by=FormatChoice("kind", {"KTP": Format.NIK, "PASPOR": Format.PASSPORT}))

    assert reason(question, "b 123456", {"kind": "KTP"}) is Reason.NOT_AN_IDENTITY_NUMBER
    assert clean_answer(question, "b 123456", {"kind": "PASPOR"}) == "B123456"
    assert clean_answer(question, "b 123456", {"kind": "OTHER"}) == "b 123456"
    assert clean_answer(question, "b 123456", {}) == "b 123456"


def test_the_keyboard_follows_the_kind_of_number():
    question = asked("text", format_by=FormatChoice("kind", {"KTP": Format.NIK, "PASPOR": Format.PASSPORT}))

    assert question.keyboard_for({"kind": "KTP"}) is Keyboard.DIGITS
    assert question.keyboard_for({"kind": "PASPOR"}) is Keyboard.LETTERS
    assert asked("text", keyboard=Keyboard.EMAIL).keyboard_for({}) is Keyboard.EMAIL
