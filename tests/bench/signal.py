"""How soon another process sees an act, beside a bare local datagram, and what waiting costs it."""

import json
import random
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory
from typing import Any

from shared.office import Office, open_office
from shared.operations import help as asking
from shared.operations import queue
from shared.settings import Settings
from tests.bench.follower import HOST
from tests.builders import settings_in
from tests.postgres import place_for_servers, running_postgres

STORES = ("sqlite", "postgresql")
PAIRS = {"small": 200, "full": 2_000}
IDLE_S = {"small": 5.0, "full": 30.0}
WARM_UP = 20
PAUSE_S = (0.001, 0.01)
"""Nobody is still awake from the act before."""
GOAL, GOAL_P99_MS, GOAL_IDLE = 2.0, 10.0, 0.003
SEEN, WOKEN = "another process sees it", "another process is woken"


@dataclass(frozen=True)
class Seen:
    """Milliseconds from the commit until the other process has read it and told its screen, until it was
    woken, and of the datagrams between; its idle share."""

    acts: list[float]
    woken: list[float]
    datagrams: list[float]
    missed: int
    idle: float


def rows(stores: Sequence[str] = STORES, *, size: str = "small") -> list[dict[str, Any]]:
    """The bench's rows; in those of p99 and of idleness `goal` is in the row's own unit."""
    found: list[dict[str, Any]] = []
    for store in stores:
        with _office(store) as (office, settings):
            found += _rows_of(store, _seen(office, settings, PAIRS[size], IDLE_S[size]))
    return found


def _rows_of(store: str, seen: Seen) -> list[dict[str, Any]]:
    act_99, bare_99 = (statistics.quantiles(times, n=100)[98] for times in (seen.acts, seen.datagrams))
    return [
        _paired(store, WOKEN, seen.woken, seen.datagrams),
        _paired(store, SEEN, seen.acts, seen.datagrams),
        _absolute(store, f"{SEEN}: p99, ms", act_99, bare_99, act_99 / bare_99, GOAL_P99_MS),
        _absolute(store, f"{SEEN}: missed, entries", seen.missed, 0, 0, 0),
        _absolute(store, f"{SEEN}: idle, share of a core", seen.idle, 0, 0, GOAL_IDLE),
    ]


def _paired(store: str, operation: str, times: list[float], floors: list[float]) -> dict[str, Any]:
    ratio = statistics.median(time / floor for time, floor in zip(times, floors, strict=True))
    return _row(store, operation, statistics.median(times), statistics.median(floors), ratio, GOAL)


def _absolute(
    store: str, operation: str, value: float, floor: float, ratio: float, goal: float
) -> dict[str, Any]:
    """The goal is in the value's own unit, no ratio."""
    return {**_row(store, operation, value, floor, ratio, goal), "bound": "median_ms"}


def _row(
    store: str, operation: str, median: float, floor: float, ratio: float, goal: float
) -> dict[str, Any]:
    figures = {"median_ms": median, "floor_ms": floor, "ratio": ratio, "goal": goal}
    return {"operation": operation, "store": store, **{name: round(one, 5) for name, one in figures.items()}}


def _seen(office: Office, settings: Settings, pairs: int, idle_s: float) -> Seen:
    """One act, one datagram, in turn; each waits until the other was seen."""
    committed: list[int] = []
    nudge = office.store.nudge

    def noting() -> None:
        committed.append(time.perf_counter_ns())
        nudge()

    office.store.nudge = noting  # type: ignore[method-assign]
    acts, woken, datagrams = [], [], []
    number = queue.board(office).as_of
    chance = random.Random(0)  # noqa: S311 - no secret
    with _follower(settings) as (process, port), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as bare:
        first = number + 1
        for index in range(WARM_UP + pairs):
            asking.ask(office)
            number += 1
            seen_at, woken_at = _answered(process, "entry", number)
            acts.append((seen_at - committed[-1]) / 1e6)
            woken.append((woken_at - committed[-1]) / 1e6)
            time.sleep(chance.uniform(*PAUSE_S))
            began = time.perf_counter_ns()
            bare.sendto(str(index).encode(), (HOST, port))
            datagrams.append((_answered(process, "datagram", index)[0] - began) / 1e6)
            time.sleep(chance.uniform(*PAUSE_S))
        missed = queue.board(office).as_of - first + 1 - len(acts)
        idle = _idle(process, idle_s)
    return Seen(acts[WARM_UP:], woken[WARM_UP:], datagrams[WARM_UP:], missed, idle)


def _answered(process: subprocess.Popen[str], what: str, index: int) -> list[int]:
    said, about, *at = process.stdout.readline().split()
    assert (said, int(about)) == (what, index), (said, about, what, index)
    return [int(one) for one in at]


def _idle(process: subprocess.Popen[str], seconds: float) -> float:
    process.stdin.write(f"{seconds}\n")
    process.stdin.flush()
    return float(process.stdout.readline().split()[1])


@contextmanager
def _follower(settings: Settings) -> "Iterator[tuple[subprocess.Popen[str], int]]":
    command = [sys.executable, "-m", "tests.bench.follower", str(settings.data_dir), settings.database_url]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield process, int(process.stdout.readline().split()[1])
        process.stdin.close()


@contextmanager
def _office(store: str) -> Iterator[tuple[Office, Settings]]:
    with TemporaryDirectory() as name:
        settings = settings_in(Path(name))
        if store == "sqlite":
            with open_office(settings, device="kiosk-1") as office:
                yield office, settings
            return
        place = place_for_servers() / f"pst-bench-signal-{Path(name).name}"
        try:
            with running_postgres(place, ()) as server:
                settings = settings.model_copy(update={"database": server.url_of(server.create())})
                with open_office(settings, device="kiosk-1") as office:
                    yield office, settings
        finally:
            rmtree(place, ignore_errors=True)


if __name__ == "__main__":
    for row in rows(size=sys.argv[1] if len(sys.argv) > 1 else "small"):
        sys.stdout.write(f"{json.dumps(row)}\n")
