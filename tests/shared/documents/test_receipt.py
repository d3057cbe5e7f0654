"""The receipt: one page on which nothing lies over anything else, however long a title is."""

from collections.abc import Iterator
from datetime import date
from itertools import combinations

import pypdfium2
import pytest

from shared.documents.receipt import Receipt, receipt_pdf
from shared.setting_sections import OfficeDetails

TITLES = {
    "short": "Survei Contoh",
    "long words": ("Survei Kepuasan Masyarakat terhadap Pelayanan " * 12)[:500],
    "capitals": ("SURVEI KEPUASAN MASYARAKAT TERHADAP PELAYANAN " * 12)[:500],
    "one word": "W" * 500,
}
AGENCIES = {
    "short": "Dinas Contoh",
    "long words": ("Dinas Kependudukan dan Pemberdayaan " * 6)[:200],
    "capitals": ("DINAS KEPENDUDUKAN DAN PEMBERDAYAAN " * 6)[:200],
    "one word": "W" * 200,
}


def receipt_of(title: str, agency: str) -> bytes:
    return receipt_pdf(
        Receipt(
            "P-2026-0001",
            "7KQ2M9X4TB",
            title,
            agency,
            date(2026, 11, 23),
            date(2027, 1, 8),
            provisional=True,
            office=OfficeDetails(),
        )
    )


def lines_of(page: pypdfium2.PdfPage) -> Iterator[tuple[float, float, float, float]]:
    """The boxes of the page's runs of text: left, bottom, right, top."""
    text = page.get_textpage()
    for number in range(text.count_rects()):
        yield text.get_rect(number)


def apart(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    beside = one[2] <= other[0] or other[2] <= one[0]
    return beside or one[3] <= other[1] or other[3] <= one[1]


@pytest.mark.parametrize("kind", TITLES)
def test_nothing_on_a_receipt_lies_over_anything_else(kind: str) -> None:
    pdf = pypdfium2.PdfDocument(receipt_of(TITLES[kind], AGENCIES[kind]))

    [page] = list(pdf)
    lines = list(lines_of(page))
    text = page.get_textpage().get_text_range()

    assert len(lines) > 10
    assert [pair for pair in combinations(lines, 2) if not apart(*pair)] == []
    assert "".join(TITLES[kind].split()) in "".join(text.split())
    assert "".join(AGENCIES[kind].split()) in "".join(text.split())
    assert min(bottom for _, bottom, _, _ in lines) > 0


def test_a_long_receipt_made_twice_is_the_same_to_the_byte() -> None:
    made = [receipt_of(TITLES["capitals"], AGENCIES["capitals"]) for _ in range(2)]

    assert made[0] == made[1]
