"""The files of a request: opened before they are kept, and named in the answers by their hash."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from stat import S_ISREG

from shared.documents.join import DocumentUnreadable
from shared.documents.readable import check_readable
from shared.domain.attachment import MOST_BYTES, MOST_MB, kind_of, shown_name
from shared.domain.errors import InvalidAnswer
from shared.domain.events import EventKind
from shared.domain.file_errors import FileTooLarge, FileUnreadable
from shared.domain.form import Answer, QuestionType, Reason
from shared.domain.request import AttachedFile, Request
from shared.office import Office
from shared.operations.request_answers import request_form
from shared.store import new_rows, requests
from shared.store.plain_session import PlainSession


@dataclass(frozen=True)
class OpenedFile:
    """A file that may be attached: its kind is known by its content, which can be opened."""

    name: str
    mime: str
    content: bytes


@dataclass(frozen=True)
class KeptFile:
    """A file that lies among the kept ones, by its hash; no request names it yet."""

    name: str
    mime: str
    size: int
    sha256: str


@cache
def file_questions() -> frozenset[str]:
    """The questions that take a file."""
    questions = request_form().questions
    return frozenset(question.id for question in questions if question.type is QuestionType.FILE)


def opened_file(name: str, content: bytes) -> OpenedFile:
    """Look into a file, outside of any transaction. Raises FileRefused."""
    mime = kind_of(content)
    try:
        check_readable(content, mime)
    except DocumentUnreadable as error:
        raise FileUnreadable from error
    return OpenedFile(shown_name(name, mime), mime, content)


def files_in(answers: Mapping[str, object]) -> dict[str, OpenedFile]:
    """The files that answers name by their path, by question. Raises FileRefused."""
    return {
        question: opened_file(answer.name, read_file(answer))
        for question, answer in answers.items()
        if question in file_questions() and isinstance(answer, Path)
    }


def kept_files(office: Office, files: Mapping[str, OpenedFile]) -> dict[str, KeptFile]:
    """Keep the files, before the transaction, so that nobody waits for a disk.

    They are kept by the hash of their content: one that no request comes to name does no harm.
    """
    return {
        question: KeptFile(file.name, file.mime, len(file.content), office.attachments.keep(file.content))
        for question, file in files.items()
    }


def attach_files(
    office: Office, session: PlainSession, request: Request, files: Mapping[str, KeptFile]
) -> dict[str, Answer]:
    """Note that these files are the request's; returns the answers that name them by hash."""
    for question, file in files.items():
        new_rows.insert(
            session,
            AttachedFile(
                request_id=request.id or 0,
                question=question,
                name=file.name,
                mime=file.mime,
                size=file.size,
                sha256=file.sha256,
                attached_at=office.clock.now(),
                attached_by=office.officer.id if office.officer else None,
            ),
        )
        office.note(session, EventKind.FILE_ATTACHED, "request", request.id, question=question)
    return named_files(files)


def named_files(files: Mapping[str, KeptFile]) -> dict[str, Answer]:
    """The answers that name these files."""
    return {question: file.sha256 for question, file in files.items()}


def check_attached(session: PlainSession, request: Request, answers: Mapping[str, Answer]) -> None:
    """A file answer names a file that was attached to this very request, if only earlier.

    Raises InvalidAnswer (not a file) for any other hash.
    """
    named = file_questions() & answers.keys()
    if not named:
        return
    attached = {file.sha256 for file in requests.files(session, request.id or 0)}
    for question in named:
        if answers[question] not in attached:
            raise InvalidAnswer(question, Reason.NOT_A_FILE)


def read_file(file: Path) -> bytes:
    """Its bytes, never more than may be attached. Raises FileUnreadable, FileTooLarge."""
    try:
        status = file.stat()
        if not S_ISREG(status.st_mode):
            raise FileUnreadable
        if status.st_size > MOST_BYTES:
            raise FileTooLarge(most_mb=MOST_MB)
        with file.open("rb") as opened:
            return opened.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise FileUnreadable from error
