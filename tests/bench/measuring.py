"""Ratios that stay when the machine does not: an act and its floor in turn, in one process, pair by pair.

Absolute times drift by factors with the disk and the neighbours; what happens to one half of a pair happens
to the other.
"""

import gc
import statistics
import time
from collections.abc import Callable
from typing import Any

PAIRS = {"small": 60, "full": 500}
WARM_UP = {"small": 5, "full": 30}

Act = Callable[[int], object]
"""What is timed; its argument counts the pairs, warming up included."""


def paired(
    operation: str,
    store: str,
    act: Act,
    floor: Act,
    *,
    goal: float,
    size: str,
    before: Callable[[int], object] = lambda turn: None,
    between: Callable[[int], object] = lambda turn: None,
) -> dict[str, Any]:
    """One row: medians in milliseconds, the median of the pairs' ratios, and between which two quarters lie.

    `before` each pair and `between` its halves, out of the timing, what the next half needs is made.
    """
    acts, floors = [], []
    gc.collect()
    for turn in range(WARM_UP[size] + PAIRS[size]):
        before(turn)
        acts.append(_ms(act, turn))
        between(turn)
        floors.append(_ms(floor, turn))
    warm = WARM_UP[size]
    return paired_row(operation, store, acts[warm:], floors[warm:], goal=goal)


def paired_row(
    operation: str, store: str, acts: list[float], floors: list[float], *, goal: float
) -> dict[str, Any]:
    """The row of times that were taken in pairs, in milliseconds."""
    ratios = [act / floor for act, floor in zip(acts, floors, strict=True)]
    return {
        **row(operation, store, statistics.median(acts), statistics.median(floors), goal=goal),
        "ratio": round(statistics.median(ratios), 3),
        "spread": _quarters(ratios),
        "n": len(ratios),
    }


def row(
    operation: str, store: str, median_ms: float, floor_ms: float, *, goal: float, bound: str = "ratio"
) -> dict[str, Any]:
    """A row as every module gives it; `bound` names the figure that the goal bounds."""
    return {
        "operation": operation,
        "store": store,
        "median_ms": round(median_ms, 3),
        "floor_ms": round(floor_ms, 3),
        "ratio": round(median_ms / floor_ms, 3) if floor_ms else 0.0,
        "goal": goal,
        "bound": bound,
        "spread": None,
        "n": 1,
    }


def is_met(found: dict[str, Any]) -> bool:
    """Whether a row meets its goal."""
    return bool(found[found.get("bound", "ratio")] <= found["goal"])


def _ms(act: Act, turn: int) -> float:
    began = time.perf_counter_ns()
    act(turn)
    return (time.perf_counter_ns() - began) / 1e6


def _quarters(ratios: list[float]) -> list[float] | None:
    if len(ratios) < 2:
        return None
    low, _middle, high = statistics.quantiles(ratios, n=4)
    return [round(low, 3), round(high, 3)]
