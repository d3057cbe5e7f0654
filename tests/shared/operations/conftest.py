"""Kiosks that have lost their store, printers that answer, and full stores that move to another place."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from shared.office import Office, open_office
from shared.operations import emergency, printer_care
from shared.operations.copy_store import copy_store
from shared.operations.emergency import LoneKiosk
from shared.printing.virtual_printer_server import VirtualPrinterServer
from shared.settings import Settings
from tests.builders import officer_of, settings_in
from tests.fakes import FixedClock
from tests.faults.paper_house import with_printer
from tests.full_store import fill
from tests.moved_store import NewStore
from tests.postgres import Server


@pytest.fixture
def printer(settings: Settings) -> Iterator[VirtualPrinterServer]:
    """A printer on the network that answers and confirms."""
    with VirtualPrinterServer(settings.data_dir / "slips") as server:
        yield server


@pytest.fixture
def printing_office(settings: Settings, printer: VirtualPrinterServer, clock: FixedClock) -> Iterator[Office]:
    """A kiosk's office that knows what this printer can do."""
    settings = with_printer(settings, printer.port)
    printer_care.probe(settings)
    with open_office(settings, device="kiosk-1") as opened:
        opened.clock = clock
        yield opened


@pytest.fixture
def kiosk(office: Office, clock: FixedClock) -> LoneKiosk:
    """The kiosk of the office, which it has seen open."""
    emergency.remember(office)
    return LoneKiosk(office.settings, "kiosk-1", clock)


@pytest.fixture
def other_office(office: Office, tmp_path: Path) -> Iterator[Office]:
    """The same office on another machine, which has a kiosk too."""
    folder = tmp_path / "other"
    folder.mkdir()
    shutil.copy(office.settings.data_dir / "pst.key", folder)
    store = office.store.url.render_as_string(hide_password=False)
    settings = office.settings.model_copy(update={"data_dir": folder, "database": store})
    with open_office(settings, device="kiosk-2") as opened:
        opened.clock = office.clock
        emergency.remember(opened)
        yield opened


@pytest.fixture(scope="session")
def filled_store(seeded_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an office with rows in every table, its apps closed."""
    folder = shutil.copytree(seeded_store.parent, tmp_path_factory.mktemp("filled") / "office")
    clock = FixedClock()
    with open_office(settings_in(folder)) as office:
        office.clock = clock
        fill(officer_of(office, "admin", "administrator"), clock)
    return folder


@pytest.fixture(scope="session")
def filled_database(postgres: Server, filled_store: Path) -> str:
    """The same office on PostgreSQL, to be copied; that it is the same is tested below."""
    name = postgres.create()
    copy_store(settings_in(filled_store).database_url, postgres.url_of(name))
    return name


@pytest.fixture
def filled(
    kind_of_store: str, filled_store: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[Settings]:
    """One such office for a test alone."""
    folder = shutil.copytree(filled_store, tmp_path / "filled")
    if kind_of_store == "sqlite":
        yield settings_in(folder)
        return
    server: Server = request.getfixturevalue("postgres")
    name = server.create(request.getfixturevalue("filled_database"))
    yield settings_in(folder).model_copy(update={"database": server.url_of(name)})
    server.drop(name)


@pytest.fixture
def new_store(tmp_path: Path, postgres: Server) -> Iterator[NewStore]:
    """URLs of stores that are not there yet, or empty."""
    names: list[str] = []

    def new(kind: str) -> str:
        if kind == "sqlite":
            return f"sqlite:///{tmp_path / 'copied' / 'pst.sqlite3'}"
        names.append(postgres.create())
        return postgres.url_of(names[-1])

    yield new
    for name in names:
        postgres.drop(name)
