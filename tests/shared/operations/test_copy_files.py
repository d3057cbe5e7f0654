"""The kept files move with their store: equal byte by byte, or not at all."""

from pathlib import Path

import pytest

from shared.domain.file_errors import PlaceRefused
from shared.office import FILES, open_office
from shared.operations.copy_store import copy_store
from shared.settings import Settings
from shared.store import schema
from shared.store.copying_files import NewFiles, copy_files
from shared.store.database import Store
from shared.store.kept_files import FolderShelf, TableShelf, named_files
from tests.moved_store import NewStore


def files_at(url: str, folder: Path) -> dict[str, bytes]:
    """Everything that the shelf of that store has, sealed."""
    store = Store(url)
    shelf = FolderShelf(folder) if store.is_sqlite else TableShelf(store)
    found = {name: shelf.find(name) or b"" for name in shelf.names()}
    store.close()
    return found


def lose(url: str, folder: Path, name: str) -> None:
    store = Store(url)
    if store.is_sqlite:
        FolderShelf(folder).remove(name)
    else:
        with store.changing_schema() as link:
            link.exec_driver_sql("DELETE FROM kept_file WHERE sha256 = %s", (name,))
    store.close()


def is_empty(url: str) -> bool:
    store = Store(url)
    with store.reading() as session:
        empty = schema.is_empty(session.connection())
    store.close()
    return empty


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_every_kept_file_comes_along_sealed_as_it_was(
    filled: Settings, new_store: NewStore, kind: str, tmp_path: Path
) -> None:
    target, copied = new_store(kind), tmp_path / "copied" / FILES
    before = files_at(filled.database_url, filled.data_dir / FILES)

    report = copy_store(filled.database_url, target)

    assert before == files_at(target, copied) == files_at(filled.database_url, filled.data_dir / FILES)
    assert (report.files.rows, report.missing) == (len(before), 0)
    assert len(before) > 1


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_the_office_opens_its_files_in_the_copy(
    filled: Settings, new_store: NewStore, kind: str, tmp_path: Path
) -> None:
    folder = tmp_path / "copied"
    target = new_store(kind)
    copy_store(filled.database_url, target)
    folder.mkdir(exist_ok=True)
    (folder / "pst.key").write_bytes((filled.data_dir / "pst.key").read_bytes())

    with open_office(filled.model_copy(update={"database": target, "data_dir": folder})) as office:
        with office.store.reading() as session:
            names = named_files(session)
        opened = [office.attachments.read(name)[:4] for name in names]

    assert set(opened) == {b"%PDF"}


def test_a_file_that_is_named_but_missing_is_counted_and_stops_nothing(
    filled: Settings, new_store: NewStore
) -> None:
    target, folder = new_store("postgresql"), filled.data_dir / FILES
    before = files_at(filled.database_url, folder)
    lost = min(before)
    lose(filled.database_url, folder, lost)

    report = copy_store(filled.database_url, target)

    assert (report.missing, report.files.rows) == (1, len(before) - 1)
    assert lost not in files_at(target, folder)


def test_files_that_cannot_be_written_leave_nothing_behind(
    filled: Settings, new_store: NewStore, tmp_path: Path
) -> None:
    target, folder = new_store("sqlite"), tmp_path / "copied" / FILES
    last = max(files_at(filled.database_url, filled.data_dir / FILES))
    (folder / last[:2] / last / "in-the-way").mkdir(parents=True)

    with pytest.raises(PlaceRefused):
        copy_store(filled.database_url, target)

    assert is_empty(target)
    assert [file for file in folder.rglob("*") if file.is_file()] == []


def test_a_file_that_the_target_has_otherwise_is_the_sources_afterwards(tmp_path: Path) -> None:
    source, target = FolderShelf(tmp_path / "from"), NewFiles(tmp_path / "to")
    same, other = "a" * 64, "b" * 64
    source.add(same, b"sama")
    source.add(other, b"asal")
    FolderShelf(target.folder).add(same, b"sama")
    FolderShelf(target.folder).add(other, b"rusak")

    report = copy_files(source, target)
    target.take_back()

    assert report.rows == 2
    assert [target.find(name) for name in (same, other)] == [b"sama", b"asal"]
