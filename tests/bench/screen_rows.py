"""From the touch to the number on the kiosk's screen, beside taking the number alone."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from statistics import median
from typing import Any, cast

from PySide6.QtCore import QEventLoop, QPoint, QSize
from PySide6.QtQuick import QQuickItem

from kiosk.app import Kiosk
from shared.office import Office, open_office
from shared.operations import queue
from shared.setting_sections import QueueSettings
from shared.ui import collector
from shared.ui.application import start_application
from tests.bench.heartbeat import Heartbeat, until
from tests.bench.measuring import paired_row, row
from tests.bench.offices import STORES, settings_on
from tests.kiosk.touching import find, let_draw, middle_of, press

ADDED, BLOCKED = "touch → number on the screen: added", "touch → number: longest GUI block"
GOAL_MS, BLOCK_GOAL_MS = 16.0, 50.0
TOUCHES = {"small": 20, "full": 200}
SIZE = QSize(1280, 800)


def rows(stores: Sequence[str] = STORES, *, size: str = "full") -> list[dict[str, Any]]:
    """Two rows for each store."""
    return [found for store in stores for found in _measured(store, TOUCHES[size], lambda: None)]


def controls(stores: Sequence[str] = STORES, *, size: str = "full") -> list[dict[str, Any]]:
    """A GUI thread that works for 60 ms at each touch: must miss both goals."""
    return [found for store in stores for found in _measured(store, TOUCHES[size], lambda: _busy(0.06))]


def _measured(store: str, touches: int, also: Callable[[], None]) -> list[dict[str, Any]]:
    with _kiosk(store) as (kiosk, office):
        heart = Heartbeat()
        acts, floors = [], []
        for _ in range(1 + touches):
            place = _service(kiosk)
            with heart.watched():
                acts.append(_shown(kiosk, place, also))
                until(lambda: not kiosk.slow_work.pending)
            kiosk.window.wipe()
            _rest(kiosk)
            began = time.perf_counter_ns()
            queue.take_number(office, "RS")
            floors.append((time.perf_counter_ns() - began) / 1e6)
    found = paired_row(ADDED, store, acts[1:], floors[1:], goal=GOAL_MS)
    added = median(act - floor for act, floor in zip(acts[1:], floors[1:], strict=True))
    gaps = [gap - starved for gap, starved in zip(heart.gaps, heart.starved, strict=True)]
    longest = row(BLOCKED, store, max(gaps), 0, goal=BLOCK_GOAL_MS, bound="median_ms")
    return [
        {**found, "bound": "added_ms", "added_ms": round(added, 2)},
        {**longest, "with_others_longest_ms": max(heart.gaps), "n": len(heart.gaps)},
    ]


def _service(kiosk: Kiosk) -> QPoint:
    """Where a visitor will touch, once the services stand still."""
    kiosk.window.show_page("services")
    _rest(kiosk)
    let_draw(kiosk.window.window)
    item = find(kiosk.window.window, "service_RS")
    assert item is not None
    return middle_of(item)


def _shown(kiosk: Kiosk, place: QPoint, also: Callable[[], None]) -> float:
    """Milliseconds from the touch to the first frame that has the whole number."""
    loop, drawn, stage = QEventLoop(), [], _stage(kiosk)

    def framed() -> None:
        at = time.perf_counter_ns()
        if kiosk.window.page_name == "ticket" and stage.opacity() == 1:
            drawn.append(at)
            loop.quit()

    kiosk.window.window.frameSwapped.connect(framed)
    began = time.perf_counter_ns()
    press(kiosk.window.window, place)
    also()
    loop.exec()
    kiosk.window.window.frameSwapped.disconnect(framed)
    return (drawn[0] - began) / 1e6


def _rest(kiosk: Kiosk) -> None:
    """Nothing moves, and nothing is asked."""
    stage = _stage(kiosk)
    until(lambda: stage.opacity() == 1 and not (kiosk.store_work.pending or kiosk.slow_work.pending))


def _stage(kiosk: Kiosk) -> QQuickItem:
    return cast(QQuickItem, kiosk.window.window.findChild(QQuickItem, "stage"))


def _busy(seconds: float) -> None:
    then = time.thread_time() + seconds
    while time.thread_time() < then:
        pass


@contextmanager
def _kiosk(store: str) -> Iterator[tuple[Kiosk, Office]]:
    start_application("pst-kiosk")
    collector.pause()
    with settings_on(store) as settings:
        open_always = settings.model_copy(update={"queue": QueueSettings(always_open=True)})
        kiosk = Kiosk(open_always, "kiosk-1")
        kiosk.window.show(SIZE)
        until(lambda: kiosk.window.services.count == 4 and not kiosk.slow_work.pending)
        collector.settle()
        with open_office(open_always, device="beside") as office:
            yield kiosk, office
        kiosk.close()
