"""The typed slip says what the drawn one shows, in letters that are never a command, in few bytes."""

import re
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
import zxingcpp
from hypothesis import example, given, settings
from hypothesis import strategies as st

from shared.printing.encoder import encode
from shared.printing.serial_cable import BITS_PER_BYTE
from shared.printing.slip import WIDTHS, draw_slip
from shared.printing.slip_content import Slip
from shared.printing.typed_slip import letters, type_slip
from shared.printing.virtual_printer import decode, typed

SLIP = Slip(
    office="BPS Kabupaten Kendal",
    unit="Pelayanan Statistik Terpadu",
    service="Rekomendasi Statistik",
    label="RS-007",
    taken_at=datetime(2026, 11, 22, 10, 32, tzinfo=ZoneInfo("Asia/Jakarta")),
    waiting=3,
    code="7K3M9QTX2A",
    copy=2,
)
TOKEN = re.compile(
    rb"[\n\x20-\x7e]+|\x1b@|\x1ba\x01|\x1bE[\x00\x01]|\x1dB[\x00\x01]|\x1d![\x00-\x77]|\x1bd\x06|\x1dV\x01"
    rb"|\x1d\(k\x04\x001A2\x00|\x1d\(k\x03\x001C[\x04-\x10]|\x1d\(k\x03\x001E1"
    rb"|\x1d\(k\r\x001P0[0-9A-Z]{10}|\x1d\(k\x03\x001Q0",
)
"""Everything that a typed slip may consist of."""
HOSTILE = st.text(
    alphabet=st.one_of(
        st.sampled_from("\x1b\x1d\x10\x04\x1c@Vd!(k\u202e\u2066\u200b\x9b\r\n\t"), st.characters()
    ),
    max_size=40,
)


@pytest.mark.parametrize("dots", WIDTHS)
def test_the_facts_of_the_drawn_slip_are_all_on_it(dots):
    data, _rows = type_slip(SLIP, dots)

    ((lines, codes),) = typed(data)
    (drawn,) = decode(encode(draw_slip(SLIP, dots)))
    text = " ".join(lines)
    facts = ["BPS Kabupaten Kendal", "Pelayanan Statistik Terpadu", "Rekomendasi Statistik", "RS-007"]
    facts += [
        "SALINAN 2",
        "Menunggu di depan Anda: 3",
        "7K3M-9QTX-2A",
        "Minggu, 22 November 2026",
        "10.32 WIB",
    ]
    assert [fact for fact in facts if fact not in text] == []
    assert codes == [symbol.text for symbol in zxingcpp.read_barcodes(drawn.convert("L"))] == [SLIP.code]


@pytest.mark.parametrize("dots", WIDTHS)
def test_its_picture_is_as_long_as_it_says_and_its_code_scans(dots):
    data, rows = type_slip(SLIP, dots)

    (paper,) = decode(data)

    assert paper.height == rows
    assert [symbol.text for symbol in zxingcpp.read_barcodes(paper.convert("L"))] == [SLIP.code]


@pytest.mark.parametrize("dots", WIDTHS)
def test_it_takes_a_hundredth_of_the_drawn_slips_time_on_a_serial_line(dots):
    slow, quick = encode(draw_slip(SLIP, dots)), type_slip(SLIP, dots)[0]

    assert len(slow) * BITS_PER_BYTE / 115_200 > 3.9
    assert len(quick) * BITS_PER_BYTE / 115_200 < 0.05
    assert len(quick) * BITS_PER_BYTE / 9600 < 0.6


@settings(max_examples=80, deadline=None)
@example(office="\x1b@\x1dV\x00", unit="\x10\x04\x01", service="\x1d(k\x03\x001Q0", label="R\u202eS\x1dV\x01")
@example(office="\x1dv0\x00\x01\x00\x01\x00\xff", unit="\x9b", service="\x1c&é漢字", label="…" * 9)
@given(office=HOSTILE, unit=HOSTILE, service=HOSTILE, label=HOSTILE)
def test_no_escape_control_or_bidi_character_of_a_text_reaches_the_printer(office, unit, service, label):
    slip = replace(SLIP, office=office, unit=unit, service=service, label=label)

    data, _rows = type_slip(slip, 384)

    assert TOKEN.sub(b"", data) == b""
    assert commands(data) == commands(type_slip(SLIP, 384)[0])
    ((lines, codes),) = typed(data)
    assert codes == [SLIP.code]
    assert spaceless("".join(lines)).startswith(spaceless(letters(office) + letters(unit) + letters(service)))


def commands(data):
    """All that is no letter, but for how large the number is."""
    return [one for one in TOKEN.findall(data) if one[0] < 0x20 and one[:1] != b"\n" and one[:2] != b"\x1d!"]


def spaceless(text):
    return text.replace(" ", "")


@given(st.text(max_size=80))
def test_letters_are_plain_whatever_was_written(text):
    assert re.fullmatch(r"[ -~]*", letters(text))


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("Café “Ñandú” – pojok…", 'Cafe "Nandu" - pojok...'),
        ("Data\x1b@ \u202eMikro\u202c", "Data@ Mikro"),
        ("統計", "??"),
    ],
)
def test_a_letter_that_not_every_printer_has_is_written_as_the_nearest(written, printed):
    assert letters(written) == printed


@pytest.mark.parametrize("code", ["7K3M\x1b@", "KODE–1", "x" * 1500])
def test_a_code_that_no_printer_could_make_into_a_symbol_is_refused(code):
    with pytest.raises(ValueError, match="code"):
        type_slip(replace(SLIP, code=code), 384)


def test_a_very_long_service_and_number_are_wrapped_not_cut_off():
    long = replace(SLIP, service="Rekomendasi " * 12, label="RS-" + "0" * 60)

    ((lines, _codes),) = typed(type_slip(long, 384)[0])

    assert "".join(lines).count("Rekomendasi") == 12
    assert spaceless("".join(lines)).count("0" * 60) == 1
