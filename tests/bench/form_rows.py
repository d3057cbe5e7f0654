"""The form of a request: 70 answers recorded, three of them edited, all loaded; beside bare rows.

No act can do without going through the form once, so the floor does it too: gaps may stay, wrong values
not, and a page shows what is missing. What one walk takes has a row of its own, beside the same answers
as JSON. The floor of an edit reads the row that it changes. Sealing takes some microseconds: left out.
"""

import json
from collections.abc import Callable, Sequence
from typing import Any
from uuid import uuid4

from shared.office import Office
from shared.operations import requests
from shared.operations.request_answers import request_form
from tests.bench.bare import SELF_MADE, Bare, Statement, bare_beside, statements_of
from tests.bench.measuring import Act, paired
from tests.bench.offices import STORES, office_on
from tests.fs3_sample import fs3_answers

CREATE, EDIT, LOAD = "form: create 70 answers", "form: edit 3", "form: load"
WALK = "form: one walk"
GOAL, WALK_GOAL = 2.0, 25.0


def rows(stores: Sequence[str] = STORES, *, size: str = "full") -> list[dict[str, Any]]:
    """Three rows for each store, and one that no store has a part in."""
    return [_walked(size, times=1), *(row for store in stores for row in _measured(store, size, times=1))]


def controls(stores: Sequence[str] = STORES, *, size: str = "full") -> list[dict[str, Any]]:
    """Each act three times for one of the floor: must miss the goal."""
    return [_walked(size, times=3), *(row for store in stores for row in _measured(store, size, times=3))]


def _walked(size: str, *, times: int) -> dict[str, Any]:
    answers = fs3_answers()

    def walk(_turn: int) -> None:
        for _ in range(times):
            request_form().clean(answers, complete=False)

    def copied(_turn: int) -> None:
        json.loads(json.dumps(answers))

    return paired(WALK, "–", walk, copied, goal=WALK_GOAL, size=size)


def _measured(store: str, size: str, *, times: int) -> list[dict[str, Any]]:
    with office_on(store) as desk, bare_beside(desk) as bare:
        answers = fs3_answers()
        edited, loaded = (_recorded(desk) for _ in range(2))
        floor = _Floor(bare, edited, answers)
        load = statements_of(desk, lambda: requests.open_request(desk, loaded))

        def row(name: str, act: Act, bare_act: Act, between: Callable[[int], object]) -> dict[str, Any]:
            def repeated(turn: int) -> None:
                for time in range(times):
                    act(turn * times + time)

            return paired(name, store, repeated, bare_act, goal=GOAL, size=size, between=between)

        def edit(turn: int) -> None:
            requests.update(desk, edited, _edited(turn + 1))

        return [
            row(CREATE, lambda _turn: requests.record(desk, answers), floor.write, floor.prepare_new),
            row(EDIT, edit, floor.write, floor.prepare_edit),
            row(
                LOAD,
                lambda _turn: requests.open_request(desk, loaded),
                lambda _turn: floor.read(load),
                lambda _turn: None,
            ),
        ]


def _recorded(desk: Office) -> int:
    """A request that was edited once: an edit's rows are what the floor writes again."""
    request_id = requests.record(desk, fs3_answers()).id or 0
    requests.update(desk, request_id, _edited(0))
    return request_id


def _edited(turn: int) -> dict[str, object]:
    return {
        "judul_kegiatan": f"Survei Contoh {turn}",
        "nomor_surat_permohonan": f"B-{turn}/33240/2026",
        "instansi_penyelenggara": f"Dinas Contoh {turn}",
    }


class _Floor:
    """The same rows as the program's, in one transaction on a bare connection, and one walk."""

    def __init__(self, bare: Bare, request_id: int, answers: dict[str, Any]) -> None:
        self._bare, self._request_id, self._answers = bare, request_id, answers
        self._next = 0  # its keys go down from here: no other row has them
        self._statements: list[Any] = []

    def prepare_new(self, _turn: int) -> None:
        bare, self._next = self._bare, self._next - 1
        request = bare.row("request", "id", self._request_id)
        revision = bare.row("request_revision", "request_id", self._request_id)
        step = bare.row("request_step", "request_id", self._request_id)
        uid = uuid4().hex if bare.is_sqlite else uuid4()
        keys = {"id": self._next, "uid": uid, "serial": self._next, "code": uuid4().hex[:10]}
        belongs = {"id": self._next, "request_id": self._next}
        self._statements = [
            bare.counted("request_series", "year", request["year"]),
            bare.insert("request", request, **keys),
            bare.insert("request_revision", revision, **belongs),
            bare.insert("request_step", step, **belongs),
            self._entry("RequestRecorded"),
        ]

    def prepare_edit(self, _turn: int) -> None:
        bare, self._next = self._bare, self._next - 1
        request = bare.row("request", "id", self._request_id)
        revision = bare.row("request_revision", "request_id", self._request_id)
        keys = {"id": self._next, "number": self._next}
        self._statements = [
            bare.one("request", "id", self._request_id, held=True),
            bare.update("request", request, "id"),
            bare.insert("request_revision", revision, **keys),
            self._entry("RequestUpdated"),
        ]

    def write(self, _turn: int) -> None:
        request_form().clean(self._answers, complete=False)
        self._bare.write(self._statements)

    def read(self, statements: Sequence[Statement]) -> None:
        self._bare.read(statements)
        request_form().problems(self._answers)

    def _entry(self, kind: str) -> Any:
        return self._bare.insert("journal", self._bare.row("journal", "kind", kind), number=SELF_MADE)
