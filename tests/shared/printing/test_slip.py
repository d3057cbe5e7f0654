"""The slip as a picture: exact width, a large number, nothing clipped, only what belongs on it."""

from dataclasses import fields, replace
from datetime import datetime
from itertools import groupby
from zoneinfo import ZoneInfo

import pytest
from PIL import ImageOps

from shared.printing.paragraph import paragraph
from shared.printing.slip import MARGIN, draw_slip
from shared.printing.slip_content import Slip

WIDTHS = (384, 512, 576)
SLIP = Slip(
    office="BPS Kabupaten Kendal",
    unit="Pelayanan Statistik Terpadu",
    service="Rekomendasi Statistik",
    label="RS-001",
    taken_at=datetime(2026, 11, 22, 10, 32, tzinfo=ZoneInfo("Asia/Jakarta")),
    waiting=3,
    code="7K3M9QTX2A",
)
LONG = replace(
    SLIP,
    office="Badan Pusat Statistik Kabupaten Administrasi Kepulauan Seribu",
    unit="Pelayanan Statistik Terpadu, Perpustakaan dan Konsultasi",
    service="Rekomendasi" * 12 + " dan Konsultasi Statistik Sektoral",
    label="RS-1000",
    copy=2,
)


def drawn(slip, dots):
    """The slip as it looks."""
    return draw_slip(slip, dots).picture()


def ink_box(image):
    """Left, top, right and bottom of everything black."""
    return ImageOps.invert(image.convert("L")).getbbox()


def number_of(image):
    """The number's own rows: the first block of ink that is far taller than a line of text."""
    inked = [ink_box(image.crop((0, row, image.width, row + 1))) is not None for row in range(image.height)]
    for has_ink, rows in groupby(range(image.height), key=inked.__getitem__):
        block = list(rows)
        if has_ink and len(block) > 55:
            return image.crop((0, block[0], image.width, block[-1] + 1))
    raise AssertionError("there is no number on this slip")


@pytest.mark.parametrize("dots", WIDTHS)
def test_a_slip_is_exactly_as_wide_as_the_paper(dots):
    assert (draw_slip(SLIP, dots).dots, draw_slip(LONG, dots).dots) == (dots, dots)


@pytest.mark.parametrize("dots", WIDTHS)
@pytest.mark.parametrize("label", ["RS-001", "PJ-117", "KS-999", "RS-1000"])
def test_the_number_fills_the_width_of_the_paper(dots, label):
    left, _, right, _ = ink_box(number_of(drawn(replace(SLIP, label=label), dots)))

    assert right - left >= 0.85 * dots
    assert left >= MARGIN
    assert right <= dots - MARGIN


@pytest.mark.parametrize("dots", WIDTHS)
def test_very_long_names_wrap_and_no_ink_touches_an_edge(dots):
    slip = drawn(LONG, dots)

    left, top, right, bottom = ink_box(slip)
    assert (left >= MARGIN - 2, top > 0, right <= dots - MARGIN + 2, bottom < slip.height) == (True,) * 4
    assert slip.height > draw_slip(SLIP, dots).height


def test_a_label_that_cannot_be_large_is_wrapped_rather_than_clipped():
    left, _, right, _ = ink_box(drawn(replace(SLIP, label="RS-" + "0" * 60), 384))

    assert (left >= MARGIN - 2, right <= 384 - MARGIN + 2) == (True, True)


def test_the_longest_strokes_of_a_line_stay_inside_it():
    strip = paragraph(400, 380, "ÅÉŻ gjpqy Ç", "SourceSansProBold", 40).picture()

    _, top, _, bottom = ink_box(strip)
    assert (top > 0, bottom < strip.height) == (True, True)


def test_a_wrapped_text_leaves_no_word_alone():
    lines = "Ketik kode ini di kiosk untuk mengisi buku tamu."
    strip = paragraph(576, 548, lines, "SourceSansPro", 30).picture()

    upper = ink_box(strip.crop((0, 0, 576, strip.height // 2)))
    lower = ink_box(strip.crop((0, strip.height // 2, 576, strip.height)))
    assert (lower[2] - lower[0]) > 0.7 * (upper[2] - upper[0])


@pytest.mark.parametrize(
    "dirty",
    [
        "Rekomendasi\x1b@ Statistik",
        "Rekomendasi\x1d\x00@ Statistik",
        "Rekomendasi@\u202e \u2066Statistik\u2069",
        "Rekomendasi@\r\nStatistik\u200b",
    ],
)
def test_control_and_bidi_characters_leave_no_trace(dirty):
    clean = draw_slip(replace(SLIP, service="Rekomendasi@ Statistik"), 384)

    assert draw_slip(replace(SLIP, service=dirty), 384) == clean


def test_a_copy_differs_from_the_original_and_is_longer():
    original, copy = drawn(SLIP, 576), drawn(replace(SLIP, copy=2), 576)

    assert copy.height > original.height
    assert number_of(copy).tobytes() == number_of(original).tobytes()


def test_both_languages_print_the_same_number():
    indonesian, english = drawn(SLIP, 576), drawn(replace(SLIP, language="en"), 576)

    assert number_of(english).tobytes() == number_of(indonesian).tobytes()
    assert english.tobytes() != indonesian.tobytes()


def test_a_code_too_long_for_the_paper_is_refused():
    with pytest.raises(ValueError, match="too long"):
        draw_slip(replace(SLIP, code="https://" + "x" * 1500), 384)


def test_a_time_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="zone"):
        replace(SLIP, taken_at=SLIP.taken_at.replace(tzinfo=None))


def test_a_slip_has_no_field_for_a_person():
    assert {field.name for field in fields(Slip)} == {
        "office",
        "unit",
        "service",
        "label",
        "taken_at",
        "waiting",
        "code",
        "language",
        "copy",
    }
