"""Which slip goes down which line: drawn where it is quick, typed where a bitmap lasts for seconds."""

from pathlib import Path

import pytest

from shared.domain.print_job import PrintState
from shared.office import open_office
from shared.operations import printing, queue
from shared.printing.virtual_printer import typed
from shared.setting_sections import PrinterSettings
from shared.settings import Settings
from tests.shared.printing.test_two_way_cables import printer_at_a_terminal


@pytest.mark.parametrize(
    ("cable", "always_drawn", "is_typed"),
    [("serial", False, True), ("serial", True, False), ("file", False, False)],
)
def test_a_slip_is_typed_on_a_serial_line_alone(
    settings: Settings, tmp_path: Path, cable: str, always_drawn: bool, is_typed: bool
) -> None:
    with printer_at_a_terminal(tmp_path / "tray") as (device, _mechanism):
        printer = PrinterSettings(cable=cable, address=str(device), always_drawn=always_drawn)
        with open_office(settings.model_copy(update={"printer": printer}), device="kiosk-1") as kiosk:
            ticket = queue.take_number(kiosk, "RS")
            job = printing.print_next(kiosk)

    (slip,) = (tmp_path / "tray").glob("*.bin")
    ((lines, codes),) = typed(slip.read_bytes())
    assert job is not None
    assert job.state is PrintState.CONFIRMED
    assert (ticket.label in lines, codes == [ticket.code]) == (is_typed, is_typed)
