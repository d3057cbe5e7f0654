"""A disk that is full, fails or is read-only: refused with a sentence, nothing told that is not stored."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from shared.domain.errors import StoreAway, StoreFull, StoreReadOnly
from shared.office import open_office
from shared.ui.sentences import sentence
from tests.builders import settings_in
from tests.faults.damage import refusal
from tests.postgres import place_for_servers

MOUNT = 'mount -t tmpfs -o size=2m,mode=755 pst "$1" && cp -a "$2"/. "$1" && shift 2 && exec "$@"'
PATIENCE_S = 300
"""A disk that fails must not hang whoever writes to it."""
READ_ONLY = 'mount --bind "$1" "$1" && mount -o remount,bind,ro "$1" && shift && exec "$@"'


@pytest.fixture
def folder(seeded_store: Path) -> Iterator[Path]:
    """An office's folder where anybody on the machine may look, with a store as an empty office has it."""
    place = place_for_servers() / f"pst-disk-{uuid4().hex}"
    place.mkdir(mode=0o755)
    for file in (seeded_store, seeded_store.with_name("pst.key")):
        shutil.copy(file, place)
        (place / file.name).chmod(0o644)
    open_office(settings_in(place)).close()
    yield place
    place.chmod(0o755)
    shutil.rmtree(place)


def may_mount(tmp_path: Path) -> bool:
    """Whether this machine lets us have a disk of our own."""
    if not shutil.which("unshare"):
        return False
    command = ["unshare", "-m", "mount", "-t", "tmpfs", "pst", str(tmp_path)]
    return subprocess.run(command, capture_output=True, check=False, timeout=PATIENCE_S).returncode == 0


def tried(way: str, folder: Path, *before: str) -> dict[str, object]:
    """What the process with the failing disk answers."""
    command = [*before, sys.executable, "-m", "tests.faults.failing_disk", way, str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=PATIENCE_S)
    assert done.returncode == 0, done.stderr
    answer: dict[str, object] = json.loads(done.stdout)
    return answer


def assert_nothing_was_told_in_vain(answer: dict[str, object], *, refused: str) -> None:
    told = [int(label.split("-")[1]) for label in answer["told"]]
    assert answer["refused"] == refused
    assert answer["read"] == answer["told_then"]
    assert told == answer["stored"] == list(range(1, len(told) + 1))


def test_a_full_disk_refuses_the_touch_and_works_again_when_freed(
    folder: Path, tmp_path: Path, full: bool
) -> None:
    if full and may_mount(tmp_path):
        disk = tmp_path / "disk"
        disk.mkdir()
        answer = tried("disk", disk, "unshare", "-m", "sh", "-ec", MOUNT, "sh", str(disk), str(folder))
    else:
        answer = tried("pages", folder)

    assert_nothing_was_told_in_vain(answer, refused="StoreFull")


def test_a_disk_that_fails_to_write_refuses_the_touch_and_works_again(folder: Path) -> None:
    assert_nothing_was_told_in_vain(tried("writes", folder), refused="StoreAway")


def test_a_folder_that_becomes_read_only_refuses_the_touch_and_works_again(folder: Path) -> None:
    assert_nothing_was_told_in_vain(tried("read-only", folder), refused="StoreReadOnly")


def test_a_read_only_folder_is_refused(folder: Path) -> None:
    assert tried("permissions", folder) == {"refused": "StoreReadOnly"}


def test_a_read_only_disk_is_refused_and_served_again(folder: Path, tmp_path: Path) -> None:
    if may_mount(tmp_path):
        answer = tried("mount", folder, "unshare", "-m", "sh", "-ec", READ_ONLY, "sh", str(folder))
    else:
        answer = tried("permissions", folder)
        for name in os.listdir(folder):
            (folder / name).chmod(0o644)
        folder.chmod(0o755)

    assert answer == {"refused": "StoreReadOnly"}
    assert refusal(settings_in(folder)) == ""


def test_a_full_and_a_read_only_disk_are_told_as_what_they_are() -> None:
    told = {sentence(error()) for error in (StoreAway, StoreFull, StoreReadOnly)}

    assert len(told) == 3
    assert any(words.startswith("Ruang penyimpanan penuh") for words in told)
