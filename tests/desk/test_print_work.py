"""The desk's own printer: what failed is tried again by itself, at its time."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk.app import Desk
from shared.office import Office
from shared.operations import printing
from shared.printing.virtual_printer_server import Script, VirtualPrinterServer
from shared.settings import Settings
from tests.fakes import FixedClock
from tests.faults.paper_house import with_printer

PAUSE = timedelta(milliseconds=200)


@pytest.fixture
def printer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[VirtualPrinterServer]:
    with VirtualPrinterServer(tmp_path_factory.mktemp("tray"), Script.COVER_OPEN) as server:
        yield server


@pytest.fixture
def settings(settings: Settings, printer: VirtualPrinterServer) -> Settings:
    """The office of the test, with a printer that stands still, and has time enough once it does not."""
    return with_printer(settings, printer.port, timeout_s=3)


def test_a_slip_that_met_an_open_cover_at_the_desk_is_printed_once_it_is_closed(
    qtbot: QtBot,
    office: Office,
    entered: Callable[..., Desk],
    printer: VirtualPrinterServer,
    clock: FixedClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("shared.domain.print_job.PAUSES", (PAUSE,) * 3)
    desk = entered("officer")
    notice = desk.window.notice
    qtbot.keyClick(desk.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(desk.window.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: notice.text.startswith("Penutup printer tiket terbuka di desk-1."))

    printer.script = Script.NORMAL
    printer.help()
    clock.time += PAUSE

    qtbot.waitUntil(lambda: printer.mechanism.slips == 1)
    qtbot.waitUntil(lambda: notice.text.endswith("sudah dicetak."))
    assert printing.offered(desk.rooms.office) == []
