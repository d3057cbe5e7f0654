"""Programs of one machine raise one mark: they wait for each other, but not for one that was stopped."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from shared.store import high_water
from shared.store.high_water import HighWater, Mark


@pytest.fixture
def mark(tmp_path: Path) -> Iterator[HighWater]:
    made = HighWater(tmp_path / "pst.mark")
    made.begin(Mark("a store", 1))
    yield made
    made.close()


@pytest.fixture
def held(mark: HighWater) -> Iterator[int]:
    """The same file, held by another program."""
    assert mark.place
    descriptor = os.open(mark.place, os.O_RDWR)
    high_water._take(descriptor)
    yield descriptor
    os.close(descriptor)


def journal_of(mark: HighWater) -> int:
    found = mark.read()
    assert found
    return found.journal


def test_a_mark_is_raised_once_the_other_program_has_written_it(
    mark: HighWater, held: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(high_water, "sleep", lambda _pause_s: high_water._give_back(held))

    mark.raise_to(2)

    assert journal_of(mark) == 2


@pytest.mark.usefixtures("held")
def test_a_program_stopped_while_it_holds_the_mark_stops_nobody(
    mark: HighWater, caplog: pytest.LogCaptureFixture
) -> None:
    mark.raise_to(2)

    assert (journal_of(mark), mark.seen) == (1, 2)
    assert caplog.messages == ["the high-water mark cannot be written: BlockingIOError"]


@pytest.fixture
def other(mark: HighWater) -> Iterator[HighWater]:
    """The same mark, as a program has it that starts while the first one runs."""
    made = HighWater(mark.place)
    yield made
    made.close()


def test_what_a_running_program_has_told_stays_in_a_mark_that_another_one_begins(
    mark: HighWater, other: HighWater
) -> None:
    mark.raise_to(5)

    other.begin(Mark("a store", 2))

    assert journal_of(other) == 5


def test_a_mark_that_is_begun_anew_is_that_of_programs_that_run(mark: HighWater, other: HighWater) -> None:
    mark.raise_to(5)

    other.begin(Mark("a store", 2), anew=True)
    begun = journal_of(other)
    mark.raise_to(3)

    assert (begun, journal_of(other)) == (2, 3)


def test_a_mark_of_another_store_is_not_joined(mark: HighWater, other: HighWater) -> None:
    mark.raise_to(5)

    other.begin(Mark("another store", 2))

    assert other.read() == Mark("another store", 2)


def test_a_mark_that_is_begun_is_whole_in_both_slots(mark: HighWater) -> None:
    assert mark.place
    content = mark.place.read_bytes()

    slots = [content[start : start + high_water.SLOT_BYTES] for start in (0, high_water.SLOT_BYTES)]

    assert [[one for _, one in high_water._whole(slot)] for slot in slots] == [[Mark("a store", 1)]] * 2


def test_a_store_in_memory_has_no_mark_to_sync(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(high_water, "SYNC_EVERY_S", 0)
    nowhere = HighWater(None)

    nowhere.sync()

    assert nowhere.read() is None
