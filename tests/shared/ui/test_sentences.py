"""Every error that a person may meet has its sentence, in every language."""

import string

import pytest
from PySide6.QtCore import QLocale

from shared.domain.complaint import COMPLAINT_MOVES, ComplaintState
from shared.domain.errors import FrontOfficeError, InvalidAnswer, MoveRefused
from shared.domain.file_errors import FileRefused
from shared.domain.finding import FINDING_MOVES, FindingState
from shared.domain.form import Reason
from shared.domain.letter import LETTER_MOVES, LetterState
from shared.domain.mail import MailState
from shared.domain.request import RequestMove, RequestState
from shared.domain.request_errors import FormContradicts, FormIncomplete
from shared.domain.ticket import ALLOWED_FROM, TicketState
from shared.ui.background import UnexpectedProblem
from shared.ui.sentences import SENTENCES, sentence, state_word
from shared.ui.state_words import CATALOGUES, MOVES

GROUPS = {"NotAllowed", "StoreUnusable", "FrontOfficeError", FileRefused.__name__}
"""Never raised themselves."""
BOUNDED = (Reason.TOO_SHORT, Reason.TOO_LONG, Reason.TOO_SMALL, Reason.TOO_LARGE, Reason.TOO_FEW_WORDS)
PLACES = {"id": "Tahun", "en": "Year"}


def errors(kind: type[FrontOfficeError] = FrontOfficeError) -> list[type[FrontOfficeError]]:
    return [kind, *(one for child in kind.__subclasses__() for one in errors(child))]


def raised(kind: type[FrontOfficeError]) -> FrontOfficeError:
    if kind is FormIncomplete:
        return kind([], [], PLACES)
    if kind is FormContradicts:
        return kind([], PLACES)
    return kind(**dict.fromkeys(kind.names, "?"))


PLAIN = [kind for kind in errors() if kind.__name__ not in GROUPS and kind is not InvalidAnswer]


@pytest.mark.parametrize("kind", PLAIN, ids=lambda kind: kind.__name__)
def test_an_error_is_said_in_a_whole_sentence_without_gaps(kind: type[FrontOfficeError]) -> None:
    text = sentence(raised(kind))

    assert text.endswith(".")
    assert "{" not in text


@pytest.mark.parametrize("reason", Reason)
def test_each_reason_against_an_answer_is_said(reason: Reason) -> None:
    assert sentence(InvalidAnswer("email", reason)).endswith(".")


@pytest.mark.parametrize("reason", BOUNDED)
def test_a_bound_that_was_missed_is_said(reason: Reason) -> None:
    assert "2000" in sentence(InvalidAnswer("tahun", reason, 2000))


def test_no_sentence_stands_for_an_error_that_does_not_exist() -> None:
    keys = {kind.__name__ for kind in PLAIN} | {f"InvalidAnswer.{reason}" for reason in Reason}
    keys |= {InvalidAnswer("email", reason, 3).key for reason in BOUNDED}

    assert set(SENTENCES) == keys | {FormIncomplete([], ["check"], PLACES).key}


def test_a_sentence_uses_only_values_that_its_error_has() -> None:
    for kind in PLAIN:
        used = {name for _, name, _, _ in string.Formatter().parse(str(SENTENCES[kind.__name__])) if name}

        assert used <= set(kind.names)


def test_states_and_moves_are_said_as_people_say_them() -> None:
    refusal = MoveRefused(label="RS-001", state="done", move="recall")

    assert sentence(refusal).startswith("RS-001 sedang berstatus “Selesai”, jadi tindakan “panggil ulang”")
    assert state_word("no_show") == "Terlewat"


def test_places_of_a_form_are_said_in_the_language_of_the_screen() -> None:
    refusal = FormContradicts(["jadwal_tahun"], PLACES)
    before = QLocale()

    said = {}
    for language in ("id", "en"):
        QLocale.setDefault(QLocale(language))
        said[language] = PLACES[language] in sentence(refusal)
    QLocale.setDefault(before)

    assert said == {"id": True, "en": True}


def test_what_was_not_expected_is_said_kindly_and_tells_nothing() -> None:
    assert sentence(UnexpectedProblem()).startswith("Terjadi kendala")


def test_every_state_and_move_has_its_word() -> None:
    states = {
        "state": TicketState,
        "request_state": RequestState,
        "finding_state": FindingState,
        "letter_state": LetterState,
        "mail_state": MailState,
        "complaint_state": ComplaintState,
    }
    other_moves = {"update", "add_finding", "draft", "send_again", "confirm_otherwise"}

    assert {name: set(CATALOGUES[name]) for name in states} == {
        name: {state.value for state in kind} for name, kind in states.items()
    }
    assert set(MOVES) == {
        *ALLOWED_FROM,
        *RequestMove,
        *FINDING_MOVES,
        *LETTER_MOVES,
        *COMPLAINT_MOVES,
        *other_moves,
    }
