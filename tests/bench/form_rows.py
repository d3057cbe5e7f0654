"""The form of a request: 70 answers recorded, three of them edited, all loaded; beside bare rows.

The floor has the rows and what nobody could write them without: the year's series is counted, and the row
that an edit changes is read and held, for its revision says what stood there. Validating and sealing are
left out of it, though no office can do without them: the floor would have to run this program's own code,
and could not show that it is slow.
"""

from collections.abc import Callable, Sequence
from typing import Any
from uuid import uuid4

from shared.office import Office
from shared.operations import requests
from tests.bench.bare import SELF_MADE, Bare, bare_beside, questions_of
from tests.bench.measuring import Act, paired
from tests.bench.offices import STORES, office_on
from tests.fs3_sample import fs3_answers

CREATE, EDIT, LOAD = "form: create 70 answers", "form: edit 3", "form: load"
GOAL = 2.0


def rows(stores: Sequence[str] = STORES, *, size: str = "full") -> list[dict[str, Any]]:
    """Three rows for each store."""
    return [row for store in stores for row in _measured(store, size, times=1)]


def controls(stores: Sequence[str] = STORES, *, size: str = "full") -> list[dict[str, Any]]:
    """Each act three times for one of the floor: must miss the goal."""
    return [row for store in stores for row in _measured(store, size, times=3)]


def _measured(store: str, size: str, *, times: int) -> list[dict[str, Any]]:
    with office_on(store) as desk, bare_beside(desk) as bare:
        answers = fs3_answers()
        edited, loaded = (_recorded(desk) for _ in range(2))
        floor = _Floor(bare, edited)
        load = questions_of(lambda: requests.open_request(desk, loaded))

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
                lambda _turn: bare.read(load),
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
    """The same rows as the program's, in one transaction on a bare connection."""

    def __init__(self, bare: Bare, request_id: int) -> None:
        self._bare, self._request_id = bare, request_id
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
        self._bare.write(self._statements)

    def _entry(self, kind: str) -> Any:
        return self._bare.insert("journal", self._bare.row("journal", "kind", kind), number=SELF_MADE)
