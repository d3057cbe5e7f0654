"""Serial lines and USB devices that answer (terminals of the system), and Windows' spooler (a fake)."""

import os
import select
import threading
import tty
from contextlib import contextmanager
from pathlib import Path

import pytest
import serial

from shared.domain.paper import PaperReason
from shared.printing.device_cable import FileCable
from shared.printing.handover import PaperFailed, PaperUnknown
from shared.printing.serial_cable import SerialCable, SerialLink
from shared.printing.virtual_mechanism import Mechanism
from shared.printing.virtual_printer import VirtualPrinter
from shared.printing.windows_cable import WindowsCable
from shared.printing.winspool import this_spooler
from tests.shared.printing.test_handing_out import CONFIRMED, DATA, FAILED, NOW, Order, hand_out, process_id

ORDER = Order(DATA, process_id(3), 0.05, 5.0)
BEYOND_BUFFERS = bytes(500_000)


@contextmanager
def printer_at_a_terminal(folder):
    """A mechanism behind a pseudo-terminal: its path, and itself."""
    mechanism = Mechanism(VirtualPrinter(folder))
    end, device = os.openpty()
    tty.setraw(end)
    tty.setraw(device)
    over = threading.Event()

    def serve():
        while not over.is_set():
            if select.select([end], [], [], 0.02)[0]:
                said = mechanism.receive(os.read(end, 4096)) + mechanism.work()
                if said:
                    os.write(end, said)

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield Path(os.ttyname(device)), mechanism
    finally:
        over.set()
        thread.join()
        os.close(end)
        os.close(device)


@pytest.mark.parametrize(
    "cable",
    [lambda path: FileCable(path, 5.0), lambda path: SerialCable(str(path), 115_200, 5.0)],
    ids=["usb", "serial"],
)
def test_a_printer_on_a_device_is_asked_learned_and_confirms(tmp_path, cable):
    with printer_at_a_terminal(tmp_path) as (path, mechanism):
        ended = hand_out(cable(path), ORDER, None, NOW)

    assert (ended.state, ended.learned.confirms, mechanism.slips) == (CONFIRMED, True, 1)


@pytest.mark.parametrize(
    "cable",
    [lambda path: FileCable(path, 5.0), lambda path: SerialCable(str(path), 9600, 5.0)],
    ids=["usb", "serial"],
)
def test_an_open_cover_is_heard_on_a_device_before_any_byte(tmp_path, cable):
    with printer_at_a_terminal(tmp_path) as (path, mechanism):
        mechanism.troubles.cover_open = True

        ended = hand_out(cable(path), ORDER, None, NOW)

    assert (ended.state, ended.reason.value, mechanism.slips) == (FAILED, "cover_open", 0)


def test_a_serial_line_that_is_not_there_fails_before_any_byte(tmp_path):
    with pytest.raises(PaperFailed):
        SerialCable(str(tmp_path / "ttyUSB9"), 9600, 0.2).send(DATA)


class HalfALine:
    """A line that takes a part of a piece, then no more."""

    def __init__(self, failure):
        self.failure, self.sent = failure, 0

    def write(self, piece):
        self.sent += len(piece) // 2
        raise self.failure


@pytest.mark.parametrize(
    ("failure", "reason"),
    [
        (serial.SerialTimeoutException("late"), PaperReason.NOT_TAKEN),
        (serial.SerialException("gone"), PaperReason.CUT_OFF),
    ],
)
def test_a_serial_line_that_ends_within_the_first_piece_leaves_the_slip_unknown(failure, reason):
    line = HalfALine(failure)

    with pytest.raises(PaperUnknown) as doubt:
        SerialLink(line, 9600, 0.2).write(DATA)

    assert (doubt.value.reason, line.sent > 0) == (reason, True)


def test_a_serial_printer_that_stops_reading_leaves_the_slip_unknown(tmp_path):
    end, device = os.openpty()
    tty.setraw(device)
    try:
        with pytest.raises(PaperUnknown):
            SerialCable(os.ttyname(device), 10_000_000, 0.2).send(BEYOND_BUFFERS)
    finally:
        os.close(end)
        os.close(device)


class FakeSpooler:
    """Windows' spooler as its calls behave; `refuses` names the call that fails."""

    def __init__(self, refuses="", takes=1_000_000):
        self.refuses, self.takes = refuses, takes
        self.calls, self.taken = [], b""

    def open(self, printer):
        self._call("open", printer)
        return 5

    def begin(self, handle, title):
        self._call("begin", title)

    def write(self, handle, data):
        self._call("write")
        self.taken += data[: self.takes]
        return len(data[: self.takes])

    def end(self, handle):
        self._call("end")

    def abort(self, handle):
        self._call("abort")

    def close(self, handle):
        self._call("close")

    def _call(self, name, *more):
        self.calls.append((name, *more))
        if name == self.refuses or (name == "write" and self.takes == len(self.taken)):
            raise OSError("the spooler refuses")


def test_windows_gets_a_slip_as_one_raw_document():
    spooler = FakeSpooler()

    WindowsCable("EPSON TM-T82X", lambda: spooler).send(DATA)

    assert spooler.taken == DATA
    assert spooler.calls == [("open", "EPSON TM-T82X"), ("begin", "PST"), ("write",), ("end",), ("close",)]


@pytest.mark.parametrize("refuses", ["open", "begin", "write"])
def test_a_windows_printer_that_refuses_before_any_byte_has_failed(refuses):
    spooler = FakeSpooler(refuses)

    with pytest.raises(PaperFailed):
        WindowsCable("TM", lambda: spooler).send(DATA)

    assert spooler.taken == b""
    assert ("end",) not in spooler.calls


def test_a_windows_document_whose_page_is_refused_is_thrown_away_before_the_slip_comes_again():
    spooler = FakeSpooler("begin")

    with pytest.raises(PaperFailed):
        WindowsCable("TM", lambda: spooler).send(DATA)

    assert spooler.calls[-2:] == [("abort",), ("close",)]


def test_half_a_document_is_thrown_away_and_the_slip_is_unknown():
    spooler = FakeSpooler(takes=1000)

    with pytest.raises(PaperUnknown):
        WindowsCable("TM", lambda: spooler).send(DATA)

    assert spooler.calls[-2:] == [("abort",), ("close",)]


def test_a_windows_document_that_cannot_be_ended_is_unknown():
    with pytest.raises(PaperUnknown):
        WindowsCable("TM", lambda: FakeSpooler("end")).send(DATA)


def test_windows_tells_nothing_so_its_printer_is_never_asked():
    spooler = FakeSpooler()

    ended = hand_out(WindowsCable("TM", lambda: spooler), ORDER, None, NOW)

    assert (ended.state.value, ended.learned, spooler.taken) == ("sent", None, DATA)


def test_another_system_has_no_windows_printer():
    with pytest.raises(PaperFailed):
        WindowsCable("TM", this_spooler).send(DATA)
