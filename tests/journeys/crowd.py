"""Kiosks and desks as processes of their own, on one store, as fast as they can."""

import multiprocessing
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from shared.domain.errors import NobodyWaiting
from shared.office import open_office
from shared.operations import officers, queue
from tests.builders import PASSWORD, settings_in

SERVICES = ("RS", "PS")


@dataclass(frozen=True)
class Told:
    """What the processes told their people: labels at the kiosks, labels called at each counter."""

    taken: Counter[str]
    called: Counter[str]


def crowd(folder: Path, *, kiosks: int, desks: int, numbers_each: int) -> Told:
    """Let `kiosks` take `numbers_each` numbers while `desks` call and serve them all."""
    spawn = multiprocessing.get_context("spawn")
    taken, called = spawn.Queue(), spawn.Queue()
    total = kiosks * numbers_each
    share = [total // desks + (place < total % desks) for place in range(desks)]
    processes = [
        spawn.Process(target=_kiosk, args=(folder, f"kiosk-{place}", numbers_each, taken))
        for place in range(kiosks)
    ] + [
        spawn.Process(target=_desk, args=(folder, str(place + 1), share[place], called))
        for place in range(desks)
    ]
    for process in processes:
        process.start()
    told = Told(
        Counter(taken.get(timeout=120) for _ in range(total)),
        Counter(called.get(timeout=120) for _ in range(total)),
    )
    for process in processes:
        process.join(timeout=60)
    assert [process.exitcode for process in processes] == [0] * len(processes)
    return told


def _kiosk(folder: Path, device: str, numbers: int, taken: "multiprocessing.Queue[str]") -> None:
    with open_office(settings_in(folder), device=device) as office:
        for place in range(numbers):
            taken.put(queue.take_number(office, SERVICES[place % len(SERVICES)]).label)


def _desk(folder: Path, counter: str, visits: int, called: "multiprocessing.Queue[str]") -> None:
    with open_office(settings_in(folder), device=f"desk-{counter}") as office:
        desk = officers.sign_in(office, f"petugas-{counter}", PASSWORD)
        served = 0
        while served < visits:
            try:
                ticket = queue.call_next(desk, counter, SERVICES)
            except NobodyWaiting:
                continue
            called.put(ticket.label)
            queue.start(desk, ticket.id)
            queue.finish(desk, ticket.id)
            served += 1
