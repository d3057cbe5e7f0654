"""PostgreSQL is restarted while everybody works: they wait, reconnect and go on, and nothing is amiss."""

import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event, Semaphore

import pytest

from shared.domain.errors import CounterBusy, MoveRefused, NobodyWaiting
from shared.domain.ticket import TicketState
from shared.office import Office
from shared.operations import queue
from shared.settings import Settings
from tests.builders import officer_of, settings_in
from tests.faults.linked_office import NOTHING_WRONG, account, office_at, touch, until_told
from tests.postgres import Server, place_for_servers, running_postgres

BOUND_S = 60
RESTARTS = 3


@pytest.fixture(scope="module")
def own_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server with its durable defaults: told numbers outlive `-m immediate` only with them."""
    place = place_for_servers() / tmp_path_factory.mktemp("restarted").name
    with running_postgres(place, options=()) as server:
        yield server
    shutil.rmtree(place)


class Work:
    """Two kiosks and a desk at work, each in its own thread with its own connections."""

    def __init__(self, settings: Settings, desk: Office) -> None:
        self._settings, self._desk = settings, desk
        self.told: list[str] = []
        self._more = Semaphore(0)
        self._over = Event()

    def wait_for(self, touches: int) -> None:
        """Go on when so many more numbers have been told."""
        for _ in range(touches):
            assert self._more.acquire(timeout=BOUND_S)

    def take_numbers(self, device: str) -> None:
        with office_at(self._settings, device) as office:
            while not self._over.is_set():
                self.told.append(touch(office))
                self._more.release()

    def serve(self) -> None:
        while not self._over.is_set():
            _serve_one(self._desk)

    @contextmanager
    def going_on(self) -> Iterator[None]:
        """All at work until the block ends; what went wrong in one of them is raised."""
        with ThreadPoolExecutor(3) as people:
            jobs = [people.submit(self.take_numbers, device) for device in ("kiosk-1", "kiosk-2")]
            jobs.append(people.submit(self.serve))
            try:
                yield
            finally:
                self._over.set()
            for job in jobs:
                job.result(BOUND_S)


@pytest.mark.parametrize("mode", ["fast", "immediate"])
def test_nothing_is_lost_or_doubled_when_postgresql_is_restarted(
    own_server: Server, tmp_path: Path, mode: str, full: bool
) -> None:
    settings = settings_in(tmp_path).model_copy(update={"database": own_server.url_of(own_server.create())})
    touches = 500 if full else 15

    with office_at(settings, "desk-1") as office:
        work = Work(settings, officer_of(office, "petugas", "officer"))
        with work.going_on():
            for _ in range(RESTARTS):
                work.wait_for(touches)
                own_server.stop(mode)
                own_server.start()
            work.wait_for(touches)

        assert account(office, work.told) == NOTHING_WRONG
        assert queue.board(office).calls


def _serve_one(desk: Office) -> None:
    """Call whoever is next and let them go; a call whose answer was lost is found at the counter."""
    try:
        ticket = until_told(lambda: queue.call_next(desk, "1"))
    except NobodyWaiting:
        return
    except CounterBusy:
        waiting = until_told(lambda: queue.tickets_today(desk))
        ticket = next(ticket for ticket in waiting if ticket.state is TicketState.CALLED)
    with suppress(MoveRefused):  # it was done already, and the answer lost
        until_told(lambda: queue.no_show(desk, ticket.id or 0))
