"""Nudges wake whoever listens on a store, in any process, and never trouble the sender."""

import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from shared.store.signal.nudges import HOST, Listener, Nudges

LONG_S = 10.0
OTHER_PROCESS = """
import sys
from pathlib import Path
from shared.store.signal.nudges import Nudges
nudges = Nudges(Path(sys.argv[1]))
nudges.send()
nudges.close()
"""
DIES = """
import os, sys
from pathlib import Path
from shared.store.signal.nudges import Nudges
Nudges(Path(sys.argv[1])).listen()
os._exit(9)
"""


def run(program: str, folder: Path) -> None:
    subprocess.run([sys.executable, "-c", program, folder], check=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "pst.listeners"


@pytest.fixture
def nudges(folder: Path) -> Iterator[Nudges]:
    made = Nudges(folder)
    yield made
    made.close()


@pytest.fixture
def listener(nudges: Nudges) -> Iterator[Listener]:
    made = nudges.listen()
    yield made
    nudges.leave(made)


def test_a_nudge_of_another_process_wakes(folder: Path, listener: Listener) -> None:
    run(OTHER_PROCESS, folder)

    assert listener.wait(LONG_S)


def test_many_nudges_are_one_wake_up(nudges: Nudges, listener: Listener) -> None:
    for _ in range(20):
        nudges.send()

    assert (listener.wait(LONG_S), listener.wait(0.001)) == (True, False)


def test_the_file_of_a_program_that_was_killed_is_cleaned_away(folder: Path, nudges: Nudges) -> None:
    run(DIES, folder)
    left = [file.name for file in folder.iterdir()]

    listener = nudges.listen()
    kept = [file.name for file in folder.iterdir()]
    nudges.leave(listener)

    assert len(left) == 1
    assert [name.partition(".")[0] for name in kept] == [str(listener.port)]
    assert list(folder.iterdir()) == []


def test_programs_that_listen_on_the_same_store_do_not_clean_each_other_away(
    folder: Path, nudges: Nudges, listener: Listener
) -> None:
    second = nudges.listen()
    nudges.send()

    woken = (listener.wait(LONG_S), second.wait(LONG_S))
    nudges.leave(second)

    assert woken == (True, True)


def test_without_a_folder_this_process_is_woken(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for nowhere in (None, tmp_path / "file" / "pst.listeners"):
        nudges = Nudges(nowhere)
        listener = nudges.listen()
        nudges.send()

        woken = listener.wait(LONG_S)
        nudges.leave(listener)
        nudges.close()

        assert woken


def test_nudging_nobody_dead_listeners_or_after_the_end_does_no_harm(folder: Path, nudges: Nudges) -> None:
    nudges.send()
    run(DIES, folder)
    (folder / "70000.1").touch()
    (folder / "desktop.ini").touch()
    nudges.send()
    nudges.close()

    nudges.send()
    nudges.close()


def test_a_long_datagram_of_a_stranger_is_a_nudge(listener: Listener) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as stranger:
        stranger.sendto(b"x" * 2_000, (HOST, listener.port))

    assert (listener.wait(LONG_S), listener.wait(0.001)) == (True, False)


def test_an_error_of_the_socket_is_a_nudge(listener: Listener) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as gone:
        gone.bind((HOST, 0))
        nobody = gone.getsockname()
    listener._socket.connect(nobody)
    listener._socket.send(b"")  # refused, of which the next look is told

    assert (listener.wait(LONG_S), listener.wait(0.001)) == (True, False)
