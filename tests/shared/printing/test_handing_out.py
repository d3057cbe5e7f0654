"""One slip and one printer, whatever it does: what is said of the paper, and what is learned."""

from datetime import UTC, datetime

import pytest

from shared.domain.paper import PaperReason
from shared.domain.print_job import PrintState
from shared.printing.capabilities import Capabilities
from shared.printing.encoder import encode
from shared.printing.handing_out import Order, hand_out
from shared.printing.network_cable import NetworkCable
from shared.printing.raster import Raster
from shared.printing.status import QUESTIONS, process_id
from shared.printing.virtual_printer_server import Script, VirtualPrinterServer

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
TIMEOUT_S = 0.2
DATA = encode(Raster.blank(576, 1026))
CONFIRMED, SENT, FAILED, UNKNOWN = (
    PrintState.CONFIRMED,
    PrintState.SENT,
    PrintState.FAILED,
    PrintState.UNKNOWN,
)


@pytest.fixture
def printer(tmp_path):
    with VirtualPrinterServer(tmp_path) as server:
        yield server


def knowing(printer, *, questions=QUESTIONS, confirms=True):
    return Capabilities(f"network 127.0.0.1:{printer.port}", questions, confirms, closes=True, at=NOW)


def hand(printer, known, *, number=7):
    cable = NetworkCable("127.0.0.1", printer.port, TIMEOUT_S)
    return hand_out(cable, Order(DATA, process_id(number), 0.02, TIMEOUT_S), known, NOW)


def came(printer):
    return printer.mechanism.slips


@pytest.mark.parametrize(
    ("script", "state", "reason", "papers"),
    [
        (Script.NORMAL, CONFIRMED, None, 1),
        (Script.SLOW, CONFIRMED, None, 1),
        (Script.NOISE, CONFIRMED, None, 1),
        (Script.NEAR_END, CONFIRMED, None, 1),
        (Script.PAPER_END, FAILED, PaperReason.PAPER_END, 0),
        (Script.PAPER_END_MIDDLE, UNKNOWN, PaperReason.PAPER_END, 0),
        (Script.COVER_OPEN, FAILED, PaperReason.COVER_OPEN, 0),
        (Script.CUTTER_ERROR, UNKNOWN, PaperReason.CUTTER, 0),
        (Script.SILENT, FAILED, PaperReason.NO_ANSWER, 0),
        (Script.HANGS, FAILED, PaperReason.NO_ANSWER, 0),
        (Script.DROPS, UNKNOWN, PaperReason.CUT_OFF, 0),
        (Script.LOST_ANSWER, UNKNOWN, PaperReason.CUT_OFF, 1),
        (Script.STALE_ID, UNKNOWN, PaperReason.NO_ANSWER, 0),
    ],
)
def test_a_printer_that_confirms_is_believed_and_nothing_else_is(printer, script, state, reason, papers):
    printer.script = script

    ended = hand(printer, knowing(printer))

    assert (ended.state, ended.reason, came(printer)) == (state, reason, papers)


@pytest.mark.parametrize(
    ("script", "state", "reason"),
    [
        (Script.NORMAL, SENT, None),
        (Script.PAPER_END, FAILED, PaperReason.PAPER_END),
        (Script.PAPER_END_MIDDLE, UNKNOWN, PaperReason.PAPER_END),
        (Script.CUTTER_ERROR, UNKNOWN, PaperReason.CUTTER),
    ],
)
def test_a_printer_that_only_answers_is_watched_while_it_prints(tmp_path, script, state, reason):
    with VirtualPrinterServer(tmp_path, script, confirms=False, band_s=0.01) as printer:
        known = Capabilities("", QUESTIONS, confirms=False, closes=True, at=NOW)
        cable = NetworkCable("127.0.0.1", printer.port, 1.0)

        ended = hand_out(cable, Order(DATA, process_id(7), 0.5, 1.0), known, NOW)

    assert (ended.state, ended.reason) == (state, reason)


def test_a_printer_that_loses_its_power_between_two_slips_fails_the_second_before_any_byte(printer):
    printer.script = Script.POWER_CYCLE

    endings = [hand(printer, knowing(printer), number=number) for number in (1, 2, 3)]

    assert [ended.state for ended in endings] == [CONFIRMED, FAILED, CONFIRMED]
    assert endings[1].reason is PaperReason.UNREACHABLE


def test_a_printer_that_never_stops_talking_keeps_nobody_waiting_and_is_not_believed(printer):
    printer.script = Script.BABBLES

    ended = hand(printer, knowing(printer))

    # Between two of its words a question may seem answered: then the slip is sent, and is in doubt.
    assert ended.state in (FAILED, UNKNOWN)
    assert (ended.reason is None, came(printer)) == (False, 0)


def test_an_id_of_an_earlier_slip_confirms_nothing(printer):
    printer.script = Script.PAPER_END_MIDDLE
    first = hand(printer, knowing(printer), number=1)
    printer.help()  # the first slip comes now, and so does its id, to whoever is connected next
    printer.script = Script.STALE_ID

    second = hand(printer, knowing(printer), number=2)

    assert (first.state, second.state) == (UNKNOWN, UNKNOWN)


@pytest.mark.parametrize(
    ("script", "questions", "confirms", "state"),
    [
        (Script.NORMAL, QUESTIONS, True, CONFIRMED),
        (Script.STATUS_ONLY, QUESTIONS, False, SENT),
        (Script.ONE_WAY, (), False, SENT),
    ],
)
def test_an_unknown_printer_is_learned_with_its_first_slip(printer, script, questions, confirms, state):
    printer.script = script

    ended = hand(printer, None)

    assert (ended.state, ended.learned.questions, ended.learned.confirms) == (state, questions, confirms)
    assert (came(printer), printer.mechanism.garbled) == (1, 0)


@pytest.mark.parametrize("script", [Script.PAPER_END, Script.COVER_OPEN, Script.HANGS])
def test_nothing_is_learned_from_a_printer_that_stands_still(printer, script):
    printer.script = script

    assert hand(printer, None).learned is None


def test_a_printer_known_for_silence_is_not_asked_again(printer):
    printer.script = Script.PAPER_END  # which it would tell if it were asked

    ended = hand(printer, knowing(printer, questions=(), confirms=False))

    assert (ended.state, ended.learned) == (SENT, None)


def test_paper_near_its_end_comes_with_the_ending(printer):
    printer.script = Script.NEAR_END

    assert hand(printer, knowing(printer)).status.near_end is True
