"""From slip to bytes and back: one image, a code that scans, no command from a name."""

import subprocess
import sys
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
import zxingcpp
from escpos.printer import Dummy
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PIL import Image

from shared.printing.encoder import BAND_ROWS, encode
from shared.printing.raster import Raster
from shared.printing.slip import draw_slip
from shared.printing.slip_content import Slip
from shared.printing.virtual_printer import HEAD_TO_CUTTER, decode

SLIP = Slip(
    office="BPS Kabupaten Kendal",
    unit="Pelayanan Statistik Terpadu",
    service="Rekomendasi Statistik",
    label="RS-007",
    taken_at=datetime(2026, 11, 22, 10, 32, tzinfo=ZoneInfo("Asia/Jakarta")),
    waiting=0,
    code="7K3M9QTX2A",
)


@pytest.mark.parametrize("dots", [384, 512, 576])
@pytest.mark.parametrize("code", ["7K3M9QTX2A", "ZZZZZZZZZZ", "0123456789"])
def test_the_code_scans_from_the_printed_bytes(dots, code):
    (paper,) = decode(encode(draw_slip(replace(SLIP, code=code), dots)))

    assert [symbol.text for symbol in zxingcpp.read_barcodes(paper.convert("L"))] == [code]


@pytest.mark.parametrize("dots", [384, 512, 576])
def test_the_paper_shows_the_slip_dot_by_dot(dots):
    slip = draw_slip(SLIP, dots)

    (paper,) = decode(encode(slip))

    lying = paper.crop((0, HEAD_TO_CUTTER, dots, HEAD_TO_CUTTER + slip.height))
    assert paper.width == dots
    assert Raster.of(lying) == slip


def test_the_stream_resets_first_and_cuts_last():
    stream = encode(draw_slip(SLIP, 384))

    assert (stream[:2], stream[-3:]) == (b"\x1b@", b"\x1dV\x01")


def test_nothing_is_written_to_the_terminal(capfd):
    encode(draw_slip(SLIP, 576))

    assert capfd.readouterr() == ("", "")


@settings(max_examples=12, deadline=None)
@example(office="\x1b@\x1dV\x00", service="\x1dv0\x00\x01\x00\x01\x00\xff\x10\x04\x01")
@given(
    office=st.text(alphabet=st.one_of(st.sampled_from("\x1b\x1d\x10@Vd"), st.characters()), max_size=40),
    service=st.text(max_size=60),
)
def test_no_character_of_a_name_becomes_a_command(office, service):
    slip = draw_slip(replace(SLIP, office=office, service=service), 384)

    (paper,) = decode(encode(slip))

    assert Raster.of(paper.crop((0, HEAD_TO_CUTTER, 384, HEAD_TO_CUTTER + slip.height))) == slip


@pytest.mark.parametrize("dots", [384, 512, 576])
def test_the_bytes_are_those_of_the_printer_library(dots):
    slip = draw_slip(SLIP, dots)
    printer = Dummy()
    paper = {"dpi": 203, "width": {"pixels": dots}}
    printer.profile.profile_data = {**printer.profile.profile_data, "media": paper}

    printer.hw("INIT")
    printer.image(slip.picture(), impl="bitImageRaster", fragment_height=BAND_ROWS)
    printer.cut(mode="PART")

    assert encode(slip) == printer.output


@pytest.mark.parametrize("image", [Image.new("L", (384, 8)), Image.new("1", (380, 8))])
def test_an_image_that_is_no_slip_is_refused(image):
    with pytest.raises(ValueError, match="black and white"):
        Raster.of(image)


def test_the_printer_library_is_loaded_only_to_encode():
    loaded = "import sys, shared.printing.encoder, shared.printing.cable; print('escpos' in sys.modules)"

    answer = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True)

    assert answer.stdout.strip() == "False"
