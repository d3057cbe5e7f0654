"""PDFs put together, and what cannot be read told apart."""

from collections.abc import Sequence
from io import BytesIO

from pypdf import PdfReader, PdfWriter
from pypdf.errors import PyPdfError
from pypdf.generic import NameObject, TextStringObject

MOST_PAGES = 300
_FAULTS = (
    *(PyPdfError, ValueError, LookupError, TypeError, AttributeError, OSError),
    # pypdf takes some things for granted that a malformed file does not keep.
    *(AssertionError, ArithmeticError, RuntimeError),
)


class DocumentUnreadable(Exception):
    """The bytes are no PDF or image that can be opened."""


def joined(parts: Sequence[bytes], *, title: str = "", author: str = "") -> bytes:
    """One PDF of all pages in order, in Indonesian; the same parts make the same bytes.

    Raises DocumentUnreadable.
    """
    writer = PdfWriter()
    known = {"/Title": title, "/Author": author}
    buffer = BytesIO()
    try:
        for part in parts:
            writer.append(BytesIO(part), import_outline=False)
        writer.add_metadata({name: words for name, words in known.items() if words})
        writer.root_object[NameObject("/Lang")] = TextStringObject("id")
        writer.write(buffer)
    except _FAULTS as error:
        raise DocumentUnreadable from error
    return buffer.getvalue()


def page_count(pdf: bytes) -> int:
    """How many pages a PDF has. Raises DocumentUnreadable, also for none or too many."""
    try:
        pages = len(PdfReader(BytesIO(pdf)).pages)
    except _FAULTS as error:
        raise DocumentUnreadable from error
    if not 0 < pages <= MOST_PAGES:
        raise DocumentUnreadable
    return pages
