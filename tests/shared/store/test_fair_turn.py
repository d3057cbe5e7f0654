"""Writers of one machine stand in line before a SQLite file, and nobody's fault stops the line."""

import os
import signal
import sqlite3
import stat
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing
from pathlib import Path

import pytest

from shared.domain.errors import StoreAway
from shared.office import Office, open_office
from shared.operations import queue
from shared.settings import Settings
from shared.store import fair_turn, file_line, sqlite_engine
from shared.store.database import Store

pytestmark = [
    pytest.mark.sqlite_only,
    pytest.mark.skipif(sys.platform == "win32", reason="there is no line on Windows"),
]
Program = subprocess.Popen[str]
PROGRAMS, TURNS = {False: 4, True: 16}, {False: 300, True: 16_000}
SOON_S = 20
"""So long a test waits for what comes at once."""


@pytest.fixture
def programs() -> Iterator[list[Program]]:
    """Other programs, which are ended with the test."""
    started: list[Program] = []
    yield started
    for program in started:
        program.kill()
        program.communicate()


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fair_turn, "PATIENCE_S", 0.2)
    monkeypatch.setattr(sqlite_engine, "BUSY_TIMEOUT_MS", 200)


@pytest.fixture
def file(settings: Settings) -> Path:
    return settings.data_dir / "pst.sqlite3"


def started(programs: list[Program], act: str, file: Path, pipe: int = 0) -> Program:
    command = [sys.executable, "-m", "tests.line_program", act, str(file), str(pipe)]
    kept = (pipe,) if pipe else ()
    program = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, pass_fds=kept
    )
    programs.append(program)
    return program


def heard(program: Program) -> str:
    assert program.stdout
    return program.stdout.readline().strip()


def let_go(program: Program) -> None:
    """When it is ready it may begin."""
    assert program.stdin
    assert heard(program) == "ready"
    program.stdin.write("\n")
    program.stdin.flush()


def taking(office: Office) -> tuple[threading.Thread, list[str]]:
    """A number that is being taken, in a thread of its own."""
    labels: list[str] = []
    thread = threading.Thread(target=lambda: labels.append(queue.take_number(office, "RS").label))
    thread.start()
    return thread, labels


def test_the_lock_files_are_for_this_user_alone(office: Office, file: Path) -> None:
    queue.take_number(office, "RS")

    files = [Path(f"{file}{end}") for end in (file_line.GATE, file_line.TURN)]
    assert [stat.S_IMODE(file.stat().st_mode) for file in files] == [0o600, 0o600]


def test_where_lock_files_cannot_be_made_numbers_are_taken_without_a_line(
    settings: Settings, file: Path
) -> None:
    file.with_name(f"{file.name}{file_line.GATE}").mkdir()

    with open_office(settings) as office:
        assert queue.take_number(office, "RS").label == "RS-001"


@pytest.mark.parametrize(
    "way", [Store.writing, Store.quick_writing, Store.plain_writing, Store.changing_schema]
)
def test_every_writer_waits_for_its_turn_and_no_reader_does(
    office: Office,
    file: Path,
    programs: list[Program],
    way: Callable[[Store], AbstractContextManager[object]],
) -> None:
    first = started(programs, "turn", file)
    let_go(first)
    assert heard(first) == "taken"
    begun = threading.Event()

    def write() -> None:
        with way(office.store):
            begun.set()

    waiting = threading.Thread(target=write)
    waiting.start()
    with office.store.reading():
        assert not begun.wait(0.1)
    first.communicate()

    waiting.join(SOON_S)
    assert begun.is_set()


@pytest.mark.parametrize("act", ["turn", "write"])
def test_a_program_killed_in_its_turn_holds_up_nobody(
    office: Office, file: Path, programs: list[Program], monkeypatch: pytest.MonkeyPatch, act: str
) -> None:
    monkeypatch.setattr(fair_turn, "PATIENCE_S", 3_600)
    victim = started(programs, act, file)
    let_go(victim)
    assert heard(victim) == "taken"
    waiting, labels = taking(office)

    victim.kill()

    waiting.join(SOON_S)
    assert labels == ["RS-001"]


@pytest.mark.usefixtures("impatient")
def test_a_program_stopped_at_the_head_of_the_line_is_passed_by(
    office: Office, file: Path, programs: list[Program], monkeypatch: pytest.MonkeyPatch
) -> None:
    stopped = started(programs, "turn", file)
    let_go(stopped)
    assert heard(stopped) == "taken"
    stopped.send_signal(signal.SIGSTOP)
    assert queue.take_number(office, "RS").label == "RS-001"

    monkeypatch.setattr(fair_turn, "PATIENCE_S", 3_600)  # nobody waits twice in a line that stands still

    assert queue.take_number(office, "RS").label == "RS-002"
    stopped.send_signal(signal.SIGCONT)
    stopped.communicate()
    for thread in threading.enumerate():
        if thread.name == "store-line":
            thread.join(SOON_S)
    assert queue.take_number(office, "RS").label == "RS-003"


@pytest.mark.usefixtures("impatient")
def test_while_a_program_is_stopped_in_its_transaction_the_store_is_away(
    settings: Settings, file: Path, programs: list[Program]
) -> None:
    with open_office(settings) as office:
        queue.take_number(office, "RS")
        stopped = started(programs, "write", file)
        let_go(stopped)
        assert heard(stopped) == "taken"
        stopped.send_signal(signal.SIGSTOP)

        for _ in range(2):
            with pytest.raises(StoreAway):
                queue.take_number(office, "RS")
        stopped.kill()
        stopped.communicate()

        assert queue.take_number(office, "RS").label == "RS-002"


def test_nobody_starves_while_others_write_without_pause(
    tmp_path: Path, programs: list[Program], full: bool
) -> None:
    file = tmp_path / "written.sqlite3"
    with closing(sqlite3.connect(file)) as writer:
        writer.execute("PRAGMA journal_mode = WAL")
        writer.execute("CREATE TABLE written (number INTEGER)")
    reading, writing = os.pipe()
    crowd = [started(programs, "commit", file, writing) for _ in range(PROGRAMS[full])]
    os.close(writing)
    for program in crowd:
        let_go(program)
    with os.fdopen(reading, encoding="utf-8") as turns:
        awake: set[str] = set()
        while len(awake) < len(crowd):
            awake.add(turns.readline())
        served = Counter(turns.readline() for _ in range(TURNS[full]))

    assert max(served.values()) <= 1.5 * min(served[pid] for pid in awake)
