"""Device files, plain files and folders as the printer's end; and which cable an office gets."""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from shared.printing.cable import (
    FileCable,
    NetworkCable,
    PaperFailed,
    PaperUnknown,
    SerialCable,
    VirtualCable,
    WindowsCable,
    open_cable,
)
from shared.setting_sections import PrinterSettings
from shared.settings import SettingsProblem

UNPLUGGED = Path("/dev/pst-no-such-printer")
DATA = os.urandom(40_000)
SLIP = b"\x1b@\x1dv0\x00\x01\x00\x01\x00\xff\x1bd\x06\x1dV\x01"


@pytest.fixture
def device(tmp_path):
    """A pipe by name: like a printer's device it blocks, and has nobody at its end until someone listens."""
    path = tmp_path / "lp0"
    os.mkfifo(path)
    return path


def test_a_plain_file_is_made_and_takes_slip_after_slip(tmp_path):
    cable = FileCable(tmp_path / "slips.bin", 1.0)

    cable.send(DATA)
    cable.send(SLIP)

    assert (tmp_path / "slips.bin").read_bytes() == DATA + SLIP


def test_a_device_that_is_not_plugged_in_is_never_created():
    with pytest.raises(PaperFailed):
        FileCable(UNPLUGGED, 0.2).send(SLIP)

    assert not UNPLUGGED.exists()


def test_a_device_gets_every_byte_though_it_reads_slowly(device):
    with open(os.open(device, os.O_RDWR), "rb", buffering=0) as end, ThreadPoolExecutor(1) as reader:
        received = reader.submit(read_slowly, end, len(DATA) * 5)

        FileCable(device, 5.0).send(DATA * 5)

        assert received.result(5) == DATA * 5


def test_a_device_without_a_printer_behind_it_fails_before_any_byte(device):
    with pytest.raises(PaperFailed):
        FileCable(device, 0.2).send(SLIP)


def test_a_device_that_stops_reading_leaves_the_slip_unknown_in_time(device):
    end = os.open(device, os.O_RDONLY | os.O_NONBLOCK)
    try:
        with pytest.raises(PaperUnknown):
            FileCable(device, 0.1).send(DATA * 5)
    finally:
        os.close(end)


def test_the_virtual_cable_prints_into_its_folder(tmp_path):
    VirtualCable(tmp_path / "slips").send(SLIP)

    assert sorted(path.name for path in (tmp_path / "slips").iterdir()) == ["000001.bin", "000001.png"]


def test_a_folder_that_cannot_be_made_fails_before_any_slip(tmp_path):
    (tmp_path / "slips").write_text("a file stands in the way")

    with pytest.raises(PaperFailed):
        VirtualCable(tmp_path / "slips").send(SLIP)


def test_text_is_no_slip_for_the_virtual_cable(tmp_path):
    with pytest.raises(PaperFailed):
        VirtualCable(tmp_path).send(b"RS-001\n")


def test_without_a_printer_slips_go_into_the_default_folder(tmp_path):
    cable = open_cable(PrinterSettings(), tmp_path)

    assert (type(cable), cable.folder) == (VirtualCable, tmp_path)


def test_the_virtual_printer_may_have_a_folder_of_its_own(tmp_path):
    cable = open_cable(PrinterSettings(folder=tmp_path / "own"), tmp_path)

    assert cable.folder == tmp_path / "own"


@pytest.mark.parametrize(
    ("address", "host", "port"),
    [
        ("192.168.1.50:9100", "192.168.1.50", 9100),
        ("printer.lan", "printer.lan", 9100),
        ("[fe80::1]:515", "fe80::1", 515),
    ],
)
def test_a_network_address_is_understood(address, host, port, tmp_path):
    cable = open_cable(PrinterSettings(cable="network", address=address, timeout_s=2), tmp_path)

    assert (type(cable), cable.host, cable.port, cable.timeout_s) == (NetworkCable, host, port, 2.0)


def test_a_file_address_is_a_device(tmp_path):
    cable = open_cable(PrinterSettings(cable="file", address="/dev/usb/lp0"), tmp_path)

    assert (type(cable), cable.path.as_posix()) == (FileCable, "/dev/usb/lp0")


@pytest.mark.parametrize(
    ("address", "port", "baud"),
    [
        ("COM3", "COM3", 115_200),
        ("COM12:9600", "COM12", 9600),
        ("/dev/ttyUSB0:19200", "/dev/ttyUSB0", 19_200),
    ],
)
def test_a_serial_address_is_a_port_and_perhaps_its_speed(address, port, baud, tmp_path):
    cable = open_cable(PrinterSettings(cable="serial", address=address), tmp_path)

    assert (type(cable), cable.port, cable.baud) == (SerialCable, port, baud)


def test_a_windows_address_is_the_printers_name(tmp_path):
    cable = open_cable(PrinterSettings(cable="windows", address="EPSON TM-T82X Receipt"), tmp_path)

    assert (type(cable), cable.printer) == (WindowsCable, "EPSON TM-T82X Receipt")


@pytest.mark.parametrize(
    "settings",
    [
        PrinterSettings(cable="file"),
        PrinterSettings(cable="network"),
        PrinterSettings(cable="network", address="printer:port"),
        PrinterSettings(cable="network", address="printer:99999"),
        PrinterSettings(cable="network", address=":9100"),
        PrinterSettings(cable="serial"),
        PrinterSettings(cable="serial", address="COM3:fast"),
        PrinterSettings(cable="serial", address="COM3:12345"),
        PrinterSettings(cable="windows"),
        PrinterSettings(cable="windows", address="  "),
    ],
)
def test_an_address_that_does_not_fit_is_named_in_a_sentence(settings, tmp_path):
    with pytest.raises(SettingsProblem, match=r"printer\.address"):
        open_cable(settings, tmp_path)


def read_slowly(end, count):
    received = bytearray()
    while len(received) < count:
        received += end.read(min(4096, count - len(received)))
    return bytes(received)
