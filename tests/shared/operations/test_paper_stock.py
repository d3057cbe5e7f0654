"""Paper that gets low is told once, and once when there is enough again; a probe is kept and used."""

from shared.office import Office, open_office
from shared.operations import printer_care, printing, queue
from shared.printing import capabilities
from shared.printing.status import QUESTIONS
from shared.printing.virtual_printer_server import Script, VirtualPrinterServer
from shared.settings import Settings
from tests.fakes import FixedClock
from tests.faults.paper_house import with_printer


def told(office: Office) -> list[dict[str, object]]:
    return [event.details for event in queue.events_after(office, 0) if event.kind.value == "PaperChanged"]


def print_slips(settings: Settings, clock: FixedClock, count: int = 1) -> list[dict[str, object]]:
    """What was told of the paper after so many more slips."""
    with open_office(settings, device="kiosk-1") as office:
        office.clock = clock
        for _ in range(count):
            queue.take_number(office, "RS")
            printing.print_next(office)
        return told(office)


def test_near_end_is_told_once_until_there_is_paper_again(
    settings: Settings, printer: VirtualPrinterServer, clock: FixedClock
) -> None:
    settings = with_printer(settings, printer.port)
    before = print_slips(settings, clock)
    printer.script = Script.NEAR_END
    low = print_slips(settings, clock, 3)
    printer.script = Script.NORMAL
    printer.help()

    assert (before, low) == ([], [{"stock": "near_end"}])
    assert print_slips(settings, clock, 2) == [{"stock": "near_end"}, {"stock": "enough"}]


def test_paper_that_is_low_is_known_to_whoever_comes_later_while_it_may_be_true(
    settings: Settings, printer: VirtualPrinterServer, clock: FixedClock, office: Office
) -> None:
    settings = with_printer(settings, printer.port)
    printer.script = Script.NEAR_END
    print_slips(settings, clock)
    low = [(event.device, event.details) for event in printing.low_papers(office)]
    clock.pass_minutes(8 * 24 * 60)
    much_later = printing.low_papers(office)
    printer.script = Script.NORMAL
    printer.help()
    print_slips(settings, clock)

    assert low == [("kiosk-1", {"stock": "near_end"})]
    assert (much_later, printing.low_papers(office)) == ([], [])


def test_a_counted_roll_is_told_before_it_ends(
    settings: Settings, printer: VirtualPrinterServer, clock: FixedClock
) -> None:
    settings = with_printer(settings, printer.port, roll_mm=800, low_slips=2)
    many = print_slips(settings, clock, 2)
    few = print_slips(settings, clock, 2)
    printer_care.new_roll(settings)

    assert many == []
    assert few == [{"stock": "roll_low", "slips_left": 2}]
    assert print_slips(settings, clock)[1:] == [{"stock": "enough", "slips_left": 4}]


def test_a_slip_that_failed_takes_no_paper(
    settings: Settings, printer: VirtualPrinterServer, clock: FixedClock
) -> None:
    settings = with_printer(settings, printer.port, roll_mm=30_000)
    printer.script = Script.PAPER_END

    print_slips(settings, clock)

    assert printer_care.roll_left(settings).printed_mm == 0


def test_what_a_first_slip_learned_of_its_printer_is_kept_on_this_machine(
    settings: Settings, printer: VirtualPrinterServer, clock: FixedClock
) -> None:
    settings = with_printer(settings, printer.port)

    print_slips(settings, clock)

    found = capabilities.load(settings.data_dir / capabilities.FILE)
    assert (found.printer, found.questions, found.confirms) == (
        f"network 127.0.0.1:{printer.port}",
        QUESTIONS,
        True,
    )


def test_a_probe_finds_out_everything_without_paper(
    settings: Settings, printer: VirtualPrinterServer
) -> None:
    settings = with_printer(settings, printer.port)

    report = printer_care.probe(settings)

    assert (report.trouble, report.can.answers, report.can.confirms, report.can.closes) == (
        None,
        True,
        True,
        True,
    )
    assert printer_care.status(settings).can == report.can
    assert printer.mechanism.slips == 0
