"""What the visitor sees and answers of a slip, by touch, with a printer that misbehaves."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from kiosk.app import Kiosk
from kiosk.pages.ticket import Paper
from shared.domain.errors import StoreAway
from shared.office import Office, open_office
from shared.operations import printer_care, printing, queue
from shared.printing.virtual_printer_server import Script, VirtualPrinterServer
from shared.settings import Settings
from shared.store.database import Store
from tests.builders import officer_of, stored_tickets
from tests.fakes import FixedClock
from tests.faults.paper_house import Tray, with_printer
from tests.kiosk.flows.walking import reach, until_page
from tests.kiosk.touching import find, text_of

PAUSE = timedelta(milliseconds=200)


@pytest.fixture
def printer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[VirtualPrinterServer]:
    with VirtualPrinterServer(tmp_path_factory.mktemp("tray")) as server:
        yield server


@pytest.fixture
def settings(settings: Settings, printer: VirtualPrinterServer) -> Settings:
    """The office of the test, with a probed printer on the network."""
    changed = with_printer(settings, printer.port)
    printer_care.probe(changed)
    return changed


@pytest.fixture
def tray(printer: VirtualPrinterServer) -> Tray:
    return Tray(printer.mechanism.tray.folder)


@pytest.fixture(autouse=True)
def short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three further tries, as always, but sooner."""
    monkeypatch.setattr("shared.domain.print_job.PAUSES", (PAUSE,) * 3)


def take(kiosk: Kiosk, qtbot: QtBot) -> str:
    """From the welcome to a number; returns the code on its slip."""
    reach(kiosk, qtbot, "take_number")
    reach(kiosk, qtbot, "service_RS")
    until_page(kiosk, qtbot, "ticket")
    return kiosk.window.ticket.code.replace("-", "")


def until(kiosk: Kiosk, qtbot: QtBot, paper: Paper) -> None:
    qtbot.waitUntil(lambda: kiosk.window.ticket.paper == paper)


def said(kiosk: Kiosk) -> str:
    return text_of(kiosk.window.window, "paper")


def endings(office: Office) -> list[dict[str, object]]:
    return [event.details for event in queue.events_after(office, 0) if event.kind.value == "PrintEnded"]


@pytest.mark.parametrize("script", [Script.PAPER_END_MIDDLE, Script.DROPS, Script.LOST_ANSWER])
def test_a_slip_of_which_nobody_can_say_is_asked_for(
    kiosk: Kiosk, qtbot: QtBot, printer: VirtualPrinterServer, script: Script
) -> None:
    printer.script = script

    take(kiosk, qtbot)

    until(kiosk, qtbot, Paper.ASKED)
    window = kiosk.window.window
    assert text_of(window, "question") == "Apakah tiket keluar?"
    assert find(window, "guest_book") is None
    assert kiosk.window.ticket.screenIsTicket


def test_a_silent_printer_has_got_nothing_and_is_tried_again(
    kiosk: Kiosk, qtbot: QtBot, printer: VirtualPrinterServer
) -> None:
    printer.script = Script.SILENT

    take(kiosk, qtbot)

    until(kiosk, qtbot, Paper.AGAIN)
    assert said(kiosk) == "Kami mencoba mencetak tiket Anda lagi. Nomor Anda sudah berlaku."
    assert find(kiosk.window.window, "question") is None


def test_who_has_the_slip_says_so_and_no_second_one_is_printed(
    kiosk: Kiosk, qtbot: QtBot, office: Office, printer: VirtualPrinterServer, tray: Tray
) -> None:
    printer.script = Script.LOST_ANSWER
    code = take(kiosk, qtbot)
    until(kiosk, qtbot, Paper.ASKED)

    reach(kiosk, qtbot, "slip_came")

    until(kiosk, qtbot, Paper.HELD)
    qtbot.waitUntil(lambda: endings(office)[-1] == {"state": "sent", "label": "RS-001", "said": True})
    assert said(kiosk) == "Baik. Simpan tiket Anda sampai dipanggil."
    assert tray.codes()[code] == 1


def test_who_has_no_slip_gets_a_copy_with_the_same_number(
    kiosk: Kiosk, qtbot: QtBot, office: Office, printer: VirtualPrinterServer, tray: Tray
) -> None:
    printer.script = Script.DROPS
    code = take(kiosk, qtbot)
    until(kiosk, qtbot, Paper.ASKED)
    printer.script = Script.NORMAL

    reach(kiosk, qtbot, "slip_missing")
    kiosk.window.ticket.slip_missing.emit()

    until(kiosk, qtbot, Paper.READY)
    assert said(kiosk) == "Silakan ambil tiket bertulisan SALINAN 2. Nomornya tetap sama."
    asked = [one.details for one in queue.events_after(office, 0) if one.kind.value == "PrintAsked"]
    assert asked == [{"copy": 2, "said": True}]
    assert tray.codes()[code] == 1


def test_after_three_copies_in_doubt_an_officer_helps_and_the_number_stays(
    kiosk: Kiosk, qtbot: QtBot, printer: VirtualPrinterServer
) -> None:
    printer.script = Script.DROPS
    take(kiosk, qtbot)
    for copy in (1, 2, 3, 4):
        qtbot.waitUntil(
            lambda copy=copy: (
                kiosk.window.ticket.paper == Paper.ASKED and kiosk.window.ticket.paperCopy == copy
            )
        )
        reach(kiosk, qtbot, "slip_missing")

    until(kiosk, qtbot, Paper.OFFICER)
    assert said(kiosk).startswith("Nomor Anda tetap berlaku.")
    assert text_of(kiosk.window.window, "number") == "RS-001"


