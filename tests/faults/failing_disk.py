"""A process whose disk fails: `python -m tests.faults.failing_disk WAY FOLDER`; it answers in JSON."""

import json
import os
import resource
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path

from sqlalchemy import event

from shared.domain.errors import FrontOfficeError
from shared.office import Office, open_office
from shared.operations import queue
from tests.builders import settings_in
from tests.faults.damage import content_of

TOUCHES_AT_MOST = 20_000
NOBODY = 65534
BLOCK = b"\0" * 65_536


@contextmanager
def no_page_left(office: Office) -> Iterator[None]:
    """SQLite's own limit: the file may not grow."""
    engine, limit = office.store._engine, ["page_count"]

    def connect(connection, _record) -> None:
        pages = connection.execute(f"PRAGMA {limit[0]}").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")

    event.listen(engine, "connect", connect)
    office.store._quick.close()
    yield
    event.remove(engine, "connect", connect)
    office.store._quick.close()


@contextmanager
def write_error(office: Office) -> Iterator[None]:
    """The operating system refuses to write behind the end of the log."""
    log = office.settings.data_dir / "pst.sqlite3-wal"
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (log.stat().st_size + 5_000, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


@contextmanager
def disk_full(office: Office) -> Iterator[None]:
    """Another file takes all the room that is left."""
    filler = office.settings.data_dir / "filler"
    with filler.open("wb", buffering=0) as handle:
        while _wrote(handle.write):
            pass
    yield
    filler.unlink()


@contextmanager
def read_only(office: Office) -> Iterator[None]:
    """Whoever opens a file from now on may only read it; what is open is given up, and opened again."""
    folder = office.settings.data_dir
    _chmod(folder, 0o444, 0o555)
    _open_all_again(office)
    yield
    _chmod(folder, 0o644, 0o755)


def _chmod(folder: Path, mode: int, folder_mode: int) -> None:
    for file in folder.iterdir():
        file.chmod(mode if file.is_file() else folder_mode)
    folder.chmod(folder_mode)


def _open_all_again(office: Office) -> None:
    office.store._quick.close()
    office.store._engine.dispose()


def _wrote(write: Callable[[bytes], int]) -> bool:
    try:
        return write(BLOCK) == len(BLOCK)
    except OSError:
        return False


WAYS = {"pages": no_page_left, "writes": write_error, "disk": disk_full}


def fails_and_recovers(
    office: Office, fault: Callable[[Office], AbstractContextManager[None]], touches: int = TOUCHES_AT_MOST
) -> dict[str, object]:
    """What was told before, during and after the fault, and what the store has."""
    told = [queue.take_number(office, "RS").label for _ in range(3)]
    refused = ""
    with fault(office):
        for _ in range(touches):
            try:
                told.append(queue.take_number(office, "RS").label)
            except FrontOfficeError as error:
                refused = error.key
                break
        read = len(content_of(office).numbers)
        told_then = len(told)
    told.append(queue.take_number(office, "RS").label)
    stored = sorted(number for _, _, number in content_of(office).numbers)
    return {"told": told, "told_then": told_then, "refused": refused, "read": read, "stored": stored}


def opened_read_only(folder: Path) -> dict[str, object]:
    """The key of the error at a start of somebody who may only read."""
    settings = settings_in(folder)
    open_office(settings).close()  # everything is imported now
    _chmod(folder, 0o444, 0o555)
    _become_nobody()
    return {"refused": _refusal(folder)}


def becomes_read_only(folder: Path) -> dict[str, object]:
    """The folder of an office that runs may only be read for a while; root may write whatever a mode says."""
    settings = settings_in(folder)
    with open_office(settings.model_copy(update={"database": "sqlite://"})) as office:
        fails_and_recovers(office, lambda _: nullcontext(), touches=1)  # everything is imported now
    if os.geteuid() == 0:
        for file in (folder, *folder.iterdir()):
            os.chown(file, NOBODY, NOBODY)
    _become_nobody()
    with open_office(settings, device="kiosk-1") as office:
        return fails_and_recovers(office, read_only)


def _become_nobody() -> None:
    if os.geteuid() == 0:
        os.setgid(NOBODY)
        os.setuid(NOBODY)


def opened_on_read_only_disk(folder: Path) -> dict[str, object]:
    """The same where the disk itself is read-only."""
    return {"refused": _refusal(folder)}


def _refusal(folder: Path) -> str:
    try:
        open_office(settings_in(folder)).close()
    except FrontOfficeError as error:
        return error.key
    return ""


def main(way: str, folder: Path) -> dict[str, object]:
    if way == "permissions":
        return opened_read_only(folder)
    if way == "read-only":
        return becomes_read_only(folder)
    if way == "mount":
        return opened_on_read_only_disk(folder)
    with open_office(settings_in(folder), device="kiosk-1") as office:
        return fails_and_recovers(office, WAYS[way])


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(sys.argv[1], Path(sys.argv[2]))))
