"""One question of a form: what it asks, what it takes, and why an answer may be refused."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from shared.domain.board import Texts
from shared.domain.form_condition import Condition


class QuestionType(StrEnum):
    TEXT = "text"
    TEXTAREA = "textarea"
    YEAR = "year"
    INTEGER = "integer"
    DATE = "date"
    SINGLE = "single"
    MULTI = "multi"
    GROUP = "group"
    TABLE = "table"
    FILE = "file"


class Format(StrEnum):
    """What a text must be, beyond its length."""

    NAME = "name"
    EMAIL = "email"
    PHONE_ID = "phone_id"
    NIK = "nik"
    SIM = "sim"
    PASSPORT = "passport"
    CODE = "code"
    CONTACT = "contact"


class Keyboard(StrEnum):
    """The on-screen keyboard that fits the question."""

    LETTERS = "letters"
    DIGITS = "digits"
    EMAIL = "email"


class Reason(StrEnum):
    """Why an answer cannot be taken."""

    REQUIRED = "required"
    UNKNOWN_QUESTION = "unknown_question"
    NOT_A_TEXT = "not_a_text"
    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    BAD_PATTERN = "bad_pattern"
    NOT_A_NAME = "not_a_name"
    NOT_AN_EMAIL = "not_an_email"
    NOT_A_PHONE = "not_a_phone"
    NOT_A_CONTACT = "not_a_contact"
    NOT_AN_IDENTITY_NUMBER = "not_an_identity_number"
    NOT_A_CODE = "not_a_code"
    NOT_A_CHOICE = "not_a_choice"
    NOT_A_NUMBER = "not_a_number"
    TOO_SMALL = "too_small"
    TOO_LARGE = "too_large"
    NOT_A_DATE = "not_a_date"
    NOT_A_FILE = "not_a_file"
    WRONG_SHAPE = "wrong_shape"
    TOO_FEW_WORDS = "too_few_words"


class FilledBy(StrEnum):
    """Whose question it is."""

    APPLICANT = "applicant"
    OFFICER = "officer"


@dataclass(frozen=True)
class Option:
    """One choice: the value that is stored (never the printed `code`) and what people read.

    `other_text` is the id of the text that this choice asks for (Lainnya).
    """

    value: str
    label: Texts
    code: int | None = None
    other_text: str = ""


@dataclass(frozen=True)
class FixedRow:
    """A row that the paper prints; its answer is a list of rows of the table's columns, usually one."""

    id: str
    label: Texts
    heading: Texts


@dataclass(frozen=True)
class FormatChoice:
    """A text's format that follows another answer, as an identity number's follows the kind of card."""

    field: str
    formats: Mapping[str, Format]

    def for_answers(self, known: Mapping[str, object]) -> Format | None:
        """The format that the answers ask for; None where any text will do."""
        kind = known.get(self.field)
        return self.formats.get(kind) if isinstance(kind, str) else None


@dataclass(frozen=True)
class Question:
    """One question in paper order.

    `min` and `max` are numbers, or the name of a context value such as this year. `asked` is false
    where the program knows the answer. `sealed` answers are kept encrypted and shown masked.
    `default` is what a screen offers first; it becomes an answer only when a person leaves it.

    A group has `fields`, a table `columns`, and `rows` where the paper prints them; the parts are
    questions themselves. `other_texts` are asked right after the question, under ids of their own.
    `min_words` and `min_rows` count for a complete form only. What is `stored_with` the letter is no
    part of a request. `number` is the official one (`5.3.a`).
    """

    id: str
    label: Texts
    type: QuestionType
    required: bool = False
    options: tuple[Option, ...] = ()
    options_from: str = ""
    visible_when: Condition | None = None
    help: Texts = field(default_factory=dict)
    min: int | str | None = None
    max: int | str | None = None
    min_length: int | None = None
    max_length: int | None = None
    pattern: str = ""
    format: Format | None = None
    format_by: FormatChoice | None = None
    keyboard: Keyboard = Keyboard.LETTERS
    default: str | int | None = None
    sealed: bool = False
    asked: bool = True
    number: str = ""
    instruction: Texts = field(default_factory=dict)
    unit: Texts = field(default_factory=dict)
    fields: tuple["Question", ...] = ()
    columns: tuple["Question", ...] = ()
    rows: tuple[FixedRow, ...] = ()
    other_texts: tuple["Question", ...] = ()
    min_rows: int = 0
    min_words: int = 0
    accept: tuple[str, ...] = ()
    repeatable: bool = False
    filled_by: FilledBy = FilledBy.APPLICANT
    stored_with: str = ""

    @cached_property
    def stands_alone(self) -> bool:
        """Whether its answer is taken or refused whatever else is answered, and so are all of its parts."""
        parts = (*self.fields, *self.columns)
        bounds = isinstance(self.min, str) or isinstance(self.max, str) or self.format_by is not None
        return not bounds and all(part.visible_when is None and part.stands_alone for part in parts)

    def option(self, value: str) -> Option | None:
        """The choice of that value, if there is one."""
        return next((option for option in self.options if option.value == value), None)

    def keyboard_for(self, answers: Mapping[str, object]) -> Keyboard:
        """The keyboard that fits; digits where an earlier answer makes this a number of digits only."""
        if self.format_by and self.format_by.for_answers(answers) in (Format.NIK, Format.SIM):
            return Keyboard.DIGITS
        return self.keyboard


@dataclass(frozen=True)
class Block:
    """A part of the form; its condition holds for all of its questions, besides their own."""

    id: str
    title: Texts
    questions: tuple[Question, ...]
    visible_when: Condition | None = None
    number: str = ""
    instruction: Texts = field(default_factory=dict)


def text_in(texts: Mapping[str, str], language: str) -> str:
    """The text in that language, else in Indonesian; empty where there is none."""
    return texts.get(language) or texts.get("id", "")
