"""The store is away for long: the kiosk gives numbers by itself, and the store gets each of them once."""

import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from kiosk.app import Kiosk
from shared.domain.ticket import Ticket
from shared.office import Office, open_office
from shared.operations import emergency, queue
from shared.operations.emergency import LoneKiosk
from shared.printing.encoder import encode
from shared.printing.slip import draw_slip
from shared.printing.slip_content import Slip
from shared.settings import Settings
from shared.store.emergency_journal import FILE
from shared.ui.application import load_fonts
from tests.builders import officer_of, settings_in, stored_tickets
from tests.gui_guard import gui_guard  # noqa: F401 - for every test here
from tests.journeys.house import open_at_all_hours
from tests.kiosk.flows.walking import reach, until_page
from tests.postgres import Server

SERVICES = ("RS", "KS", "RS", "PJ")
MERGE_AND_DIE = """
import os, signal, sys
from pathlib import Path
from shared.office import open_office
from shared.operations import emergency
from shared.settings import Settings
from shared.store.emergency_journal import EmergencyJournal

left = int(sys.argv[3])
note_merged = EmergencyJournal.note_merged

def die_before_the_mark(journal, ticket):
    global left
    left -= 1
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    note_merged(journal, ticket)

EmergencyJournal.note_merged = die_before_the_mark
with open_office(Settings(database=sys.argv[1], data_dir=Path(sys.argv[2])), device="kiosk-1") as office:
    emergency.merge(office)
"""


@pytest.fixture
def server_settings(
    postgres: Server, seeded_database: str, seeded_store: Path, tmp_path: Path
) -> Iterator[Settings]:
    """An office on a PostgreSQL server, open at all hours."""
    shutil.copy(seeded_store.with_name("pst.key"), tmp_path)
    name = postgres.create(seeded_database)
    yield open_at_all_hours(settings_in(tmp_path).model_copy(update={"database": postgres.url_of(name)}))
    postgres.drop(name)


@contextmanager
def stopped(server: Server) -> Iterator[None]:
    """The server is stopped, and started again whatever happens.

    Not as by a power cut, after which this server, made for quick tests, may lack its last commits.
    """
    server.stop("fast")
    try:
        yield
    finally:
        server.start()


@contextmanager
def open_kiosk(settings: Settings, qtbot: QtBot) -> Iterator[Kiosk]:
    """The kiosk's app as its entry point builds it, ready to give numbers."""
    load_fonts()
    kiosk = Kiosk(settings, "kiosk-1")
    kiosk.window.show(QSize(1920, 1080))
    try:
        qtbot.waitUntil(lambda: kiosk.window.services.count == 4 and kiosk.window.welcome.givesNumbers)
        yield kiosk
    finally:
        kiosk.close()


def take(kiosk: Kiosk, qtbot: QtBot, service: str) -> str:
    """From the welcome to a number and its slip, and back, by touches; returns what the visitor reads."""
    reach(kiosk, qtbot, "take_number")
    reach(kiosk, qtbot, f"service_{service}")
    until_page(kiosk, qtbot, "ticket")
    qtbot.waitUntil(lambda: kiosk.window.ticket.paper == "ready")
    label = kiosk.window.ticket.label
    reach(kiosk, qtbot, "done")
    until_page(kiosk, qtbot, "welcome")
    return label


def take_many(kiosk: Kiosk, qtbot: QtBot, size: int) -> list[str]:
    return [take(kiosk, qtbot, SERVICES[turn % len(SERVICES)]) for turn in range(size)]


def until_back(kiosk: Kiosk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not kiosk.window.shell.emergency, timeout=20_000)


def gaps(tickets: list[Ticket]) -> list[str]:
    """The services whose numbers are not 1, 2, 3 …"""
    numbers: dict[str, list[int]] = {}
    for ticket in tickets:
        numbers.setdefault(ticket.service, []).append(ticket.number)
    return [service for service, found in numbers.items() if sorted(found) != list(range(1, len(found) + 1))]


def slip_of(office: Office, ticket: Ticket) -> bytes:
    """The bytes of the slip that says this ticket's label without knowing who waits."""
    details = office.settings.office
    names = {one.code: one.names for one in queue.board(office).services}
    slip = Slip(
        office=details.name,
        unit=details.unit,
        service=names[ticket.service]["id"],
        label=ticket.label,
        taken_at=office.local(ticket.taken_at),
        waiting=None,
        code=ticket.code,
    )
    return encode(draw_slip(slip, office.settings.printer.dots))


