"""What the supervisor sees and the month's index, on a store of years beside a store of months."""

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from datetime import timedelta
from typing import Any

from shared.office import Office
from shared.operations import board, feedback, queue, supervision
from tests.bench.measuring import paired
from tests.bench.offices import STORES, office_on
from tests.bench.years import fill

OVERVIEW, BOARD, INDEX = (
    "overview: years ÷ months",
    "board: years ÷ months",
    "index of a month: years ÷ months",
)
MANY, FEW = {"small": 5_000, "full": 100_000}, {"small": 500, "full": 10_000}
TODAY = 30
GOAL = 1.3


def rows(stores: Sequence[str] = STORES, *, size: str = "full") -> list[dict[str, Any]]:
    """Three rows for each store."""
    return [row for store in stores for row in _measured(store, size, _acts)]


def controls(stores: Sequence[str] = STORES, *, size: str = "full") -> list[dict[str, Any]]:
    """A picture that counts all tickets there ever were: must miss the goal."""
    return [row for store in stores for row in _measured(store, size, _careless)]


def _measured(
    store: str, size: str, acts: Callable[[Office], dict[str, Callable[[], object]]]
) -> list[dict[str, Any]]:
    with ExitStack() as both:
        many, few = (both.enter_context(office_on(store)) for _ in range(2))
        for office, count in ((many, MANY[size]), (few, FEW[size])):
            codes = [queue.take_number(office, "RS", slip=False).code for _ in range(TODAY)]
            _serve(office, codes)
            fill(office, count)
        in_many, in_few = acts(many), acts(few)

        def row(name: str) -> dict[str, Any]:
            return paired(
                name, store, lambda _turn: in_many[name](), lambda _turn: in_few[name](), goal=GOAL, size=size
            )

        return [row(name) for name in in_many]


def _acts(office: Office) -> dict[str, Callable[[], object]]:
    until = office.day_of(office.clock.now())
    return {
        OVERVIEW: lambda: supervision.overview(office),
        BOARD: lambda: board.board(office),
        INDEX: lambda: feedback.index(office, until - timedelta(days=30), until),
    }


def _careless(office: Office) -> dict[str, Callable[[], object]]:
    from sqlmodel import func, select

    from shared.domain.ticket import Ticket

    def count_everything() -> None:
        with office.store.reading() as session:
            session.exec(select(func.count(Ticket.id), func.sum(Ticket.calls))).one()

    return {OVERVIEW: count_everything}


def _serve(office: Office, codes: list[str]) -> None:
    for code in codes:
        ticket = queue.call_next(office, "1")
        queue.start(office, ticket.id)
        queue.finish(office, ticket.id)
        feedback.rate(office, code, dict.fromkeys(feedback.elements(), 4))
