"""One real office for each test, with its store in a folder of its own; only time is faked."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ.setdefault("QT_LOGGING_RULES", "qt.multimedia.*=false")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"

import tests.noted_locks  # noqa: F401 - before any module takes a lock by name
from shared.office import Office, open_office
from shared.operations import officers
from shared.operations.database_setup import set_up
from shared.settings import Settings
from shared.store.roles import Machine
from tests.builders import officer_of, settings_in
from tests.fakes import FixedClock, QuickHasher
from tests.postgres import Server, place_for_servers, running_postgres

STORES = ("sqlite", "postgresql")
BOTH = {Path(__file__).parent / part for part in ("shared", "faults")}
ACTS = Path(__file__).parent / "shared" / "operations"
DESK = "postgresql-desk"
"""A PostgreSQL of several machines, as a desk's role may use it."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--full", action="store_true", help="run the large sizes of the same tests")


@pytest.fixture
def full(request: pytest.FixtureRequest) -> bool:
    """Whether the large sizes are asked for."""
    return bool(request.config.getoption("--full"))


@pytest.fixture(autouse=True)
def quick_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hashing that takes 0.2 s by intention would be half of the suite's time."""
    monkeypatch.setattr(officers, "_hasher", QuickHasher())


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Rules, acts and faults are tested on both stores, but for what only one of them has.

    Screens are tested on SQLite, with --full on both; acts with --full also under a desk's role.
    """
    if "kind_of_store" in metafunc.fixturenames:
        full, place = metafunc.config.getoption("--full"), metafunc.definition.path
        both = full or not BOTH.isdisjoint(place.parents)
        stores = STORES if both else STORES[:1]
        if full and place.parent == ACTS:
            stores = (*STORES, DESK)
        only = [store for store in STORES if metafunc.definition.get_closest_marker(f"{store}_only")]
        stores = tuple(only) or stores
        metafunc.parametrize("kind_of_store", stores, scope="session")


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A PostgreSQL of this run's own, started when the first test asks for it."""
    place = place_for_servers() / f"pst-postgres-{os.getpid()}"
    with running_postgres(place) as server:
        yield server
    shutil.rmtree(place)


@pytest.fixture(scope="session")
def seeded_database(postgres: Server, seeded_store: Path) -> str:
    """A database as an empty office has it, to be copied; its key is the seeded store's."""
    name = postgres.create()
    folder = seeded_store.parent
    settings = settings_in(folder).model_copy(update={"database": postgres.url_of(name)})
    open_office(settings).close()
    return name


@pytest.fixture(scope="session")
def database_of_machines(postgres: Server, seeded_database: str, seeded_store: Path) -> tuple[str, str]:
    """A database set up for several machines, to be copied, and a desk's URL of it."""
    name = postgres.create(seeded_database)
    urls = set_up(settings_in(seeded_store.parent), postgres.url_of(name)).urls
    return name, urls[Machine.DESK]


@pytest.fixture(scope="session")
def seeded_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store as an empty office has it, made once by the real migrations."""
    folder = tmp_path_factory.mktemp("seeded")
    open_office(settings_in(folder)).close()
    return folder / "pst.sqlite3"


@pytest.fixture
def settings(kind_of_store: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Settings]:
    """An office's settings, with a copy of the seeded store of this kind."""
    with _settings_with_store(kind_of_store, tmp_path / "office", request) as made:
        yield made


@pytest.fixture
def twin_settings(kind_of_store: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Settings]:
    """The settings of another office, with the same store to begin with."""
    with _settings_with_store(kind_of_store, tmp_path / "twin", request) as made:
        yield made


@contextmanager
def _settings_with_store(
    kind_of_store: str, folder: Path, request: pytest.FixtureRequest
) -> Iterator[Settings]:
    seeded_store: Path = request.getfixturevalue("seeded_store")
    folder.mkdir()
    shutil.copy(seeded_store.with_name("pst.key"), folder)
    if kind_of_store == "sqlite":
        shutil.copy(seeded_store, folder)
        yield settings_in(folder)
        return
    server: Server = request.getfixturevalue("postgres")
    if kind_of_store == DESK:
        template, url = request.getfixturevalue("database_of_machines")
        name = server.create(template)
        url = f"{url.rpartition('/')[0]}/{name}"
    else:
        name = server.create(request.getfixturevalue("seeded_database"))
        url = server.url_of(name)
    yield settings_in(folder).model_copy(update={"database": url})
    server.drop(name)


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def office(settings: Settings, clock: FixedClock) -> Iterator[Office]:
    """The kiosk's office on a Monday morning."""
    with open_office(settings, device="kiosk-1") as opened:
        opened.clock = clock
        yield opened


@pytest.fixture
def admin_office(office: Office) -> Office:
    return officer_of(office, "admin", "administrator")


@pytest.fixture
def officer_office(admin_office: Office) -> Office:
    return officer_of(admin_office, "petugas", "officer")


@pytest.fixture
def supervisor_office(admin_office: Office) -> Office:
    return officer_of(admin_office, "pengawas", "supervisor")
