"""Files that appear whole or not at all."""

import os
from pathlib import Path

import pytest

from shared import whole_file
from shared.whole_file import ORDINARY, make_folder, write_once, write_whole


def names_in(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_a_file_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    place = tmp_path / "surat.pdf"
    place.write_bytes(b"lama")

    write_whole(place, b"baru")

    assert place.read_bytes() == b"baru"
    assert names_in(tmp_path) == ["surat.pdf"]


def test_nobody_else_reads_a_private_file_and_an_ordinary_one_follows_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        write_whole(tmp_path / "private", b"")
        write_whole(tmp_path / "ordinary", b"", mode=ORDINARY)
    finally:
        os.umask(before)

    assert [(tmp_path / name).stat().st_mode & 0o777 for name in ("private", "ordinary")] == [0o600, 0o644]


def test_a_full_disk_leaves_the_file_before_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "surat.pdf"
    place.write_bytes(b"lama")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(whole_file.os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_whole(place, b"baru")

    assert place.read_bytes() == b"lama"
    assert names_in(tmp_path) == ["surat.pdf"]


def test_a_folder_in_the_way_is_refused_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    (tmp_path / "surat.pdf").mkdir()

    with pytest.raises(OSError, match="irectory"):
        write_whole(tmp_path / "surat.pdf", b"baru")

    assert names_in(tmp_path) == ["surat.pdf"]


def test_only_the_first_writes_a_file_that_is_written_once(tmp_path: Path) -> None:
    place = tmp_path / "pst.key"

    assert [write_once(place, b"pertama"), write_once(place, b"kedua")] == [True, False]

    assert place.read_bytes() == b"pertama"
    assert names_in(tmp_path) == ["pst.key"]


def test_a_new_folder_is_private_and_each_name_on_the_way_is_durable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[Path] = []
    monkeypatch.setattr(whole_file, "sync_folder", synced.append)
    folder = tmp_path / "data" / "files" / "fc"

    for _ in range(2):
        make_folder(folder)

    made = [tmp_path / "data", tmp_path / "data" / "files", folder]
    assert [one.stat().st_mode & 0o777 for one in made] == [0o700] * 3
    assert synced == [one.parent for one in made]


def test_a_file_in_the_way_of_a_folder_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "data").write_bytes(b"")

    with pytest.raises(OSError, match="data"):
        make_folder(tmp_path / "data" / "files")


def test_a_folder_that_may_not_be_read_takes_a_file_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = os.open

    def unreadable(path: Path, flags: int, *rest: int) -> int:
        if path == tmp_path:
            raise PermissionError(13, "Permission denied")
        return opened(path, flags, *rest)

    monkeypatch.setattr(whole_file.os, "open", unreadable)
    write_whole(tmp_path / "surat.pdf", b"baru")

    assert (tmp_path / "surat.pdf").read_bytes() == b"baru"


def test_a_disk_that_fails_at_the_end_is_told_and_the_file_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_folder: Path) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(whole_file, "sync_folder", fails)
    with pytest.raises(OSError, match="Input/output"):
        write_whole(tmp_path / "surat.pdf", b"baru")

    assert (tmp_path / "surat.pdf").read_bytes() == b"baru"
    assert names_in(tmp_path) == ["surat.pdf"]
