"""From the touch to the number on the kiosk's screen, beside taking the number alone."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from statistics import median
from typing import Any

from PySide6.QtCore import QEventLoop, QSize, QTimer

from kiosk.app import Kiosk
from shared.office import Office, open_office
from shared.operations import queue
from shared.setting_sections import QueueSettings
from shared.ui.application import start_application
from tests.bench.measuring import paired_row, row
from tests.bench.offices import STORES, settings_on

ADDED, BLOCKED = "touch → number on the screen: added", "touch → number: longest GUI block"
GOAL_MS, BLOCK_GOAL_MS = 16.0, 50.0
TOUCHES = {"small": 20, "full": 200}
TICK_MS = 1
SIZE = QSize(1280, 800)


def rows(stores: Sequence[str] = STORES, *, size: str = "full") -> list[dict[str, Any]]:
    """Two rows for each store."""
    return [found for store in stores for found in _measured(store, TOUCHES[size], lambda: None)]


def controls(stores: Sequence[str] = STORES, *, size: str = "full") -> list[dict[str, Any]]:
    """A GUI thread that works for 60 ms at each touch: must miss both goals."""
    return [found for store in stores for found in _measured(store, TOUCHES[size], lambda: _busy(0.06))]


def _measured(store: str, touches: int, also: Callable[[], None]) -> list[dict[str, Any]]:
    with _kiosk(store) as (kiosk, office):
        blocks = _Blocks()
        acts, floors = [], []
        for _ in range(1 + touches):
            with blocks.watched():
                acts.append(_shown(kiosk, also))
                _until(lambda: not kiosk.slow_work.pending)
            kiosk.window.wipe()
            _until(lambda: not (kiosk.store_work.pending or kiosk.slow_work.pending))
            began = time.perf_counter_ns()
            queue.take_number(office, "RS")
            floors.append((time.perf_counter_ns() - began) / 1e6)
    found = paired_row(ADDED, store, acts[1:], floors[1:], goal=GOAL_MS)
    added = median(act - floor for act, floor in zip(acts[1:], floors[1:], strict=True))
    longest = row(BLOCKED, store, max(blocks.gaps), 0, goal=BLOCK_GOAL_MS, bound="median_ms")
    return [{**found, "bound": "added_ms", "added_ms": round(added, 2)}, {**longest, "n": len(blocks.gaps)}]


def _shown(kiosk: Kiosk, also: Callable[[], None]) -> float:
    """Milliseconds from the choice to the frame that has the number."""
    loop, drawn = QEventLoop(), []

    def framed() -> None:
        if kiosk.window.page_name == "ticket":
            drawn.append(time.perf_counter_ns())
            loop.quit()

    kiosk.window.show_page("services")
    kiosk.window.window.frameSwapped.connect(framed)
    began = time.perf_counter_ns()
    also()
    kiosk.window.services.chosen.emit("RS", False)
    loop.exec()
    kiosk.window.window.frameSwapped.disconnect(framed)
    return (drawn[0] - began) / 1e6


class _Blocks:
    """How late a timer of the GUI thread came, each time, in milliseconds."""

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self._timer = QTimer(interval=TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._last = 0

    @contextmanager
    def watched(self) -> Iterator[None]:
        """While this lasts."""
        self._last = time.perf_counter_ns()
        self._timer.start()
        yield
        self._timer.stop()

    def _tick(self) -> None:
        now = time.perf_counter_ns()
        self.gaps.append((now - self._last) / 1e6)
        self._last = now


def _until(holds: Callable[[], bool]) -> None:
    loop, looking = QEventLoop(), QTimer(interval=TICK_MS)
    looking.timeout.connect(lambda: holds() and loop.quit())
    looking.start()
    loop.exec()
    looking.stop()


def _busy(seconds: float) -> None:
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        pass


@contextmanager
def _kiosk(store: str) -> Iterator[tuple[Kiosk, Office]]:
    start_application("pst-kiosk")
    with settings_on(store) as settings:
        open_always = settings.model_copy(update={"queue": QueueSettings(always_open=True)})
        kiosk = Kiosk(open_always, "kiosk-1")
        kiosk.window.show(SIZE)
        _until(lambda: kiosk.window.services.count == 4)
        with open_office(open_always, device="beside") as office:
            yield kiosk, office
        kiosk.close()
