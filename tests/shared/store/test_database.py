"""The store keeps its promises: one commit or nothing, and clear words when it is away."""

import stat
import sys
from pathlib import Path

import pytest

from shared.domain.errors import StoreAway, StoreDamaged, StoreOnNetworkShare
from shared.office import Office, open_office
from shared.operations import queue
from shared.store.database import Store
from shared.store.network_share import on_network_share
from tests.builders import settings_in

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/share /mnt/kantor nfs4 rw 0 0
//nas/data /mnt/berkas\\040kantor cifs rw 0 0
/dev/sdb1 /mnt/kantor/lokal ext4 rw 0 0
"""


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


def test_an_act_that_fails_leaves_nothing_behind(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_args: object, **_details: object) -> int:
        raise RuntimeError

    before = queue.board(office).as_of
    with monkeypatch.context() as patch:
        patch.setattr("shared.store.journal.append", broken)
        with pytest.raises(RuntimeError):
            queue.take_number(office, "RS")

    assert queue.board(office).as_of == before
    assert queue.take_number(office, "RS").label == "RS-001"


def test_a_store_that_cannot_be_opened_is_away(tmp_path: Path) -> None:
    (tmp_path / "pst.sqlite3").mkdir()

    with pytest.raises(StoreAway):
        open_office(settings_in(tmp_path))


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
