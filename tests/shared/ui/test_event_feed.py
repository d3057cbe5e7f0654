"""The feed tells of each journal entry once, in order, whoever wrote it."""

from collections.abc import Sequence

import pytest
from pytestqt.qtbot import QtBot

from shared.domain.errors import StoreAway
from shared.domain.events import Event
from shared.office import Office, open_office
from shared.operations import queue
from shared.ui.background import Worker
from shared.ui.event_feed import EventFeed


@pytest.fixture
def worker(qtbot: QtBot):
    made = Worker("test")
    yield made
    made.close()


def test_entries_of_another_process_arrive_once_and_in_order(
    office: Office, worker: Worker, qtbot: QtBot
) -> None:
    heard: list[int] = []
    feed = EventFeed(lambda number: queue.events_after(office, number), worker)
    feed.happened.connect(lambda events: heard.extend(event.number for event in events))
    start = queue.board(office).as_of
    feed.follow(start)

    with open_office(office.settings, device="kiosk-2") as other:
        for _ in range(5):
            queue.take_number(other, "RS")
        qtbot.waitUntil(lambda: len(heard) == 5)
    feed.stop()

    assert heard == [start + step for step in range(1, 6)]


def test_nothing_old_is_told(office: Office, worker: Worker, qtbot: QtBot) -> None:
    queue.take_number(office, "RS")
    heard: list[str] = []
    feed = EventFeed(lambda number: queue.events_after(office, number), worker)
    feed.happened.connect(lambda events: heard.extend(event.details["label"] for event in events))

    feed.follow(queue.board(office).as_of)
    queue.take_number(office, "RS")
    qtbot.waitUntil(lambda: heard == ["RS-002"])
    feed.stop()


def test_a_store_that_goes_away_and_comes_back_is_said_once_each(worker: Worker, qtbot: QtBot) -> None:
    away = False
    said: list[bool] = []

    def read(_number: int) -> Sequence[Event]:
        if away:
            raise StoreAway
        return []

    feed = EventFeed(read, worker)
    feed.away.connect(said.append)
    feed.follow(0)
    away = True
    qtbot.waitUntil(lambda: said == [True])
    away = False
    qtbot.waitUntil(lambda: said == [True, False])
    feed.stop()
