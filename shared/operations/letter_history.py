"""A letter's history: its steps and revisions written with the act, and read as lines of the request's."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from operator import itemgetter
from typing import Any

from sqlmodel import Session

from shared.domain.events import EventKind
from shared.domain.letter import Letter, LetterMove, LetterState
from shared.domain.letter_history import LetterRevision, LetterStep, content_changes, content_of
from shared.domain.request_picture import HistoryLine, LetterFieldChange
from shared.office import Office
from shared.store import letters
from shared.store.plain_session import AnySession

EVENTS = {
    LetterMove.DRAFT: EventKind.LETTER_DRAFTED,
    LetterMove.EDIT: EventKind.LETTER_EDITED,
    LetterMove.SUBMIT: EventKind.LETTER_SUBMITTED,
    LetterMove.RETURN: EventKind.LETTER_RETURNED,
    LetterMove.ISSUE: EventKind.LETTER_ISSUED,
    LetterMove.CANCEL: EventKind.LETTER_CANCELLED,
}
"""That a letter was sent is an entry of its request's journal."""


def keep_letter_step(
    office: Office,
    session: Session,
    letter: Letter,
    move: LetterMove,
    *,
    before: LetterState | None,
    note: str = "",
) -> None:
    """One line of history and one journal entry for a move that was made."""
    session.add(letter)
    session.flush()
    session.add(
        LetterStep(
            letter_id=letter.id or 0,
            at=office.clock.now(),
            officer_id=office.officer.id if office.officer else None,
            move=move,
            from_state=before.value if before else "",
            to_state=letter.state.value,
            revision=letter.revision,
            note=note,
        )
    )
    if move in EVENTS:
        note_letter(office, session, move, letter)


def keep_letter_revision(
    office: Office, session: Session, letter: Letter, before: dict[str, Any]
) -> LetterRevision | None:
    """What is another one now than in `before` (`content_of`), by whom and when; None where nothing is."""
    changes = content_changes(before, content_of(letter))
    if not changes:
        return None
    letter.revision += 1
    revision = LetterRevision(
        letter_id=letter.id or 0,
        number=letter.revision,
        at=office.clock.now(),
        officer_id=office.officer.id if office.officer else None,
        changes=changes,
    )
    session.add(letter)
    session.add(revision)
    return revision


def note_letter(office: Office, session: Session, move: LetterMove, letter: Letter) -> None:
    """The journal's entry of a move: the register's numbers, no free text."""
    office.note(
        session,
        EVENTS[move],
        "letter",
        letter.id,
        request=letter.request_id,
        number=letter.number,
        state=letter.state.value,
    )


def letter_lines(
    office: Office, session: AnySession, found: Sequence[Letter], names: Mapping[int | None, str]
) -> list[HistoryLine]:
    """What happened to the letters of a request, in order; `names` are the officers'."""
    return [line for letter in found for line in _lines_of(office, session, letter, names)]


def _lines_of(
    office: Office, session: AnySession, letter: Letter, names: Mapping[int | None, str]
) -> list[HistoryLine]:
    def line(at: datetime, officer_id: int | None, **more: Any) -> HistoryLine:
        who = names.get(officer_id, "")
        return HistoryLine(at=office.local(at), officer=who, round=0, letter=letter.number, **more)

    plain = {"move": None, "from_state": "", "to_state": "", "note": ""}
    lines = [
        (
            (revision.number, 0, 0),
            line(
                revision.at,
                revision.officer_id,
                **plain,
                letter_changes=tuple(
                    LetterFieldChange(field, _words(before), _words(after))
                    for field, (before, after) in revision.changes.items()
                ),
            ),
        )
        for revision in letters.revisions(session, letter.id or 0)
    ]
    lines += [
        (
            (step.revision, 1, step.id or 0),
            line(
                step.at,
                step.officer_id,
                move=step.move,
                from_state=step.from_state,
                to_state=step.to_state,
                note=step.note,
            ),
        )
        for step in letters.steps(session, letter.id or 0)
    ]
    return [one for _, one in sorted(lines, key=itemgetter(0))]


def _words(kept: object) -> str:
    """A field's content as text; lists a line each."""
    return "\n".join(str(one) for one in kept) if isinstance(kept, list) else str(kept or "")
