"""What may be attached: PDF, JPG and PNG of a bearable size, told by their content, not by their name."""

from shared.domain.file_errors import FileEmpty, FileOfOtherKind, FileTooLarge
from shared.domain.plain_text import one_line

MOST_MB = 10
MOST_BYTES = MOST_MB * 1_000_000
LONGEST_NAME = 120
_MAGIC = (
    (b"%PDF-", "application/pdf"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
)
SUFFIXES = {"application/pdf": ".pdf", "image/jpeg": ".jpg", "image/png": ".png"}


def kind_of(content: bytes) -> str:
    """The MIME type of what the bytes are. Raises FileEmpty, FileTooLarge, FileOfOtherKind."""
    if not content:
        raise FileEmpty
    if len(content) > MOST_BYTES:
        raise FileTooLarge(most_mb=MOST_MB)
    for magic, mime in _MAGIC:
        if content.startswith(magic):
            return mime
    raise FileOfOtherKind


def shown_name(typed: str, mime: str) -> str:
    """A file's name as data: one line without folders, its suffix that of its kind; never a path."""
    plain = one_line(typed).replace("\\", "/").rpartition("/")[2].lstrip(".")
    stem = plain.rpartition(".")[0] or plain or "berkas"
    return stem[: LONGEST_NAME - 4].strip() + SUFFIXES[mime]
