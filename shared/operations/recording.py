"""Steps 6 to 8: the form is given, recorded field by field with its files, and marked as complete."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from shared.domain.errors import InvalidAnswer, NotFound
from shared.domain.events import EventKind
from shared.domain.form_check import Act
from shared.domain.form_condition import Answer
from shared.domain.form_partial import valid_parts
from shared.domain.mail import MailKind
from shared.domain.officer import Role
from shared.domain.request import AttachedFile, Channel, Request, RequestMove, RequestVisit
from shared.domain.request_errors import EditConflict, NothingToComplete, RequestMoveRefused
from shared.domain.visit import Visit
from shared.office import Office
from shared.operations.notices import queue_mail
from shared.operations.request_answers import answers_of, changes_of, request_form, write_answers
from shared.operations.request_checks import obstacles
from shared.operations.request_files import (
    attach_files,
    check_attached,
    file_questions,
    files_in,
    kept_files,
    named_files,
    opened_file,
)
from shared.operations.request_moves import held_request, keep_step, noted
from shared.store import new_rows, requests, visits
from shared.store.plain_session import PlainSession

LONGEST_REASON = 500
"""Characters that say why answers were changed."""


@dataclass(frozen=True)
class SavedParts:
    """A request whose answer was stored, and which parts of what was given could not be."""

    request: Request
    refused: tuple[InvalidAnswer, ...]


def give_form(office: Office, visit_id: UUID) -> Visit:
    """Step 6: the visitor has got the form; told again it is no harm. Raises NotFound, NotAllowed."""
    office.require(Role.OFFICER)
    with office.store.writing() as session:
        visit = visits.locked(session, visit_id)
        if visit is None:
            raise NotFound(what="visit")
        if visit.form_given_at is None:
            visit.form_given_at = office.clock.now()
            session.add(visit)
            office.note(session, EventKind.FORM_GIVEN, "visit", visit.id, code=visit.code)
    return visit


def record(
    office: Office,
    answers: Mapping[str, object],
    channel: str = Channel.WALK_IN,
    visit_id: UUID | None = None,
) -> Request:
    """Step 8: a new request with what is known of its form so far; gaps are allowed, wrong values not.

    A file question's answer may be a Path: the file is read, opened and attached. Raises InvalidAnswer with
    the question's address, FileRefused, NotFound, NotAllowed; ValueError for a channel that does not exist.
    """
    officer = office.require(Role.OFFICER)
    way = Channel(channel)
    given = {**request_form().defaults(), **answers}
    files = kept_files(office, files_in(given))
    clean = request_form().clean({**given, **named_files(files)}, complete=False)
    with office.store.plain_writing() as session:
        now = office.clock.now()
        year = office.day_of(now).year
        request = Request(
            year=year,
            serial=requests.next_serial(session, year),
            channel=way,
            recorded_at=now,
            recorded_by=officer.id or 0,
        )
        write_answers(office, session, request, clean, before={})
        attach_files(office, session, request, files)
        check_attached(session, request, clean)
        if visit_id is not None:
            _join(session, request, _visit(session, visit_id))
        keep_step(office, session, request, RequestMove.RECORD, before=None)
    return request


def update(
    office: Office,
    request_id: int,
    answers: Mapping[str, object],
    *,
    reason: str = "",
    since_revision: int | None = None,
) -> Request:
    """Change the answers that are named; None takes one away. One revision says what changed, and why.

    With `since_revision`, the revision that the officer was looking at, an answer that somebody else
    changed after it is not overwritten: EditConflict. Answers that a rule now hides are dropped, in the
    same revision. Raises InvalidAnswer, FileRefused, RequestMoveRefused once verified, TextTooLong,
    NotFound.
    """
    office.require(Role.OFFICER)
    files = kept_files(office, files_in(answers))
    with office.store.plain_writing() as session:
        request, before = _editable(office, session, request_id)
        if since_revision is not None:
            _check_untouched(office, session, request, answers, before, since=since_revision)
        given = {**answers, **attach_files(office, session, request, files)}
        _change(office, session, request, given, before, reason=noted(reason, longest=LONGEST_REASON))
    return request


def update_valid(
    office: Office,
    request_id: int,
    question: str,
    answer: object,
    *,
    since_revision: int | None = None,
) -> SavedParts:
    """Change one answer as far as it is valid: its good parts are stored, for the others what stood there.

    Returns what was refused with it; raises as `update`, but no InvalidAnswer.
    """
    office.require(Role.OFFICER)
    with office.store.plain_writing() as session:
        request, before = _editable(office, session, request_id)
        parts = valid_parts(request_form(), question, answer, before)
        given = {question: parts.answer}
        if since_revision is not None:
            _check_untouched(office, session, request, given, before, since=since_revision)
        _change(office, session, request, given, before)
    return SavedParts(request, parts.wrong)


def attach(office: Office, request_id: int, question: str, name: str, content: bytes) -> Request:
    """Attach a file to a file question; an earlier one stays in the history.

    Told by its content, which is opened: PDF, JPG or PNG of at most 10 MB. Raises FileRefused
    (FileOfOtherKind, FileTooLarge, FileEmpty, FileUnreadable), NotFound for a question that takes no file,
    RequestMoveRefused.
    """
    office.require(Role.OFFICER)
    if question not in file_questions():
        raise NotFound(what="question")
    files = kept_files(office, {question: opened_file(name, content)})
    with office.store.plain_writing() as session:
        request, before = _editable(office, session, request_id)
        clean = request_form().changed(before, attach_files(office, session, request, files))
        write_answers(office, session, request, clean, before=before)
    return request


def attachment(office: Office, request_id: int, sha256: str) -> tuple[AttachedFile, bytes]:
    """A file of a request with its bytes. Raises NotFound, FileAltered, NotAllowed."""
    office.require(Role.OFFICER, Role.HEAD, Role.SUPERVISOR)
    with office.store.reading() as session:
        found = [one for one in requests.files(session, request_id) if one.sha256 == sha256]
    if not found:
        raise NotFound(what="file")
    return found[-1], office.attachments.read(sha256)


def needs_completion(office: Office, request_id: int, note: str = "") -> Request:
    """Recorded → needs_completion; the applicant gets a mail that names what is missing or contradicts.

    Asked again while the applicant has not answered, it is a reminder with the list as it is now.
    Raises NothingToComplete, RecipientMissing, RequestMoveRefused, NotFound, NotAllowed.
    """
    office.require(Role.OFFICER)
    with office.store.writing() as session:
        request = held_request(session, request_id)
        before = request.state
        request.needs_completion()
        problems, failed = obstacles(office, session, request, Act.RECORDING)
        form = request_form()
        lacking = [form.words_for(problem.question, "id") for problem in problems]
        lacking += [check.text("id") for check in failed]
        if not lacking:
            raise NothingToComplete
        keep_step(office, session, request, RequestMove.NEEDS_COMPLETION, before=before, note=noted(note))
        missing = "\n".join(f"- {one}" for one in lacking)
        values = {"missing": missing, "note": noted(note)}
        queue_mail(office, session, request, MailKind.NEEDS_COMPLETION, values=values)
    return request


def join_visit(office: Office, request_id: int, visit_id: UUID) -> Request:
    """The applicant has come again: one request may have many visits. Raises NotFound, NotAllowed."""
    office.require(Role.OFFICER)
    with office.store.plain_writing() as session:
        request = held_request(session, request_id)
        _join(session, request, _visit(session, visit_id))
        office.note(session, EventKind.REQUEST_UPDATED, "request", request.id, revision=request.revision)
    return request


def _change(
    office: Office,
    session: PlainSession,
    request: Request,
    given: Mapping[str, object],
    before: Mapping[str, Answer],
    *,
    reason: str = "",
) -> None:
    clean = request_form().changed(before, given)
    check_attached(session, request, clean)
    revision = write_answers(office, session, request, clean, before=before, reason=reason)
    if revision is not None:
        office.note(session, EventKind.REQUEST_UPDATED, "request", request.id, revision=request.revision)


def _join(session: PlainSession, request: Request, visit: Visit) -> None:
    joined = RequestVisit(request_id=request.id or 0, visit_id=visit.id)
    new_rows.insert_unless_there(session, joined)


def _visit(session: PlainSession, visit_id: UUID) -> Visit:
    visit = session.get(Visit, visit_id)
    if visit is None:
        raise NotFound(what="visit")
    return visit


def _editable(office: Office, session: PlainSession, request_id: int) -> tuple[Request, dict[str, Answer]]:
    """The request, held, and its answers as they stand."""
    request = held_request(session, request_id)
    if not request.is_editable:
        raise RequestMoveRefused(number=request.number, request_state=request.state.value, move="update")
    return request, answers_of(office, request)


def _check_untouched(
    office: Office,
    session: PlainSession,
    request: Request,
    answers: Mapping[str, object],
    before: Mapping[str, Answer],
    *,
    since: int,
) -> None:
    for revision in requests.revisions_after(session, request.id or 0, since):
        for question in changes_of(office, request, revision):
            if question in answers and answers[question] != before.get(question):
                raise EditConflict(question=question)
