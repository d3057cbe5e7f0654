"""One of many programs that take numbers at once: as fast as it can, or as visitors come.

It says `ready`, begins when a line comes in, and ends with one line: how long each act took, in milliseconds,
and how long each of the bare driver between them.
"""

import json
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

from shared.office import Office, open_office
from shared.operations import queue
from shared.store.fair_turn import FairTurn
from tests.bench.queue_floor import Floor, floor_beside
from tests.builders import settings_in

Times = list[list[float]]
Act = Callable[[], object]
GOES_ON_S = 0.5
"""So long after the last act that counts: nobody closes the store while others are timed."""


def main(folder: str, database: str, seconds: float, each_second: float, manners: str) -> None:
    """Take numbers for so long; `each_second` 0 means without pause."""
    settings = settings_in(Path(folder)).model_copy(update={"database": database})
    with open_office(settings, device=f"kiosk-{random.random()}") as office, floor_beside(office) as floor:  # noqa: S311
        if manners == "rude":
            office.store._line = FairTurn(None)
        queue.take_number(office, "RS", slip=False)
        _say("ready")
        sys.stdin.readline()
        until = time.perf_counter() + seconds
        if each_second:
            times = _as_visitors_come(office, floor, until, each_second)
        else:
            times = _closed(_bare(office, floor) if manners == "bare" else _whole(office), until)
    _say(json.dumps(times))


def _whole(office: Office) -> Act:
    return lambda: queue.take_number(office, "RS")


def _bare(office: Office, floor: Floor) -> Act:
    """The bare driver in a line of its own kind."""
    line = FairTurn(Path(f"{office.store.url.database}-bare") if office.store.is_sqlite else None)

    def take() -> None:
        with line.taken():
            floor.take()

    return take


def _closed(act: Act, until: float) -> Times:
    times = []
    while (began := time.perf_counter()) < until + GOES_ON_S:
        act()
        if began < until:
            times.append((time.perf_counter() - began) * 1e3)
    return [times, []]


def _as_visitors_come(office: Office, floor: Floor, until: float, each_second: float) -> Times:
    """An act and one of the bare driver in turn, each timed from when the visitor came."""
    times: Times = [[], []]
    came, turn = time.perf_counter(), 0
    while (came := came + random.expovariate(each_second)) < until + GOES_ON_S:
        time.sleep(max(0.0, came - time.perf_counter()))
        if turn % 2:
            floor.take()
        else:
            queue.take_number(office, "RS")
        if came < until:
            times[turn % 2].append((time.perf_counter() - came) * 1e3)
        turn += 1
    return times


def _say(word: str) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], float(sys.argv[3]), float(sys.argv[4]), sys.argv[5])
