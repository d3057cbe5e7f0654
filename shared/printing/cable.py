"""Which way to the printer an office has set."""

import re
from pathlib import Path
from urllib.parse import urlsplit

from shared.printing.device_cable import FileCable
from shared.printing.folder_cable import VirtualCable
from shared.printing.handover import PaperFailed, PaperUnknown
from shared.printing.link import Cable
from shared.printing.network_cable import NetworkCable
from shared.printing.serial_cable import SerialCable
from shared.printing.windows_cable import WindowsCable
from shared.setting_sections import PrinterSettings
from shared.settings import SettingsProblem

__all__ = [
    "Cable",
    "FileCable",
    "NetworkCable",
    "PaperFailed",
    "PaperUnknown",
    "SerialCable",
    "VirtualCable",
    "WindowsCable",
    "open_cable",
]

RAW_PORT = 9100
"""Where network printers take bytes as they are."""
USUAL_BAUD = 115_200
BAUDS = (9600, 19_200, 38_400, 57_600, 115_200)


def open_cable(settings: PrinterSettings, default_folder: Path) -> Cable:
    """The cable that the office has set; nothing is opened before something is sent.

    SettingsProblem where the address does not fit the cable.
    """
    match settings.cable:
        case "virtual":
            return VirtualCable(settings.folder or default_folder)
        case "file":
            return _file(settings)
        case "serial":
            return _serial(settings)
        case "windows":
            return _windows(settings)
        case "network":
            return _network(settings)


def _file(settings: PrinterSettings) -> Cable:
    if not settings.address:
        raise SettingsProblem(
            "Setelan “printer.address” kosong; isi berkas perangkat, misalnya /dev/usb/lp0."
        )
    return FileCable(Path(settings.address), settings.timeout_s)


def _serial(settings: PrinterSettings) -> Cable:
    """PORT or PORT:BAUD."""
    found = re.fullmatch(r"(?P<port>[^:\s]+)(?::(?P<baud>\d+))?", settings.address)
    baud = int(found["baud"] or USUAL_BAUD) if found else 0
    if not found or baud not in BAUDS:
        raise SettingsProblem(
            "Setelan “printer.address” untuk kabel serial harus berbentuk port atau port:kecepatan, misalnya "
            f"COM3:115200 atau /dev/ttyUSB0:9600 (kecepatan {', '.join(map(str, BAUDS))}); "
            f"bukan {settings.address!r}."
        )
    return SerialCable(found["port"], baud, settings.timeout_s)


def _windows(settings: PrinterSettings) -> Cable:
    if not settings.address.strip():
        raise SettingsProblem(
            "Setelan “printer.address” kosong; isi nama printer persis seperti di Windows, "
            "misalnya EPSON TM-T82X."
        )
    return WindowsCable(settings.address.strip())


def _network(settings: PrinterSettings) -> Cable:
    try:
        address = urlsplit(f"//{settings.address}")
        host, port = address.hostname, RAW_PORT if address.port is None else address.port
    except ValueError:
        host, port = None, 0
    if not host or not port:
        raise SettingsProblem(
            f"Setelan “printer.address” harus berbentuk host:port, misalnya 192.168.1.50:9100; "
            f"bukan {settings.address!r}."
        )
    return NetworkCable(host, port, settings.timeout_s, waits_for_close=settings.waits_for_close)