def test_with_the_store_away_for_long_numbers_are_given_also_after_a_restart_and_merged_exactly_once(
    qtbot: QtBot, postgres: Server, server_settings: Settings, full: bool
) -> None:
    size, after_a_restart = (20, 10) if full else (5, 3)
    with ExitStack() as away:
        with open_kiosk(server_settings, qtbot) as kiosk:
            before = take(kiosk, qtbot, "RS")
            qtbot.waitUntil((server_settings.data_dir / FILE).exists)
            away.enter_context(stopped(postgres))
            told = take_many(kiosk, qtbot, size)
        with open_kiosk(server_settings, qtbot) as restarted:
            began_alone = restarted.window.shell.emergency
            told += take_many(restarted, qtbot, after_a_restart)
            away.close()
            until_back(restarted, qtbot)
            after = take(restarted, qtbot, "RS")

    with open_office(server_settings, device="desk-1") as office:
        officer = officer_of(office, "petugas", "officer", "administrator")
        tickets = stored_tickets(office)
        called = []
        for _ in tickets:
            called.append(queue.call_next(officer, "1").label)
            queue.no_show(officer, next(one.id for one in tickets if one.label == called[-1]))
        slips = sorted((server_settings.data_dir / "slips").glob("*.bin"))
        printed = [slip.read_bytes() for slip in slips]
        merged = [one for one in tickets if one.told_as]

        assert began_alone
        assert all("-K1-" in label for label in told)
        assert [one.label for one in tickets] == [before, *told, after]
        assert called == [before, *told, after]
        assert len(set(called)) == len(called)
        assert gaps(tickets) == []
        assert printed[1:-1] == [slip_of(office, one) for one in merged]


def test_a_store_that_comes_back_under_the_visitors_hands_takes_over_at_once(
    qtbot: QtBot, postgres: Server, server_settings: Settings
) -> None:
    with open_kiosk(server_settings, qtbot) as kiosk:
        qtbot.waitUntil((server_settings.data_dir / FILE).exists)
        with stopped(postgres):
            told = take(kiosk, qtbot, "RS")
            reach(kiosk, qtbot, "take_number")
            until_page(kiosk, qtbot, "services")
        until_back(kiosk, qtbot)
        page = kiosk.window.page_name
        reach(kiosk, qtbot, "service_RS")
        until_page(kiosk, qtbot, "ticket")

        assert (told, page, kiosk.window.ticket.label) == ("RS-K1-01", "services", "RS-002")


@pytest.mark.sqlite_only
def test_a_sqlite_store_that_cannot_be_opened_is_away_too(qtbot: QtBot, settings: Settings) -> None:
    settings = open_at_all_hours(settings)
    store = settings.data_dir / "pst.sqlite3"
    with open_kiosk(settings, qtbot):
        qtbot.waitUntil((settings.data_dir / FILE).exists)
    store.rename(store.with_suffix(".kept"))
    store.mkdir()
    with open_kiosk(settings, qtbot) as kiosk:
        told = take(kiosk, qtbot, "RS")
        store.rmdir()
        store.with_suffix(".kept").rename(store)
        until_back(kiosk, qtbot)

    with open_office(settings) as office:
        assert [(one.label, one.number) for one in stored_tickets(office)] == [(told, 1)]


def test_kill_between_the_stores_commit_and_the_kiosks_mark_merges_exactly_once(settings: Settings) -> None:
    with open_office(settings, device="kiosk-1") as office:
        emergency.remember(office)
        lone = LoneKiosk(settings, "kiosk-1", office.clock)
        told = [emergency.take_number(lone, "RS").label for _ in range(4)]
        killed = [
            subprocess.run(
                [sys.executable, "-c", MERGE_AND_DIE, settings.database_url, settings.data_dir, str(nth)],
                check=False,
            ).returncode
            for nth in (1, 2)
        ]
        in_between = [one.label for one in stored_tickets(office)]

        merged = emergency.merge(office)

        assert (killed, in_between, merged) == ([-signal.SIGKILL] * 2, told[:2], 2)
        assert [(one.label, one.number) for one in stored_tickets(office)] == list(
            zip(told, range(1, 5), strict=True)
        )
        assert lone.journal.not_in_the_store() == []
