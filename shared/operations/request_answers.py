"""A request's answers between the form and its row: personal ones sealed, each change a revision."""

import json
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from shared.assets import form_file
from shared.domain.form import Answer, Form
from shared.domain.form_loading import load_form
from shared.domain.request import Request, RequestRevision
from shared.office import Office
from shared.store import new_rows
from shared.store.plain_session import PlainSession

TITLE, AGENCY = "judul_kegiatan", "instansi_penyelenggara"
LETTER_NUMBER, LETTER_DATE = "nomor_surat_permohonan", "tanggal_surat_permohonan"
RESPONSIBLE, ADDRESS = "penanggung_jawab_teknis", "alamat_instansi"
"""Questions of FS3 that lists, letters and mails use."""


@cache
def request_form() -> Form:
    """The form of a request (FS3)."""
    return load_form(form_file("fs3"))


def answers_of(office: Office, request: Request) -> dict[str, Answer]:
    """All answers of a request, the personal ones opened. Raises SealBroken where they were altered."""
    return {**request.answers, **_opened(office, request.sealed_answers, request.uid.hex)}


def write_answers(
    office: Office,
    session: PlainSession,
    request: Request,
    answers: Mapping[str, Answer],
    *,
    before: Mapping[str, Answer],
    reason: str = "",
) -> RequestRevision | None:
    """Replace the answers by clean ones and keep what changed as a revision; None where nothing did.

    A new request, which had none `before`, is stored with them: its revision names its id.
    """
    changes: dict[str, list[Answer | None]] = {
        question: [before.get(question), answers.get(question)]
        for question in (*before, *(name for name in answers if name not in before))
        if before.get(question) != answers.get(question)
    }
    if not changes:
        return None
    sealed = _sealed_questions()
    personal = {name: answer for name, answer in answers.items() if name in sealed}
    request.answers = {name: answer for name, answer in answers.items() if name not in sealed}
    request.sealed_answers = _sealed(office, personal, request.uid.hex)
    request.title = str(answers.get(TITLE, ""))
    request.agency = str(answers.get(AGENCY, ""))
    request.revision += 1
    if request.id is None:
        new_rows.insert(session, request)
    else:
        session.update(request, "answers", "sealed_answers", "title", "agency", "revision")
    revision = RequestRevision(
        request_id=request.id or 0,
        number=request.revision,
        at=office.clock.now(),
        officer_id=office.officer.id if office.officer else None,
        round=request.round,
        reason=reason,
        changes={name: change for name, change in changes.items() if name not in sealed},
        sealed_changes=_sealed(
            office,
            {name: change for name, change in changes.items() if name in sealed},
            _revision_row(request),
        ),
    )
    new_rows.insert(session, revision)
    return revision


def changes_of(office: Office, request: Request, revision: RequestRevision) -> dict[str, list[Answer | None]]:
    """What a revision changed: question → [from, to]."""
    row = f"{request.uid.hex}/{revision.number}"
    return {**revision.changes, **_opened(office, revision.sealed_changes, row)}


def application_letter(answers: Mapping[str, Answer]) -> tuple[str, date | None]:
    """Number and date of the applicant's letter."""
    written = answers.get(LETTER_DATE)
    return str(answers.get(LETTER_NUMBER, "")), date.fromisoformat(str(written)) if written else None


def email_of(answers: Mapping[str, Answer]) -> str:
    """Where notices go: the e-mail of who is responsible (2.2), else the agency's (1.2); empty if none."""
    for question in (RESPONSIBLE, ADDRESS):
        group = answers.get(question)
        if isinstance(group, dict) and group.get("email"):
            return str(group["email"])
    return ""


@cache
def _sealed_questions() -> frozenset[str]:
    return frozenset(question.id for question in request_form().questions if question.sealed)


def _revision_row(request: Request) -> str:
    return f"{request.uid.hex}/{request.revision}"


def _sealed(office: Office, content: Mapping[str, object], row: str) -> bytes | None:
    if not content:
        return None
    text = json.dumps(content, ensure_ascii=False)
    return office.vault.seal(text, table="request", row=row, field="answers")


def _opened(office: Office, sealed: bytes | None, row: str) -> dict[str, Any]:
    if sealed is None:
        return {}
    opened: dict[str, Any] = json.loads(office.vault.open(sealed, table="request", row=row, field="answers"))
    return opened
