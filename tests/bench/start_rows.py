"""How soon a kiosk is seen and ready, beside a bare window; and how long a store with years in it opens."""

import subprocess
import sys
import time
from collections.abc import Sequence
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from shared.office import open_office
from shared.operations import queue
from tests.bench.measuring import paired_row, row
from tests.bench.offices import STORES, settings_on
from tests.bench.years import fill

FRAME, READY, OPENING = "kiosk: first frame", "kiosk: ready to take", "start on tickets of years"
STARTS = {"small": 3, "full": 30}
"""Processes, not 500: each pair takes seconds."""
TICKETS = {"small": 10_000, "full": 1_000_000}
OPENINGS = 7
FRAME_GOAL, READY_GOAL, OPENING_GOAL_MS = 1.3, 2.5, 1_000.0


def rows(stores: Sequence[str] = STORES, *, size: str = "full") -> list[dict[str, Any]]:
    """The kiosk starts on a SQLite file; the store opens on each."""
    return [*_started(size), *(_opened(store, TICKETS[size]) for store in stores)]


def controls(_stores: Sequence[str] = STORES, *, size: str = "full") -> list[dict[str, Any]]:
    """A kiosk that loads everything before its first frame: must miss the goal."""
    return _started(size, "eager")


def _started(size: str, *eager: str) -> list[dict[str, Any]]:
    frames, ready, bare = [], [], []
    with TemporaryDirectory() as folder:
        for _ in range(1 + STARTS[size]):
            seen = _said("kiosk", folder, *eager)
            frames.append(seen["frame"])
            ready.append(seen["ready"])
            bare.append(_said("bare", folder)["frame"])
    return [
        paired_row(FRAME, "sqlite", frames[1:], bare[1:], goal=FRAME_GOAL),
        paired_row(READY, "sqlite", ready[1:], bare[1:], goal=READY_GOAL),
    ]


def _said(*words: str) -> dict[str, float]:
    """Milliseconds from the start of the process to each thing that it says."""
    began = time.perf_counter_ns()
    command = [sys.executable, "-m", "tests.bench.first_frame", *words]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    lines = [line.split() for line in told.splitlines()]
    return {line[0]: (int(line[1]) - began) / 1e6 for line in lines}


def _opened(store: str, tickets: int) -> dict[str, Any]:
    with settings_on(store) as settings:
        with open_office(settings) as office:
            queue.take_number(office, "RS")
            fill(office, tickets)
        times = []
        for _ in range(OPENINGS):
            began = time.perf_counter_ns()
            open_office(settings).close()
            times.append((time.perf_counter_ns() - began) / 1e6)
    name = f"{OPENING}: {tickets:,}"
    return {**row(name, store, median(times), 0, goal=OPENING_GOAL_MS, bound="median_ms"), "n": OPENINGS}
