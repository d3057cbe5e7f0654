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
