"""What does not fit is said, or proposed shorter; nothing that was typed is cut, nothing broken is issued."""

import os
from io import BytesIO

import pytest
from pypdf import PdfWriter
from pypdf.generic import NameObject, StreamObject

from shared.domain.attachment import MOST_BYTES
from shared.domain.errors import TextTooLong
from shared.domain.file_errors import DocumentTooLarge, FileUnreadable
from shared.domain.letter import LetterState
from shared.domain.plain_text import shortened
from shared.office import Office
from shared.operations import letters
from shared.operations.letters import LetterChange
from shared.ui.sentences import sentence
from tests.builders import officer_of
from tests.request_path import verified, with_head

LONG_TITLE = "Survei Kepuasan Masyarakat " * 12
MOST = {"nature": 60, "enclosure": 120, "subject": 200, "signer_title": 120, "signer_name": 120}


WITH_A_PAGE_IN_ITS_LIST = b"""%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Count 1 /Kids [ << /Type /Page /MediaBox [0 0 100 100] >> ] >> endobj
trailer << /Root 1 0 R >>
startxref
0
%%EOF"""
"""A PDF whose pages can be counted, but not put behind others."""


def scan_of(size: int) -> bytes:
    """A PDF of about that many bytes."""
    writer = PdfWriter()
    page = writer.add_blank_page(595, 842)
    picture = StreamObject()
    picture.set_data(os.urandom(size))
    page[NameObject("/Contents")] = writer._add_object(picture)
    buffer = BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize(("field", "most"), [*MOST.items(), ("closing", 4000)])
def test_a_part_that_is_too_long_is_refused_by_its_name_and_limit(
    officer_office: Office, field: str, most: int
) -> None:
    letter = letters.draft(officer_office, verified(officer_office).id)

    kept = letters.edit(officer_office, letter.id, LetterChange(**{field: "x" * most}))
    with pytest.raises(TextTooLong) as refusal:
        letters.edit(officer_office, letter.id, LetterChange(**{field: "x" * (most + 1)}))

    assert getattr(kept, field) == "x" * most
    assert refusal.value.values == {"field": field, "limit": most}
    assert f"{most} karakter" in sentence(refusal.value)
    assert field not in sentence(refusal.value)
    assert letters.listing(officer_office)[0] == kept


def test_a_proposal_from_a_long_title_fits_its_place(officer_office: Office) -> None:
    own = officer_office.settings.data_dir / "letters" / "recommendation.yaml"
    own.parent.mkdir()
    head = "".join(f"{part}: '{{title}}'\n" for part in ("subject", "nature", "enclosure", "closing"))
    own.write_text(f"{head}paragraphs: ['Layak.']\npoints: []\n", "utf-8")

    letter = letters.draft(officer_office, verified(officer_office, judul_kegiatan=LONG_TITLE.strip()).id)

    for part, most in (("subject", 200), ("nature", 60), ("enclosure", 120)):
        proposed = getattr(letter, part)
        assert len(proposed) <= most
        assert proposed.endswith("…")
    assert letter.closing == LONG_TITLE.strip()


@pytest.mark.parametrize(
    ("text", "longest", "short"),
    [
        ("Survei Contoh", 13, "Survei Contoh"),
        ("Survei Contoh Kendal", 15, "Survei Contoh…"),
        ("Kepuasan, Survei", 10, "Kepuasan…"),
        ("x" * 30, 10, "x" * 9 + "…"),
    ],
)
def test_a_long_text_ends_after_a_whole_word(text: str, longest: int, short: str) -> None:
    assert shortened(text, longest) == short


def test_a_document_too_large_for_a_mail_is_refused_in_a_sentence(
    officer_office: Office, admin_office: Office
) -> None:
    letter = with_head(officer_office)
    scan = scan_of(MOST_BYTES - 5_000)

    with pytest.raises(DocumentTooLarge) as refusal:
        letters.issue(officer_of(admin_office, "kepala", "head"), letter.id, scan)

    assert len(scan) < MOST_BYTES
    assert "10 MB" in sentence(refusal.value)
    assert letters.listing(officer_office)[0].state is LetterState.WITH_HEAD


@pytest.mark.parametrize(
    "scan", [WITH_A_PAGE_IN_ITS_LIST, b"\x89PNG\r\n\x1a\n bukan gambar", b"%PDF-1.7 bukan surat"]
)
def test_a_malformed_scan_is_refused_in_a_sentence(
    officer_office: Office, admin_office: Office, scan: bytes
) -> None:
    letter = with_head(officer_office)

    with pytest.raises(FileUnreadable):
        letters.issue(officer_of(admin_office, "kepala", "head"), letter.id, scan)

    assert letters.listing(officer_office)[0].state is LetterState.WITH_HEAD
