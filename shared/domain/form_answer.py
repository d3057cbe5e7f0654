"""One simple answer made clean, or refused with a reason; groups and tables are made of them."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime

from shared.domain.code import whole_code
from shared.domain.contact import ContactKind, clean_contact, contact_kind
from shared.domain.errors import InvalidAnswer
from shared.domain.form_condition import Answer
from shared.domain.form_question import Format, Question, QuestionType, Reason
from shared.domain.identity import card_number, email_address, nik_number, phone_e164
from shared.domain.plain_text import LONGEST_RAW, one_line, paragraphs

LONGEST_LINE = 200
LONGEST_TEXT = 2000
LARGEST_NUMBER = 2_147_483_647
FIRST_YEAR, LAST_YEAR = 1900, 2199

_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_SHA256 = re.compile(r"[0-9a-f]{64}", re.ASCII)
_WHOLE_NUMBER = re.compile(r"[+-]?\d{1,18}", re.ASCII)

_FORMATS: Mapping[Format, tuple[Callable[[str], str], Reason]] = {
    Format.EMAIL: (email_address, Reason.NOT_AN_EMAIL),
    Format.PHONE_ID: (phone_e164, Reason.NOT_A_PHONE),
    Format.NIK: (nik_number, Reason.NOT_AN_IDENTITY_NUMBER),
    Format.SIM: (card_number, Reason.NOT_AN_IDENTITY_NUMBER),
    Format.PASSPORT: (card_number, Reason.NOT_AN_IDENTITY_NUMBER),
    Format.CODE: (whole_code, Reason.NOT_A_CODE),
    Format.CONTACT: (clean_contact, Reason.NOT_A_CONTACT),
}
_CONTACT_REASONS: Mapping[ContactKind | None, Reason] = {
    ContactKind.EMAIL: Reason.NOT_AN_EMAIL,
    ContactKind.PHONE: Reason.NOT_A_PHONE,
}
"""Whether it is a faulty address or a faulty number; else it is neither of the two."""


def clean_answer(question: Question, value: object, known: Mapping[str, Answer]) -> Answer | None:
    """The answer as it is stored; None where nothing was said.

    `known` holds the clean answers before this question, and the form's context values.
    Raises InvalidAnswer with the question's id and a Reason.
    """
    return None if value is None else _CLEANERS[question.type](question, value, known)


def _clean_text(question: Question, value: object, known: Mapping[str, Answer]) -> str | None:
    if not isinstance(value, str):
        raise InvalidAnswer(question.id, Reason.NOT_A_TEXT)
    if len(value) > LONGEST_RAW:
        raise InvalidAnswer(question.id, Reason.TOO_LONG, LONGEST_RAW)
    long = question.type is QuestionType.TEXTAREA
    text = paragraphs(value) if long else one_line(value)
    if not text:
        return None
    longest = question.max_length or (LONGEST_TEXT if long else LONGEST_LINE)
    if len(text) > longest:
        raise InvalidAnswer(question.id, Reason.TOO_LONG, longest)
    text = _formatted(question, text, known)
    if len(text) > longest:
        raise InvalidAnswer(question.id, Reason.TOO_LONG, longest)
    if len(text) < (question.min_length or 0):
        raise InvalidAnswer(question.id, Reason.TOO_SHORT, question.min_length)
    if question.pattern and not re.fullmatch(question.pattern, text):
        raise InvalidAnswer(question.id, Reason.BAD_PATTERN)
    return text


def _formatted(question: Question, text: str, known: Mapping[str, Answer]) -> str:
    format_ = question.format_by.for_answers(known) if question.format_by else question.format
    if format_ is None:
        return text
    if format_ is Format.NAME:
        if not _reads_as_a_name(text):
            raise InvalidAnswer(question.id, Reason.NOT_A_NAME)
        return text
    form, reason = _FORMATS[format_]
    try:
        return form(text)
    except ValueError as error:
        if format_ is Format.CONTACT:
            reason = _CONTACT_REASONS.get(contact_kind(text), reason)
        raise InvalidAnswer(question.id, reason) from error


def _reads_as_a_name(text: str) -> bool:
    """One word and one letter are enough (single names are common); digits and @ are slips of the hand."""
    return any(c.isalpha() for c in text) and not any(c.isdigit() or c == "@" for c in text)


def _clean_number(question: Question, value: object, known: Mapping[str, Answer]) -> int | None:
    number = _whole_number(question, value)
    if number is None:
        return None
    year = question.type is QuestionType.YEAR
    least = _bound(question.min, known, FIRST_YEAR if year else 0)
    most = _bound(question.max, known, LAST_YEAR if year else LARGEST_NUMBER)
    if number < least:
        raise InvalidAnswer(question.id, Reason.TOO_SMALL, least)
    if number > most:
        raise InvalidAnswer(question.id, Reason.TOO_LARGE, most)
    return number


def _whole_number(question: Question, value: object) -> int | None:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if not isinstance(value, str) or len(value) > LONGEST_RAW:
        raise InvalidAnswer(question.id, Reason.NOT_A_NUMBER)
    text = one_line(value)
    if not text:
        return None
    if not _WHOLE_NUMBER.fullmatch(text):
        raise InvalidAnswer(question.id, Reason.NOT_A_NUMBER)
    return int(text)


def _bound(bound: int | str | None, known: Mapping[str, Answer], otherwise: int) -> int:
    value = known.get(bound) if isinstance(bound, str) else bound
    return value if isinstance(value, int) else otherwise


def _clean_date(question: Question, value: object, _known: Mapping[str, Answer]) -> str | None:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    if not isinstance(value, str) or len(value) > LONGEST_RAW:
        raise InvalidAnswer(question.id, Reason.NOT_A_DATE)
    text = one_line(value)
    if not text:
        return None
    if not _ISO_DATE.fullmatch(text):
        raise InvalidAnswer(question.id, Reason.NOT_A_DATE)
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise InvalidAnswer(question.id, Reason.NOT_A_DATE) from error


def _clean_file(question: Question, value: object, _known: Mapping[str, Answer]) -> str | None:
    if value == "":
        return None
    if not isinstance(value, str) or not _SHA256.fullmatch(value):
        raise InvalidAnswer(question.id, Reason.NOT_A_FILE)
    return value


def _clean_choice(question: Question, value: object, _known: Mapping[str, Answer]) -> str | None:
    if value == "":
        return None
    if not isinstance(value, str) or question.option(value) is None:
        raise InvalidAnswer(question.id, Reason.NOT_A_CHOICE)
    return value


def _clean_choices(question: Question, value: object, known: Mapping[str, Answer]) -> list[str] | None:
    """The chosen values, each once, in paper order."""
    chosen = [value] if isinstance(value, str) else value
    if not isinstance(chosen, list | tuple):
        raise InvalidAnswer(question.id, Reason.NOT_A_CHOICE)
    values = [_clean_choice(question, one, known) for one in chosen]
    return [option.value for option in question.options if option.value in values] or None


_CLEANERS: Mapping[QuestionType, Callable[[Question, object, Mapping[str, Answer]], Answer | None]] = {
    QuestionType.TEXT: _clean_text,
    QuestionType.TEXTAREA: _clean_text,
    QuestionType.INTEGER: _clean_number,
    QuestionType.YEAR: _clean_number,
    QuestionType.DATE: _clean_date,
    QuestionType.SINGLE: _clean_choice,
    QuestionType.MULTI: _clean_choices,
    QuestionType.FILE: _clean_file,
}
"""Groups and tables have none: they are made of parts."""
