"""Taking a number and calling the next one, beside the same rows by the bare driver; alone and in a crowd."""

from collections.abc import Callable, Sequence
from typing import Any
from uuid import uuid4

from shared.office import Office
from shared.operations import queue
from tests import model_queue
from tests.bench.measuring import paired
from tests.bench.offices import STORES, office_on
from tests.bench.queue_floor import Floor, floor_beside

TAKE, CALL = "take a number", "call next"
GOALS = {(TAKE, "sqlite"): 1.2, (CALL, "sqlite"): 1.25, (TAKE, "postgresql"): 1.5, (CALL, "postgresql"): 1.5}
WAITING = 20
"""So many wait at each turn, as in a full waiting room."""

Act = Callable[[Office], object]


def rows(stores: Sequence[str] = STORES, *, size: str = "full") -> list[dict[str, Any]]:
    """Each act on each store."""
    return [
        row
        for store in stores
        for row in _measured(
            store,
            size,
            take=lambda office: queue.take_number(office, "RS"),
            call=lambda office: queue.call_next(office, "1", ("RS",)),
        )
    ]


def controls(stores: Sequence[str] = STORES, *, size: str = "full") -> list[dict[str, Any]]:
    """The same acts through the models: must miss the goals."""
    return [
        row
        for store in stores
        for row in _measured(
            store,
            size,
            take=lambda office: model_queue.take_number(office, "RS", False, "id", uuid4().hex, slip=True),
            call=lambda office: model_queue.call_next(office, "1", ("RS",)),
        )
    ]


def _measured(store: str, size: str, *, take: Act, call: Act) -> list[dict[str, Any]]:
    with office_on(store) as office, floor_beside(office) as floor, floor_beside(office) as others:
        taken = paired(
            TAKE,
            store,
            lambda _turn: take(office),
            lambda _turn: floor.take(),
            goal=GOALS[TAKE, store],
            size=size,
            before=lambda turn: None if turn % WAITING else others.serve(wait=WAITING),
        )
        called = paired(
            CALL,
            store,
            lambda _turn: call(office),
            lambda _turn: floor.call("2"),
            goal=GOALS[CALL, store],
            size=size,
            before=lambda _turn: _come_two(others),
        )
        return [taken, called]


def _come_two(others: Floor) -> None:
    others.serve(wait=WAITING)
    others.take()
    others.take()
