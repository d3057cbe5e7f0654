"""The files of a request: opened before they are kept, and named in the answers by their hash."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from stat import S_ISREG

from sqlmodel import Session

from shared.documents.join import DocumentUnreadable
from shared.documents.readable import check_readable
from shared.domain.attachment import MOST_MB, kind_of, shown_name
from shared.domain.errors import InvalidAnswer
from shared.domain.events import EventKind
from shared.domain.file_errors import FileTooLarge, FileUnreadable
from shared.domain.form import Answer, QuestionType, Reason
from shared.domain.request import AttachedFile, Request
from shared.office import Office
from shared.operations.request_answers import request_form
from shared.store import requests

MOST_BYTES = MOST_MB * 1_000_000


@dataclass(frozen=True)
class OpenedFile:
    """A file that may be attached: its kind is known by its content, which can be opened."""

    name: str
    mime: str
    content: bytes


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
        question: opened_file(answer.name, _read(answer))
        for question, answer in answers.items()
        if question in file_questions() and isinstance(answer, Path)
    }


def keep_files(
    office: Office, session: Session, request: Request, files: Mapping[str, OpenedFile]
) -> dict[str, Answer]:
    """Keep the files and tell so; returns the answers that name them by hash."""
    hashes: dict[str, Answer] = {}
    for question, file in files.items():
        hashes[question] = sha256 = office.attachments.keep(file.content)
        session.add(
            AttachedFile(
                request_id=request.id or 0,
                question=question,
                name=file.name,
                mime=file.mime,
                size=len(file.content),
                sha256=sha256,
                attached_at=office.clock.now(),
                attached_by=office.officer.id if office.officer else None,
            )
        )
        office.note(session, EventKind.FILE_ATTACHED, "request", request.id, question=question)
    return hashes


def check_attached(session: Session, request: Request, answers: Mapping[str, Answer]) -> None:
    """A file answer names a file that was attached to this very request, if only earlier.

    Raises InvalidAnswer (not a file) for any other hash.
    """
    attached = {file.sha256 for file in requests.files(session, request.id or 0)}
    for question in file_questions() & answers.keys():
        if answers[question] not in attached:
            raise InvalidAnswer(question, Reason.NOT_A_FILE)


def _read(file: Path) -> bytes:
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
