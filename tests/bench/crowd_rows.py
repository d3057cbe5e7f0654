"""Sixteen programs take numbers of one service at once: without pause, and as visitors come.

Beside those without pause stands a crowd of bare drivers in such a line: what this machine lets anyone reach.
"""

import json
import subprocess
import sys
from collections.abc import Sequence
from statistics import mean, quantiles
from typing import Any

from shared.office import open_office
from tests.bench.measuring import row
from tests.bench.offices import STORES, settings_on

PROGRAMS = 16
SECONDS = {"small": 3, "full": 20}
VISITORS_A_SECOND = 150
CROWD, VISITORS = "16 programs take without pause", "150 visitors a second"
P99_MS, LONGEST_MS, FAIR = 30.0, 150.0, 1.5
VISITORS_P99, VISITORS_LONGEST_MS = 2.0, 100.0


def rows(stores: Sequence[str] = STORES, *, size: str = "full") -> list[dict[str, Any]]:
    """Five rows for each store."""
    return [found for store in stores for found in (*_crowd(store, size, "polite"), *_visitors(store, size))]


def controls(stores: Sequence[str] = STORES, *, size: str = "full") -> list[dict[str, Any]]:
    """On SQLite without the line: must miss the goals."""
    return _crowd("sqlite", size, "rude") if "sqlite" in stores else []


def _crowd(store: str, size: str, manners: str) -> list[dict[str, Any]]:
    acts = [times[0] for times in _times(store, SECONDS[size], 0, manners)]
    together = [time for times in acts for time in times]
    bare = [time for times in _times(store, SECONDS[size], 0, "bare") for time in times[0]]
    busiest, slowest = max(map(len, acts)), min(map(len, acts))
    fairness = row(f"{CROWD}: busiest ÷ slowest", store, mean(together), mean(bare), goal=FAIR, bound="share")
    return [
        row(f"{CROWD}: p99", store, _p99(together), _p99(bare), goal=P99_MS, bound="median_ms"),
        row(f"{CROWD}: longest", store, max(together), max(bare), goal=LONGEST_MS, bound="median_ms"),
        {**fairness, "share": round(busiest / max(1, slowest), 3), "n": len(together)},
    ]


def _visitors(store: str, size: str) -> list[dict[str, Any]]:
    # Every second one is the bare driver's.
    told = _times(store, SECONDS[size], VISITORS_A_SECOND / PROGRAMS, "polite")
    acts, bare = ([time for times in told for time in times[half]] for half in (0, 1))
    return [
        row(f"{VISITORS}: p99", store, _p99(acts), _p99(bare), goal=VISITORS_P99),
        row(f"{VISITORS}: longest", store, max(acts), max(bare), goal=VISITORS_LONGEST_MS, bound="median_ms"),
    ]


def _times(store: str, seconds: float, each_second: float, manners: str) -> list[list[list[float]]]:
    with settings_on(store) as settings:
        open_office(settings).close()
        command = [sys.executable, "-m", "tests.bench.queue_crowd", str(settings.data_dir)]
        command += [settings.database_url, str(seconds), str(each_second), manners]
        crowd = [
            subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
            for _ in range(PROGRAMS)
        ]
        for program in crowd:
            assert program.stdout
            assert program.stdout.readline() == "ready\n"
        for program in crowd:
            assert program.stdin
            program.stdin.write("\n")
            program.stdin.flush()
        return [json.loads(program.communicate()[0]) for program in crowd]


def _p99(times: list[float]) -> float:
    return quantiles(times, n=100)[98]
