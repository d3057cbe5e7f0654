"""A printer's bytes told apart: status, process ids, and everything else; silence says nothing."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.paper import PaperReason
from shared.printing.status import (
    AS_STATUS,
    FIXED_BITS,
    ID_LETTERS,
    IdSeries,
    Printed,
    PrinterStatus,
    Question,
    Reader,
    StatusByte,
    printed_question,
    process_id,
)

EVERY_BYTE = range(256)
statuses = st.sampled_from([one for one in EVERY_BYTE if one & FIXED_BITS == AS_STATUS]).map(StatusByte)
ids = st.lists(st.integers(32, 126), min_size=4, max_size=4).map(lambda code: Printed(bytes(code)))
noise = st.sampled_from([one for one in EVERY_BYTE if one & FIXED_BITS != AS_STATUS and one != 0x37])
streams = st.lists(st.one_of(statuses, ids, noise), max_size=30)


def as_bytes(item):
    if isinstance(item, StatusByte):
        return bytes([item.value])
    return b"\x37\x22" + item.process_id + b"\x00" if isinstance(item, Printed) else bytes([item])


@given(streams)
def test_answers_are_found_among_noise_in_their_order(items):
    stream = b"".join(map(as_bytes, items))

    assert Reader().feed(stream) == [item for item in items if not isinstance(item, int)]


@given(st.binary(max_size=60), st.lists(st.integers(0, 60), max_size=8))
def test_it_makes_no_difference_in_which_pieces_the_bytes_come(stream, cuts):
    edges = [0, *sorted(min(cut, len(stream)) for cut in cuts), len(stream)]
    reader = Reader()

    pieces = [answer for a, b in pairwise(edges) for answer in reader.feed(stream[a:b])]

    assert pieces == Reader().feed(stream)


@given(st.binary(max_size=80))
def test_every_status_byte_has_the_fixed_bits(stream):
    values = [answer.value for answer in Reader().feed(stream) if isinstance(answer, StatusByte)]

    assert [value for value in values if value & 0b1001_0011 != 0b0001_0010] == []


@given(st.integers(0, 7), st.integers(0, 15), st.integers(0, 15), st.integers(0, 15))
def test_automatic_status_is_never_taken_for_an_answer(first, second, third, fourth):
    asb = bytes([0x10 | (first & 1) << 2 | (first & 6) << 4, second, third, fourth])

    assert Reader().feed(asb) == []


def test_the_digits_of_a_process_id_are_no_status_even_byte_by_byte():
    reader = Reader()

    answers = [answer for byte in b"\x37\x222222\x00\x12" for answer in reader.feed(bytes([byte]))]

    assert answers == [Printed(b"2222"), StatusByte(0x12)]


def test_an_empty_answer_is_no_answer_and_never_paper_adequate():
    assert Reader().feed(b"") == []
    silence = PrinterStatus()
    assert (silence.answered, silence.paper_end, silence.trouble) == (False, None, None)


@pytest.mark.parametrize(
    ("question", "bit", "trouble"),
    [
        (Question.PRINTER, 3, PaperReason.OFFLINE),
        (Question.OFFLINE_CAUSE, 2, PaperReason.COVER_OPEN),
        (Question.OFFLINE_CAUSE, 5, PaperReason.PAPER_END),
        (Question.OFFLINE_CAUSE, 6, PaperReason.BROKEN),
        (Question.ERROR, 3, PaperReason.CUTTER),
        (Question.ERROR, 5, PaperReason.BROKEN),
        (Question.PAPER, 5, PaperReason.PAPER_END),
        (Question.PAPER, 6, PaperReason.PAPER_END),
    ],
)
def test_each_bit_is_its_trouble(question, bit, trouble):
    clean = PrinterStatus().after(question, AS_STATUS)

    assert (clean.trouble, PrinterStatus().after(question, AS_STATUS | 1 << bit).trouble) == (None, trouble)


@pytest.mark.parametrize("bits", [0b0100, 0b1000, 0b1100])
def test_paper_near_its_end_is_told_and_stops_nothing(bits):
    status = PrinterStatus().after(Question.PAPER, AS_STATUS | bits)

    assert (status.near_end, status.paper_end, status.trouble) == (True, False, None)


def test_the_end_of_paper_stays_known_whatever_another_sensor_says():
    ended = PrinterStatus().after(Question.PAPER, AS_STATUS | 0b0110_0000)

    assert ended.after(Question.OFFLINE_CAUSE, AS_STATUS).trouble is PaperReason.PAPER_END


@given(st.integers(0, 10**10), st.sampled_from(IdSeries))
def test_a_process_id_is_four_letters_none_of_which_looks_like_status(number, series):
    letters = process_id(number, series)

    assert len(letters) == 4
    assert set(letters.decode()) <= set(ID_LETTERS)
    assert printed_question(letters) == b"\x1d\x28\x48\x06\x00\x30\x30" + letters
    assert letters not in {process_id(number + ahead, series) for ahead in range(1, 50)}


@given(st.integers(0, 10**10), st.integers(0, 10**10), st.permutations(IdSeries))
def test_no_process_id_is_that_of_another_series(number, other, series):
    assert process_id(number, series[0]) != process_id(other, series[1])


def test_a_process_id_comes_again_only_after_all_of_its_series():
    whole = len(ID_LETTERS) ** 3

    assert [
        len({process_id(number, IdSeries.RULER) for number in range(upto)}) for upto in (whole, whole + 9)
    ] == [
        whole,
        whole,
    ]
