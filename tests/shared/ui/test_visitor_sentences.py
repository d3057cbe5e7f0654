"""A visitor is sent to a person, not to a command."""

import pytest

from shared.domain.errors import (
    ClockInDoubt,
    FrontOfficeError,
    KeyDoesNotFit,
    StoreAway,
    StoreFull,
    StoreReadOnly,
    StoreRolledBack,
    StoreTooOld,
    StoreUnusable,
    UnknownCode,
)
from shared.ui.background import UnexpectedProblem
from shared.ui.sentences import sentence
from shared.ui.visitor_sentences import visitor_sentence

TROUBLES = [
    StoreAway(),
    StoreFull(),
    StoreReadOnly(),
    ClockInDoubt(),
    UnexpectedProblem(),
    KeyDoesNotFit(),
    StoreTooOld(revision="0001"),
    StoreRolledBack(found=1, told=2),
]


@pytest.mark.parametrize("error", TROUBLES, ids=lambda error: error.key)
def test_a_visitor_is_sent_to_an_officer_and_an_officer_to_the_remedy(error: FrontOfficeError) -> None:
    told, of_officer = visitor_sentence(error), sentence(error)

    for_visitors = told.partition("\n")[0]
    assert "petugas" in for_visitors
    assert "pst-admin" not in for_visitors
    assert "disk" not in for_visitors
    assert "petugas kami" not in of_officer
    assert "bantuan petugas" not in of_officer


def test_every_store_that_may_not_be_used_is_told_to_visitors_in_the_same_words() -> None:
    kinds = StoreUnusable.__subclasses__()

    told = {visitor_sentence(kind(**dict.fromkeys(kind.names, "1"))) for kind in kinds}

    assert len(kinds) == 9
    assert len(told) == 1


def test_a_visitors_own_mistake_is_told_as_it_is() -> None:
    assert visitor_sentence(UnknownCode()) == sentence(UnknownCode())
