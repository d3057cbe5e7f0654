"""What Windows calls the turn of a store: one name for one file."""

from pathlib import Path

import pytest

from shared.store.named_turn import name_of


def test_every_way_to_write_a_path_names_the_same_turn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "pst.sqlite3"

    names = {name_of(way) for way in (file, Path("pst.sqlite3"), tmp_path / "PST.SQLITE3")}

    assert len(names) == 1
    assert name_of(tmp_path / "other.sqlite3") not in names
