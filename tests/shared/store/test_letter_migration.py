"""Letters of an older store: who wrote them is taken from the journal, so none of these signs them."""

import pytest
from sqlalchemy import inspect

from shared.domain.letter import LetterMove, LetterState
from shared.domain.request_errors import SameHand
from shared.office import Office
from shared.operations import letters, requests
from shared.operations.letters import LetterChange
from shared.store import schema
from tests.builders import officer_of
from tests.request_path import verified


def test_a_letter_under_way_keeps_its_hands_and_its_newest_word(
    admin_office: Office, officer_office: Office
) -> None:
    both = officer_of(admin_office, "rangkap", "officer", "head")
    head = officer_of(admin_office, "kepala", "head")
    letter = letters.draft(officer_office, verified(officer_office).id)
    letters.edit(both, letter.id, LetterChange(copies=("Arsip",)))
    letters.submit_to_head(officer_office, letter.id)
    letters.return_to_drafter(head, letter.id, "Periksa tembusan.")
    letters.submit_to_head(officer_office, letter.id)

    with officer_office.store.changing_schema() as connection:
        schema.downgrade(connection, "0003")
        gone = [name for name in inspect(connection).get_table_names() if name.startswith("letter_st")]
        schema.upgrade(connection)

    lines = requests.open_request(officer_office, letter.request_id).history
    kept = letters.listing(officer_office)[0]
    assert gone == []
    assert [(line.move, line.officer, line.note) for line in lines if line.letter] == [
        (LetterMove.DRAFT, "petugas", ""),
        (LetterMove.EDIT, "rangkap", ""),
        (LetterMove.SUBMIT, "petugas", ""),
        (LetterMove.RETURN, "kepala", "Periksa tembusan."),
        (LetterMove.SUBMIT, "petugas", ""),
    ]
    assert (kept.subject, kept.enclosure, kept.dated) == (letter.subject, letter.enclosure, letter.dated)
    with pytest.raises(SameHand):
        letters.issue(both, letter.id)
    assert letters.issue(head, letter.id).state is LetterState.ISSUED
