"""How late the GUI thread answers while a kiosk and a desk are used and something does not answer them.

Measured from outside the app's own work: the gaps between the beats of a timer in its event loop, less what
its thread waited for a processor that other programs had. The floor is how late the machine itself was at the
same time: a bare thread of another process that wants to run every millisecond.
"""

import json
import os
import resource
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from statistics import quantiles
from threading import Event, Thread
from typing import Any

from shared.office import open_office
from tests.bench.measuring import row
from tests.bench.offices import STORES, place_on
from tests.faults.frozen_server import frozen
from tests.postgres import Server
from tests.smtp_server import HOST

GUI = "GUI thread late"
APPS = ("kiosk", "desk")
SIGNING_IN = "signing in"
"""At a desk: each time all rooms are built."""
SECONDS = {"small": 5.0, "full": 30.0}
GOAL_MS = 50.0
BEAT_S = 0.001
SMALLEST_FILE = 4_096
"""Bytes; what a file on a full disk may still have: less than any file of a store."""


@dataclass(frozen=True)
class Case:
    """What is wrong, where that can be, and how it is made so for a server and a process."""

    name: str
    stores: Sequence[str]
    make: Callable[[Server | None, int], AbstractContextManager[object]]
    printer_hangs: bool = False


def rows(stores: Sequence[str] = STORES, *, size: str = "full") -> list[dict[str, Any]]:
    """Two rows for each app, case and store."""
    return [
        found
        for store in stores
        for case in CASES
        for app in (*APPS, SIGNING_IN if case is CASES[0] else "")
        if app and store in case.stores
        for found in _measured(store, app, case, SECONDS[size])
    ]


def controls(stores: Sequence[str] = STORES, *, size: str = "full") -> list[dict[str, Any]]:
    """Each touch and key is followed by 80 ms of work on the GUI thread: must miss the goal."""
    return [
        found
        for store in stores
        for app in APPS
        for found in _measured(store, app, CASES[0], SECONDS[size], "busy")
    ]


def _measured(store: str, app: str, case: Case, seconds: float, *more: str) -> list[dict[str, Any]]:
    printer = socket.create_server((HOST, 0), backlog=1_000)  # accepts all, reads nothing, says nothing
    with place_on(store) as (settings, server), printer:
        open_office(settings).close()
        address = f"{HOST}:{printer.getsockname()[1]}" if case.printer_hangs else ""
        command = [sys.executable, "-m", "tests.bench.used_app", app, str(settings.data_dir)]
        command += [settings.database, address, str(seconds), *more]
        with subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=_offscreen()
        ) as process:
            _hear(process.stdout.readline())
            with case.make(server, process.pid), _Machine() as machine:
                process.stdin.write("\n")
                process.stdin.flush()
                heart = json.loads(_hear(process.stdout.readline()))
            printer.close()
            process.stdin.close()
    gaps = [gap - starved for gap, starved in zip(heart["gaps"], heart["starved"], strict=True)]
    named = f"{GUI}: {app}, {case.name}"
    found = [
        row(f"{named}: {what}", store, figure(gaps), figure(machine.gaps), goal=GOAL_MS, bound="median_ms")
        for what, figure in (("p99", _p99), ("longest", max))
    ]
    own = {"own_longest_ms": max(heart["own"]), "with_others_longest_ms": max(heart["gaps"])}
    return [{**one, **own, "n": len(gaps)} for one in found]


def _hear(words: str) -> str:
    if not words:
        raise RuntimeError("the app has ended by itself")
    return words


def _p99(gaps: list[float]) -> float:
    return quantiles(gaps, n=100)[98]


def _offscreen() -> dict[str, str]:
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "qt.multimedia.*=false"}


def _nothing(_server: Server | None, _process: int) -> AbstractContextManager[object]:
    return nullcontext()


def _silent_server(server: Server | None, _process: int) -> AbstractContextManager[object]:
    assert server is not None
    return frozen(server)


@contextmanager
def _full_disk(_server: Server | None, process: int) -> Iterator[None]:
    """No file of the process may grow: what it writes is refused as on a full disk."""
    soft, hard = resource.prlimit(process, resource.RLIMIT_FSIZE)
    resource.prlimit(process, resource.RLIMIT_FSIZE, (SMALLEST_FILE, hard))
    yield
    resource.prlimit(process, resource.RLIMIT_FSIZE, (soft, hard))


CASES = (
    Case("nothing is wrong", STORES, _nothing),
    Case("printer hangs", STORES, _nothing, printer_hangs=True),
    Case("server is silent", ("postgresql",), _silent_server),
    Case("disk is full", ("sqlite",), _full_disk),
)


class _Machine:
    """How late a bare thread of this process runs while nothing else does."""

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self._ended = Event()
        self._thread = Thread(target=self._beat, daemon=True)

    def __enter__(self) -> "_Machine":
        self._thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._ended.set()
        self._thread.join()

    def _beat(self) -> None:
        last = time.perf_counter_ns()
        while not self._ended.wait(BEAT_S):
            now = time.perf_counter_ns()
            self.gaps.append((now - last) / 1e6)
            last = now
