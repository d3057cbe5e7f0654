"""A document is what can be opened, whatever its first bytes say."""

from io import BytesIO

import pytest
from PIL import Image
from pypdf import PdfWriter

from shared.documents import readable
from shared.documents.join import DocumentUnreadable
from shared.documents.readable import check_readable
from tests.papers import paper_with

PDF, JPEG, PNG = "application/pdf", "image/jpeg", "image/png"


def picture(kind: str) -> bytes:
    """A small picture with something on it."""
    buffer = BytesIO()
    Image.linear_gradient("L").resize((60, 40)).save(buffer, kind)
    return buffer.getvalue()


def locked(pdf: bytes) -> bytes:
    """The same pages behind a password."""
    writer = PdfWriter(clone_from=BytesIO(pdf))
    writer.encrypt("rahasia", algorithm="RC4-128")
    buffer = BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def without_pages() -> bytes:
    buffer = BytesIO()
    PdfWriter().write(buffer)
    return buffer.getvalue()


PAPER = paper_with("Surat permohonan")
ROUND = b"""%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [2 0 R] /Count 1 >> endobj
trailer << /Root 1 0 R >>
startxref
0
%%EOF"""
"""Pages that are their own children."""


@pytest.mark.parametrize(
    ("content", "mime"), [(PAPER, PDF), (picture("JPEG"), JPEG), (picture("PNG"), PNG)], ids=[PDF, JPEG, PNG]
)
def test_a_sound_file_is_opened(content: bytes, mime: str) -> None:
    check_readable(content, mime)


@pytest.mark.parametrize(
    ("content", "mime"),
    [
        (b"%PDF-", PDF),
        (b"%PDF-1.7 bukan surat", PDF),
        (PAPER[:200], PDF),
        (without_pages(), PDF),
        (locked(PAPER), PDF),
        (ROUND, PDF),
        (b"\xff\xd8\xff\xe0 bukan gambar", JPEG),
        (picture("JPEG")[:-60], JPEG),
        (b"\x89PNG\r\n\x1a\n bukan gambar", PNG),
        (picture("PNG")[:-40], PNG),
        (picture("PNG"), JPEG),
    ],
)
def test_what_only_looks_like_a_document_is_refused(content: bytes, mime: str) -> None:
    with pytest.raises(DocumentUnreadable):
        check_readable(content, mime)


def test_a_picture_of_too_many_pixels_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readable, "MOST_PIXELS", 60 * 40 - 1)

    with pytest.raises(DocumentUnreadable):
        check_readable(picture("PNG"), PNG)


def test_a_picture_that_unfolds_without_end_is_refused() -> None:
    buffer = BytesIO()
    Image.new("1", (12_000, 12_000)).save(buffer, "PNG")

    with pytest.raises(DocumentUnreadable):
        check_readable(buffer.getvalue(), PNG)
