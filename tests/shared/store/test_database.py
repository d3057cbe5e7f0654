"""The store keeps its promises: one commit or nothing, and clear words when it is away."""

import stat
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from shared.domain.errors import StoreAway, StoreDamaged, StoreOnNetworkShare, StoreReadOnly
from shared.office import Office, open_office
from shared.operations import queue
from shared.settings import Settings
from shared.store.database import Store
from shared.store.in_use import file_is_in_use, server_is_in_use
from shared.store.network_share import on_network_share
from tests.builders import settings_in, stored_tickets
from tests.raw_store import rows_of

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/share /mnt/kantor nfs4 rw 0 0
//nas/data /mnt/berkas\\040kantor cifs rw 0 0
/dev/sdb1 /mnt/kantor/lokal ext4 rw 0 0
"""

REFUSED_BY_SQLITE = (
    "CREATE TRIGGER refused BEFORE INSERT ON journal BEGIN SELECT RAISE(ABORT, 'refused'); END",
    "DROP TRIGGER refused",
)
REFUSED_BY_POSTGRES = (
    "ALTER TABLE journal ADD CONSTRAINT refused CHECK (number < 0) NOT VALID",
    "ALTER TABLE journal DROP CONSTRAINT refused",
)


@pytest.mark.parametrize(
    ("folder", "remote"),
    [
        ("/home/kantor", False),
        ("/mnt/kantor", True),
        ("/mnt/kantor/data", True),
        ("/mnt/kantor/lokal/data", False),
        ("/mnt/berkas kantor/pst", True),
        ("/mnt/kantor2", False),
    ],
)
def test_a_network_share_is_recognised_by_its_mount(tmp_path: Path, folder: str, remote: bool) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(MOUNTS, encoding="utf-8")

    assert on_network_share(Path(folder), mounts=mounts) is remote


def test_a_store_on_a_network_share_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shared.store.sqlite_engine.on_network_share", lambda folder: True)

    with pytest.raises(StoreOnNetworkShare):
        Store(f"sqlite:///{tmp_path / 'pst.sqlite3'}")


@pytest.mark.sqlite_only
def test_sqlite_is_durable_and_keeps_its_references(office: Office) -> None:
    with office.store.reading() as session:
        connection = session.connection()

        pragmas = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        }

    assert pragmas == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


@contextmanager
def entries_refused(office: Office) -> Iterator[None]:
    """Meanwhile nothing can be written into the journal."""
    refusal, lifted = REFUSED_BY_SQLITE if office.store.is_sqlite else REFUSED_BY_POSTGRES
    with office.store.changing_schema() as connection:
        connection.execute(text(refusal))
    yield
    with office.store.changing_schema() as connection:
        connection.execute(text(lifted))


@pytest.mark.parametrize("act", ["take", "call", "recall"])
def test_an_act_that_fails_leaves_nothing_behind(office: Office, officer_office: Office, act: str) -> None:
    ticket = queue.take_number(office, "RS")
    queue.take_number(office, "RS")
    queue.call_next(officer_office, "1", ("RS",))
    acts = {
        "take": lambda: queue.take_number(office, "RS"),
        "call": lambda: queue.call_next(officer_office, "2", ("RS",)),
        "recall": lambda: queue.recall(officer_office, ticket.id),
    }
    with office.store.reading() as session:
        before = rows_of(session.connection())

    with entries_refused(office), pytest.raises(IntegrityError):
        acts[act]()

    with office.store.reading() as session:
        assert rows_of(session.connection()) == before


def test_who_reads_sees_one_moment_while_others_write(office: Office) -> None:
    queue.take_number(office, "RS")

    with office.store.reading() as session:
        before = rows_of(session.connection())
        with ThreadPoolExecutor(1) as visitor:
            visitor.submit(queue.take_number, office, "RS").result()
        after = rows_of(session.connection())

    assert before == after
    assert len(stored_tickets(office)) == 2


@pytest.mark.postgresql_only
def test_who_reads_a_server_cannot_write_by_mistake_and_who_writes_then_can(office: Office) -> None:
    change = text("UPDATE service SET active = false")

    with pytest.raises(StoreReadOnly), office.store.reading() as session:
        session.execute(change)
    with office.store.writing() as session:
        session.execute(change)


def test_a_store_that_cannot_be_opened_is_away(tmp_path: Path) -> None:
    (tmp_path / "pst.sqlite3").mkdir()

    with pytest.raises(StoreAway):
        open_office(settings_in(tmp_path))


def is_in_use(settings: Settings) -> bool:
    """Whether anybody still has the store open some seconds later: a server takes a moment for a goodbye."""
    if not settings.database:
        return file_is_in_use(settings.data_dir / "pst.sqlite3")
    patient_until = monotonic() + 10
    store = Store(settings.database)
    while server_is_in_use(store) and monotonic() < patient_until:
        pass
    found = server_is_in_use(store)
    store.close()
    return found


def test_a_start_that_fails_for_whatever_reason_leaves_no_store_open(settings: Settings) -> None:
    key = settings.data_dir / "pst.key"
    key.unlink()
    key.mkdir()

    with pytest.raises(OSError, match=r"pst\.key") as refusal:
        open_office(settings)

    # Whoever shows the error keeps everything alive that it came through.
    assert (refusal.tb is not None, is_in_use(settings)) == (True, False)


def test_a_file_that_is_no_store_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "pst.sqlite3"
    file.write_bytes(b"bukan basis data" * 100)

    with pytest.raises(StoreDamaged):
        open_office(settings_in(tmp_path))

    assert file.read_bytes() == b"bukan basis data" * 100


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps who may read in another way")
def test_nobody_else_on_the_machine_may_read_the_store(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    with open_office(settings_in(folder)) as office:
        queue.take_number(office, "RS")
        modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir() if file.is_file()}

    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert modes["pst.sqlite3"] == modes["pst.sqlite3-wal"] == modes["pst.key"] == 0o600
