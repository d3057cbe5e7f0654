"""The virtual printer's inside behaves as a real one: it answers at once and waits for people."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.printing.encoder import encode
from shared.printing.raster import Raster
from shared.printing.status import QUESTIONS, Printed, Question, Reader, StatusByte, printed_question
from shared.printing.virtual_mechanism import Mechanism
from shared.printing.virtual_printer import VirtualPrinter

SLIP = encode(Raster.blank(384, 600))
ASKED = printed_question(b"0001")
SAYS_PRINTED = b"\x37\x220001\x00"


@pytest.fixture
def printer(tmp_path):
    return Mechanism(VirtualPrinter(tmp_path))


def asked(printer, question):
    return [answer.value for answer in Reader().feed(printer.receive(question.command))]


def test_a_slip_is_printed_and_then_its_id_is_sent_back(printer):
    printer.receive(SLIP + ASKED)

    assert (printer.work(), printer.slips) == (SAYS_PRINTED, 1)


@given(st.lists(st.integers(1, len(SLIP + ASKED) - 1), max_size=6))
def test_the_pieces_in_which_a_slip_comes_make_no_difference(tmp_path_factory, cuts):
    printer = Mechanism(VirtualPrinter(tmp_path_factory.getbasetemp() / "pieces"))
    edges = [0, *sorted(cuts), len(SLIP + ASKED)]

    said = b""
    for start, end in pairwise(edges):
        printer.receive((SLIP + ASKED)[start:end])
        said += printer.work()

    assert (said, printer.slips, printer.garbled) == (SAYS_PRINTED, 1, 0)


def test_questions_are_answered_while_it_stands_still(printer):
    printer.troubles.cover_open = True
    printer.receive(SLIP)

    assert printer.work() == b""
    assert [asked(printer, question) for question in QUESTIONS] == [[0x1A], [0x12], [0x16], [0x12]]


def test_a_question_in_two_pieces_is_answered_once(printer):
    command = Question.PAPER.command

    assert printer.receive(command[:2]) + printer.receive(command[2:]) == b"\x12"
    assert printer.receive(b"") == b""


def test_paper_that_ends_within_a_slip_stops_it_until_there_is_new_paper(printer):
    printer.troubles.rows_left = 300
    printer.receive(SLIP + ASKED)

    before = (printer.work(), printer.slips, asked(printer, Question.PAPER))
    printer.troubles.paper_end = False
    after = (printer.work(), printer.slips)

    assert before == (b"", 0, [0x72])
    assert after == (SAYS_PRINTED, 1)


def test_a_cutter_that_jams_keeps_the_slip(printer):
    printer.troubles.cutter_jams = True
    printer.receive(SLIP + ASKED)

    assert (printer.work(), printer.slips, asked(printer, Question.ERROR)) == (b"", 0, [0x1A])


def test_a_printer_that_does_not_know_a_command_prints_its_letters(printer):
    printer.confirms = False
    printer.receive(ASKED + SLIP[2:])
    printer.work()

    assert (printer.slips, printer.garbled) == (1, 1)


def test_a_reset_drops_the_letters(printer):
    printer.confirms = False
    printer.receive(ASKED + SLIP)
    printer.work()

    assert (printer.slips, printer.garbled) == (1, 0)


def test_its_answers_are_those_that_the_reader_finds(printer):
    stream = printer.receive(Question.PRINTER.command + SLIP + ASKED) + printer.work()

    assert Reader().feed(stream) == [StatusByte(0x12), Printed(b"0001")]
