"""The virtual printer understands what it is sent, or says so; its files appear whole and in order."""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pytest
from PIL import Image, ImageOps

from shared.printing.encoder import encode
from shared.printing.raster import Raster
from shared.printing.virtual_printer import HEAD_TO_CUTTER, UnreadableStream, VirtualPrinter, decode

RESET, FEED, CUT = b"\x1b@", b"\x1bd\x06", b"\x1dV\x01"


def raster(rows, *, row_bytes=2, density=0):
    """GS v 0 with all dots black."""
    size = row_bytes.to_bytes(2, "little") + rows.to_bytes(2, "little")
    return b"\x1dv0" + bytes([density]) + size + b"\xff" * (row_bytes * rows)


def ink_box(image):
    return ImageOps.invert(image.convert("L")).getbbox()


def test_bands_are_joined_until_the_cut():
    (paper,) = decode(RESET + raster(10) + raster(5) + FEED + CUT)

    assert ink_box(paper) == (0, HEAD_TO_CUTTER, 16, HEAD_TO_CUTTER + 15)


def test_each_cut_ends_a_slip():
    papers = decode(RESET + raster(10) + FEED + CUT + RESET + raster(20) + FEED + CUT)

    assert [ink_box(paper)[3] - ink_box(paper)[1] for paper in papers] == [10, 20]


def test_feeds_leave_white_paper_between_bands():
    (paper,) = decode(raster(10) + b"\x1bJ\x07" + raster(1) + FEED + CUT)

    assert ink_box(paper)[3] == HEAD_TO_CUTTER + 18
    assert ink_box(paper.crop((0, HEAD_TO_CUTTER + 10, 16, HEAD_TO_CUTTER + 17))) is None


def test_a_cut_without_feed_leaves_the_end_on_the_next_slip():
    first, second = decode(raster(200) + CUT + raster(1) + FEED + CUT)

    assert first.height == 200
    assert ink_box(second) == (0, 0, 16, HEAD_TO_CUTTER + 1)


def test_a_cut_may_feed_to_the_cutter_by_itself():
    (paper,) = decode(raster(200) + b"\x1dV\x42\x05")

    assert ink_box(paper) == (0, HEAD_TO_CUTTER, 16, HEAD_TO_CUTTER + 200)
    assert paper.height == HEAD_TO_CUTTER + 205


def test_a_raster_image_may_be_doubled():
    (paper,) = decode(raster(10, density=3) + FEED + CUT)

    assert ink_box(paper) == (0, HEAD_TO_CUTTER, 32, HEAD_TO_CUTTER + 20)


def test_a_cut_of_white_paper_is_no_slip():
    assert decode(RESET + FEED + CUT) == []


@pytest.mark.parametrize(
    "stream",
    [
        b"RS-001",
        b"caf\xe9\n" + CUT,
        b"RS\x07001\n" + CUT,
        b"x" * 49 + b"\n" + CUT,
        b"\x1d(L\x02\x0002",
        b"\x1d(k\x03\x000C\x03",
        b"\x1d(k\x02\x001C",
        b"\x1bt\x00",
        b"\x1dk\x04123\x00",
        b"\x1dv1\x00\x01\x00\x01\x00\xff" + CUT,
        b"\x1dv0\x09\x01\x00\x01\x00\xff" + CUT,
        b"\x1dV\x07",
        raster(10)[:-1],
        raster(10) + FEED,
        b"\x1b",
    ],
)
def test_what_it_does_not_understand_is_refused(stream):
    with pytest.raises(UnreadableStream):
        decode(RESET + stream)


def test_a_slip_lies_in_the_folder_as_bytes_and_as_a_picture(tmp_path):
    stream = encode(Raster.blank(384, 30))

    printed = VirtualPrinter(tmp_path / "slips").print(stream)

    assert printed == [tmp_path / "slips" / "000001.png"]
    assert printed[0].with_suffix(".bin").read_bytes() == stream
    with Image.open(printed[0]) as picture:
        assert picture.tobytes() == decode(stream)[0].tobytes()


def test_slips_of_one_stream_get_their_own_numbers_and_bytes(tmp_path):
    one, other = encode(Raster.blank(384, 30)), encode(Raster.blank(384, 40))

    printed = VirtualPrinter(tmp_path).print(one + other)

    assert [path.name for path in printed] == ["000001.png", "000002.png"]
    assert [path.with_suffix(".bin").read_bytes() for path in printed] == [one, other]


def test_an_unreadable_stream_leaves_no_file(tmp_path):
    with pytest.raises(UnreadableStream):
        VirtualPrinter(tmp_path).print(encode(Raster.blank(384, 30)) + b"text")

    assert list(tmp_path.iterdir()) == []


def test_the_number_of_a_crashed_printer_is_passed_over(tmp_path):
    (tmp_path / ".000001.claim").touch()

    printed = VirtualPrinter(tmp_path).print(encode(Raster.blank(384, 30)))

    assert [path.name for path in printed] == ["000002.png"]


def test_several_processes_share_a_folder_without_losing_a_slip(tmp_path):
    with ProcessPoolExecutor(3, mp_context=get_context("spawn")) as printers:
        jobs = [printers.submit(print_some, tmp_path, 20) for _ in range(3)]
        printed = [name for job in jobs for name in job.result()]

    names = [f"{number:06d}" for number in range(1, 61)]
    assert sorted(printed) == names
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(
        name + end for name in names for end in (".bin", ".png")
    )


def print_some(folder, count):
    """Runs in a process of its own."""
    stream = RESET + raster(10) + FEED + CUT
    printer = VirtualPrinter(folder)
    return [path.stem for _ in range(count) for path in printer.print(stream)]
