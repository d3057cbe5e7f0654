"""Signing the guest book, beside a bare upsert of the same visit and journal entry.

The floor reads what nobody could sign without: the ticket, which may be cancelled or another day's, and the
services, which are choices of the form. Validating and sealing are left out of it: as the program's own
code they could not show there that they are slow.
"""

from collections.abc import Iterator, Sequence
from typing import Any
from uuid import uuid4

from shared.office import Office
from shared.operations import guest_book, queue
from tests.bench.bare import SELF_MADE, Bare, bare_beside
from tests.bench.measuring import paired
from tests.bench.offices import STORES, office_on
from tests.builders import guest_book_answers

OPERATION, GOAL = "guest book: sign", 1.5


def rows(stores: Sequence[str] = STORES, *, size: str = "full") -> list[dict[str, Any]]:
    """One row for each store."""
    return [_signed(store, size, twice=False) for store in stores]


def controls(stores: Sequence[str] = STORES, *, size: str = "full") -> list[dict[str, Any]]:
    """Two transactions for one act: must miss the goal."""
    return [_signed(store, size, twice=True) for store in stores]


def _signed(store: str, size: str, *, twice: bool) -> dict[str, Any]:
    with office_on(store) as desk, bare_beside(desk) as bare:
        kiosk = Office(desk._parts)
        tickets = _fresh(kiosk)
        answers = guest_book_answers()
        floor = _Floor(bare)
        mine: list[int] = []

        def before(_turn: int) -> None:
            mine[:] = [next(tickets) for _ in range(2)]

        def act(_turn: int) -> None:
            guest_book.sign(kiosk, mine[0], answers)
            if twice:
                guest_book.sign(kiosk, mine[1], answers)

        def between(_turn: int) -> None:
            floor.prepare(next(tickets))

        return paired(
            OPERATION, store, act, floor.write, goal=GOAL, size=size, before=before, between=between
        )


class _Floor:
    def __init__(self, bare: Bare) -> None:
        self._bare = bare
        self._statements: list[Any] = []

    def prepare(self, ticket_id: int) -> None:
        bare = self._bare
        visit, entry = bare.row("visit", "service", "RS"), bare.row("journal", "kind", "VisitSigned")
        fresh = uuid4()
        keys = {
            "id": fresh.hex if bare.is_sqlite else fresh,
            "ticket_id": ticket_id,
            "code": fresh.hex[:10],
        }
        self._statements = [
            bare.one("ticket", "id", ticket_id),
            ("SELECT * FROM service ORDER BY position", []),
            bare.insert("visit", visit, unique="ticket_id", **keys),
            bare.insert("journal", entry, number=SELF_MADE),
        ]

    def write(self, _turn: int) -> None:
        self._bare.write(self._statements)


def _fresh(kiosk: Office) -> Iterator[int]:
    while True:
        yield queue.take_number(kiosk, "RS", slip=False).id or 0
