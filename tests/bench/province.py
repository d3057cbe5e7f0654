"""A province on one PostgreSQL server: 35 offices, a database and four clients each, by trial.

`python -m tests.bench.province [--times 10] [--seconds 60]` simulates `times` a busy day's load with the
program's own operations, and doubles it until the p99 of taking or calling passes 100 ms.
"""

import argparse
import multiprocessing
import random
import shutil
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from multiprocessing.synchronize import Barrier
from pathlib import Path
from statistics import median
from tempfile import mkdtemp
from threading import Event

from shared.domain.errors import CounterBusy, NobodyWaiting, StoreAway
from shared.office import Office, open_office
from shared.operations import officers, queue
from tests.builders import PASSWORD, officer_of, settings_in
from tests.postgres import running_postgres

OFFICES, HOSTS = 35, 5
BUSY_DAY_VISITS, DAY_S = 120, 7 * 3600
"""Visits of a busy day at one office, and how long its counter is open."""
KIOSK, DESKS, DISPLAY = "kiosk-1", ("desk-1", "desk-2"), "display-1"
BOUND_MS = 100.0
DURABLE = ("max_connections=700", "shared_buffers=256MB")


@dataclass(frozen=True)
class Load:
    """What one office does: visits in a second, for so long."""

    visits_s: float
    seconds: float


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the trial and print one line per load."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=10, help="times a busy day's load, to begin with")
    parser.add_argument("--seconds", type=float, default=60)
    options = parser.parse_args(arguments)
    folder = Path(mkdtemp(prefix="pst-province-"))
    folder.chmod(0o755)
    try:
        with running_postgres(folder / "server", DURABLE) as server:
            urls = _offices(folder, server.create, server.url_of)
            times = options.times
            while _tried(folder, urls, times, options.seconds):
                times *= 2
    finally:
        shutil.rmtree(folder)
    return 0


def _offices(folder: Path, create, url_of) -> list[str]:
    """One database for each office, copies of a seeded one with two officers."""
    first = create()
    settings = settings_in(folder / "office").model_copy(update={"database": url_of(first)})
    with open_office(settings, device="desk-1") as office:
        admin = officer_of(office, "admin", "administrator")
        for desk in DESKS:
            officer_of(admin, desk, "officer")
    return [url_of(name) for name in (first, *(create(first) for _ in range(OFFICES - 1)))]


def _tried(folder: Path, urls: list[str], times: int, seconds: float) -> bool:
    """One load; whether it was borne."""
    load = Load(times * BUSY_DAY_VISITS / DAY_S, seconds)
    spawn = multiprocessing.get_context("spawn")
    results, barrier = spawn.Queue(), spawn.Barrier(HOSTS)
    hosts = [
        spawn.Process(target=_host, args=(folder, urls[place::HOSTS], load, barrier, results))
        for place in range(HOSTS)
    ]
    for host in hosts:
        host.start()
    waits: dict[str, list[float]] = {"take": [], "call": [], "away": []}
    for _ in hosts:
        for act, found in results.get().items():
            waits[act] += found
    for host in hosts:
        host.join()
    took, called = _p99(waits["take"]), _p99(waits["call"])
    sys.stdout.write(
        f"{times:>6} x  {len(waits['take']) / seconds:7.1f} numbers/s  "
        f"take p50 {median(waits['take']):6.1f} p99 {took:7.1f} ms  "
        f"call p50 {median(waits['call']):6.1f} p99 {called:7.1f} ms  away {len(waits['away'])}\n"
    )
    sys.stdout.flush()
    return max(took, called) <= BOUND_MS


def _host(folder: Path, urls: list[str], load: Load, barrier: Barrier, results) -> None:
    """Several offices in one process: a kiosk, two desks and a display each, as threads."""
    waits: dict[str, list[float]] = {"take": [], "call": [], "away": []}
    over = Event()
    clients = []
    for url in urls:
        settings = settings_in(folder / "office").model_copy(update={"database": url})
        kiosk, display = open_office(settings, device=KIOSK), open_office(settings, device=DISPLAY)
        desks = [officers.sign_in(open_office(settings, device=desk), desk, PASSWORD) for desk in DESKS]
        queue.board(kiosk)
        clients.append((kiosk, display, desks))
    with ThreadPoolExecutor(4 * len(urls)) as pool:
        barrier.wait()
        acts = []
        for kiosk, display, desks in clients:
            acts.append(pool.submit(_take, kiosk, load, waits))
            acts.append(pool.submit(_watch, display, over))
            acts += [
                pool.submit(_serve, desk, str(place + 1), load, over, waits)
                for place, desk in enumerate(desks)
            ]
        over.wait(load.seconds)
        over.set()
        for act in acts:
            act.result()
    results.put(waits)
    for kiosk, display, desks in clients:
        for office in (kiosk, display, *desks):
            office.close()


def _take(kiosk: Office, load: Load, waits: dict[str, list[float]]) -> None:
    """Visitors come at random; a number is late by what its visitor waited since the touch."""
    chance = random.Random(kiosk.settings.database)  # noqa: S311 - a load, no secret
    due = time.perf_counter()
    end = due + load.seconds
    while (due := due + chance.expovariate(load.visits_s)) < end:
        time.sleep(max(0.0, due - time.perf_counter()))
        try:
            queue.take_number(kiosk, chance.choice(("PS", "KS", "PJ", "RS")))
        except StoreAway:
            waits["away"].append(0)
            continue
        waits["take"].append((time.perf_counter() - due) * 1000)


def _serve(desk: Office, counter: str, load: Load, over: Event, waits: dict[str, list[float]]) -> None:
    """Calls, starts and finishes twice as often as its half of the visitors needs, each desk at its time."""
    chance, pause = random.Random(f"{desk.settings.database} {counter}"), 1 / load.visits_s  # noqa: S311
    while not over.wait(chance.uniform(0, 2 * pause)):
        begun = time.perf_counter()
        try:
            ticket = queue.call_next(desk, counter)
            waits["call"].append((time.perf_counter() - begun) * 1000)
            queue.start(desk, ticket.id or 0)
            queue.finish(desk, ticket.id or 0)
        except (NobodyWaiting, CounterBusy):
            continue
        except StoreAway:
            waits["away"].append(0)


def _watch(display: Office, over: Event) -> None:
    """The board is read anew after each thing that happened."""
    seen = queue.board(display).as_of
    while not over.wait(0.25):
        events = queue.events_after(display, seen)
        if events:
            seen = events[-1].number or seen
            queue.board(display)


def _p99(values: list[float]) -> float:
    return sorted(values)[int(len(values) * 0.99)]


if __name__ == "__main__":
    sys.exit(main())
