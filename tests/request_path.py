"""A request brought to where a test needs it, by the operations that people use."""

from pathlib import Path

from shared.domain.letter import Letter
from shared.domain.request import Request
from shared.office import Office
from shared.operations import letters, requests
from tests.fs3_sample import LETTER_PAPER, fs3_answers


def application_letter(folder: Path) -> Path:
    """A file that an applicant might bring."""
    file = folder / "Surat Permohonan.pdf"
    file.write_bytes(LETTER_PAPER)
    return file


def recorded(office: Office, **changes: object) -> Request:
    """A request with its whole form, its application letter attached."""
    request = requests.record(office, fs3_answers(**changes))
    return requests.attach(office, request.id, "surat_permohonan", "Surat Permohonan.pdf", LETTER_PAPER)


def complete(office: Office, **changes: object) -> Request:
    """Recorded completely."""
    return requests.mark_complete(office, recorded(office, **changes).id)


def in_review(office: Office, **changes: object) -> Request:
    """Under review, round 1."""
    return requests.start_review(office, complete(office, **changes).id)


def verified(office: Office, **changes: object) -> Request:
    """Complete and clear."""
    return requests.verify(office, in_review(office, **changes).id)


def with_head(office: Office, **changes: object) -> Letter:
    """A recommendation letter that lies before the head."""
    letter = letters.draft(office, verified(office, **changes).id)
    return letters.submit_to_head(office, letter.id)
