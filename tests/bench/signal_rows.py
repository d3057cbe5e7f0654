"""How soon another process sees an act, beside a bare local datagram, and what waiting costs it.

“Woken” is measured from the commit until the other process's watch ends its wait; its floor is a datagram of
the same two processes, until the `recv` that a thread of the other one was blocked in returns. “Sees it” ends
where its screen is told: the entry is read from the journal and stands on the GUI thread; its floor is a
datagram whose content that thread is told in the same way, which needs no store. The commit is in neither.
"""

import random
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from shared.office import Office, open_office
from shared.operations import help as asking
from shared.operations import queue
from shared.settings import Settings
from tests.bench.follower import HOST, POLLS, RESTLESS, WATCHES
from tests.bench.measuring import paired_row, row
from tests.bench.offices import STORES, settings_on

PAIRS = {"small": 200, "full": 2_000}
IDLE_S = {"small": 5.0, "full": 30.0}
BURST = {"small": 100, "full": 1_000}
WARM_UP = 20
PAUSE_S = (0.001, 0.01)
"""Nobody is still awake from the act before."""
GOAL, GOAL_P99_MS, GOAL_IDLE = 2.0, 10.0, 0.003
SEEN, WOKEN = "another process sees it", "another process is woken"
IDLE = f"{SEEN}: idle, share of a core"


@dataclass
class Seen:
    """Milliseconds until told, and until woken, of acts and of datagrams."""

    acts: list[float] = field(default_factory=list)
    acts_woken: list[float] = field(default_factory=list)
    datagrams: list[float] = field(default_factory=list)
    datagrams_woken: list[float] = field(default_factory=list)


def rows(stores: Sequence[str] = STORES, *, size: str = "full") -> list[dict[str, Any]]:
    """In those of p99, of missed entries and of idleness `goal` is in the row's own unit."""
    return [found for store in stores for found in _measured(store, WATCHES, size)]


def controls(stores: Sequence[str] = STORES, *, size: str = "full") -> list[dict[str, Any]]:
    """A follower that looks every 100 ms, and at the newest entry alone; and one that looks every 5 ms."""
    found = []
    for store in stores:
        found += [one for one in _measured(store, POLLS, size) if one["operation"] != IDLE]
        found += [one for one in _measured(store, RESTLESS, size) if one["operation"] == IDLE]
    return found


def _measured(store: str, way: str, size: str) -> list[dict[str, Any]]:
    with (
        settings_on(store) as settings,
        open_office(settings, device="kiosk-1") as office,
        _follower(settings, way) as (process, port),
    ):
        seen = _seen(office, process, port, PAIRS[size])
        missed = _missed(office, process, BURST[size])
        idle = _idle(process, IDLE_S[size])
    act_99, bare_99 = (statistics.quantiles(times, n=100)[98] for times in (seen.acts, seen.datagrams))
    return [
        paired_row(WOKEN, store, seen.acts_woken, seen.datagrams_woken, goal=GOAL),
        paired_row(SEEN, store, seen.acts, seen.datagrams, goal=GOAL),
        row(f"{SEEN}: p99", store, act_99, bare_99, goal=GOAL_P99_MS, bound="median_ms"),
        _counted(f"{SEEN}: missed, entries", store, "count", missed, goal=0),
        _counted(IDLE, store, "share", round(idle, 5), goal=GOAL_IDLE),
    ]


def _counted(operation: str, store: str, bound: str, value: float, *, goal: float) -> dict[str, Any]:
    return {**row(operation, store, value, 0, goal=goal, bound=bound), bound: value}


def _seen(office: Office, process: subprocess.Popen[str], port: int, pairs: int) -> Seen:
    """One act, one datagram, in turn; each waits until the other was seen."""
    seen, chance = Seen(), random.Random(0)  # noqa: S311 - no secret
    number = queue.board(office).as_of
    with _noted_commits(office) as commits, socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as bare:
        for index in range(WARM_UP + pairs):
            asking.ask(office)
            number += 1
            told, woken = _answered(process, "entry", number)
            seen.acts.append((told - commits[-1]) / 1e6)
            seen.acts_woken.append((woken - commits[-1]) / 1e6)
            time.sleep(chance.uniform(*PAUSE_S))
            began = time.perf_counter_ns()
            bare.sendto(str(index).encode(), (HOST, port))
            told, woken = _answered(process, "datagram", index)
            seen.datagrams.append((told - began) / 1e6)
            seen.datagrams_woken.append((woken - began) / 1e6)
            time.sleep(chance.uniform(*PAUSE_S))
    for times in (seen.acts, seen.acts_woken, seen.datagrams, seen.datagrams_woken):
        del times[:WARM_UP]
    return seen


@contextmanager
def _noted_commits(office: Office) -> Iterator[list[int]]:
    """When each commit was done, just before others are nudged."""
    commits: list[int] = []
    nudge = office.store.nudge

    def noting() -> None:
        commits.append(time.perf_counter_ns())
        nudge()

    office.store.nudge = noting  # type: ignore[method-assign]
    yield commits
    office.store.nudge = nudge  # type: ignore[method-assign]


def _missed(office: Office, process: subprocess.Popen[str], acts: int) -> int:
    """How many entries of a burst the other process was not told of."""
    for _ in range(acts):
        asking.ask(office)
    last, told = queue.board(office).as_of, 0
    while True:
        told += 1
        if int(process.stdout.readline().split()[1]) == last:
            return acts - told


def _answered(process: subprocess.Popen[str], what: str, index: int) -> list[int]:
    said, about, *at = process.stdout.readline().split()
    assert (said, int(about)) == (what, index), (said, about, what, index)
    return [int(one) for one in at]


def _idle(process: subprocess.Popen[str], seconds: float) -> float:
    process.stdin.write(f"{seconds}\n")
    process.stdin.flush()
    return float(process.stdout.readline().split()[1])


@contextmanager
def _follower(settings: Settings, way: str) -> "Iterator[tuple[subprocess.Popen[str], int]]":
    command = [sys.executable, "-m", "tests.bench.follower", way]
    command += [str(settings.data_dir), settings.database_url]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield process, int(process.stdout.readline().split()[1])
        process.stdin.close()
