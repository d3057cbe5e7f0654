"""What a machine keeps of its printer: what it can do, and how much paper it has used."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import zxingcpp

from shared.printing import capabilities, roll
from shared.printing.capabilities import Capabilities
from shared.printing.encoder import encode, paper_mm
from shared.printing.roll import Roll
from shared.printing.ruler import draw_ruler
from shared.printing.slip import WIDTHS
from shared.printing.status import QUESTIONS
from shared.printing.virtual_printer import decode

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
FOUND = Capabilities("network printer:9100", QUESTIONS, confirms=True, closes=None, at=NOW)


def test_what_was_found_out_is_read_back(tmp_path):
    capabilities.save(tmp_path / "new" / "printer.json", FOUND)

    assert capabilities.load(tmp_path / "new" / "printer.json") == FOUND


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"printer": "x", "questions": [9]}', "\x00"])
def test_a_file_that_cannot_be_used_is_as_if_nothing_were_known(tmp_path, text):
    (tmp_path / "printer.json").write_text(text, encoding="utf-8")

    assert capabilities.load(tmp_path / "printer.json") is None


def test_what_another_printer_can_do_says_nothing_of_this_one():
    assert FOUND.hold("network printer:9100", NOW)
    assert not FOUND.hold("file /dev/usb/lp0", NOW)


def test_a_silent_printer_is_asked_again_the_next_day():
    silent = replace(FOUND, questions=(), confirms=False)

    assert silent.hold(FOUND.printer, NOW + timedelta(hours=23))
    assert not silent.hold(FOUND.printer, NOW + timedelta(hours=25))
    assert FOUND.hold(FOUND.printer, NOW + timedelta(days=900))


def test_the_roll_is_counted_slip_by_slip_until_a_new_one_is_put_in(tmp_path):
    file = tmp_path / "roll.txt"
    untouched = roll.counted(file, 30_000)
    for _ in range(3):
        roll.use(file, 150)
    used = roll.counted(file, 30_000)
    roll.new_roll(file)

    assert untouched == Roll(30_000)
    assert (used.printed_mm, used.slips, used.left_mm, used.left_slips) == (450, 3, 29_550, 197)
    assert roll.counted(file, 30_000) == Roll(30_000)


def test_a_roll_that_is_longer_than_it_says_has_nothing_left_and_no_less():
    assert (Roll(1000, 1200, 8).left_mm, Roll(1000, 1200, 8).left_slips) == (0, 0)


@pytest.mark.parametrize("dots", WIDTHS)
def test_the_length_that_is_counted_is_the_length_that_is_cut(dots):
    drawn = draw_ruler("BPS Kabupaten Kendal", dots, "network printer:9100")

    (paper,) = decode(encode(drawn))

    assert abs(paper.height / 8 - paper_mm(drawn)) <= 1


@pytest.mark.parametrize("dots", WIDTHS)
def test_the_ruler_reaches_both_edges_and_its_code_scans(dots):
    image = draw_ruler("BPS Kabupaten Kendal", dots, "network printer:9100").picture()

    assert image.width == dots
    assert all(image.getpixel((x, y)) == 0 for x in (0, dots - 1) for y in range(0, image.height, 50))
    assert [code.text for code in zxingcpp.read_barcodes(image.convert("L"))] == ["PST-PRINTER-0123456789"]
