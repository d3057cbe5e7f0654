"""The papers of a request: letter with the verified form, receipt, recorded form, blank form."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlmodel import Session

from shared.documents.blank_form import blank_form_pdf
from shared.documents.filled_form import form_pdf
from shared.documents.image_page import pages_of_image
from shared.documents.join import DocumentUnreadable, joined, page_count
from shared.documents.letter import LetterSheet, letter_pdf
from shared.documents.letter_text import LetterBody
from shared.domain.attachment import MOST_BYTES, MOST_MB
from shared.domain.errors import NotFound
from shared.domain.file_errors import DocumentTooLarge, FileUnreadable, PlaceRefused
from shared.domain.indonesian_date import date_in_words
from shared.domain.letter import Letter, LetterKind
from shared.domain.officer import Role
from shared.domain.request import Request
from shared.office import Office
from shared.operations.receipts import receipt_document
from shared.operations.request_answers import answers_of, request_form
from shared.operations.request_files import OpenedFile, opened_file, read_file
from shared.store import letters, requests
from shared.whole_file import ORDINARY, write_whole

READERS = (Role.OFFICER, Role.HEAD, Role.SUPERVISOR)
PDF = "application/pdf"


@dataclass(frozen=True)
class LetterSources:
    """All that a letter's document is made of, read at one moment; `names` are those of files by hash."""

    request: Request
    letter: Letter
    signer: str
    names: Mapping[str, str]

    @property
    def stand(self) -> tuple[int, int, str]:
        """As long as this is the same, so is the document: both revisions, and who signs."""
        return self.letter.revision, self.request.revision, self.signer


def blank_form(office: Office) -> bytes:
    """Step 6: the empty form as a fillable PDF, with the addressee of the application letter."""
    details = office.settings.office
    # As the service standard writes it, where the address stands without its postcode.
    street = re.sub(r"\s+\d{5}$", "", details.address)
    addressee = (
        f"Kepala {details.full_name}",
        f"u.p. {details.processing_unit},",
        f"{street},",
        f"Email: {details.email}",
    )
    return blank_form_pdf(request_form(), addressee=addressee, office=details)


def receipt(office: Office, request_id: int) -> bytes:
    """The receipt of a request that was recorded completely. Raises NotFound, NotAllowed."""
    office.require(*READERS)
    with office.store.reading() as session:
        request = _request(session, request_id)
    return receipt_document(office, request)


def recorded_form(office: Office, request_id: int) -> bytes:
    """The form as it is recorded now. Raises NotFound, NotAllowed, SealBroken."""
    office.require(*READERS)
    with office.store.reading() as session:
        request = _request(session, request_id)
        letter = letters.live_of_request(session, request_id)
        names = {one.sha256: one.name for one in requests.files(session, request_id)}
    return _form(office, request, letter, names)


def letter_document(office: Office, sources: LetterSources) -> bytes:
    """The letter, and behind a recommendation the verified form; the same bytes each time."""
    sheet = _sheet(office, sources.letter, sources.signer)
    pages = [letter_pdf(sheet)]
    if sources.letter.kind is LetterKind.RECOMMENDATION:
        pages.append(_form(office, sources.request, sources.letter, sources.names))
    return joined(pages, title=sheet.title, author=office.settings.office.name)


def issued_document(office: Office, sources: LetterSources, scan: OpenedFile | None) -> bytes:
    """As `letter_document`, the letter's own pages replaced by the signed scan where there is one.

    A scan of as many pages as the whole document takes the place of all of them. Raises FileUnreadable
    for a scan whose pages cannot be taken over, DocumentTooLarge for a document that no mail should carry.
    """
    unsigned = letter_document(office, sources)
    if scan is None:
        return unsigned
    title = _sheet(office, sources.letter, sources.signer).title
    try:
        signed = scan.content if scan.mime == PDF else pages_of_image(scan.content)
        pages = [signed]
        scanned_whole = page_count(signed) >= page_count(unsigned)
        if sources.letter.kind is LetterKind.RECOMMENDATION and not scanned_whole:
            pages.append(_form(office, sources.request, sources.letter, sources.names))
        document = joined(pages, title=title, author=office.settings.office.name)
    except DocumentUnreadable as error:
        raise FileUnreadable from error
    if len(document) > MOST_BYTES:
        raise DocumentTooLarge(most_mb=MOST_MB)
    return document


def opened_scan(scan: Path | bytes | None) -> OpenedFile | None:
    """A scan, looked into as attachments are. Raises FileRefused."""
    if scan is None:
        return None
    return opened_file("", read_file(scan) if isinstance(scan, Path) else scan)


def _sheet(office: Office, letter: Letter, signer: str) -> LetterSheet:
    return LetterSheet(
        number=letter.number,
        date=letter.dated,
        nature=letter.nature,
        enclosure=letter.enclosure,
        subject=letter.subject,
        place=office.settings.letter_place,
        to=tuple(letter.addressee),
        body=LetterBody(tuple(letter.paragraphs), tuple(letter.points), letter.closing),
        signer_title=letter.signer_title,
        signer_name=signer,
        signer_nip=letter.signer_nip,
        copies=tuple(letter.copies),
        identity=letter.identity or "",
        office=office.settings.office,
    )


def _form(office: Office, request: Request, letter: Letter | None, names: Mapping[str, str]) -> bytes:
    heading = [("Nomor permintaan", request.number)]
    for words, at in (("Terekam lengkap", request.completed_at), ("Lengkap dan jelas", request.decided_at)):
        if at is not None:
            heading.append((words, _day(office, at)))
    return form_pdf(
        request_form(),
        answers_of(office, request),
        heading=tuple(heading),
        identity=(letter.identity or "") if letter else "",
        reference=_reference(letter) if letter else "",
        attachments=names,
        office=office.settings.office,
    )


def _reference(letter: Letter) -> str:
    return f"Lampiran surat Nomor {letter.number} tanggal {date_in_words(letter.dated)}"


def _day(office: Office, at: datetime) -> str:
    return date_in_words(office.day_of(at))


def _request(session: Session, request_id: int) -> Request:
    request = session.get(Request, request_id)
    if request is None:
        raise NotFound(what="request")
    return request


def save(content: bytes, place: Path) -> None:
    """Write a paper where a person wants it. Raises PlaceRefused where it cannot be written there."""
    try:
        write_whole(place, content, mode=ORDINARY)
    except OSError as error:
        raise PlaceRefused from error