def test_a_copy_that_an_officer_has_printed_meanwhile_is_not_printed_again_here(
    kiosk: Kiosk, qtbot: QtBot, office: Office, printer: VirtualPrinterServer
) -> None:
    printer.script = Script.DROPS
    take(kiosk, qtbot)
    until(kiosk, qtbot, Paper.ASKED)
    ratna = officer_of(office, "ratna", "officer").officer
    with open_office(office.settings, device="desk-1") as desk:
        [ticket] = stored_tickets(office)
        printing.print_again(desk.acting_as(ratna), ticket.id)

    reach(kiosk, qtbot, "slip_missing")

    until(kiosk, qtbot, Paper.OFFICER)


def test_who_does_not_answer_leaves_the_slip_unknown(
    kiosk: Kiosk, qtbot: QtBot, office: Office, printer: VirtualPrinterServer
) -> None:
    printer.script = Script.DROPS
    take(kiosk, qtbot)
    until(kiosk, qtbot, Paper.ASKED)

    kiosk.window.wipe()

    until_page(kiosk, qtbot, "welcome")
    assert kiosk.window.ticket.label == ""
    assert endings(office) == [{"state": "unknown", "label": "RS-001", "reason": "cut_off"}]


def test_after_a_paper_end_the_slip_is_tried_again_by_itself_once_there_is_paper(
    kiosk: Kiosk, qtbot: QtBot, printer: VirtualPrinterServer, clock: FixedClock, tray: Tray
) -> None:
    printer.script = Script.PAPER_END
    code = take(kiosk, qtbot)
    until(kiosk, qtbot, Paper.AGAIN)
    told = said(kiosk)

    printer.script = Script.NORMAL
    printer.help()
    clock.time += PAUSE

    until(kiosk, qtbot, Paper.READY)
    assert told == "Kertas tiket habis. Kami mencoba mencetak lagi; nomor Anda sudah berlaku."
    assert tray.codes()[code] == 1


def test_a_cover_that_stays_open_ends_with_the_number_on_the_screen(
    kiosk: Kiosk, qtbot: QtBot, office: Office, printer: VirtualPrinterServer, clock: FixedClock
) -> None:
    printer.script = Script.COVER_OPEN
    take(kiosk, qtbot)
    for tries in (1, 2, 3):
        qtbot.waitUntil(lambda tries=tries: len(endings(office)) == tries)
        clock.time += PAUSE

    until(kiosk, qtbot, Paper.FAILED)
    assert said(kiosk).startswith("Tiket tidak dapat dicetak. Nomor Anda tetap berlaku")
    assert kiosk.window.ticket.screenIsTicket
    assert [slip.label for slip in printing.offered(office)] == ["RS-001"]


def test_the_slip_of_who_has_left_is_not_told_to_the_next_visitor(
    kiosk: Kiosk, qtbot: QtBot, printer: VirtualPrinterServer, clock: FixedClock, tray: Tray
) -> None:
    printer.script = Script.COVER_OPEN
    first = take(kiosk, qtbot)
    until(kiosk, qtbot, Paper.AGAIN)
    reach(kiosk, qtbot, "done")
    printer.script = Script.LOST_ANSWER
    printer.help()
    second = take(kiosk, qtbot)
    until(kiosk, qtbot, Paper.ASKED)
    printer.script = Script.NORMAL

    clock.time += PAUSE
    qtbot.waitUntil(lambda: tray.codes()[first] == 1)

    assert (kiosk.window.ticket.label, kiosk.window.ticket.paper) == ("RS-002", Paper.ASKED)
    assert tray.codes()[second] == 1


def test_without_the_store_a_slip_in_doubt_is_asked_for_when_the_store_is_back(
    kiosk: Kiosk,
    qtbot: QtBot,
    printer: VirtualPrinterServer,
    tray: Tray,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    printer.script = Script.DROPS
    with monkeypatch.context() as patch:
        let_the_store_go(patch)
        code = take(kiosk, qtbot)
        until(kiosk, qtbot, Paper.UNKNOWN)
        told, asked = said(kiosk), find(kiosk.window.window, "question")
    until(kiosk, qtbot, Paper.ASKED)
    printer.script = Script.NORMAL

    reach(kiosk, qtbot, "slip_missing")

    until(kiosk, qtbot, Paper.READY)
    assert (kiosk.window.ticket.label, kiosk.window.ticket.paperCopy, tray.codes()[code]) == (
        "RS-K1-01",
        2,
        1,
    )
    assert (told.endswith("Nomor Anda tetap berlaku."), asked) == (True, None)


def test_without_the_store_a_paper_end_leaves_the_number_on_the_screen(
    kiosk: Kiosk, qtbot: QtBot, printer: VirtualPrinterServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    printer.script = Script.PAPER_END
    with monkeypatch.context() as patch:
        let_the_store_go(patch)
        take(kiosk, qtbot)
        until(kiosk, qtbot, Paper.FAILED)

    assert said(kiosk).startswith("Kertas tiket habis. Nomor Anda tetap berlaku")


def let_the_store_go(patch: pytest.MonkeyPatch) -> None:
    """Nothing can be written until the patch is undone."""

    def away(_store: object, **_how: object) -> None:
        raise StoreAway

    for way in ("writing", "quick_writing", "plain_writing"):
        patch.setattr(Store, way, away)
