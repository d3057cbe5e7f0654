"""A watch ends its wait after every commit of another program, and after nothing else."""

import shutil
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait

import pytest

from shared.office import Office, open_office
from shared.operations import following, queue
from shared.operations import help as asking
from shared.settings import Settings
from shared.store.signal.file_watch import FileWatch
from shared.store.signal.nudges import Nudges
from shared.store.sqlite_engine import sqlite_driver

LONG_S, SHORT_S = 10.0, 0.3


class Waiting:
    """One program's watch, opened, waited on and closed in a thread of its own."""

    def __init__(self, office: Office) -> None:
        self._thread = ThreadPoolExecutor(1)
        self.watch = self._thread.submit(following.watch, office).result()

    def begin(self) -> "Future[None]":
        """Wait for the next commit."""
        return self._thread.submit(self.watch.wait)

    def end(self) -> None:
        self.watch.wake()
        self._thread.submit(self.watch.close).result()
        self._thread.shutdown()


@pytest.fixture
def waiting(office: Office) -> Iterator[Waiting]:
    made = Waiting(office)
    if not office.store.is_sqlite:
        made.begin().result(LONG_S)  # the first wait ends when it listens
    yield made
    made.end()


def test_a_commit_of_another_program_ends_the_wait(waiting: Waiting, settings: Settings) -> None:
    waited = waiting.begin()

    with open_office(settings, device="kiosk-2") as other:
        asking.ask(other)

    assert waited.result(LONG_S) is None


def test_the_watch_can_be_woken_while_it_waits_and_before(waiting: Waiting) -> None:
    waited = waiting.begin()
    waiting.watch.wake()

    assert waited.result(LONG_S) is None
    assert waiting.begin().result(LONG_S) is None


def test_reading_ends_no_wait(waiting: Waiting, office: Office) -> None:
    waited = waiting.begin()

    queue.board(office)

    assert not wait([waited], SHORT_S).done


@pytest.mark.sqlite_only
def test_a_commit_without_a_nudge_is_seen_too(waiting: Waiting, settings: Settings) -> None:
    waited = waiting.begin()
    bare = sqlite_driver.connect(settings.data_dir / "pst.sqlite3")
    bare.execute("UPDATE journal SET device = 'kiosk-9'")
    bare.commit()
    bare.close()

    assert waited.result(LONG_S) is None


@pytest.mark.sqlite_only
def test_a_nudge_without_a_commit_ends_no_wait(waiting: Waiting, office: Office) -> None:
    waited = waiting.begin()

    office.store.nudge()

    assert not wait([waited], SHORT_S).done


@pytest.mark.sqlite_only
def test_a_store_that_is_gone_is_not_made_by_watching_it_and_is_noted_once(
    settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    nudges, file = Nudges(None), settings.data_dir / "gone.sqlite3"
    watch = FileWatch(file, nudges, sqlite_driver)

    for _ in range(3):
        watch.wait()  # whoever reads the store then says that it is away
    made = file.exists()
    shutil.copy(settings.data_dir / "pst.sqlite3", file)
    watch.wait()  # it can be watched now

    watch.close()
    nudges.close()
    assert not made
    assert caplog.messages == ["the store cannot be watched: OperationalError"]


def test_a_store_in_memory_serves_several_threads_and_is_watched(settings: Settings) -> None:
    memory = settings.model_copy(update={"database": "sqlite://"})
    with open_office(memory) as office:
        waiting = Waiting(office)
        waited = waiting.begin()
        start = queue.board(office).as_of
        with ThreadPoolExecutor(4) as threads:
            for _ in range(20):
                threads.submit(asking.ask, office)
                threads.submit(queue.board, office)
        waited.result(LONG_S)
        waiting.end()

        assert queue.board(office).as_of == start + 20
