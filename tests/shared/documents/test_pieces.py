"""The light pieces of a paper stand exactly where ReportLab's own would."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from reportlab.lib.units import mm
from reportlab.platypus import Paragraph, Table, TableStyle

from shared.documents.pieces import BELOW, Rows, Words
from shared.documents.styles import text_style

WIDE = 60 * mm
LONG = "Menyerahkan salinan hasil kegiatan statistik kepada BPS Kabupaten Kendal. " * 4
TEXTS = st.text(st.sampled_from("ab .,“”é*>\N{NO-BREAK SPACE}\\"), max_size=80).map(str.strip).filter(bool)


def lines(paragraph: Paragraph) -> tuple[float, list[tuple[float, list[str]]]]:
    """How high it is, and its lines: the room that is left in each, and its words."""
    _width, height = paragraph.wrap(WIDE, 1000)
    return height, [(round(room, 3), words) for room, words in paragraph.blPara.lines]


@settings(max_examples=60, deadline=None)
@example("Survei  dengan   banyak jarak dan kata yang cukup panjang untuk dua baris")
@given(TEXTS)
def test_words_without_marks_are_set_as_reportlab_sets_them(text: str) -> None:
    body = text_style("body")

    assert lines(Words(text, body)) == lines(Paragraph(text, body))


def test_words_with_marks_are_read() -> None:
    [plain, bold] = Words("Ini <b>tebal</b>", text_style("body")).frags

    assert (plain.text, bold.text, plain.fontName == bold.fontName) == ("Ini ", "tebal", False)


@pytest.mark.parametrize("widths", [(WIDE, WIDE / 2), (WIDE / 2, WIDE)])
def test_words_are_broken_anew_for_another_width(widths: tuple[float, float]) -> None:
    words = Words(LONG, text_style("body"))

    heights = [words.wrap(width, 1000)[1] for width in widths]

    assert heights == [Paragraph(LONG, text_style("body")).wrap(width, 1000)[1] for width in widths]


def test_words_that_no_page_had_room_for_can_be_asked_again() -> None:
    words = Words(LONG, text_style("body"))
    height = words.wrap(WIDE, 1000)

    assert words.split(WIDE, 1) == []
    assert words.wrap(WIDE, 1000) == height


def test_rows_are_as_high_and_as_wide_as_a_tight_table() -> None:
    body = text_style("body")
    rows = Rows([[(WIDE, Words("Hal", body)), (WIDE, Words(LONG, body))], [(WIDE, Words("Sifat", body))]])
    table = Table(
        [[Paragraph("Hal", body), Paragraph(LONG, body)], [Paragraph("Sifat", body), ""]], [WIDE, WIDE]
    )
    none = [(f"{side}PADDING", (0, 0), (-1, -1), 0) for side in ("LEFT", "RIGHT", "TOP")]
    table.setStyle(TableStyle([*none, ("BOTTOMPADDING", (0, 0), (-1, -1), BELOW)]))

    assert rows.wrap(500, 1000) == pytest.approx(table.wrap(500, 1000))
