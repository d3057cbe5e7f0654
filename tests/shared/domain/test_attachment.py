"""A file is what its content says, and its name is only data."""

import pytest

from shared.domain.attachment import kind_of, shown_name
from shared.domain.file_errors import FileEmpty, FileOfOtherKind, FileTooLarge


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7 ...", "application/pdf"),
        (b"\xff\xd8\xff\xe0....", "image/jpeg"),
        (b"\x89PNG\r\n\x1a\n....", "image/png"),
    ],
)
def test_a_kind_is_told_by_the_content(content: bytes, kind: str) -> None:
    assert kind_of(content) == kind


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (b"", FileEmpty),
        (b"MZ\x90\x00", FileOfOtherKind),
        (b"PK\x03\x04 surat.pdf", FileOfOtherKind),
        (b"%PDF-" + bytes(10_000_000), FileTooLarge),
    ],
)
def test_what_is_no_document_is_refused(content: bytes, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        kind_of(content)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("surat.pdf", "surat.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\Users\\x\\surat permohonan.PDF", "surat permohonan.pdf"),
        ("surat\u202efdp.exe", "suratfdp.pdf"),
        ("...", "berkas.pdf"),
        ("", "berkas.pdf"),
    ],
)
def test_a_name_is_one_plain_line_without_folders(typed: str, shown: str) -> None:
    assert shown_name(typed, "application/pdf") == shown


def test_a_very_long_name_is_shortened() -> None:
    assert len(shown_name("a" * 300 + ".pdf", "application/pdf")) <= 120
